// SPDX-License-Identifier: GPL-3.0-or-later
// A letter of which only the header is here, as a person reads it: real widgets, store and services; scripts play the
// server.
#include "core/store/uidl_ledger.h"
#include "tests/support/scripted_channel.h"
#include "tests/ui/folders/desk_fixture.h"
#include "ui/look/strip.h"
#include "ui/reader/reader_pane.h"

#include <QSignalSpy>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using store::FolderId;
using store::LetterId;
using tests::DialogueScript;
using tests::ScriptedChannel;

namespace {

const QByteArray Header = "From: Jonas Weber <jonas@example.org>\r\nTo: marta@example.org\r\nSubject: Video of the holidays\r\n"
                          "Date: Fri, 20 Nov 2026 09:12:00 +0000\r\nMIME-Version: 1.0\r\n"
                          "Content-Type: multipart/mixed; boundary=b\r\n\r\n";

} // namespace

class TestRestBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhereTheRestIs();
    void saysNothingOfAWholeLetter();
    void saysThatTheRestIsGone();
    void fetchesTheRest();
    void saysWhyItDidNotCome();

private:
    LetterId addHeader(bool gone = false)
    {
        const auto id = m_desk->files.add(Header, {.folder = FolderId::Inbox, .account = m_account, .uid = "big"});
        const auto done = m_desk->files.write([id = *id, gone](store::Database &database) -> Result<> {
            const Result<> flagged
                = database.run("UPDATE messages SET flags=flags | ? WHERE id=?", store::Flag::HeaderOnly, id);
            return flagged ? database.run("UPDATE uidl_ledger SET state=?, size=48300000, gone=? WHERE letter=?", store::LedgerState::Skipped,
                                          gone ? QDateTime::currentDateTimeUtc() : QDateTime(), id)
                           : flagged;
        });
        return done ? *id : LetterId::None;
    }
    void show(LetterId letter)
    {
        m_pane->show({letter});
        QTRY_COMPARE(m_pane->displayed(), letter);
    }
    look::Strip *strip(const QString &words)
    {
        for (look::Strip *one : m_pane->findChildren<look::Strip *>()) {
            if (one->isVisible() && one->spoken().contains(words))
                return one;
        }
        return nullptr;
    }

    std::unique_ptr<DeskFixture> m_desk;
    std::unique_ptr<ReaderPane> m_pane;
    std::shared_ptr<ScriptedChannel::Report> m_report;
    store::AccountId m_account = store::AccountId::None;
};

void TestRestBar::init()
{
    m_desk = std::make_unique<DeskFixture>();
    m_account = m_desk->addAccount(0, 0);
    m_report = std::make_shared<ScriptedChannel::Report>();
    m_pane = std::make_unique<ReaderPane>(m_desk->desk);
    m_pane->resize(760, 620);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void TestRestBar::cleanup()
{
    m_pane.reset();
    m_desk.reset();
}

void TestRestBar::saysWhereTheRestIs()
{
    show(addHeader());
    look::Strip *bar = strip(u"Only the header is here."_s);
    QVERIFY(bar);
    QCOMPARE(bar->sentence(), u"The rest, 48.3 MB, lies at the post office."_s);
    QCOMPARE(bar->buttons().size(), 1);
    QCOMPARE(bar->buttons().first()->text(), u"Fetch the rest"_s);
    QVERIFY(!strip(u"damaged"_s)); // that the rest is missing is no damage
    shoot(*m_pane, u"rest"_s);
}

void TestRestBar::saysNothingOfAWholeLetter()
{
    const LetterId header = addHeader();
    show(header);
    QVERIFY(strip(u"Only the header is here."_s));
    show(m_desk->addLetter(FolderId::Inbox));
    QVERIFY(!strip(u"header"_s));
    show(header);
    QVERIFY(strip(u"Only the header is here."_s));
}

void TestRestBar::saysThatTheRestIsGone()
{
    show(addHeader(true));
    look::Strip *bar = strip(u"Only the header is here."_s);
    QVERIFY(bar);
    QCOMPARE(bar->sentence(), u"The rest does not lie at the post office any more."_s);
    QVERIFY(bar->buttons().isEmpty());
}

void TestRestBar::fetchesTheRest()
{
    const DialogueScript visit = R"(
        S +OK ready
        C CAPA
        S +OK
        S USER
        S UIDL
        S .
        C USER marta
        S +OK
        C PASS ****
        S +OK in
        C STAT
        S +OK 1 48300000
        C UIDL
        S +OK
        S 1 big
        S .
        C RETR 1
        S +OK
        S From: Jonas Weber <jonas@example.org>
        S Subject: Video of the holidays
        S
        S All of it.
        S .
        C QUIT
        S +OK bye
    )";
    m_desk->mail.open = [visit, report = m_report](net::ServerAddress, net::TlsPolicy, net::WireLog *)
        -> Task<std::unique_ptr<net::LineChannel>> { co_return std::make_unique<ScriptedChannel>(visit, report); };
    const LetterId header = addHeader();
    show(header);
    QSignalSpy came(m_pane.get(), &ReaderPane::wholeLetterCame);
    QTest::mouseClick(strip(u"Only the header is here."_s)->buttons().first(), Qt::LeftButton);
    QTRY_VERIFY2(!came.isEmpty(), qPrintable(m_report->problems.join(u"; "_s)));
    QCOMPARE(came.size(), 1);
    const auto whole = came.at(0).at(0).value<LetterId>();
    QVERIFY(whole != header);
    show(whole);
    QVERIFY(!strip(u"header"_s));
    // It took the header's place: one letter, one name at the server.
    QCOMPARE(store::letters::count(m_desk->files.reader(), FolderId::Inbox).value().total, 1);
    const auto entries = store::ledger::entries(m_desk->files.reader(), m_account).value();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().letter, whole);
    QCOMPARE(entries.first().state, store::LedgerState::Stored);
}

void TestRestBar::saysWhyItDidNotCome()
{
    show(addHeader()); // nobody listens
    QTest::mouseClick(strip(u"Only the header is here."_s)->buttons().first(), Qt::LeftButton);
    QTRY_VERIFY(strip(u"The rest did not come."_s));
    QCOMPARE(strip(u"The rest did not come."_s)->tone(), look::Tone::Error);
    QVERIFY(strip(u"127.0.0.1"_s));
    QCOMPARE(strip(u"The rest did not come."_s)->buttons().first()->text(), u"Fetch the rest"_s);
}

int main(int argc, char **argv)
{
    const DeskApplication application(argc, argv);
    TestRestBar test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_rest_bar.moc"
