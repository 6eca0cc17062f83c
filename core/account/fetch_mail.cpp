// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/fetch_mail.h"

#include "core/account/fetch_sink.h"
#include "core/account/fetch_times.h"
#include "core/account/passwords.h"
#include "core/account/schedule.h"
#include "core/account/server_says.h"
#include "core/account/write_job.h"
#include "core/async/pending.h"
#include "core/net/early_link.h"
#include "core/pop3/pop3_session.h"
#include "core/store/database.h"
#include "core/store/store.h"

#include <QLocale>

namespace sobre::account {
namespace {

    // What saves round trips, as long as the server bears it.
    struct Hurry {
        bool hasty = true;
        bool quitsBehind = true;
    };

    Task<pop3::Pop3Outcome> converse(Account account, auth::Login login, net::OpenChannel open, FetchSink &sink,
                                     std::function<void(FetchProgress)> progress, Hurry hurry)
    {
        const Pending<pop3::Pop3Outcome> answer;
        const ServerSays known = ServerSays::parse(account.record.serverSays);
        const pop3::Pop3Settings settings {.server = account.incoming,
                                           .tls = account.tls,
                                           .login = std::move(login),
                                           .knownCapabilities = known.capabilities,
                                           .hasty = hurry.hasty && known.bearsHaste(QDateTime::currentDateTimeUtc()),
                                           .quitsBehind = hurry.quitsBehind,
                                           .language = QLocale().bcp47Name()};
        pop3::Pop3Session session(settings, &sink, std::move(open));
        QObject::connect(&session, &pop3::Pop3Session::finished, &session,
                         [answer](const pop3::Pop3Outcome &outcome) { answer.finish(outcome); });
        if (progress) {
            QObject::connect(&session, &pop3::Pop3Session::progress, &session,
                             [progress, id = account.id()](quint32 letter, quint32 letters, quint64 octets) {
                                 progress({.account = id, .letter = int(letter), .letters = int(letters), .octets = octets});
                             });
        }
        session.start();
        co_return co_await answer;
    }

    // What worked is remembered, so that every later log-in is one attempt; and what the server said of itself.
    Task<> remember(store::AccountId id, pop3::Pop3Outcome outcome, std::optional<MailError> error, store::Writer &writer, QObject *context)
    {
        co_await followJob(writer, context, [id, outcome, error](store::Database &database) -> Result<> {
            const auto before = store::accounts::byId(database, id);
            if (!before)
                return std::unexpected(before.error());
            const QDateTime now = QDateTime::currentDateTimeUtc();
            store::AccountRecord account = afterVisit(*before, outcome, error, now);
            if (!outcome.mechanism.isEmpty())
                account.incomingMechanism = outcome.mechanism;
            account.lastCheck = now;
            const bool stopped = error && error->kind == MailError::Kind::Cancelled;
            if (!stopped || !before->lastError || !isForThePerson(*before->lastError)) // a stopped look undoes no refusal
                account.lastError = error;
            return store::accounts::update(database, account);
        });
    }

    // The server took what went out behind the log-in with it into the grave. Nothing was chosen or fetched yet, and the
    // log-in was answered: where it was not, its answer may have been a no, and no password is tried twice.
    bool lostByHaste(const pop3::Pop3Outcome &outcome)
    {
        return outcome.lostHaste && outcome.error && outcome.reached >= pop3::Pop3Outcome::Stage::LoggedIn && !outcome.loginDelay
            && (outcome.error->kind == MailError::Kind::ConnectionLost || outcome.error->kind == MailError::Kind::TimedOut);
    }

    Task<FetchReport> fetchWith(Account account, auth::Login login, net::EarlyLink link, MailContext &mail,
                                std::function<void(FetchProgress)> progress, FetchAnswers answers)
    {
        FetchReport report {.account = account.id()};
        std::optional<FetchSink> visit;
        visit.emplace(account, mail.store, answers, mail.gauges);
        Hurry hurry;
        pop3::Pop3Outcome outcome = co_await converse(account, login, link.opener(), *visit, progress, hurry);
        if (lostByHaste(outcome)) { // that is our fault, not one to be told: once more, one thing at a time
            hurry.hasty = false;
            outcome = co_await converse(account, login, link.opener(), *visit, progress, hurry);
            outcome.lostHaste = true;
        }
        co_await visit->settle();
        FetchReport before;
        const bool mayComeBack = !outcome.loginDelay && !visit->failure() && !visit->brokeAsBefore();
        if (outcome.lostGoodbye && mayComeBack) { // nor is that: what came is here, and the rest is asked for in peace
            visit->addTo(before);
            before.octets = outcome.received;
            const bool lostHaste = outcome.lostHaste;
            visit.emplace(account, mail.store, answers, mail.gauges);
            hurry = {.hasty = false, .quitsBehind = false};
            outcome = co_await converse(account, std::move(login), link.opener(), *visit, std::move(progress), hurry);
            outcome.lostHaste = lostHaste;
            co_await visit->settle();
        }
        FetchSink &sink = *visit;
        sink.addTo(report);
        report.fetched += before.fetched;
        report.headers += before.headers;
        report.deleted = outcome.deleted;
        report.left = outcome.letters - qMin(outcome.letters, outcome.deleted);
        report.octets = outcome.received + before.octets;
        for (const pop3::LetterError &fault : outcome.letterErrors) {
            if (!sink.cameAllTheSame(fault))
                report.errors += fault.error;
        }
        // A full disk ends the session; it is one fault, told once.
        if (const auto failure = sink.failure())
            report.errors += *failure;
        else if (outcome.error)
            report.errors += *outcome.error;
        for (MailError &error : report.errors) {
            if (error.kind == MailError::Kind::DiskFull)
                error.server = account.incoming.hostAndPort(); // nothing was deleted there
        }
        const std::optional<MailError> first = report.errors.isEmpty() ? std::nullopt : std::optional(report.errors.first());
        co_await remember(account.id(), outcome, first, mail.store.writer(), &sink);
        co_return report;
    }

} // namespace

Task<FetchReport> fetchMail(Account account, MailContext &mail, std::function<void(FetchProgress)> progress, FetchAnswers answers)
{
    const Turns::Turn turn = co_await mail.fetching.take(account.id());
    // A server that asked to be left alone is not asked: it would refuse, and may count that against the customer.
    if (const auto until = mustWaitUntil(account.record, QDateTime::currentDateTimeUtc()))
        co_return FetchReport {.account = account.id(), .errors = {mustWait(account.incoming.hostAndPort(), *until)}};
    // Neither the link nor the password needs the other, and each takes its time.
    const net::EarlyLink link(mail.open, account.incoming, account.tls);
    auth::Login login;
    std::optional<MailError> failure;
    try {
        login = co_await mail.passwords.loginFor(account, net::ServerAddress::Protocol::Pop3);
    } catch (const MailError &error) {
        failure = error;
    }
    if (!failure)
        co_return co_await fetchWith(account, std::move(login), link, mail, std::move(progress), answers);
    QObject context;
    co_await remember(account.id(), {}, failure, mail.store.writer(), &context);
    co_return FetchReport {.account = account.id(), .errors = {*failure}};
}

} // namespace sobre::account
