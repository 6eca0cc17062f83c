// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/engine.h"

#include "core/async/pending.h"

#include <algorithm>
#include <utility>

namespace sobre::crypto {

using plugin::CryptoOutcome;
using plugin::CryptoProvider;
using plugin::GuardedProvider;

Engine::Engine(std::function<Providers()> find, QObject *parent)
    : QObject(parent)
    , m_find(std::move(find))
{
}

void Engine::setProviders(const Providers &providers)
{
    m_find = {};
    m_providers = {providers.cbegin(), providers.cend()};
    Q_EMIT changed();
}

const QList<QPointer<GuardedProvider>> &Engine::providers() const
{
    if (const auto find = std::exchange(m_find, {})) {
        const Providers found = find();
        m_providers = {found.cbegin(), found.cend()};
    }
    return m_providers;
}

bool Engine::isOn() const
{
    return std::ranges::any_of(providers(), [](const auto &provider) { return !provider.isNull(); });
}

GuardedProvider *Engine::providerFor(CryptoProvider::Capability what, Format format) const
{
    for (const QPointer<GuardedProvider> &provider : providers()) {
        if (provider && provider->capabilities(format).testFlag(what))
            return provider;
    }
    return nullptr;
}

bool Engine::can(CryptoProvider::Capability what, Format format) const
{
    return providerFor(what, format) != nullptr;
}

QString Engine::missing(Format format) const
{
    for (const QPointer<GuardedProvider> &provider : providers()) {
        if (provider && !provider->missing(format).isEmpty())
            return provider->missing(format);
    }
    return {};
}

Task<CryptoOutcome> Engine::run(plugin::CryptoRequest request)
{
    const auto wanted = static_cast<CryptoProvider::Capability>(request.operation());
    GuardedProvider *provider = providerFor(wanted, request.format());
    if (!provider) {
        CryptoOutcome none;
        none.setKind(CryptoOutcome::Kind::NoEngine);
        none.setDetail(missing(request.format()));
        co_return none;
    }
    const Pending<CryptoOutcome> answer;
    QObject context; // its end cancels the job
    provider->run(request, &context, [answer](const CryptoOutcome &outcome) { answer.finish(outcome); }, m_limits);
    co_return co_await answer;
}

} // namespace sobre::crypto
