// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gpg_job.h"

#include "plugins/gpgme/work.h"
#include "plugins/gpgme/workers.h"

namespace sobre::gpgme {

using namespace std::chrono_literals;

GpgJob::GpgJob(const plugin::CryptoRequest &request, QObject *parent)
    : CryptoJob(parent), m_run(std::make_shared<Run>(request, [this](const plugin::CryptoOutcome &outcome) {
          // In the worker's thread; abandon() in the destructor ends this before the job is gone.
          QMetaObject::invokeMethod(this, [this, outcome] { answer(outcome); }, Qt::QueuedConnection);
      }))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &GpgJob::answerCancelled);
}

GpgJob::~GpgJob()
{
    leave();
}

void GpgJob::start()
{
    Workers::all().start(m_run, &work);
}

void GpgJob::cancel()
{
    m_run->cancel();
    if (!m_answered && !m_patience.isActive())
        m_patience.start(700ms);
}

void GpgJob::answer(const plugin::CryptoOutcome &outcome)
{
    if (m_answered)
        return;
    m_answered = true;
    m_patience.stop();
    Q_EMIT finished(outcome);
}

void GpgJob::answerCancelled()
{
    leave();
    plugin::CryptoOutcome outcome;
    outcome.setKind(plugin::CryptoOutcome::Kind::Cancelled);
    answer(outcome);
}

void GpgJob::leave()
{
    m_run->cancel();
    m_run->abandon();
    Workers::all().forget(m_run);
}

} // namespace sobre::gpgme
