// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/engine.h"

#include "core/async/pending.h"

#include <QCoreApplication>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace sobre::crypto {
namespace {

    using plugin::CryptoOutcome;
    using plugin::CryptoProvider;
    using plugin::CryptoRequest;

    // A job is often ended from within its own signal.
    struct Later {
        void operator()(plugin::CryptoJob *job) const { job->deleteLater(); }
    };

    CryptoOutcome noEngine(const QString &words)
    {
        CryptoOutcome outcome;
        outcome.setKind(CryptoOutcome::Kind::NoEngine);
        outcome.setDetail(words);
        return outcome;
    }

} // namespace

Engine::Engine(QObject *parent)
    : QObject(parent)
{
}

void Engine::setProvider(CryptoProvider *provider)
{
    m_provider = provider;
    Q_EMIT changed();
}

void Engine::setPatience(std::chrono::milliseconds patience)
{
    m_patience = patience;
}

bool Engine::can(CryptoProvider::Capability what, CryptoRequest::Format format) const
{
    return m_provider && m_provider->capabilities(format).testFlag(what);
}

QString Engine::missing(CryptoRequest::Format format) const
{
    return m_provider ? m_provider->missing(format) : QString();
}

Task<CryptoOutcome> Engine::run(CryptoRequest request)
{
    const auto wanted = static_cast<CryptoProvider::Capability>(request.operation());
    if (!can(wanted, request.format()))
        co_return noEngine(missing(request.format()));
    const std::unique_ptr<plugin::CryptoJob, Later> job(m_provider->createJob(request, nullptr));
    if (!job)
        co_return noEngine(u"the plugin does not do this"_s);

    const Pending<CryptoOutcome> answer;
    QObject context; // what arrives after this coroutine's end finds nobody
    connect(
        job.get(), &plugin::CryptoJob::finished, &context,
        [answer](const CryptoOutcome &outcome) { answer.finish(outcome); }, Qt::QueuedConnection);
    QTimer timer;
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, &context, [answer] {
        QMetaObject::invokeMethod(
            qApp, [answer] { answer.finish(noEngine(u"no answer in time"_s)); }, Qt::QueuedConnection);
    });
    // A person at the question for a passphrase takes their time.
    if (!request.mayAsk())
        timer.start(m_patience);
    job->start();
    co_return co_await answer;
}

} // namespace sobre::crypto
