// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/post_batch.h"

#include "core/account/passwords.h"
#include "core/account/write_job.h"
#include "core/async/pending.h"
#include "core/outbox/account_hold.h"
#include "core/outbox/outbox_feed.h"
#include "core/smtp/smtp_batch.h"
#include "core/store/accounts.h"
#include "core/store/database.h"
#include "core/store/store.h"

namespace sobre::outbox {
namespace {

    Task<smtp::BatchEnd> converse(const account::Account &account, account::MailContext &mail, OutboxFeed &feed, bool chunking)
    {
        auth::Login login;
        try {
            login = co_await mail.passwords.loginFor(account, net::ServerAddress::Protocol::Smtp);
        } catch (const MailError &error) {
            co_return smtp::BatchEnd {.error = error, .mechanism = {}, .sizeLimit = {}};
        }
        const Pending<smtp::BatchEnd> answer;
        const smtp::SmtpSettings settings {.server = account.outgoing, .tls = account.tls, .login = std::move(login), .chunking = chunking};
        smtp::SmtpBatch batch(mail.open, settings, feed);
        QObject::connect(&batch, &smtp::SmtpBatch::finished, &feed, [answer](const smtp::BatchEnd &end) { answer.finish(end); });
        QObject::connect(&batch, &smtp::SmtpBatch::progress, &feed, &OutboxFeed::noteProgress);
        batch.start();
        co_return co_await answer;
    }

    Task<> remember(account::Account &account, account::MailContext &mail, QObject *context, smtp::BatchEnd end)
    {
        const QByteArray mechanism = end.mechanism.isEmpty() ? account.record.outgoingMechanism : end.mechanism;
        const qint64 limit = end.sizeLimit.value_or(account.record.outgoingSizeLimit);
        if (mechanism == account.record.outgoingMechanism && limit == account.record.outgoingSizeLimit)
            co_return;
        account.record.outgoingMechanism = mechanism;
        account.record.outgoingSizeLimit = limit;
        co_await account::writeJob(mail.store.writer(), context, [id = account.id(), mechanism, limit](store::Database &database) {
            const Result<> done = store::accounts::setOutgoingMechanism(database, id, mechanism);
            return done ? store::accounts::setOutgoingSizeLimit(database, id, limit) : done;
        });
    }

    // One letter may cost the others their connection.
    bool isOfOneLetter(const std::optional<MailError> &error)
    {
        return error && error->scope == MailError::Scope::Letter;
    }

    // And some servers take so many letters and then hang up, with or without a word.
    bool mayGoOn(const std::optional<MailError> &error, const OutboxFeed &feed)
    {
        if (!error || !feed.hasRest())
            return false;
        if (isOfOneLetter(error))
            return feed.hasSettled();
        return feed.hasHandedOver() && (error->kind == MailError::Kind::ConnectionLost || error->kind == MailError::Kind::RefusedForNow);
    }

} // namespace

Task<> postBatch(account::Account account, account::MailContext &mail, BatchWish wish, PostTold told)
{
    OutboxFeed feed(account, mail, std::move(wish), std::move(told));
    std::optional<MailError> error;
    bool chunking = true;
    for (bool again = true; again;) {
        feed.beginConnection();
        const smtp::BatchEnd end = co_await converse(account, mail, feed, chunking);
        error = end.error;
        co_await feed.flushed();
        co_await remember(account, mail, &feed, end);
        again = mayGoOn(error, feed) || (chunking && end.refusesChunks);
        chunking = chunking && !end.refusesChunks;
    }
    co_await feed.end(isOfOneLetter(error) ? std::nullopt : error);
}

} // namespace sobre::outbox
