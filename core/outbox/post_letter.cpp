// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/post_letter.h"

#include "core/account/passwords.h"
#include "core/account/write_job.h"
#include "core/async/pending.h"
#include "core/outbox/posting_record.h"
#include "core/outbox/stored_letter_source.h"
#include "core/smtp/smtp_session.h"
#include "core/store/accounts.h"
#include "core/store/database.h"
#include "core/store/letters.h"
#include "core/store/store.h"
#include "core/store/writer.h"

using namespace Qt::StringLiterals;

namespace sobre::outbox {

using account::writeJob;

namespace {

    /// Marks a letter as being in a dialogue, for as long as it lives.
    class Claim {
    public:
        Claim(std::set<store::OutboxId> &posting, store::OutboxId id)
            : m_posting(posting)
            , m_id(id)
        {
            if (!m_posting.insert(id).second)
                throw taken();
        }
        ~Claim() { m_posting.erase(m_id); }
        Q_DISABLE_COPY_MOVE(Claim)

        static MailError taken()
        {
            return {.kind = MailError::Kind::BeingSent, .scope = MailError::Scope::Letter};
        }

    private:
        std::set<store::OutboxId> &m_posting;
        const store::OutboxId m_id;
    };

    // Between reading the row and now somebody else may have sent it, or not known whether it was.
    Task<> begin(store::Writer &writer, QObject *context, store::OutboxRow row, store::OutboxState seen)
    {
        co_await writeJob(writer, context, [row, seen](store::Database &database) -> Result<> {
            const auto now = store::outbox::byId(database, row.id);
            if (!now)
                return std::unexpected(now.error());
            if (now->state != seen)
                return std::unexpected(Claim::taken());
            return store::outbox::update(database, row);
        });
    }

    Task<> update(store::Writer &writer, QObject *context, store::OutboxRow row)
    {
        co_await writeJob(writer, context, [row](store::Database &database) { return store::outbox::update(database, row); });
    }

    QList<store::Proof> proofsOf(const store::OutboxRow &row, const account::Account &account, const smtp::SmtpOutcome &outcome)
    {
        QList<store::Proof> proofs;
        for (const store::OutboxRecipient &recipient : row.recipients) {
            proofs += store::Proof {.letter = row.letter,
                                    .recipient = recipient.address,
                                    .server = account.outgoing.hostAndPort(),
                                    .reply = outcome.finalReply,
                                    .tls = outcome.tlsVersion,
                                    .time = outcome.handedOver,
                                    .envelopeId = row.envelopeId};
        }
        return proofs;
    }

    smtp::SmtpLetter letterOf(const store::OutboxRow &row, smtp::LetterSource &source)
    {
        smtp::SmtpLetter letter {.sender = row.sender.toUtf8(), .recipients = {}, .eightBit = row.eightBit, .envelopeId = row.envelopeId.toLatin1(), .source = &source};
        for (const store::OutboxRecipient &recipient : row.recipients)
            letter.recipients += recipient.address.toUtf8();
        return letter;
    }

    Task<smtp::SmtpOutcome> converse(const account::Account &account, const net::OpenChannel &open, auth::Login login,
                                     smtp::SmtpLetter letter, const PostProgress &progress)
    {
        const Pending<smtp::SmtpOutcome> answer;
        const smtp::SmtpSettings settings {.server = account.outgoing, .tls = account.tls, .login = std::move(login)};
        smtp::SmtpSession session(open, settings, letter);
        QObject::connect(&session, &smtp::SmtpSession::finished, &session,
                         [answer](const smtp::SmtpOutcome &outcome) { answer.finish(outcome); });
        if (progress)
            QObject::connect(&session, &smtp::SmtpSession::progress, &session, progress);
        session.start();
        co_return co_await answer;
    }

    Task<smtp::SmtpOutcome> tryOnce(const store::OutboxRow &row, const account::Account &account, account::MailContext &mail, QObject *context,
                                    const PostProgress &progress)
    {
        auth::Login login;
        try {
            login = co_await mail.passwords.loginFor(account, net::ServerAddress::Protocol::Smtp);
        } catch (const MailError &error) {
            co_return smtp::SmtpOutcome {.error = error};
        }
        const store::LetterRow letter = co_await writeJob(
            mail.store.writer(), context, [id = row.letter](store::Database &database) { return store::letters::row(database, id); });
        StoredLetterSource source(mail.store, row.letter, letter.size, [&]() -> Task<> {
            store::OutboxRow open = row;
            open.state = store::OutboxState::MaybeSent;
            co_await update(mail.store.writer(), context, open);
        });
        co_return co_await converse(account, mail.open, std::move(login), letterOf(row, source), progress);
    }

} // namespace

Task<PostReport> postLetter(store::OutboxRow row, account::Account account, account::MailContext &mail, PostProgress progress)
{
    const Claim claim(mail.posting, row.id);
    QObject context; // answers of the writer come to the mail thread through it
    const store::OutboxState seen = std::exchange(row.state, store::OutboxState::Sending);
    co_await begin(mail.store.writer(), &context, row, seen);

    PostReport report;
    report.outcome = co_await tryOnce(row, account, mail, &context, progress);
    const smtp::SmtpOutcome &outcome = report.outcome;
    if (!outcome.mechanism.isEmpty() && outcome.mechanism != account.record.outgoingMechanism) {
        co_await writeJob(mail.store.writer(), &context, [id = account.id(), mechanism = outcome.mechanism](store::Database &database) {
            return store::accounts::setOutgoingMechanism(database, id, mechanism);
        });
    }
    if (!outcome.error) {
        const QList<store::Proof> proofs = proofsOf(row, account, outcome);
        co_await writeJob(mail.store.writer(), &context,
                          [row, proofs, server = account.outgoing.hostAndPort(), outcome](store::Database &database) -> Result<> {
                              const Result<> recorded = recordPosting(database, row, server, outcome);
                              return recorded ? store::outbox::posted(database, row.id, proofs) : recorded;
                          });
        co_return report;
    }
    row = afterFailure(row, *outcome.error, outcome.recipients, QDateTime::currentDateTimeUtc());
    co_await update(mail.store.writer(), &context, row);
    report.error = outcome.error;
    report.state = row.state;
    co_return report;
}

} // namespace sobre::outbox
