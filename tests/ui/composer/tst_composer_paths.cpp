// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealing_test.h"

#include "core/delivery/correct_again.h"
#include "tests/support/task_value.h"
#include "ui/composer/attachment_bar.h"

#include <QMenu>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;

Q_DECLARE_METATYPE(sobre::look::Tone)

/// Every way to Send, with an envelope and with a postcard: before anything goes, the strip says in words who can read the
/// letter, and what leaves is what it said.
class tst_composer_paths : public SealingTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init() { beginSealing(); }
    void cleanup() { endSealing(); }

    void theStripSaysWhoCanReadIt_data();
    void theStripSaysWhoCanReadIt();

private:
    enum class Opened { New, Filled, Reply, ReplyAll, Forward, OfSealed, Draft, TakenBack, Corrected };
    enum class Pressed { Button, Return, Enter, Mnemonic, Menu, Later };

    ComposerWindow *opened(Opened way, bool sealed);
    void pressSend(ComposerWindow *window, Pressed how);
    LetterId plainLetter()
    {
        return *m_fixture->profile().add("From: Ana Ruiz <ana@example.net>\r\nTo: marta@example.org, helen@example.com\r\nSubject: Agenda\r\n"
                                         "Date: Sat, 21 Nov 2026 20:05:00 +0000\r\nMessage-ID: <agenda@example.net>\r\n\r\nShall we meet?\r\n",
                                         { .folder = FolderId::Inbox, .account = store::AccountId{ 1 } });
    }
    ComposerWindow *ready(ComposerWindow *window, bool sealed)
    {
        QPointer<ComposerWindow> alive(window);
        (void)QTest::qWaitFor([&] { return alive && !ComposerFixture::body(window)->isReadOnly(); });
        LetterHead *head = ComposerFixture::head(window);
        if (head->addresses().isEmpty())
            ComposerFixture::type(head->to()->lineEdit(), u"ana@example.net,"_s);
        if (head->subject()->text().isEmpty())
            head->subject()->setText(u"Subject"_s);
        ComposerFixture::body(window)->setFocus();
        const bool isOn = window->findChild<QAction *>(u"seal"_s) ? window->findChild<QAction *>(u"seal"_s)->isChecked()
                                                                  : sendButton(window)->text().remove(u'&').startsWith(u"Seal"_s);
        if (isOn != sealed)
            pressSeal(window);
        (void)QTest::qWaitFor([window] { return sendButton(window)->isEnabled(); });
        return window;
    }
};

void tst_composer_paths::theStripSaysWhoCanReadIt_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<int>("how");
    QTest::addColumn<bool>("sealed");
    const QList<std::pair<Opened, const char *>> ways = { { Opened::New, "new" }, { Opened::Filled, "mailto or compose" }, { Opened::Reply, "reply" },
                                                          { Opened::ReplyAll, "reply to all" }, { Opened::Forward, "forward" },
                                                          { Opened::OfSealed, "reply to an envelope" }, { Opened::Draft, "a draft" },
                                                          { Opened::TakenBack, "taken back and edited" }, { Opened::Corrected, "corrected and sent again" } };
    const QList<std::pair<Pressed, const char *>> hows = { { Pressed::Button, "button" }, { Pressed::Return, "Ctrl+Return" }, { Pressed::Enter, "Ctrl+Enter" },
                                                           { Pressed::Mnemonic, "Alt+S" }, { Pressed::Menu, "menu" }, { Pressed::Later, "later" } };
    for (const auto &[way, wayName] : ways) {
        for (const auto &[how, howName] : hows) {
            for (const bool sealed : { false, true }) {
                if (way == Opened::OfSealed && !sealed)
                    continue; // that is stopped: see tst_composer_advice
                if (way == Opened::Corrected && sealed)
                    continue; // it has to be opened first, and is then a draft: see tst_reader_delivery
                QTest::addRow("%s, %s, %s", wayName, howName, sealed ? "envelope" : "postcard") << int(way) << int(how) << sealed;
            }
        }
    }
}

ComposerWindow *tst_composer_paths::opened(Opened way, bool sealed)
{
    const auto sentOne = [&] {
        ComposerWindow *window = open();
        write(window, u"ana@example.net"_s, u"First"_s, u"Words"_s);
        return send(ready(window, sealed));
    };
    switch (way) {
    case Opened::New:
        return open();
    case Opened::Filled:
        return open({ .to = { { {}, u"ana@example.net"_s } }, .subject = u"By a link"_s, .text = u"Filled in"_s });
    case Opened::Reply:
        return open({ .kind = Writing::Kind::Reply, .about = plainLetter() });
    case Opened::ReplyAll:
        return open({ .kind = Writing::Kind::ReplyAll, .about = plainLetter() });
    case Opened::Forward:
        return open({ .kind = Writing::Kind::Forward, .about = plainLetter() });
    case Opened::OfSealed:
        return open({ .kind = Writing::Kind::Reply, .about = sealedLetter() });
    case Opened::Draft: {
        ComposerWindow *window = open();
        write(window, u"ana@example.net"_s, u"Draft"_s, u"Words"_s);
        return open({ .kind = Writing::Kind::Draft, .about = close(ready(window, sealed)) });
    }
    case Opened::TakenBack: {
        const LetterId sent = sentOne();
        std::optional<Writing> writing;
        takeBack(m_fixture->desk(), sent, this, [&](const Result<Writing> &taken) { writing = *taken; });
        (void)QTest::qWaitFor([&] { return writing.has_value(); });
        return open(*writing);
    }
    case Opened::Corrected: {
        const auto draft = tests::valueOf(delivery::correctAgain(sentOne(), u"ana@example.net"_s, m_fixture->profile().store(), this));
        return draft ? open({ .kind = Writing::Kind::Draft, .about = *draft }) : nullptr;
    }
    }
    return nullptr;
}

void tst_composer_paths::pressSend(ComposerWindow *window, Pressed how)
{
    QWidget *body = ComposerFixture::body(window);
    switch (how) {
    case Pressed::Button:
        QTest::mouseClick(sendButton(window), Qt::LeftButton);
        return;
    case Pressed::Return:
        QTest::keyClick(body, Qt::Key_Return, Qt::ControlModifier);
        return;
    case Pressed::Enter:
        QTest::keyClick(body, Qt::Key_Enter, Qt::ControlModifier);
        return;
    case Pressed::Mnemonic:
        QTest::keyClick(body, Qt::Key_S, Qt::AltModifier);
        return;
    case Pressed::Menu:
        for (QAction *one : window->findChildren<QAction *>()) {
            if (one->shortcuts().contains(QKeySequence(u"Ctrl+Return"_s)))
                return one->trigger();
        }
        QFAIL("no action");
    case Pressed::Later: {
        auto *menu = window->findChild<QMenu *>(u"laterMenu"_s);
        menu->actions().constFirst()->trigger();
        return;
    }
    }
}

void tst_composer_paths::theStripSaysWhoCanReadIt()
{
    QFETCH(int, way);
    QFETCH(int, how);
    QFETCH(bool, sealed);
    ComposerWindow *window = opened(Opened(way), sealed);
    QVERIFY(window);
    ready(window, sealed);
    look::Strip *strip = ComposerFixture::seal(window);
    QVERIFY(strip && strip->isVisible());
    QCOMPARE(strip->visibleRegion().isEmpty(), false); // nothing lies over it
    QCOMPARE(strip->tone(), sealed ? look::Tone::Envelope : look::Tone::Postcard);
    const QString words = ComposerFixture::sealSays(window);
    if (sealed) {
        QVERIFY2(words.startsWith(u"Envelope. Only "_s) && words.contains(u"can read the text, the files and the subject."_s), qPrintable(words));
        for (const QString &address : ComposerFixture::head(window)->addresses()) // each of them by name
            QVERIFY2(words.contains(address) || words.contains(ComposerFixture::head(window)->nameOf(address)), qPrintable(words));
    } else {
        QVERIFY2(words.startsWith(u"Postcard. Every server that carries this mail can read it."_s), qPrintable(words));
    }
    QCOMPARE(sendButton(window)->text().remove(u'&'), sealed ? u"Seal and send"_s : u"Send"_s);
    QVERIFY(!QAccessible::queryAccessibleInterface(strip) || !QAccessible::queryAccessibleInterface(strip)->text(QAccessible::Name).isEmpty());

    QSignalSpy sent(window, &ComposerWindow::sent);
    pressSend(window, Pressed(how));
    QVERIFY2(!sent.isEmpty() || sent.wait(5000), qPrintable(ComposerFixture::said(window)));
    const QByteArray raw = m_fixture->profile().raw(sent.first().first().value<LetterId>());
    QCOMPARE(raw.contains("Content-Type: multipart/encrypted"), sealed);
}

SOBRE_COMPOSER_MAIN(tst_composer_paths)
#include "tst_composer_paths.moc"
