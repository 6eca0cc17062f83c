// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/store_fixture.h"
#include "ui/desk/desk.h"
#include "ui/letters/letter_list_model.h"
#include "ui/letters/letter_list_pane.h"
#include "ui/letters/mail_actions.h"

#include <QSettings>
#include <QSignalSpy>

#include <functional>

namespace sobre::ui::test {

/// A letter as lists know it, without octets: 100,000 are written in a second.
struct ListedLetter {
    QString name = QStringLiteral("Ana Ruiz");
    QString address = QStringLiteral("ana.ruiz@example.net");
    QString subject = QStringLiteral("The door code");
    QString preview = QStringLiteral("Marta, the new door code is in the envelope I left with Carlos.");
    QString recipients = QStringLiteral("Marta Vidal\tmarta@example.org");
    qint64 date = 0; ///< seconds since 1970
    store::FolderId folder = store::FolderId::Inbox;
    store::LetterId thread = store::LetterId::None; ///< its first letter; None: of its own
    int flags = int(store::Flag::Seen);
};

/// A profile with an open store, a desk on it, and the two objects that the main window makes.
class LettersFixture {
public:
    LettersFixture()
        : settings(directory.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
          desk{ profile.store(),
                profile.reader(),
                nobody<account::AccountBook>(),
                nobody<account::FetchService>(),
                nobody<outbox::PostService>(),
                nobody<crypto::Engine>(), nobody<crypto::KeyBook>(), nobody<keys::PeopleKeys>(), settings,
                nobody<plugin::PluginLoader>() },
          mail(desk)
    {
    }

    /// Writes letters in one commit, as arrivals are; returns their ids, rising.
    QList<store::LetterId> write(const QList<ListedLetter> &letters)
    {
        const auto ids
            = profile.write([letters](store::Database &database) -> Result<QList<store::LetterId>> {
                  QList<store::LetterId> made;
                  for (const ListedLetter &letter : letters) {
                      const auto id = insert(database, letter);
                      if (!id)
                          return std::unexpected(id.error());
                      made.append(*id);
                  }
                  database.changes.added += made;
                  return made;
              });
        if (!ids)
            qFatal("cannot write: %s", qPrintable(ids.error().detail));
        QCoreApplication::processEvents();
        return *ids;
    }
    QList<store::LetterId> write(int count, const std::function<ListedLetter(int)> &make)
    {
        QList<ListedLetter> letters;
        for (int i = 0; i < count; ++i)
            letters.append(make(i));
        return write(letters);
    }
    store::LetterId writeOne(const ListedLetter &letter) { return write({ letter }).constFirst(); }

    /// Every writing fails from now on, as on a disk that went read-only; or works again.
    void breakDisk(bool broken)
    {
        (void)profile.write([broken](store::Database &database) -> Result<> {
            return database.script(broken ? "PRAGMA query_only=ON" : "PRAGMA query_only=OFF");
        });
    }
    store::FolderId folderOf(store::LetterId id)
    {
        const auto row = store::letters::row(profile.reader(), id);
        return row ? row->folder : store::FolderId::None;
    }
    void show(LetterListPane &pane, store::FolderId folder)
    {
        QSignalSpy shown(&pane, &LetterListPane::shown);
        pane.showFolder(folder);
        if (!shown.wait(10000))
            qFatal("the folder was not shown");
        QCoreApplication::processEvents();
    }
    /// What was done is on the disk and drawn.
    void settle()
    {
        (void)profile.write([](store::Database &) -> Result<> { return {}; });
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    }

    QTemporaryDir directory;
    store::test::StoreFixture profile;
    QSettings settings;
    Desk desk;
    MailActions mail;

private:
    static Result<store::LetterId> insert(store::Database &database, const ListedLetter &letter)
    {
        auto done = database.run("INSERT INTO messages(folder, date, flags, size, thread) VALUES(?,?,?,?,?)",
                                 letter.folder, letter.date, letter.flags, 3000, letter.thread);
        const store::LetterId id{ database.lastId() };
        if (done && letter.thread == store::LetterId::None)
            done = database.run("UPDATE messages SET thread=id WHERE id=?", id);
        if (done) {
            done = database.run(
                "INSERT INTO message_text(id, account, received, sender_name, sender_address, recipients, "
                "subject,"
                " preview, attachments, message_id, sha256) VALUES(?,1,?,?,?,?,?,?,0,'',x'00')",
                id, letter.date, letter.name, letter.address, letter.recipients, letter.subject,
                letter.preview);
        }
        if (!done)
            return std::unexpected(done.error());
        return id;
    }
    /// For what the list never asks: it only has a place in the desk.
    template <typename Service> static Service &nobody()
    {
        alignas(std::max_align_t) static char place[1];
        return reinterpret_cast<Service &>(place);
    }
};

} // namespace sobre::ui::test
