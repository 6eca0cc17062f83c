// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account_book.h"
#include "core/account/fetch_service.h"
#include "core/account/passwords.h"
#include "core/auth/memory_source.h"
#include "core/crypto/engine.h"
#include "core/crypto/key_book.h"
#include "core/keys/people_keys.h"
#include "core/outbox/post_service.h"
#include "core/plugin/plugin_loader.h"
#include "tests/screenshots/made_up_letter.h"
#include "tests/screenshots/made_up_servers.h"
#include "tests/store/store_fixture.h"
#include "ui/desk/desk.h"

#include <QHash>
#include <QSettings>

namespace sobre::screenshots {

/// A temporary profile with the services that app/ builds, at servers that do not exist. Window thread.
class MadeUpProfile {
public:
    enum class With { Nothing, Account, Mail };

    explicit MadeUpProfile(With with);

    /// The letter of this subject, the newest; None: there is none.
    store::LetterId letter(const QString &subject) const { return m_letters.value(subject); }
    store::AccountId account() const { return m_account; }
    MadeUpServers &servers() { return m_servers; }
    account::MailContext &mailContext() { return m_context; }
    TaskThread &mailThread() { return m_mail; }
    store::test::StoreFixture &files() { return m_store; }
    /// Looks for mail and waits until that has ended.
    void fetch();
    void startPosting();
    /// A letter for the inbox as it came, read already.
    store::LetterId receive(const QByteArray &raw, const QDateTime &when);
    /// One more letter in the inbox.
    store::LetterId add(const QByteArray &raw);

private:
    void addAccount();
    void addMail();
    void addOutbox();
    store::LetterId add(const MadeUpLetter &letter, store::Incoming incoming);

    store::test::StoreFixture m_store;
    MadeUpServers m_servers;
    auth::MemorySource m_kept;
    account::Passwords m_passwords {m_kept};
    account::MailContext m_context;
    TaskThread m_mail {QStringLiteral("mail")};
    account::AccountBook m_accounts;
    account::FetchService m_fetching;
    outbox::PostService m_posting;
    crypto::Engine m_crypto;
    crypto::KeyBook m_keys {m_crypto};
    keys::PeopleKeys m_people;
    QSettings m_settings;
    plugin::PluginLoader m_plugins;
    store::AccountId m_account = store::AccountId::None;
    QHash<QString, store::LetterId> m_letters;

public:
    ui::Desk desk;
};

} // namespace sobre::screenshots
