// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account_book.h"
#include "core/account/fetch_service.h"
#include "core/account/passwords.h"
#include "core/async/task_thread.h"
#include "core/auth/memory_source.h"
#include "core/crypto/engine.h"
#include "core/crypto/key_book.h"
#include "core/keys/people_keys.h"
#include "core/net/connector.h"
#include "core/outbox/post_service.h"
#include "core/plugin/plugin_loader.h"
#include "core/store/accounts.h"
#include "core/store/outbox_rows.h"
#include "tests/store/store_fixture.h"
#include "tests/support/scripted_server.h"
#include "ui/desk/desk.h"
#include "ui/look/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QLocale>
#include <QPointer>
#include <QSettings>
#include <QTranslator>
#include <QWidget>

namespace sobre::ui::test {

using namespace Qt::StringLiterals;

/// A profile with the real store and the real services; servers are scripts on the loopback.
class DeskFixture {
public:
    store::test::StoreFixture files;
    auth::MemorySource secrets;
    account::Passwords passwords {secrets};
    account::MailContext mail {.store = files.store(), .passwords = passwords, .open = net::Connector().opener()};
    TaskThread thread {u"mail"_s};
    account::AccountBook accounts {files.reader(), mail, thread};
    account::FetchService fetching {mail, thread};
    outbox::PostService posting {files.reader(), mail, thread};
    crypto::Engine crypto;
    crypto::KeyBook keys {crypto};
    sobre::keys::PeopleKeys people {crypto, keys, files.store(), files.reader()};
    QSettings settings {files.directory() + u"/settings.ini"_s, QSettings::IniFormat};
    plugin::PluginLoader plugins {{}, settings}; // none
    Desk desk {files.store(), files.reader(), accounts, fetching, posting, crypto, keys, people, settings, plugins};

    DeskFixture()
    {
        const auto know = [this] {
            fetching.setAccounts(accounts.accounts());
            posting.setAccounts(accounts.accounts());
        };
        QObject::connect(&accounts, &account::AccountBook::changed, &accounts, know);
        know();
    }

    /// An account at 127.0.0.1 in clear, with a password. A port of 0: nobody listens.
    store::AccountId addAccount(quint16 pop3, quint16 smtp, const QString &email = u"marta@example.org"_s,
                                const QString &name = {})
    {
        const auto url = [](const char *scheme, quint16 port) {
            return u"%1://marta@127.0.0.1:%2"_s.arg(QLatin1StringView(scheme)).arg(port ? port : 1);
        };
        const store::AccountRecord record {.name = name.isEmpty() ? email : name,
                                           .email = email,
                                           .displayName = u"Marta Vidal"_s,
                                           .incomingUrl = url("pop3+insecure", pop3),
                                           .outgoingUrl = url("smtp+insecure", smtp)};
        const auto id = files.write([record](store::Database &database) { return store::accounts::add(database, record); });
        if (!id)
            qFatal("no account: %s", qPrintable(id.error().detail));
        const auto kept = store::test::await<Result<>>([&](QObject *context, std::function<void(Result<>)> done) {
            const std::function<Task<>()> keep = [this, account = *id] { return passwords.keep(account, QCA::SecureArray("secret")); };
            thread.run<void>(keep, context, done);
        });
        if (!kept)
            qFatal("no password kept");
        if (!QTest::qWaitFor([&] { return accounts.byId(*id).has_value(); }))
            qFatal("the book does not know the account");
        return *id;
    }

    /// A letter in a folder.
    store::LetterId addLetter(store::FolderId folder, const QByteArray &subject = "Hello", const QByteArray &to = "Ana Ruiz <ana@example.net>",
                              const QByteArray &body = "A few words.")
    {
        const auto id = files.add(store::test::Draft {.to = to, .subject = subject, .body = body}.raw(), {.folder = folder});
        return id ? *id : store::LetterId::None;
    }
    /// A letter in the outbox.
    store::LetterId queue(store::OutboxRow row, const QByteArray &subject = "Hello", const QByteArray &to = "Ana Ruiz <ana@example.net>",
                          const QByteArray &body = "A few words.")
    {
        row.letter = addLetter(store::FolderId::Outbox, subject, to, body);
        if (row.sender.isEmpty())
            row.sender = u"marta@example.org"_s;
        if (row.recipients.isEmpty())
            row.recipients = {{.address = u"ana@example.net"_s}};
        const auto done = files.write([row](store::Database &database) { return store::outbox::add(database, row); });
        return done ? row.letter : store::LetterId::None;
    }
    store::FolderId folderOf(store::LetterId letter)
    {
        const auto row = store::letters::row(files.reader(), letter);
        return row ? row->folder : store::FolderId::None;
    }
};

/// What screen readers were told to say, and how urgently.
class Announcements {
public:
    struct Said {
        QString words;
        bool assertive;
    };
    static inline QList<Said> said;

    Announcements()
    {
        said.clear();
        QAccessible::setActive(true);
        QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
            if (event->type() != QAccessible::Announcement)
                return;
            const auto *announcement = static_cast<QAccessibleAnnouncementEvent *>(event);
            said.append({announcement->message(), announcement->politeness() == QAccessible::AnnouncementPoliteness::Assertive});
        });
    }
    ~Announcements() { QAccessible::installUpdateHandler(nullptr); }

    static bool heard(const QString &words, bool assertive)
    {
        return std::ranges::any_of(said, [&](const Said &one) { return one.words.contains(words) && one.assertive == assertive; });
    }
};

/// The application of a test: our look, British English, QCA. For a look at the result: SOBRE_DARK, SOBRE_FONT (a factor),
/// SOBRE_WORDS (a .qm: most tests then fail, they compare English), SOBRE_SHOTS (a directory for pictures).
class DeskApplication {
public:
    DeskApplication(int &argc, char **argv) : m_application((QApplication::setStyle(u"fusion"_s), argc), argv)
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        if (const QString words = qEnvironmentVariable("SOBRE_WORDS"); !words.isEmpty() && m_words.load(words)) {
            QCoreApplication::installTranslator(&m_words);
            QLocale::setDefault(QLocale(m_words.language()));
        }
        QFont font = QApplication::font();
        font.setPointSizeF(10 * std::max(1.0, qEnvironmentVariable("SOBRE_FONT").toDouble()));
        QApplication::setFont(font);
        m_theme.setMode(qEnvironmentVariableIsSet("SOBRE_DARK") ? look::Theme::Mode::Dark : look::Theme::Mode::Light);
    }

private:
    QApplication m_application;
    QTranslator m_words;
    QCA::Initializer m_qca;
    look::Theme m_theme {m_application};
};

/// Words without the marks that isolate names.
inline QString plain(QString words)
{
    return words.remove(QChar(0x2068)).remove(QChar(0x2069));
}

/// A picture of `widget`, where SOBRE_SHOTS names a directory.
inline void shoot(QWidget &widget, const QString &name)
{
    const QString directory = qEnvironmentVariable("SOBRE_SHOTS");
    if (directory.isEmpty())
        return;
    QTest::qWait(60);
    widget.grab().save(directory + u'/' + name + u".png"_s);
}

} // namespace sobre::ui::test
