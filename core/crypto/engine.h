// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/plugin/guarded_provider.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

namespace sobre::crypto {

/// The crypto plugins as Sobre's own code asks them: one coroutine a request. Lives in the main thread and
/// outlives whoever uses it; owns nothing of the plugins.
class Engine : public QObject {
    Q_OBJECT
public:
    using Format = plugin::CryptoRequest::Format;

    using Providers = QList<plugin::GuardedProvider *>;

    /// `find` is asked when a provider is first needed, so that nothing is loaded for letters in the open; it gives
    /// what PluginLoader::cryptoProviders() does.
    explicit Engine(std::function<Providers()> find = {}, QObject *parent = nullptr);

    /// The first that can is asked. Empty: the plugin is off.
    void setProviders(const Providers &providers);
    bool isOn() const;
    bool can(plugin::CryptoProvider::Capability what, Format format = Format::OpenPgp) const;
    /// The engine's words on what is missing, English; empty if nothing is.
    QString missing(Format format = Format::OpenPgp) const;
    /// How long a job may be silent; see GuardedJob::Limits.
    void setLimits(const plugin::GuardedJob::Limits &limits) { m_limits = limits; }

    /// Asks; never throws for what the engine answers: the outcome says it (NoEngine where it is off, cannot
    /// do this, or does not answer). Destroying the task cancels the job.
    Task<plugin::CryptoOutcome> run(plugin::CryptoRequest request);

Q_SIGNALS:
    /// Other plugins, or keys came or went: what was learned of keys is stale.
    void changed();

private:
    plugin::GuardedProvider *providerFor(plugin::CryptoProvider::Capability what, Format format) const;

    const QList<QPointer<plugin::GuardedProvider>> &providers() const;

    mutable std::function<Providers()> m_find; ///< empty once it was asked
    mutable QList<QPointer<plugin::GuardedProvider>> m_providers;
    plugin::GuardedJob::Limits m_limits;
};

} // namespace sobre::crypto
