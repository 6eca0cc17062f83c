// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/server_box.h"

#include "core/account/passwords.h"
#include "core/account/visit_sinks.h"
#include "core/account/write_job.h"
#include "core/pop3/pop3_session.h"
#include "core/store/accounts.h"
#include "core/store/database.h"
#include "core/store/ledger_by_hand.h"
#include "core/store/store.h"

#include <algorithm>

namespace sobre::account {
namespace {

    // The time of the last check and its error are about fetching: a look at the counter does not touch them.
    Task<pop3::Pop3Outcome> visit(const Account &account, MailContext &mail, VisitSink &sink)
    {
        auth::Login login = co_await mail.passwords.loginFor(account, net::ServerAddress::Protocol::Pop3);
        const pop3::Pop3Settings settings {.server = account.incoming,
                                           .tls = account.tls,
                                           .login = std::move(login),
                                           .want = pop3::Pop3Settings::Want::Look};
        const Pending<pop3::Pop3Outcome> answer;
        pop3::Pop3Session session(settings, &sink, mail.open);
        QObject::connect(&session, &pop3::Pop3Session::finished, &session,
                         [answer](const pop3::Pop3Outcome &outcome) { answer.finish(outcome); });
        session.start();
        pop3::Pop3Outcome outcome = co_await answer;
        if (!outcome.mechanism.isEmpty() && outcome.mechanism != account.record.incomingMechanism) {
            co_await writeJob(mail.store.writer(), &sink, [id = account.id(), mechanism = outcome.mechanism](store::Database &database) {
                return store::accounts::setIncomingMechanism(database, id, mechanism);
            });
        }
        co_return outcome;
    }

} // namespace

Task<ServerListing> lookAtServer(Account account, MailContext &mail, LookOptions options)
{
    const Turns::Turn turn = co_await mail.fetching.take(account.id());
    LookSink sink(account, mail.store, std::move(options));
    const pop3::Pop3Outcome outcome = co_await visit(account, mail, sink);
    if (outcome.error && !sink.isComplete())
        throw *outcome.error;
    ServerListing listing = co_await sink.result();
    listing.expireDays = outcome.expireDays;
    co_return listing;
}

Task<DeletedThere> deleteAtServer(Account account, MailContext &mail, QList<ServerName> names)
{
    const Turns::Turn turn = co_await mail.fetching.take(account.id());
    DeleteSink sink(account, mail.store, std::move(names));
    const pop3::Pop3Outcome outcome = co_await visit(account, mail, sink);
    DeletedThere result = co_await sink.result();
    if (outcome.error && result.deleted.isEmpty())
        throw *outcome.error;
    for (const pop3::LetterError &fault : outcome.letterErrors)
        result.errors += fault.error;
    co_return result;
}

Task<FetchedThere> fetchFromServer(Account account, MailContext &mail, QList<ServerName> names,
                                   std::function<void(FetchProgress)> progress)
{
    QObject context;
    const auto keepWishes = [id = account.id(), names](store::Database &database) -> Result<bool> {
        bool any = false;
        for (const ServerName &name : names) {
            const Result<bool> kept = store::ledger::wish(database, id, name.uid, name.twin, store::LedgerWish::FetchWhole);
            if (!kept)
                return kept;
            any = any || *kept;
        }
        return any;
    };
    const bool isAnyWished = co_await writeJob(mail.store.writer(), &context, keepWishes);
    FetchedThere result {.report = {.account = account.id()}};
    if (isAnyWished)
        result.report = co_await fetchMail(account, mail, std::move(progress));
    const QList<store::LedgerEntry> known = co_await writeJob(
        mail.store.writer(), &context, [id = account.id()](store::Database &database) { return store::ledger::entries(database, id); });
    QList<ServerName> unknown;
    for (const ServerName &name : names) {
        QList<store::LedgerEntry> entries;
        std::ranges::copy_if(known, std::back_inserter(entries), [&](const store::LedgerEntry &entry) { return entry.uid == name.uid; });
        const store::LedgerEntry entry = entries.value(std::max(0, name.twin - 1));
        const bool isWhole = entry.state != store::LedgerState::Skipped && entry.letter != store::LetterId::None;
        if (entries.size() > 1 && name.twin == 0) {
            result.twins += name;
        } else if (isWhole) {
            result.here += FetchedThere::Came {name, entry.letter};
        } else if (entry.row != 0 && !entry.gone.isValid()) {
            result.waiting += name;
        } else {
            result.absent += name;
            if (entry.letter == store::LetterId::None)
                unknown += name;
        }
    }
    // Of a name that the server does not know nothing is to be left here.
    co_await writeJob(mail.store.writer(), &context, [id = account.id(), unknown](store::Database &database) -> Result<> {
        for (const ServerName &name : unknown) {
            if (const Result<> done = store::ledger::takenAway(database, id, name.uid, name.twin); !done)
                return done;
        }
        return {};
    });
    co_return result;
}

} // namespace sobre::account
