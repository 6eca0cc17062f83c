// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader shows of a letter's way out: the proof of posting, what became of it, and reports about it.
#include "core/outbox/draft_letter.h"
#include "core/store/letters.h"
#include "core/store/postings.h"
#include "core/store/report_content.h"
#include "core/store/reports.h"
#include "tests/ui/reader/reader_probe.h"
#include "tests/ui/reader/sample_letters.h"
#include "ui/composer/writing.h"
#include "ui/look/button.h"
#include "ui/reader/fate_panel.h"
#include "ui/reader/posting_panel.h"
#include "ui/text/fate_words.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace sobre;
using namespace sobre::store;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray sentLetter()
{
    return letter("From: Marta <marta@example.org>\nTo: Ana <ana@far.example>, jonas@far.example\nSubject: The door code\n"
                  "Message-ID: <sent@example.org>\nDate: Sat, 21 Nov 2026 20:45:00 +0000\n\nHello\n");
}

QByteArray reportLetter()
{
    return letter("From: MAILER-DAEMON@example.org\nTo: marta@example.org\nSubject: Undelivered Mail Returned to Sender\n"
                  "Date: Sat, 21 Nov 2026 20:46:00 +0000\n\nIt did not arrive.\n");
}

Posting proof(LetterId letter)
{
    return { .letter = letter,
             .server = u"smtp.example.org:465"_s,
             .peer = u"203.0.113.5"_s,
             .tls = u"TLS 1.3"_s,
             .certificate = QByteArray::fromHex("abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789"),
             .mechanism = "SCRAM-SHA-256",
             .time = QDateTime::currentDateTimeUtc(),
             .size = 4711,
             .reply = "250 2.0.0 Ok: queued as 3F2A1",
             .queueId = u"3F2A1"_s,
             .envelopeId = u"0123456789abcdef0123456789abcdef"_s,
             .messageId = u"sent@example.org"_s,
             .sender = u"marta@example.org"_s,
             .dialogue = u"S: 220 ready\nC: EHLO [127.0.0.1]\nC: AUTH SCRAM-SHA-256 ****"_s,
             .recipients = { { .address = u"ana@far.example"_s, .code = 250, .status = u"2.1.5"_s, .reply = "250 2.1.5 Ok" },
                             { .address = u"jonas@far.example"_s, .code = 250, .status = u"2.1.5"_s, .reply = "250 2.1.5 Ok" } } };
}

} // namespace

class TestReaderDelivery : public QObject, private ReaderProbe {
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_reader.reset(); }
    void showsTheProofOfPosting();
    void saysWhereThereIsNoProof();
    void copiesForTheHelpDesk();
    void saysWhatBecameOfIt();
    void claimsNoDeliveryWithoutAReport();
    void opensTheLetterToCorrectIt();
    void says_data();
    void says();
    void learnsWhileTheLetterIsShown();
    void attackA7ServersWordsStayWords();
    void saysThatSomeoneUsedTheAddress();
    void saysWhyItCannotBeCorrected();
    void fitsANarrowWindow();

private:
    LetterId sent(const Posting &posting, FolderId folder = FolderId::Sent)
    {
        Incoming incoming;
        incoming.folder = folder;
        incoming.account = m_reader->account();
        const LetterId id = m_reader->store().add(sentLetter(), incoming).value_or(LetterId::None);
        if (!posting.server.isEmpty())
            post(posting, id);
        return id;
    }
    PostingId post(Posting posting, LetterId letter)
    {
        posting.letter = letter;
        posting.account = m_reader->account();
        return m_reader->store().write([posting](Database &database) { return postings::add(database, posting); })
            .value_or(PostingId::None);
    }
    void showStored(LetterId id)
    {
        m_reader->pane->show({ id });
        QVERIFY(tests::waitUntil([&] { return m_reader->pane->displayed() == id && body().isVisible(); }));
    }
    void setFate(LetterId letter, PostedRecipient recipient, int position = 0)
    {
        QVERIFY(m_reader->store().write([=](Database &database) -> Result<> {
            const auto all = postings::of(database, letter);
            if (!all || all->isEmpty())
                return std::unexpected(MailError{});
            database.changes.altered.append(letter);
            return postings::setFate(database, all->last().id, position, recipient);
        }));
    }
    /// A report in the store that is about this posting, or about nothing of ours.
    LetterId report(ReportState state, PostingId posting = PostingId::None)
    {
        const LetterId id = m_reader->add(reportLetter());
        ReportContent content;
        content.bounce.reportingServer = u"mx.far.example"_s;
        const bool written = m_reader->store().write([=](Database &database) -> Result<> {
            Result<> done = reports::remove(database, id);
            if (done)
                done = reports::add(database, { .letter = id, .account = AccountId{ 1 }, .content = toText(content) });
            return done ? reports::settle(database, id, state, posting) : done;
        }).has_value();
        if (!written)
            qWarning() << "no report";
        return id;
    }
    QStringList words(const QWidget *in, const char *name) const
    {
        QStringList out;
        for (const look::Label *label : in->findChildren<look::Label *>(QString::fromLatin1(name))) {
            if (label->isVisible())
                out += label->text();
        }
        return out;
    }
    static QString plain(QString text) { return text.remove(QChar(0x2068)).remove(QChar(0x2069)); }
};

void TestReaderDelivery::showsTheProofOfPosting()
{
    showStored(sent(proof({})));
    auto *panel = child<PostingPanel>("posting");
    QVERIFY(panel->isVisible());
    QVERIFY(plain(child<look::Label>("posting0")->text()).startsWith(u"Handed over to smtp.example.org at "_s));
    QCOMPARE(plain(child<look::Label>("posting1")->text()), u"TLS 1.3, its certificate AB:CD:EF:01:23:45…"_s);
    QCOMPARE(plain(child<look::Label>("posting2")->text()), u"It calls the letter 3F2A1"_s);
    QVERIFY(!child<FatePanel>("fate")->isVisible()); // nothing was heard
    auto *full = child<QPlainTextEdit>("postingInFull");
    QVERIFY(!full->isVisible());
    auto *toggle = child<look::Button>("postingToggle");
    toggle->setFocus();
    QTest::keyClick(toggle, Qt::Key_Space);
    QVERIFY(full->isVisible());
    for (const char *known : { "smtp.example.org:465", "203.0.113.5", "TLS 1.3", "45:67:89", "SCRAM-SHA-256", "4,711",
                               "250 2.0.0 Ok: queued as 3F2A1", "3F2A1", "0123456789abcdef0123456789abcdef", "<sent@example.org>",
                               "<ana@far.example>: 250 2.1.5 Ok", "<jonas@far.example>", "C: EHLO [127.0.0.1]", "****" })
        QVERIFY2(full->toPlainText().contains(QString::fromLatin1(known)), known);
    openText("Another");
    QVERIFY(!panel->isVisible());
}

void TestReaderDelivery::saysWhereThereIsNoProof()
{
    showStored(sent({}));
    QCOMPARE(child<look::Label>("posting0")->text(), u"No proof of posting"_s);
    QVERIFY(!child<look::Button>("copyPosting")->isVisible());
    Posting clear = proof({});
    clear.tls.clear();
    clear.certificate.clear();
    showStored(sent(clear));
    QCOMPARE(child<look::Label>("posting1")->text(), u"Not encrypted on the way to it"_s);
}

void TestReaderDelivery::copiesForTheHelpDesk()
{
    showStored(sent(proof({})));
    QGuiApplication::clipboard()->clear();
    child<look::Button>("copyPosting")->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(u"queued as 3F2A1"_s) && copied.contains(u"UTC"_s));
    QVERIFY(!copied.contains(u"Hello"_s)); // never the letter
}

void TestReaderDelivery::saysWhatBecameOfIt()
{
    const LetterId id = sent(proof({}));
    const QDateTime until = QDateTime::currentDateTimeUtc().addSecs(3600);
    setFate(id, { .fate = Fate::Delayed, .until = until, .fateTime = QDateTime::currentDateTimeUtc() }, 1);
    setFate(id, { .fate = Fate::Returned, .fateStatus = u"5.1.1"_s, .reason = u"no-such-user"_s,
                  .diagnostic = u"smtp; 550 5.1.1 no such person here"_s, .fateTime = QDateTime::currentDateTimeUtc() });
    showStored(id);
    auto *panel = child<FatePanel>("fate");
    QVERIFY(panel->isVisible());
    QCOMPARE(words(panel, "fateAddress"), (QStringList{ u"ana@far.example"_s, u"jonas@far.example"_s }));
    const QStringList states = words(panel, "fateState");
    QCOMPARE(states.first(), u"Returned"_s);
    QVERIFY2(states.last().startsWith(u"Delayed: it is tried until "_s), qPrintable(states.last()));
    QVERIFY(!words(panel, "fateReason").isEmpty());
    QVERIFY(plain(words(panel, "fateReason").first()).contains(u"ana@far.example"_s));
    // The original text is one click away.
    QVERIFY(words(panel, "fateEvidence").isEmpty());
    panel->findChild<look::Button *>(u"showEvidence"_s)->click();
    QVERIFY(words(panel, "fateEvidence").first().contains(u"550 5.1.1 no such person here"_s));
}

void TestReaderDelivery::claimsNoDeliveryWithoutAReport()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    PostedRecipient recipient;
    for (const Fate fate : { Fate::NoWord, Fate::Delayed, Fate::Relayed, Fate::Expanded, Fate::Returned, Fate::NotSent }) {
        recipient.fate = fate;
        QVERIFY(!text::fateState(recipient, now).contains(u"elivered"_s));
    }
    recipient.fate = Fate::Delivered;
    QCOMPARE(text::fateState(recipient, now), u"Delivered"_s);
}

void TestReaderDelivery::opensTheLetterToCorrectIt()
{
    const LetterId id = sent(proof({}));
    setFate(id, { .fate = Fate::Returned, .reason = u"no-such-user"_s });
    showStored(id);
    QSignalSpy writing(m_reader->pane.get(), &ReaderPane::writeRequested);
    child<look::Button>("correct")->click();
    QVERIFY(tests::waitUntil([&] { return writing.size() == 1; }));
    const auto asked = writing.first().first().value<Writing>();
    QCOMPARE(asked.kind, Writing::Kind::Draft);
    QCOMPARE(asked.selectRecipient, u"ana@far.example"_s);
    const auto row = letters::row(m_reader->store().reader(), asked.about);
    QVERIFY(row && row->folder == FolderId::Drafts && row->subject == u"The door code"_s);
}

void TestReaderDelivery::says_data()
{
    QTest::addColumn<PostedRecipient>("recipient");
    QTest::addColumn<QString>("lead");
    QTest::addColumn<bool>("correct");
    QTest::newRow("returned") << PostedRecipient{ .fate = Fate::Returned, .reason = u"mailbox-full"_s }
                              << u"Your letter came back."_s << true;
    QTest::newRow("delayed") << PostedRecipient{ .fate = Fate::Delayed } << u"Your letter is delayed."_s << false;
    QTest::newRow("delivered") << PostedRecipient{ .fate = Fate::Delivered } << u"Your letter was delivered."_s << false;
}

void TestReaderDelivery::says()
{
    QFETCH(PostedRecipient, recipient);
    QFETCH(QString, lead);
    QFETCH(bool, correct);
    const LetterId id = sent({});
    const PostingId posting = post(proof(id), id);
    recipient.report = report(ReportState::Matched, posting);
    setFate(id, recipient);
    showStored(recipient.report);
    look::Strip *strip = stripSaying(lead);
    QVERIFY(strip);
    QVERIFY2(plain(strip->sentence()).startsWith(u"“The door code”, to ana@far.example."_s), qPrintable(strip->sentence()));
    QCOMPARE(child<look::Button>("correctReturned") != nullptr, correct);
    QSignalSpy opened(m_reader->pane.get(), &ReaderPane::openRequested);
    child<look::Button>("openReturned")->click();
    QVERIFY(tests::waitUntil([&] { return opened.size() == 1; }));
    QCOMPARE(opened.first().first().value<LetterId>(), id);
    openText("Another");
    QVERIFY(!stripSaying(lead));
}

void TestReaderDelivery::learnsWhileTheLetterIsShown()
{
    const LetterId id = sent(proof({}));
    showStored(id);
    QVERIFY(!child<FatePanel>("fate")->isVisible());
    setFate(id, { .fate = Fate::Returned, .reason = u"no-such-user"_s });
    QVERIFY(tests::waitUntil([&] { return !words(child<FatePanel>("fate"), "fateState").isEmpty(); }));
    QCOMPARE(words(child<FatePanel>("fate"), "fateState").first(), u"Returned"_s);
}

void TestReaderDelivery::attackA7ServersWordsStayWords()
{
    Posting posting = proof({});
    posting.queueId = u"<b>bold</b>\u202Eevil"_s;
    posting.dialogue = u"S: 220 \u202Eevil\u0007\r\nC: EHLO x"_s;
    const LetterId id = sent(posting);
    setFate(id, { .fate = Fate::Returned, .reason = u"no-such-user"_s,
                  .diagnostic = u"<a href='http://evil.example'>click</a>\u202E\u0000"_s + QString(5000, u'x') });
    showStored(id);
    for (const look::Label *label : m_reader->pane->findChildren<look::Label *>()) {
        QVERIFY2(!label->text().contains(QChar(0x202E)), qPrintable(label->text()));
        QVERIFY(label->text().size() < 1000);
        if (label->objectName().startsWith(u"posting"_s) || label->objectName().startsWith(u"fate"_s))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    const QString full = child<QPlainTextEdit>("postingInFull")->toPlainText();
    QVERIFY(!full.contains(QChar(0x202E)) && !full.contains(QChar(7)));
    QVERIFY(full.contains(u"C: EHLO x"_s));
}

void TestReaderDelivery::saysThatSomeoneUsedTheAddress()
{
    showStored(report(ReportState::SomebodyElse));
    look::Strip *strip = stripSaying(u"Someone used your address."_s);
    QVERIFY(strip);
    QVERIFY(strip->buttons().isEmpty()); // there is nothing to do
    QVERIFY(strip->sentence().contains(u"another program"_s));
    showStored(report(ReportState::NotOurs));
    QVERIFY(stripSaying(u"A report about another letter."_s));
    showStored(report(ReportState::Open));
    QVERIFY(!stripSaying(u"report"_s));
}

void TestReaderDelivery::saysWhyItCannotBeCorrected()
{
    const LetterId id = sent({});
    const PostingId posting = post(proof(id), id);
    const LetterId about = report(ReportState::Matched, posting);
    setFate(id, { .fate = Fate::Returned, .reason = u"no-such-user"_s, .report = about });
    QVERIFY(m_reader->store().write([id](Database &database) -> Result<> {
        // As if its row alone were gone; what is deleted for ever loses its recipients too.
        return database.run("UPDATE postings SET letter=NULL WHERE letter=?", id);
    }));
    showStored(about);
    look::Strip *strip = stripSaying(u"deleted since"_s);
    QVERIFY(strip);
    QVERIFY(strip->buttons().isEmpty());
}

void TestReaderDelivery::fitsANarrowWindow()
{
    Posting posting = proof({});
    posting.queueId = QString(300, u'q');
    const LetterId id = sent(posting);
    setFate(id, { .fate = Fate::Returned, .reason = u"no-such-user"_s, .diagnostic = QString(400, u'd'), .report = LetterId{ 1 } });
    m_reader->pane->resize(340, 800);
    showStored(id);
    child<look::Button>("showEvidence")->click();
    for (QWidget *panel : { child("fate"), child("posting") }) {
        for (const QWidget *one : panel->findChildren<QWidget *>()) {
            const QRect place(one->mapTo(m_reader->pane.get(), QPoint()), one->size());
            QVERIFY2(!one->isVisible() || tests::waitUntil([&] {
                return one->mapTo(m_reader->pane.get(), QPoint(one->width(), 0)).x() <= m_reader->pane->width();
            }), qPrintable(one->objectName() + QString::number(place.right())));
        }
    }
}

SOBRE_READER_MAIN(TestReaderDelivery)
#include "tst_reader_delivery.moc"
