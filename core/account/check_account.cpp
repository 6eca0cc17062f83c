// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/check_account.h"

#include "core/account/check_steps.h"
#include "core/account/login_choice.h"
#include "core/account/passwords.h"
#include "core/async/pending.h"
#include "core/pop3/pop3_session.h"
#include "core/smtp/smtp_session.h"
#include "core/store/database.h"

namespace sobre::account {
namespace {

using What = CheckStep::What;
using Protocol = net::ServerAddress::Protocol;

// A step that takes too long cancels the session, and its outcome then says what it waited for.
template <typename Session, typename Outcome> Task<Outcome> outcomeOf(Session &session, CheckSteps &steps)
{
    const Pending<Outcome> answer;
    bool late = false;
    QObject::connect(&session, &Session::finished, &session,
                     [answer](const Outcome &outcome) { answer.finish(outcome); });
    QObject::connect(&steps.clock(), &QTimer::timeout, &session, [&session, &late] {
        late = true;
        session.cancel();
    });
    session.start();
    Outcome outcome = co_await answer;
    if (late && outcome.error)
        outcome.error = steps.late();
    co_return outcome;
}

// Whether the person's word is what this server's certificate is believed for.
bool isByTrust(const net::TlsPolicy &tls, const net::ServerAddress &server, const QByteArray &sha256)
{
    return !sha256.isEmpty() && tls.names(server.host, server.port, sha256);
}

template <typename Session>
void follow(Session &session, CheckSteps &steps, const Account &account, const net::ServerAddress &server,
            std::optional<What> login, std::optional<What> afterLogin)
{
    QObject::connect(&session, &Session::secured, &session,
                     [&steps, &account, &server, login, afterLogin](const QString &tlsVersion,
                                                                    const QByteArray &sha256) {
                         steps.done(tlsVersion, isByTrust(account.tls, server, sha256));
                         if (login)
                             steps.begin(*login);
                         else if (afterLogin)
                             steps.begin(*afterLogin);
                     });
    QObject::connect(&session, &Session::loggedIn, &session,
                     [&steps, login, afterLogin](const QByteArray &mechanism) {
                         if (!login)
                             return;
                         steps.done(QString::fromLatin1(mechanism));
                         if (afterLogin)
                             steps.begin(*afterLogin);
                     });
}

template <typename Outcome>
CheckedServer checked(const Outcome &outcome, const net::TlsPolicy &tls, const net::ServerAddress &server)
{
    return { .error = outcome.error,
             .mechanism = outcome.mechanism,
             .tlsVersion = outcome.tlsVersion,
             .certificateSha256 = outcome.certificateSha256,
             .byTrust = isByTrust(tls, server, outcome.certificateSha256) };
}

// Testing may try more than what worked last time: the server may have changed since. What the person chose stays.
Task<auth::Login> freshLogin(Account account, Protocol direction, Passwords &passwords,
                             std::optional<QString> password)
{
    auth::Login login;
    if (password) {
        login.user = direction == Protocol::Pop3 ? account.incoming.user : account.outgoing.user;
        if (!login.user.isEmpty())
            login.secret = QCA::SecureArray(password->toUtf8());
    } else {
        login = co_await passwords.loginFor(account, direction);
    }
    login.remembered = chosenMechanism(account, direction);
    co_return login;
}

Task<> checkIncoming(const Account &account, MailContext &mail, const CheckOptions &options,
                     CheckReport &report)
{
    CheckSteps steps(account.incoming.hostAndPort(), options);
    steps.begin(What::IncomingConnection);
    try {
        const auth::Login login
            = co_await freshLogin(account, Protocol::Pop3, mail.passwords, options.password);
        const pop3::Pop3Settings settings{
            .server = account.incoming, .tls = account.tls, .login = login, .want = pop3::Pop3Settings::Want::Test
        };
        pop3::Pop3Session session(settings, nullptr, mail.open);
        follow(session, steps, account, account.incoming, What::IncomingLogin, std::nullopt);
        const auto outcome = co_await outcomeOf<pop3::Pop3Session, pop3::Pop3Outcome>(session, steps);
        report.incoming = checked(outcome, account.tls, account.incoming);
        report.letters = outcome.letters;
        report.octets = outcome.octets;
    } catch (const MailError &error) {
        report.incoming.error = error;
    }
    if (report.incoming.error)
        steps.fail(*report.incoming.error);
    else
        steps.done({});
}

Task<> checkOutgoing(const Account &account, MailContext &mail, const CheckOptions &options,
                     CheckReport &report)
{
    CheckSteps steps(account.outgoing.hostAndPort(), options);
    steps.begin(What::OutgoingConnection);
    try {
        const auth::Login login
            = co_await freshLogin(account, Protocol::Smtp, mail.passwords, options.password);
        const smtp::SmtpLetter nothing{ .sender = account.record.email.toUtf8(), .recipients = {} };
        const smtp::SmtpSettings settings{ .server = account.outgoing, .tls = account.tls, .login = login };
        smtp::SmtpSession session(mail.open, settings, nothing);
        follow(session, steps, account, account.outgoing,
               login.user.isEmpty() ? std::nullopt : std::optional(What::OutgoingLogin),
               What::SenderAccepted);
        const auto outcome = co_await outcomeOf<smtp::SmtpSession, smtp::SmtpOutcome>(session, steps);
        report.outgoing = checked(outcome, account.tls, account.outgoing);
    } catch (const MailError &error) {
        report.outgoing.error = error;
    }
    if (report.outgoing.error)
        steps.fail(*report.outgoing.error);
    else
        steps.done({});
}

} // namespace

Task<CheckReport> checkAccount(Account account, MailContext &mail, CheckOptions options)
{
    CheckReport report;
    co_await checkIncoming(account, mail, options, report);
    const bool refused
        = report.incoming.error && report.incoming.error->kind == MailError::Kind::LoginRefused;
    if (!refused || !options.stopsAtRefusal)
        co_await checkOutgoing(account, mail, options, report);
    co_return report;
}

Result<> rememberCheck(store::Database &database, store::AccountId id, const CheckReport &report)
{
    if (!report.incoming.mechanism.isEmpty()) {
        if (const Result<> kept
            = store::accounts::setIncomingMechanism(database, id, report.incoming.mechanism);
            !kept)
            return kept;
    }
    if (!report.outgoing.mechanism.isEmpty())
        return store::accounts::setOutgoingMechanism(database, id, report.outgoing.mechanism);
    return {};
}

} // namespace sobre::account
