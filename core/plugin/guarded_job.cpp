// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plugin/guarded_job.h"

#include "core/plugin/guarded_call.h"
#include "core/plugin/guarded_outcome.h"
#include "core/plugin/guarded_sink.h"
#include "core/plugin/guarded_source.h"

#include <QtCore/QThread>

namespace sobre::plugin {

using Kind = CryptoOutcome::Kind;
using Operation = CryptoRequest::Operation;

namespace {

constexpr int LooksInSilence = 10;

} // namespace

GuardedJob::GuardedJob(CryptoProvider &provider, const CryptoRequest &request, QObject *context, Answer answer,
                       Report report, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_provider(provider)
    , m_request(request)
    , m_source(std::make_shared<GuardedSource>(request.source()))
    , m_sink(std::make_shared<GuardedSink>(request.sink(), request.outputLimit(),
                                           [this] {
                                               // In the plugin's thread. The lock that it is called under is the
                                               // one that letGo() takes, so this is still there.
                                               QMetaObject::invokeMethod(this, &GuardedJob::flooded,
                                                                         Qt::QueuedConnection);
                                           }))
    , m_context(context)
    , m_answer(std::move(answer))
    , m_report(std::move(report))
    , m_limits(limits)
{
    m_request.setSource(m_source);
    m_request.setSink(m_sink);
    const auto silence = request.mayAsk() ? limits.silenceWhileAsking : limits.silence;
    m_looks.setInterval(silence / LooksInSilence);
    connect(&m_looks, &QTimer::timeout, this, &GuardedJob::look);
    m_stopping.setSingleShot(true);
    connect(&m_stopping, &QTimer::timeout, this, &GuardedJob::notStopped);
    connect(context, &QObject::destroyed, this, &GuardedJob::contextGone);
}

GuardedJob::~GuardedJob()
{
    m_source->letGo();
    m_sink->letGo();
    if (m_job) {
        m_job->disconnect(this);
        delete m_job;
    }
}

void GuardedJob::begin()
{
    CryptoJob *job = nullptr;
    if (!guarded("createJob()", [&] { job = m_provider.createJob(m_request, this); })) {
        m_jobEnded = true;
        answerWith(Kind::Failed, QStringLiteral("the plugin failed"));
        return;
    }
    if (!job || job->thread() != thread()) {
        if (job)
            job->deleteLater();
        m_jobEnded = true;
        report(PluginFault::NoJob);
        answerWith(Kind::Failed, QStringLiteral("the plugin did not take the work"));
        return;
    }
    m_job = job;
    job->setParent(this);
    connect(job, &CryptoJob::finished, this, &GuardedJob::jobFinished);
    connect(job, &QObject::destroyed, this, &GuardedJob::jobGone);
    m_looks.start();
    if (!guarded("start()", [this] { m_job->start(); })) {
        m_jobEnded = true;
        if (!m_answered)
            answerWith(Kind::Failed, QStringLiteral("the plugin failed"));
    }
}

void GuardedJob::cancel()
{
    if (!m_answered)
        answerWith(Kind::Cancelled, {});
}

void GuardedJob::contextGone()
{
    m_answer = {};
    cancel();
}

bool GuardedJob::guarded(const char *where, const std::function<void()> &call)
{
    m_inPlugin = true;
    const auto thrown = thrownBy(call);
    m_inPlugin = false;
    if (m_over)
        deleteLater();
    if (thrown)
        report(PluginFault::Threw, QString::fromLatin1(where) + QStringLiteral(": ") + *thrown);
    return !thrown;
}

void GuardedJob::report(PluginFault fault, const QString &detail)
{
    if (!std::exchange(m_reported, true) && m_report)
        m_report(fault, detail);
}

/// Not while the plugin is in one of its functions: it may run an event loop there, which deletes.
void GuardedJob::end()
{
    m_over = true;
    if (!m_inPlugin)
        deleteLater();
}

/// In this thread, even if the plugin emits in another one.
void GuardedJob::jobFinished(const CryptoOutcome &outcome)
{
    if (m_inPlugin)
        report(PluginFault::FinishedInside);
    if (std::exchange(m_jobEnded, true)) {
        report(PluginFault::FinishedTwice);
        return;
    }
    m_stopping.stop();
    if (m_answered)
        end();
    else
        answerWith(judged(outcome));
}

void GuardedJob::jobGone()
{
    if (std::exchange(m_jobEnded, true))
        return;
    report(PluginFault::JobVanished);
    m_stopping.stop();
    if (m_answered)
        end();
    else
        answerWith(Kind::Failed, QStringLiteral("the plugin dropped the work"));
}

void GuardedJob::look()
{
    const quint64 moved = m_source->moved() + m_sink->moved();
    if (moved != m_movedAtLastLook) {
        m_movedAtLastLook = moved;
        m_quietLooks = 0;
        return;
    }
    if (++m_quietLooks < LooksInSilence)
        return;
    report(PluginFault::NoAnswer);
    answerWith(Kind::NoEngine, QStringLiteral("no answer within %1 s").arg(m_looks.interval() * LooksInSilence / 1000));
}

void GuardedJob::flooded()
{
    if (m_answered)
        return;
    report(PluginFault::TooMuchOutput);
    answerWith(Kind::TooLarge, {});
}

/// What may be believed of the plugin's word.
CryptoOutcome GuardedJob::judged(CryptoOutcome outcome)
{
    const auto wrong = [&](PluginFault fault, Kind kind, const QString &detail) {
        report(fault, detail);
        CryptoOutcome other;
        other.setKind(kind);
        other.setDetail(detail);
        return other;
    };
    outcome = bounded(outcome);
    if (outcome.kind() < Kind::Done || outcome.kind() > Kind::Failed)
        return wrong(PluginFault::WrongOutcome, Kind::Failed, QString::number(int(outcome.kind())));
    if (outcome.kind() == Kind::Cancelled)
        return wrong(PluginFault::WrongOutcome, Kind::Failed, QStringLiteral("cancelled by nobody"));
    if (outcome.kind() != Kind::Done)
        return outcome;
    if (m_sink->refused())
        return wrong(PluginFault::TooMuchOutput, Kind::TooLarge, {});
    if (m_sink->failed() || m_source->failed()) { // ours, not the plugin's
        outcome.setKind(Kind::Failed);
        outcome.setDetail(QStringLiteral("the octets could not be read or written"));
        return outcome;
    }
    const bool writes = m_request.operation() == Operation::Sign || m_request.operation() == Operation::Encrypt
                        || m_request.operation() == Operation::ExportKeys
                        || m_request.operation() == Operation::BackUpKey;
    if (writes && m_sink->moved() == 0)
        return wrong(PluginFault::NoOutput, Kind::Failed, QStringLiteral("done, and nothing was written"));
    if (const QString why = impossible(m_request, outcome, m_sink->head()); !why.isEmpty())
        return wrong(PluginFault::WrongOutcome, Kind::Failed, why);
    return outcome;
}

void GuardedJob::answerWith(Kind kind, const QString &detail)
{
    CryptoOutcome outcome;
    outcome.setKind(kind);
    outcome.setDetail(detail);
    answerWith(outcome);
}

void GuardedJob::answerWith(const CryptoOutcome &outcome)
{
    Q_ASSERT(!m_answered);
    m_answered = true;
    m_looks.stop();
    m_source->letGo();
    m_sink->letGo();
    if (m_context && m_answer) {
        const auto call = [answer = std::exchange(m_answer, {}), outcome] { answer(outcome); };
        QMetaObject::invokeMethod(m_context, call, Qt::QueuedConnection);
    }
    if (m_job && !m_jobEnded)
        stopPlugin();
    else
        end();
}

/// The answer is given; what the plugin still does is watched for a while.
void GuardedJob::stopPlugin()
{
    m_stopping.start(m_limits.stopping);
    if (m_inPlugin) // within start(): not twice into it
        return;
    if (!guarded("cancel()", [this] { m_job->cancel(); }) || m_jobEnded || !m_job)
        end();
}

void GuardedJob::notStopped()
{
    report(PluginFault::DoesNotStop);
    end();
}

} // namespace sobre::plugin
