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
#include "tests/store/store_fixture.h"
#include "ui/composer/attachment_bar.h"
#include "ui/composer/body_edit.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/letter_head.h"
#include "ui/desk/desk.h"
#include "ui/look/button.h"
#include "ui/look/recipient_field.h"
#include "ui/look/strip.h"

#include <QApplication>
#include <QLineEdit>
#include <QSettings>

namespace sobre::ui::test {

/// A real profile with two accounts, and the services a composer works with. Nothing leaves: sending never
/// starts.
class ComposerFixture {
public:
    explicit ComposerFixture(bool withAccounts = true)
        : m_context{ m_profile.store(), m_passwords, {} }, m_thread(QStringLiteral("mail")),
          m_withAccounts(withAccounts && addAccounts()), m_accounts(m_profile.reader(), m_context, m_thread),
          m_fetching(m_context, m_thread), m_posting(m_profile.reader(), m_context, m_thread),
          m_settings(m_profile.directory() + QStringLiteral("/settings.ini"), QSettings::IniFormat),
          m_desk{ m_profile.store(), m_profile.reader(), m_accounts, m_fetching, m_posting, m_engine, m_keys, m_people, m_settings, m_plugins }
    {
    }

    /// As if the windows had never been.
    void closeAll()
    {
        QList<ComposerWindow *> windows;
        for (QWidget *one : QApplication::topLevelWidgets()) { // popups that belong to them are among these
            if (auto *window = qobject_cast<ComposerWindow *>(one))
                windows.append(window);
        }
        qDeleteAll(windows);
    }

    Desk &desk() { return m_desk; }
    crypto::Engine &engine() { return m_engine; }
    crypto::KeyBook &keys() { return m_keys; }
    keys::PeopleKeys &people() { return m_people; }
    store::test::StoreFixture &profile() { return m_profile; }
    QSettings &settings() { return m_settings; }

    /// Opens a composer, shows it and waits until it can be written in.
    ComposerWindow *open(const Writing &writing = {})
    {
        auto *window = new ComposerWindow(m_desk, writing);
        window->show();
        (void)QTest::qWaitForWindowActive(window);
        (void)QTest::qWaitFor([window] { return !body(window)->isReadOnly(); });
        return window;
    }

    QList<store::LetterId> in(store::FolderId folder)
    {
        return store::letters::ids(m_profile.reader(), folder).value_or(QList<store::LetterId>());
    }
    store::LetterRow row(store::LetterId id) { return *store::letters::row(m_profile.reader(), id); }

    static BodyEdit *body(QWidget *window) { return window->findChild<BodyEdit *>(); }
    static LetterHead *head(QWidget *window) { return window->findChild<LetterHead *>(); }
    static AttachmentBar *files(QWidget *window) { return window->findChild<AttachmentBar *>(); }
    /// The strip that asks or complains, null if none is shown.
    static look::Strip *notice(QWidget *window)
    {
        look::Strip *found = nullptr;
        for (look::Strip *strip : window->findChildren<look::Strip *>()) {
            if (strip->isVisible() && strip->objectName().isEmpty())
                found = strip;
        }
        return found;
    }
    /// The strip on how the letter leaves, always there.
    static look::Strip *seal(QWidget *window) { return window->findChild<look::Strip *>(QStringLiteral("seal")); }
    static QString sealSays(QWidget *window)
    {
        return seal(window)->spoken().remove(QChar(0x2068)).remove(QChar(0x2069));
    }
    static QString said(QWidget *window)
    {
        const look::Strip *strip = notice(window);
        QString words = strip ? strip->spoken() : QString();
        return words.remove(QChar(0x2068)).remove(QChar(0x2069));
    }
    static QStringList addresses(look::RecipientField *field)
    {
        QStringList all;
        for (const look::Recipient &one : field->recipients())
            all.append(one.address);
        return all;
    }
    static void type(QWidget *field, const QString &text)
    {
        field->setFocus();
        for (const QChar c : text)
            c == u'\n' ? QTest::keyClick(field, Qt::Key_Return) : QTest::keyClick(field, c.toLatin1());
    }

private:
    bool addAccounts()
    {
        const auto add = [this](const QString &name, const QString &email) {
            store::AccountRecord record;
            record.name = email;
            record.displayName = name;
            record.email = email;
            record.incomingUrl = QStringLiteral("pop3s://x@pop.example.org");
            record.outgoingUrl = QStringLiteral("smtps://x@smtp.example.org");
            (void)m_profile.write(
                [record](store::Database &database) { return store::accounts::add(database, record); });
        };
        add(QStringLiteral("Marta Vidal"), QStringLiteral("marta@example.org"));
        add(QStringLiteral("Marta at work"), QStringLiteral("vidal@work.example"));
        return true;
    }

    store::test::StoreFixture m_profile;
    auth::MemorySource m_secrets;
    account::Passwords m_passwords{ m_secrets };
    account::MailContext m_context;
    TaskThread m_thread;
    bool m_withAccounts;
    account::AccountBook m_accounts;
    account::FetchService m_fetching;
    outbox::PostService m_posting;
    crypto::Engine m_engine;
    crypto::KeyBook m_keys{ m_engine };
    keys::PeopleKeys m_people{ m_engine, m_keys, m_profile.store(), m_profile.reader() };
    QSettings m_settings;
    plugin::PluginLoader m_plugins{ {}, m_settings }; // none
    Desk m_desk;
};

} // namespace sobre::ui::test
