// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/parse.h"
#include "core/mime/prepare.h"
#include "core/outbox/draft_keeping.h"
#include "core/outbox/draft_letter.h"
#include "tests/store/store_fixture.h"

#include <QBuffer>
#include <QTemporaryFile>

using namespace sobre;
using namespace sobre::outbox;
using namespace Qt::StringLiterals;
using store::FolderId;
using store::LetterId;
using store::test::StoreFixture;

/// Drafts as letters of the store.
class tst_draft_letter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void takesThePlaceOfTheOlder();
    void keepsTheOlderWhereTheNewFails();
    void filesAreReadFromTheDraft();
    void keepsTheTextWithoutLostFiles();
    void carriesALargeFile();
    void saysNothingOfItselfToServers();
    void staysHereWhenSentRaw();
    void readsDraftsOfOthers();

private:
    Result<KeptDraft> keep(StoreFixture &profile, const DraftState &state, LetterId older = LetterId::None)
    {
        std::optional<Result<KeptDraft>> outcome;
        const auto run = [&]() -> Task<> {
            try {
                outcome = co_await keepDraft(state, older, FolderId::Drafts, profile.store(), this);
            } catch (const MailError &error) {
                outcome = std::unexpected(error);
            }
        };
        Task<> task = run();
        task.start();
        (void)QTest::qWaitFor([&] { return outcome.has_value(); }, 60'000);
        return *outcome;
    }
    static DraftState letter()
    {
        DraftState state;
        state.account = store::AccountId{ 7 };
        state.from = { u"Marta"_s, u"marta@example.org"_s };
        state.to = { { u"Ana, Ruiz"_s, u"ana@example.net"_s } };
        state.bcc = { { u"Élan"_s, u"secret@example.com"_s } };
        state.subject = u"Añadir “esto”"_s;
        state.text = u"Hello"_s;
        state.messageId = u"me@example.org"_s;
        return state;
    }
};

void tst_draft_letter::comesBackAsItWas_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("a line") << u"Hello"_s;
    QTest::newRow("line ends") << u"\n\nHello\n\n\nBye\n\n"_s;
    QTest::newRow("quotation") << u"Yes\n\n> one\n>> two\n>\n> three"_s;
    QTest::newRow("signature") << u"Yes\n-- \nMarta"_s;
    QTest::newRow("indented") << u"  a\n\tb\nFrom here\n. dot"_s;
    QTest::newRow("long") << u"word "_s.repeated(500).trimmed();
    QTest::newRow("long quotation") << u"> "_s + u"word "_s.repeated(500).trimmed() + u"\nmine"_s;
    QTest::newRow("letters") << u"añó 日本語 😀 \u200fعربي"_s;
    QTest::newRow("no spaces") << QString(3000, u'x');
}

void tst_draft_letter::comesBackAsItWas()
{
    QFETCH(QString, text);
    StoreFixture profile;
    DraftState state = letter();
    state.text = text;
    state.cc = { { u"no address"_s, u"carlos@"_s }, { {}, u"x y"_s } };
    state.inReplyTo = u"them@example.net"_s;
    state.references = { u"first@example.net"_s, u"them@example.net"_s };
    state.answers = DraftState::Answers::Forward;
    state.answered = LetterId{ 12345678901 };
    const auto kept = keep(profile, state);
    QVERIFY(kept);
    const auto back = readDraft(profile.reader(), kept->id);
    QVERIFY(back);
    QCOMPARE(back->text, text);
    QCOMPARE(back->account, state.account);
    QCOMPARE(back->from, state.from);
    QCOMPARE(back->to, state.to);
    QCOMPARE(back->cc, state.cc);
    QCOMPARE(back->bcc, state.bcc);
    QCOMPARE(back->subject, state.subject);
    QCOMPARE(back->messageId, state.messageId);
    QCOMPARE(back->inReplyTo, state.inReplyTo);
    QCOMPARE(back->references, state.references);
    QCOMPARE(back->answers, state.answers);
    QCOMPARE(back->answered, state.answered);
}

void tst_draft_letter::takesThePlaceOfTheOlder()
{
    StoreFixture profile;
    const auto first = keep(profile, letter());
    DraftState next = letter();
    next.text = u"More"_s;
    const auto second = keep(profile, next, first->id);
    QCOMPARE(*store::letters::ids(profile.reader(), FolderId::Drafts), QList<LetterId>({ second->id }));
}

void tst_draft_letter::keepsTheOlderWhereTheNewFails()
{
    StoreFixture profile;
    const auto first = keep(profile, letter());
    QVERIFY(profile.write([](store::Database &database) { // no letter can come in any more
        return database.run("DELETE FROM sqlite_sequence WHERE name='messages'");
    }));
    QVERIFY(!keep(profile, letter(), first->id));
    QCOMPARE(*store::letters::ids(profile.reader(), FolderId::Drafts), QList<LetterId>({ first->id }));
}

void tst_draft_letter::filesAreReadFromTheDraft()
{
    StoreFixture profile;
    QTemporaryFile file;
    QVERIFY(file.open());
    const QByteArray octets = store::test::noise(300'000, 1) + QByteArray("\0\r\n.\r", 5);
    file.write(octets);
    file.flush();
    DraftState state = letter();
    state.files
        = { { .key = 1, .name = u"a.bin"_s, .type = "application/x", .path = file.fileName() },
            { .key = 2, .name = u"b.txt"_s, .type = "text/plain", .octets = "pasted" },
            { .key = 3, .name = u"c.eml"_s, .type = "message/rfc822", .octets = "Subject: x\r\n\r\ny\r\n" } };
    auto kept = keep(profile, state);
    QVERIFY(kept && kept->lost.isEmpty());
    file.remove();
    for (int times = 0; times < 3; ++times) { // each from the one before, which goes
        state.files = kept->files;
        QCOMPARE(state.files.at(1).key, 2);
        kept = keep(profile, state, kept->id);
        QVERIFY(kept && kept->lost.isEmpty());
    }
    const auto device = store::LetterDevice::open(profile.reader(), kept->id);
    const auto part = [&](int number) {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        (void)mime::writePart(**device, kept->files.at(number).part, out);
        return out.data();
    };
    QCOMPARE(part(0), octets);
    QCOMPARE(part(1), "pasted");
    QCOMPARE(part(2), "Subject: x\r\n\r\ny\r\n");
}

void tst_draft_letter::keepsTheTextWithoutLostFiles()
{
    StoreFixture profile;
    DraftState state = letter();
    state.files = { { .key = 4, .name = u"gone"_s, .path = u"/nowhere/gone"_s },
                    { .key = 5, .name = u"gone too"_s, .letter = LetterId{ 99 } },
                    { .key = 6, .name = u"here"_s, .octets = "x" } };
    const auto kept = keep(profile, state);
    QVERIFY(kept);
    QCOMPARE(kept->lost, QList<quint64>({ 4, 5 }));
    QCOMPARE(readDraft(profile.reader(), kept->id)->text, u"Hello"_s);
    QCOMPARE(readDraft(profile.reader(), kept->id)->files.size(), 1);
}

void tst_draft_letter::carriesALargeFile()
{
    StoreFixture profile;
    DraftState state = letter();
    state.files = { { .key = 1, .name = u"large"_s, .octets = store::test::noise(12 << 20, 3) } };
    const auto kept = keep(profile, state);
    QVERIFY(kept);
    QCOMPARE(readDraft(profile.reader(), kept->id)->files.at(0).size, 12 << 20);
}

void tst_draft_letter::saysNothingOfItselfToServers()
{
    QBuffer out;
    out.open(QIODevice::ReadWrite);
    DraftState state = letter();
    QVERIFY(writeDraft(state, {}, out));
    QVERIFY(out.data().contains(DraftField)); // so that what follows means something
    QVERIFY(out.data().contains("secret@example.com"));
    QVERIFY(!out.data().contains("In-Reply-To")); // it answers nothing
    out.buffer().clear();
    out.seek(0);
    QVERIFY(mime::writeLetter(letterFrom(state, {}), out));
    QVERIFY(!out.data().contains("Sobre"));
    QVERIFY(!out.data().contains("secret"));
    QVERIFY(!out.data().contains("Bcc"));
}

/// Also by way of an export and the terminal's "send".
void tst_draft_letter::staysHereWhenSentRaw()
{
    QBuffer draft;
    draft.open(QIODevice::ReadWrite);
    QVERIFY(writeDraft(letter(), {}, draft));
    draft.seek(0);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto prepared = mime::prepare(draft, out, {});
    QVERIFY(prepared);
    QCOMPARE(prepared->recipients, QList<QByteArray>({ "ana@example.net", "secret@example.com" }));
    QVERIFY(!out.data().contains("Sobre"));
    QVERIFY(!out.data().contains("secret"));
    QVERIFY(out.data().contains("\r\n\r\nHello\r\n"));
    const QByteArray json = QByteArray("\"bcc\"").toBase64().first(4);
    QVERIFY2(!out.data().contains(json), out.data().constData()); // nor a rest of a folded field
}

void tst_draft_letter::readsDraftsOfOthers()
{
    StoreFixture profile;
    const auto id = profile.add("From: marta@example.org\r\nTo: ana@example.net\r\nBcc: li@example.com\r\n"
                                "Subject: Hi\r\nContent-Type: text/html\r\n\r\n<p>One</p><p>Two</p>\r\n",
                                { .folder = FolderId::Drafts, .account = store::AccountId{ 3 } });
    const auto draft = readDraft(profile.reader(), *id);
    QVERIFY(draft);
    QCOMPARE(draft->account, store::AccountId{ 3 });
    QCOMPARE(draft->bcc.at(0).address, u"li@example.com"_s);
    QVERIFY(draft->html.contains(u"<p>Two</p>"_s));
    QVERIFY(!readDraft(profile.reader(), LetterId{ 999 }));
}

SOBRE_STORE_MAIN(tst_draft_letter)
#include "tst_draft_letter.moc"
