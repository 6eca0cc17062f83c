// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/passwords.h"
#include "core/account/server_box.h"
#include "core/auth/memory_source.h"
#include "core/store/database.h"
#include "core/store/letters.h"
#include "core/store/uidl_ledger.h"
#include "tests/store/store_fixture.h"
#include "tests/support/qca_main.h"
#include "tests/support/scripted_channel.h"
#include "tests/support/task_value.h"

#include <QDirIterator>

namespace sobre::account::test {

using namespace sobre::tests;
using namespace Qt::StringLiterals;
using store::FolderId;
using store::LedgerEntry;
using store::LetterId;

inline const DialogueScript LogIn = R"(
    S +OK ready
    C CAPA
    S +OK
    S USER
    S UIDL
    S TOP
    S .
    C USER ann
    S +OK
    C PASS ****
    S +OK in
)";

inline const DialogueScript Bye = R"(
    C QUIT
    S +OK bye
)";

/// An account in a profile of its own, whose server is a script a visit.
struct Office {
    store::test::StoreFixture files;
    auth::MemorySource secrets;
    Passwords passwords {secrets};
    std::shared_ptr<ScriptedChannel::Report> report = std::make_shared<ScriptedChannel::Report>();
    QList<DialogueScript> scripts; ///< one a visit
    MailContext mail {.store = files.store(), .passwords = passwords, .open = {}};
    Account account;

    explicit Office(QList<DialogueScript> visits)
        : scripts(std::move(visits))
    {
        mail.open = [this](net::ServerAddress, net::TlsPolicy, net::WireLog *) -> Task<std::unique_ptr<net::LineChannel>> {
            if (scripts.isEmpty())
                throw MailError {.kind = MailError::Kind::ConnectionRefused};
            co_return std::make_unique<ScriptedChannel>(scripts.takeFirst(), report);
        };
        const store::AccountRecord record {.name = u"Ann"_s,
                                           .email = u"ann@uno.test"_s,
                                           .incomingUrl = u"pop3+insecure://ann@mail.uno.test"_s,
                                           .outgoingUrl = u"smtp+insecure://ann@mail.uno.test"_s,
                                           .keep = u"14d"_s};
        const auto id = files.write([record](store::Database &database) { return store::accounts::add(database, record); });
        account = Account::from(store::accounts::byId(files.reader(), *id).value()).value();
        if (!valueOf(passwords.keep(*id, QCA::SecureArray("hunter22"))))
            qFatal("no password kept");
    }

    LetterId addLetter(const QByteArray &uid, const QByteArray &subject = "Agenda")
    {
        const auto id = files.add(store::test::Draft {.subject = subject}.raw(),
                                  {.folder = FolderId::Inbox, .account = account.id(), .uid = uid});
        return id ? *id : LetterId::None;
    }
    void remember(const LedgerEntry &entry)
    {
        const auto done = files.write(
            [this, entry](store::Database &database) { return store::ledger::remember(database, account.id(), entry); });
        if (!done)
            qFatal("not remembered");
    }
    QList<LedgerEntry> ledger() { return store::ledger::entries(files.reader(), account.id()).value(); }
    FolderId folderOf(LetterId letter) { return store::letters::row(files.reader(), letter).value().folder; }
    /// Whether the octets are in any file of the profile.
    bool isOnDisk(const QByteArray &octets)
    {
        QDirIterator files_(files.directory(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files_.hasNext()) {
            QFile file(files_.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(octets))
                return true;
        }
        return false;
    }
    QString problems() const { return report->problems.join(u"; "_s); }
};

} // namespace sobre::account::test
