// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plugin/guarded_provider.h"

#include "core/plugin/guarded_call.h"

namespace sobre::plugin {

GuardedProvider::GuardedProvider(CryptoProvider &provider, QString id, Report report, QObject *parent)
    : QObject(parent), m_provider(provider), m_id(std::move(id)), m_report(std::move(report))
{
}

GuardedProvider::~GuardedProvider() = default;

CryptoProvider::Capabilities GuardedProvider::capabilities(CryptoRequest::Format format) const
{
    CryptoProvider::Capabilities found;
    if (const auto thrown = thrownBy([&] { found = m_provider.capabilities(format); })) {
        found = {};
        if (m_report)
            m_report(PluginFault::Threw, QStringLiteral("capabilities(): ") + *thrown);
    }
    return found;
}

QString GuardedProvider::missing(CryptoRequest::Format format) const
{
    QString found;
    if (const auto thrown = thrownBy([&] { found = m_provider.missing(format); })) {
        found.clear();
        if (m_report)
            m_report(PluginFault::Threw, QStringLiteral("missing(): ") + *thrown);
    }
    return oneLine(found);
}

GuardedJob *GuardedProvider::run(const CryptoRequest &request, QObject *context, GuardedJob::Answer answer,
                                 const GuardedJob::Limits &limits)
{
    Q_ASSERT(context);
    auto *job = new GuardedJob(m_provider, request, context, std::move(answer), m_report, limits, this);
    if (capabilities(request.format()) & CryptoProvider::Capability(request.operation()))
        job->begin();
    else
        job->answerWith(CryptoOutcome::Kind::NoEngine, missing(request.format()));
    return job;
}

} // namespace sobre::plugin
