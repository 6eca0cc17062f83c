// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/mail_context.h"
#include "core/account/passwords.h"
#include "core/auth/memory_source.h"
#include "core/store/accounts.h"
#include "core/store/outbox_rows.h"
#include "tests/store/store_fixture.h"

#include <memory>

namespace sobre::outbox::test {

/// A profile with one account, whose server is what `open` makes of it, and letters in its outbox.
class OutboxFixture {
public:
    explicit OutboxFixture(net::OpenChannel open = {}, const QString &outgoing = QStringLiteral("smtps://mail.uno.test"))
        : m_passwords(m_kept)
        , mail(store.store(), m_passwords, std::move(open))
    {
        store::AccountRecord record {.email = QStringLiteral("ann@uno.test"),
                                     .incomingUrl = QStringLiteral("pop3s://mail.uno.test"),
                                     .outgoingUrl = outgoing};
        record.id = *store.write([record](store::Database &database) { return store::accounts::add(database, record); });
        account = *account::Account::from(record);
    }

    store::test::StoreFixture store;

private:
    auth::MemorySource m_kept;
    account::Passwords m_passwords;

public:
    account::MailContext mail;
    account::Account account;

    account::Passwords &passwords() { return m_passwords; }

    /// A letter in the queue, to RECIPIENT@dos.test.
    store::OutboxRow queue(const QString &recipient, store::OutboxState state = store::OutboxState::Waiting, QDateTime nextTry = {})
    {
        store::OutboxRow row {.account = account.id(), .sender = account.record.email, .state = state, .nextTry = nextTry};
        row.recipients = {{.address = recipient + QStringLiteral("@dos.test")}};
        row.queued = QDateTime::currentDateTimeUtc();
        row.envelopeId = QStringLiteral("e-") + recipient;
        store::Incoming incoming {.folder = store::FolderId::Outbox, .account = account.id(), .seen = true};
        incoming.alongside = [row](store::Database &database, store::LetterId id) -> Result<> {
            store::OutboxRow place = row;
            place.letter = id;
            const auto added = store::outbox::add(database, place);
            return added ? Result<>() : std::unexpected(added.error());
        };
        const auto letter = store.add(store::test::Draft {.to = recipient.toUtf8() + "@dos.test"}.raw(), incoming);
        return *store::outbox::byLetter(store.reader(), *letter);
    }
    QList<store::OutboxRow> rows() { return *store::outbox::list(store.reader()); }
    store::OutboxState stateOf(const store::OutboxRow &row) { return store::outbox::byId(store.reader(), row.id)->state; }
    store::FolderId folderOf(const store::OutboxRow &row) { return store::letters::row(store.reader(), row.letter)->folder; }
};

} // namespace sobre::outbox::test
