// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/crypto_provider.h"
#include "core/plugin/guarded_job.h"
#include "core/plugin/plugin_info.h"

namespace sobre::plugin {

/// The way to use a plugin: its provider behind a wall. Nothing that a plugin throws, forgets or repeats comes
/// through; it is reported instead. (A plugin that blocks, or that writes over memory, cannot be helped.)
///
///     GuardedJob *job = provider.run(request, this, [this](const CryptoOutcome &outcome) { … });
///     …
///     job->cancel(); // keep it in a QPointer
///
/// PluginLoader::cryptoProviders() makes them; a test makes one around a provider of its own. Main thread.
class GuardedProvider : public QObject {
    Q_OBJECT
public:
    /// Called in the main thread, once a fault.
    using Report = std::function<void(PluginFault fault, const QString &detail)>;

    /// `provider` outlives this. `id` is the plugin's, to remember which engine a person chose.
    GuardedProvider(CryptoProvider &provider, QString id, Report report = {}, QObject *parent = nullptr);
    /// Ends the jobs under way; they do not answer any more.
    ~GuardedProvider() override;

    QString id() const { return m_id; }
    /// None if the plugin throws.
    CryptoProvider::Capabilities capabilities(CryptoRequest::Format format) const;
    /// See CryptoProvider::missing(): English, for a person who would install it.
    QString missing(CryptoRequest::Format format) const;

    /// Starts the operation. `answer` is called exactly once, from the event loop and never from within run()
    /// or GuardedJob::cancel(); not at all if `context` is destroyed before, which cancels the operation.
    ///
    /// When `answer` is called, the request's source and sink are free again: whatever the plugin does later,
    /// it does not reach them. What is in the sink counts only if the outcome is Done, and then it all arrived.
    /// Never null. The job deletes itself some time after it answered.
    GuardedJob *run(const CryptoRequest &request, QObject *context, GuardedJob::Answer answer,
                    const GuardedJob::Limits &limits = {});

private:
    CryptoProvider &m_provider;
    QString m_id;
    Report m_report;
};

} // namespace sobre::plugin
