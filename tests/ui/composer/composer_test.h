// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer_fixture.h"

#include "core/mime/parse.h"
#include "core/store/outbox_rows.h"
#include "ui/composer/attachment_chip.h"
#include "ui/composer/take_back.h"
#include "ui/look/chip.h"
#include "ui/look/label.h"
#include "ui/look/theme.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDropEvent>
#include <QMimeData>
#include <QPointer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

namespace sobre::ui::test {

using namespace Qt::StringLiterals;
using store::FolderId;
using store::LetterId;

/// A letter to Marta and others, with a signature and a file.
inline const QByteArray Agenda = "From: Ana Ruiz <ana@example.net>\r\n"
                                 "To: Marta Vidal <marta@example.org>, Jonas <jonas@example.com>\r\n"
                                 "Cc: Helen <helen@example.com>, VIDAL@work.example\r\n"
                                 "Subject: RV: Agenda\r\n"
                                 "Date: Sat, 21 Nov 2026 20:05:00 +0000\r\n"
                                 "Message-ID: <agenda@example.net>\r\n"
                                 "References: <first@example.net>\r\n"
                                 "MIME-Version: 1.0\r\n"
                                 "Content-Type: multipart/mixed; boundary=b\r\n"
                                 "\r\n"
                                 "--b\r\n"
                                 "Content-Type: text/plain; charset=utf-8\r\n"
                                 "\r\n"
                                 "Shall we meet?\r\n"
                                 "> earlier words\r\n"
                                 "-- \r\n"
                                 "Ana, the harbour\r\n"
                                 "--b\r\n"
                                 "Content-Type: text/csv; charset=iso-8859-15; name=list.csv\r\n"
                                 "Content-Disposition: attachment; filename=list.csv\r\n"
                                 "Content-Transfer-Encoding: base64\r\n"
                                 "\r\n"
                                 "pDE7Mg==\r\n"
                                 "--b--\r\n";

/// What the tests of the composer share: a fresh profile for each of them, and short words for what people
/// do.
class ComposerTest : public QObject {
    Q_OBJECT

protected:
    void dressApplication() { new look::Theme(*qApp); }
    void begin(bool withAccounts = true) { m_fixture = std::make_unique<ComposerFixture>(withAccounts); }
    void end()
    {
        m_fixture->closeAll();
        m_fixture.reset();
    }

    ComposerWindow *open(const Writing &writing = {}) { return m_fixture->open(writing); }
    LetterId agenda()
    {
        return *m_fixture->profile().add(Agenda,
                                         { .folder = FolderId::Inbox, .account = store::AccountId{ 1 } });
    }
    QString file(const QString &name, const QByteArray &octets)
    {
        QFile out(m_files.filePath(name));
        (void)out.open(QIODevice::WriteOnly);
        out.write(octets);
        return out.fileName();
    }
    mime::Message stored(LetterId id) { return mime::parse(m_fixture->profile().raw(id)); }
    QByteArray part(LetterId id, const mime::PartPath &path)
    {
        const auto device = store::LetterDevice::open(m_fixture->profile().reader(), id);
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        (void)mime::writePart(**device, path, out);
        return out.data();
    }
    /// Fills the three fields that a plain letter needs.
    void write(ComposerWindow *window, const QString &to, const QString &subject, const QString &text)
    {
        ComposerFixture::type(ComposerFixture::head(window)->to()->lineEdit(), to + u',');
        ComposerFixture::type(ComposerFixture::head(window)->subject(), subject);
        ComposerFixture::type(ComposerFixture::body(window), text);
    }
    /// Closes, and waits until the window is no more.
    LetterId close(ComposerWindow *window)
    {
        QPointer<ComposerWindow> alive(window);
        QSignalSpy kept(window, &ComposerWindow::draftKept);
        window->close();
        (void)QTest::qWaitFor([&] { return !alive; });
        return alive || kept.isEmpty() ? LetterId::None : kept.first().first().value<LetterId>();
    }
    /// Ctrl+Enter, and the letter that lies in the outbox then.
    LetterId send(ComposerWindow *window)
    {
        QSignalSpy sent(window, &ComposerWindow::sent);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        return sent.wait(5000) ? sent.first().first().value<LetterId>() : LetterId::None;
    }

    std::unique_ptr<ComposerFixture> m_fixture;
    QTemporaryDir m_files;
};

} // namespace sobre::ui::test

/// The test's main: words and dates in British English, and QCA, which the store hashes with.
#define SOBRE_COMPOSER_MAIN(TestClass)                                                                       \
    int main(int argc, char **argv)                                                                          \
    {                                                                                                        \
        QApplication application(argc, argv);                                                                \
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));                              \
        const QCA::Initializer qca;                                                                          \
        TestClass test;                                                                                      \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
