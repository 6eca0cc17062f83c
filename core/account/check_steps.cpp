// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/check_steps.h"

#include <utility>

namespace sobre::account {

CheckSteps::CheckSteps(QString server, const CheckOptions &options)
    : m_server(std::move(server)), m_options(options)
{
    m_clock.setSingleShot(true);
}

void CheckSteps::begin(CheckStep::What what)
{
    if (m_under)
        done({});
    m_under = what;
    const bool connecting
        = what == CheckStep::What::IncomingConnection || what == CheckStep::What::OutgoingConnection;
    m_limit = connecting ? m_options.connectionLimit : m_options.answerLimit;
    m_clock.start(m_limit);
    tell(CheckStep::How::Begun, {}, std::nullopt);
}

void CheckSteps::done(const QString &detail, bool byTrust)
{
    if (!m_under)
        return;
    m_clock.stop();
    tell(CheckStep::How::Done, detail, std::nullopt, byTrust);
    m_under.reset();
}

void CheckSteps::fail(const MailError &error)
{
    if (!m_under)
        return;
    m_clock.stop();
    tell(CheckStep::How::Failed, {}, error);
    m_under.reset();
}

MailError CheckSteps::late() const
{
    return { .kind = MailError::Kind::TimedOut, .retry = MailError::Retry::Later, .server = m_server };
}

void CheckSteps::tell(CheckStep::How how, const QString &detail, const std::optional<MailError> &error,
                      bool byTrust)
{
    if (m_options.step && m_under)
        m_options.step({ .what = *m_under,
                         .how = how,
                         .server = m_server,
                         .detail = detail,
                         .byTrust = byTrust,
                         .error = error,
                         .limit = m_limit });
}

} // namespace sobre::account
