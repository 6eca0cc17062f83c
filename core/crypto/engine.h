// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/plugin/crypto_provider.h"

#include <QObject>

#include <chrono>

namespace sobre::crypto {

/// The crypto plugin as Sobre's own code asks it: one coroutine a request. Lives in the main thread, outlives
/// whoever uses it. Owns nothing of the plugin.
class Engine : public QObject {
    Q_OBJECT
public:
    explicit Engine(QObject *parent = nullptr);

    /// Null: the plugin is off. `changed()` follows.
    void setProvider(plugin::CryptoProvider *provider);
    bool isOn() const { return m_provider != nullptr; }
    bool can(plugin::CryptoProvider::Capability what,
             plugin::CryptoRequest::Format format = plugin::CryptoRequest::Format::OpenPgp) const;
    /// The engine's words on what is missing; empty if nothing is.
    QString missing(plugin::CryptoRequest::Format format = plugin::CryptoRequest::Format::OpenPgp) const;

    /// How long a job that may not ask anybody may take. Default: two minutes.
    void setPatience(std::chrono::milliseconds patience);

    /// Asks; never throws for what the engine answers: the outcome says it (NoEngine where it is off, cannot
    /// do this, or does not end within the deadline). Destroying the task cancels the job.
    Task<plugin::CryptoOutcome> run(plugin::CryptoRequest request);

Q_SIGNALS:
    /// Another plugin, or keys came or went: what was learned of keys is stale.
    void changed();

private:
    plugin::CryptoProvider *m_provider = nullptr;
    std::chrono::milliseconds m_patience {120'000};
};

} // namespace sobre::crypto
