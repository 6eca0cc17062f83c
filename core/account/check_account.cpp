// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/check_account.h"

#include "core/account/passwords.h"
#include "core/async/pending.h"
#include "core/pop3/pop3_session.h"
#include "core/smtp/smtp_session.h"
#include "core/store/database.h"

namespace sobre::account {
namespace {

    template <typename Session, typename Outcome>
    Task<Outcome> outcomeOf(Session &session)
    {
        const Pending<Outcome> answer;
        QObject::connect(&session, &Session::finished, &session, [answer](const Outcome &outcome) { answer.finish(outcome); });
        session.start();
        co_return co_await answer;
    }

    template <typename Outcome>
    CheckedServer checked(const Outcome &outcome)
    {
        return {.error = outcome.error, .mechanism = outcome.mechanism, .tlsVersion = outcome.tlsVersion, .certificateSha256 = outcome.certificateSha256};
    }

    // Testing may try more than what worked last time: the server may have changed since.
    Task<auth::Login> freshLogin(Account account, net::ServerAddress::Protocol direction, Passwords &passwords)
    {
        auth::Login login = co_await passwords.loginFor(account, direction);
        login.remembered.clear();
        co_return login;
    }

    Task<> checkIncoming(Account account, MailContext &mail, CheckReport &report)
    {
        try {
            const auth::Login login = co_await freshLogin(account, net::ServerAddress::Protocol::Pop3, mail.passwords);
            const pop3::Pop3Settings settings {.server = account.incoming, .tls = account.tls, .login = login, .fetch = false};
            pop3::Pop3Session session(settings, nullptr, mail.open);
            const auto outcome = co_await outcomeOf<pop3::Pop3Session, pop3::Pop3Outcome>(session);
            report.incoming = checked(outcome);
            report.letters = outcome.letters;
            report.octets = outcome.octets;
        } catch (const MailError &error) {
            report.incoming.error = error;
        }
    }

    Task<> checkOutgoing(Account account, MailContext &mail, CheckReport &report)
    {
        try {
            const auth::Login login = co_await freshLogin(account, net::ServerAddress::Protocol::Smtp, mail.passwords);
            const smtp::SmtpLetter nothing {.sender = account.record.email.toUtf8(), .recipients = {}};
            const smtp::SmtpSettings settings {.server = account.outgoing, .tls = account.tls, .login = login};
            smtp::SmtpSession session(mail.open, settings, nothing);
            const auto outcome = co_await outcomeOf<smtp::SmtpSession, smtp::SmtpOutcome>(session);
            report.outgoing = checked(outcome);
        } catch (const MailError &error) {
            report.outgoing.error = error;
        }
    }

} // namespace

Task<CheckReport> checkAccount(Account account, MailContext &mail)
{
    CheckReport report;
    co_await checkIncoming(account, mail, report);
    co_await checkOutgoing(account, mail, report);
    co_return report;
}

Result<> rememberCheck(store::Database &database, store::AccountId id, const CheckReport &report)
{
    if (!report.incoming.mechanism.isEmpty()) {
        if (const Result<> kept = store::accounts::setIncomingMechanism(database, id, report.incoming.mechanism); !kept)
            return kept;
    }
    if (!report.outgoing.mechanism.isEmpty())
        return store::accounts::setOutgoingMechanism(database, id, report.outgoing.mechanism);
    return {};
}

} // namespace sobre::account
