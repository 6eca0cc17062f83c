// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/task.h"
#include "core/delivery/correct_again.h"
#include "core/outbox/draft_letter.h"
#include "tests/store/store_fixture.h"

using namespace Qt::StringLiterals;
using namespace sobre;
using store::FolderId;
using store::LetterId;

/// A letter that came back, ready to be sent again to whom it did not reach, and to nobody else.
class TestCorrectAgain : public QObject {
    Q_OBJECT

private slots:
    void goesToThatRecipientAlone_data();
    void goesToThatRecipientAlone();
    void attackC22TellsNobodyOfACopyInSecret();
    void keepsWordsAndFilesInADraft();
    void refusesWhatIsNotThere();

private:
    Result<LetterId> again(store::test::StoreFixture &fixture, LetterId sent, const QString &recipient);
};

namespace {

outbox::DraftState sample()
{
    outbox::DraftState state;
    state.from = {u"Ana"_s, u"ana@isp.example"_s};
    state.to = {{u"Bob"_s, u"bob@Example.net"_s}, {u"Eve"_s, u"eve@example.net"_s}};
    state.cc = {{u"Carl"_s, u"carl@example.net"_s}};
    state.messageId = u"one@isp.example"_s;
    state.inReplyTo = u"first@example.net"_s;
    state.references = {u"first@example.net"_s};
    return state;
}

} // namespace

Result<LetterId> TestCorrectAgain::again(store::test::StoreFixture &fixture, LetterId sent, const QString &recipient)
{
    QObject context;
    std::optional<Result<LetterId>> answer;
    const auto run = [&]() -> Task<> {
        try {
            const LetterId draft = co_await delivery::correctAgain(sent, recipient, fixture.store(), &context);
            answer.emplace(draft);
        } catch (const MailError &error) {
            answer.emplace(std::unexpected(error));
        }
    };
    Task<> task = run();
    task.start();
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10'000))
        return std::unexpected(MailError {.kind = MailError::Kind::TimedOut});
    return *answer;
}

void TestCorrectAgain::goesToThatRecipientAlone_data()
{
    QTest::addColumn<QString>("recipient");
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("cc");
    QTest::addColumn<int>("bcc");
    QTest::addColumn<QString>("name");
    QTest::newRow("in To") << u"bob@example.net"_s << 1 << 0 << 0 << u"Bob"_s;
    QTest::newRow("in Cc") << u"carl@example.net"_s << 0 << 1 << 0 << u"Carl"_s;
    QTest::newRow("in Bcc") << u"hidden@example.net"_s << 0 << 0 << 1 << QString();
}

void TestCorrectAgain::goesToThatRecipientAlone()
{
    QFETCH(QString, recipient);
    const outbox::DraftState state = delivery::againTo(sample(), recipient);
    QTEST(int(state.to.size()), "to");
    QTEST(int(state.cc.size()), "cc");
    QTEST(int(state.bcc.size()), "bcc");
    const mime::Mailbox only = (state.to + state.cc + state.bcc).constFirst();
    QCOMPARE(only.address.toLower(), recipient);
    QTEST(only.name, "name");
    QVERIFY(state.messageId.isEmpty()); // else the next report could be about either
    QCOMPARE(state.inReplyTo, u"first@example.net"_s);
    QCOMPARE(state.references, QStringList {u"first@example.net"_s});
}

void TestCorrectAgain::attackC22TellsNobodyOfACopyInSecret()
{
    const outbox::DraftState state = delivery::againTo(sample(), u"hidden@example.net"_s);
    const mime::Draft letter = outbox::letterFrom(state, {});
    const auto header = mime::writeHeader(letter);
    QVERIFY(header && !header->contains("hidden"));
    QCOMPARE(mime::envelopeOf(letter)->recipients, QList<QByteArray> {"hidden@example.net"});
}

void TestCorrectAgain::keepsWordsAndFilesInADraft()
{
    store::test::StoreFixture fixture;
    const LetterId sent = *fixture.add("From: Ana <ana@isp.example>\r\nTo: bob@example.net, eve@example.net\r\nSubject: hello\r\n"
                                       "Message-ID: <one@isp.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                                       "--b\r\nContent-Type: text/plain\r\n\r\nThese words.\r\n"
                                       "--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\nPDF\r\n--b--\r\n",
                                       {.folder = FolderId::Sent, .account = store::AccountId {1}, .seen = true});
    const auto draft = again(fixture, sent, u"eve@example.net"_s);
    QVERIFY2(draft, draft ? "" : qPrintable(draft.error().detail));
    QCOMPARE(store::letters::row(fixture.reader(), *draft)->folder, FolderId::Drafts);
    QCOMPARE(store::letters::row(fixture.reader(), sent)->folder, FolderId::Sent); // as it was
    const auto state = outbox::readDraft(fixture.reader(), *draft);
    QVERIFY(state);
    QCOMPARE(state->to.size(), 1);
    QCOMPARE(state->to.first().address, u"eve@example.net"_s);
    QCOMPARE(state->subject, u"hello"_s);
    QCOMPARE(state->text, u"These words."_s);
    QCOMPARE(state->files.size(), 1);
    QCOMPARE(state->files.first().name, u"a.pdf"_s);
    QCOMPARE(state->account, store::AccountId {1});

    const LetterId html = *fixture.add("From: ana@isp.example\r\nTo: bob@example.net\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
                                       "Content-Type: text/html\r\n\r\n<p>Only <b>here</b></p>\r\n",
                                       {.folder = FolderId::Sent});
    const auto second = again(fixture, html, u"bob@example.net"_s);
    QVERIFY(second);
    QVERIFY(outbox::readDraft(fixture.reader(), *second)->text.contains("Only here"_L1));
}

void TestCorrectAgain::refusesWhatIsNotThere()
{
    store::test::StoreFixture fixture;
    const auto absent = again(fixture, LetterId {77}, u"bob@example.net"_s);
    QVERIFY(!absent && absent.error().kind == MailError::Kind::NotFound);
    const LetterId sealed = *fixture.add("From: ana@isp.example\r\nTo: bob@example.net\r\nMIME-Version: 1.0\r\n"
                                         "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\r\n\r\n"
                                         "--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n"
                                         "--b\r\nContent-Type: application/octet-stream\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n--b--\r\n",
                                         {.folder = FolderId::Sent});
    const auto refused = again(fixture, sealed, u"bob@example.net"_s);
    QVERIFY(!refused && refused.error().detail == u"sealed"_s);
    QCOMPARE(store::letters::count(fixture.reader(), FolderId::Drafts)->total, 0);
}

SOBRE_STORE_MAIN(TestCorrectAgain)
#include "tst_correct_again.moc"
