// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/crypto_provider.h"
#include "core/plugin/plugin_info.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace sobre::plugin {

class GuardedSink;
class GuardedSource;

/// One operation of a plugin, with exactly one answer whatever the plugin does. Made by GuardedProvider::run().
/// Main thread. Keep it in a QPointer: it deletes itself after the answer.
class GuardedJob : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void(const CryptoOutcome &outcome)>;
    using Report = std::function<void(PluginFault fault, const QString &detail)>;

    struct Limits {
        /// Without an octet read or written; then the answer is NoEngine, and the plugin is told to cancel.
        std::chrono::milliseconds silence = std::chrono::seconds(30);
        /// The same where the request may ask: a person looks for their passphrase, or for a card.
        std::chrono::milliseconds silenceWhileAsking = std::chrono::minutes(10);
        /// After cancel(): how long the plugin may take to end before that is reported and its job deleted.
        std::chrono::milliseconds stopping = std::chrono::seconds(5);
    };

    /// Answers Cancelled with the next turn of the event loop, without waiting for the plugin. Nothing happens
    /// after the answer.
    void cancel();

private:
    friend class GuardedProvider;
    GuardedJob(CryptoProvider &provider, const CryptoRequest &request, QObject *context, Answer answer,
               Report report, const Limits &limits, QObject *parent);
    ~GuardedJob() override;

    void begin();
    /// Calls into the plugin; what it throws becomes a report. False if it threw.
    bool guarded(const char *where, const std::function<void()> &call);
    /// The first of this operation only: what follows is its consequence.
    void report(PluginFault fault, const QString &detail = {});
    void jobFinished(const CryptoOutcome &outcome);
    void jobGone();
    void look();
    void flooded();
    void contextGone();
    CryptoOutcome judged(CryptoOutcome outcome);
    void answerWith(CryptoOutcome::Kind kind, const QString &detail);
    void answerWith(const CryptoOutcome &outcome);
    void stopPlugin();
    void notStopped();

    CryptoProvider &m_provider;
    CryptoRequest m_request;
    std::shared_ptr<GuardedSource> m_source;
    std::shared_ptr<GuardedSink> m_sink;
    QPointer<QObject> m_context;
    Answer m_answer;
    Report m_report;
    Limits m_limits;
    QPointer<CryptoJob> m_job;
    QTimer m_looks; ///< ten in the time that silence may last: a sleeping computer does not count
    QTimer m_stopping;
    int m_quietLooks = 0;
    quint64 m_movedAtLastLook = 0;
    bool m_reported = false;
    bool m_inPlugin = false; ///< within start() or cancel()
    bool m_answered = false; ///< decided; the call to the caller may be on its way
    bool m_jobEnded = false; ///< finished, vanished, or never was
};

} // namespace sobre::plugin
