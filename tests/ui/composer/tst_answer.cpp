// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/build.h"
#include "core/mime/parse.h"
#include "ui/composer/answer.h"
#include "ui/composer/attached_word.h"
#include "ui/composer/quote.h"
#include "ui/composer/subject_prefix.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace sobre;
using namespace sobre::ui;
using namespace Qt::StringLiterals;
using Kind = Writing::Kind;

namespace {

const QStringList Own{ u"marta@example.org"_s, u"vidal@work.example"_s };

QList<mime::Mailbox> people(const QStringList &addresses)
{
    QList<mime::Mailbox> all;
    for (const QString &one : addresses)
        all.append({ {}, one });
    return all;
}

QString addresses(const QList<mime::Mailbox> &list)
{
    QStringList all;
    for (const mime::Mailbox &one : list)
        all.append(one.address.section(u'@', 0, 0));
    return all.join(u' ');
}

} // namespace

/// What an answer is made of.
class tst_answer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void prefixesDoNotPileUp_data();
    void prefixesDoNotPileUp();
    void goesToTheRightPeople_data();
    void goesToTheRightPeople();
    void refersToTheThread();
    void quotesHtmlAsText();
    void quotesWithoutSignature_data();
    void quotesWithoutSignature();
    void ownTextIsWhatWasTyped();
    void findsPromisedFiles_data();
    void findsPromisedFiles();
    void quotesALongLetterFast();
    void attackC20AnswersAddNoField();
};

void tst_answer::prefixesDoNotPileUp_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("bare");
    for (const char *subject :
         { "Agenda", "Re: Agenda", "RE: re: Agenda", "Re[2]: Agenda", "Re^3: Agenda", "Re (4): Agenda",
           "Fwd: Re: Agenda", "RV: Agenda", "Bls: Agenda", "Trs: BLS: Agenda", "AW: WG: Agenda", "Sv:Agenda",
           "TR : Agenda", "答复：Agenda", "  Re:   Agenda " })
        QTest::newRow(subject) << QString::fromUtf8(subject) << u"Agenda"_s;
    QTest::newRow("report") << u"Report: numbers"_s << u"Report: numbers"_s;
    QTest::newRow("one letter") << u"I: Claudius"_s << u"I: Claudius"_s;
    QTest::newRow("inside") << u"About Re: things"_s << u"About Re: things"_s;
    QTest::newRow("empty") << u"Re:"_s << QString();
}

void tst_answer::prefixesDoNotPileUp()
{
    QFETCH(QString, subject);
    QFETCH(QString, bare);
    QCOMPARE(bareSubject(subject), bare);
    QCOMPARE(replySubject(subject), u"Re: "_s + bare);
    QCOMPARE(forwardSubject(replySubject(subject)), u"Fwd: "_s + bare);
}

void tst_answer::goesToTheRightPeople_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("header"); // f: from, t: to, c: cc, r: reply-to, m: followup-to, l: list
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("cc");
    const int reply = int(Kind::Reply);
    const int all = int(Kind::ReplyAll);
    const int list = int(Kind::ReplyToList);
    QTest::newRow("reply") << reply << u"f:ana t:marta c:jonas"_s << u"ana"_s << QString();
    QTest::newRow("reply-to") << reply << u"f:ana r:office t:marta"_s << u"office"_s << QString();
    QTest::newRow("several reply-to")
        << reply << u"f:ana r:office r:ana t:marta"_s << u"office ana"_s << QString();
    QTest::newRow("own letter") << reply << u"f:marta t:ana"_s << u"ana"_s << QString();
    QTest::newRow("to oneself") << reply << u"f:marta t:marta"_s << u"marta"_s << QString();
    QTest::newRow("all") << all << u"f:ana t:marta t:jonas c:helen c:VIDAL"_s << u"ana jonas"_s << u"helen"_s;
    QTest::newRow("all, reply-to") << all << u"f:ana r:office t:marta c:ana"_s << u"office"_s << u"ana"_s;
    QTest::newRow("all, twice there")
        << all << u"f:ana t:ana t:jonas c:jonas c:Ana"_s << u"ana jonas"_s << QString();
    QTest::newRow("all, own letter") << all << u"f:marta t:ana c:jonas"_s << u"ana"_s << u"jonas"_s;
    QTest::newRow("all, only cc") << all << u"f:marta t:marta c:jonas"_s << u"jonas"_s << QString();
    QTest::newRow("all, followup") << all << u"f:ana t:list c:jonas m:list"_s << u"list"_s << QString();
    QTest::newRow("all, followup to me") << all << u"f:ana t:list m:marta"_s << u"ana list"_s << QString();
    QTest::newRow("list") << list << u"f:ana t:list c:jonas l:list"_s << u"list"_s << QString();
    QTest::newRow("no list") << list << u"f:ana t:jonas"_s << u"ana jonas"_s << QString();
    QTest::newRow("forward") << int(Kind::Forward) << u"f:ana t:marta"_s << QString() << QString();
}

void tst_answer::goesToTheRightPeople()
{
    QFETCH(int, kind);
    QFETCH(QString, header);
    OriginalLetter original;
    for (const QString &word : header.split(u' ')) {
        const QString name = word.sliced(2);
        const QString address = name == "marta"_L1 ? Own.at(0)
            : name == "VIDAL"_L1                   ? u"VIDAL@work.example"_s
                                                   : name + u"@example.net"_s;
        switch (word.at(0).unicode()) {
        case u'f':
            original.letter.from += people({ address });
            break;
        case u't':
            original.letter.to += people({ address });
            break;
        case u'c':
            original.letter.cc += people({ address });
            break;
        case u'r':
            original.letter.replyTo += people({ address });
            break;
        case u'm':
            original.followUpTo += people({ address });
            break;
        default:
            original.listAddress = address;
        }
    }
    const Answer answer(Kind(kind), original, Own);
    QTEST(addresses(answer.to), "to");
    QTEST(addresses(answer.cc), "cc");
}

void tst_answer::refersToTheThread()
{
    OriginalLetter original;
    original.letter.messageId = u"c@x"_s;
    original.letter.references = { u"a@x"_s, u"b@x"_s };
    Answer answer(Kind::Reply, original, Own);
    QCOMPARE(answer.inReplyTo, u"c@x"_s);
    QCOMPARE(answer.references, QStringList({ u"a@x"_s, u"b@x"_s, u"c@x"_s }));
    original.letter.references.clear();
    original.letter.inReplyTo = u"b@x"_s;
    answer = Answer(Kind::Reply, original, Own);
    QCOMPARE(answer.references, QStringList({ u"b@x"_s, u"c@x"_s }));
}

void tst_answer::quotesHtmlAsText()
{
    OriginalLetter original;
    original.letter.from = { { u"Ana"_s, u"ana@example.net"_s } };
    original.letter.html = u"<style>p{}</style><p>Shall &amp; we?</p><p>Yes</p>"_s;
    QCOMPARE(Answer(Kind::Reply, original, Own).quote, u"Ana wrote:\n> Shall & we?\n>\n> Yes"_s);
}

void tst_answer::quotesWithoutSignature_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("plain") << u"Hello\n\n"_s << u"> Hello"_s;
    QTest::newRow("signature") << u"Hello\n-- \nAna\nHarbour"_s << u"> Hello"_s;
    QTest::newRow("deeper") << u"> one\n>> two\nthree"_s << u">> one\n>>> two\n> three"_s;
    QTest::newRow("quotation below the signature")
        << u"Yes\n-- \nAna\n\nBob wrote:\n> Shall we?"_s << u"> Yes\n> Bob wrote:\n>> Shall we?"_s;
    QTest::newRow("dashes in the text") << u"a\n--b\n- - \nc"_s << u"> a\n> --b\n> - -\n> c"_s;
}

void tst_answer::quotesWithoutSignature()
{
    QFETCH(QString, text);
    QTEST(quoted(withoutSignature(text)), "words");
}

void tst_answer::ownTextIsWhatWasTyped()
{
    QCOMPARE(ownText(u"Mine\n> theirs\nalso mine\n-- \nMarta"_s), u"Mine\nalso mine"_s);
    QCOMPARE(ownText(u"See below\n---------- Forwarded letter ----------\nattached"_s), u"See below"_s);
}

void tst_answer::findsPromisedFiles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("en") << u"Please find the list attached."_s << u"attached"_s;
    QTest::newRow("es") << u"Te adjunto la lista"_s << u"adjunto"_s;
    QTest::newRow("id") << u"Daftarnya terlampir."_s << u"terlampir"_s;
    QTest::newRow("upper") << u"ADJUNTAMOS todo"_s << u"ADJUNTAMOS"_s;
    QTest::newRow("part of a word") << u"unattached, readjuntar"_s << QString();
    QTest::newRow("none") << u"Nothing to see"_s << QString();
}

void tst_answer::findsPromisedFiles()
{
    QFETCH(QString, text);
    QTEST(attachedWord(text), "word");
}

void tst_answer::quotesALongLetterFast()
{
    OriginalLetter original;
    original.letter.text = u"> some words of a very long letter\n"_s.repeated(200'000);
    QElapsedTimer clock;
    clock.start();
    const Answer answer(Kind::Reply, original, Own);
    QVERIFY(answer.quote.size() < 300'000);
    QVERIFY(answer.quote.endsWith(u"> […]"_s));
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
}

/// What a letter hides in encoded words and ids does not become a field of the answer to it.
void tst_answer::attackC20AnswersAddNoField()
{
    const auto hidden = [](const QByteArray &before) {
        return "=?utf-8?b?" + QByteArray(before + "\r\nBcc: victim@far.example\nX-Injected: yes\rCc: victim@far.example" + QByteArray(1, '\0') + "end").toBase64() + "?=";
    };
    const QByteArray raw = "From: " + hidden("Boss") + " <boss@example.net>\r\nReply-To: \"" + hidden("a") + "\" <answers@example.net>\r\nTo: "
        + hidden("Marta") + " <marta@example.org>\r\nCc: " + hidden("Jonas") + " <jonas@example.com>\r\nSubject: " + hidden("Agenda")
        + "\r\nMessage-ID: <a\rBcc:victim@far.example>\r\nReferences: <b@x>\r <c\rBcc:victim@far.example>\r\n\r\nHello\rBcc: victim@far.example\r\n";
    for (const Kind kind : { Kind::Reply, Kind::ReplyAll, Kind::Forward }) {
        OriginalLetter original;
        original.letter = mime::parse(raw);
        QVERIFY(original.letter.subject.contains(u"Agenda"_s));
        const Answer answer(kind, original, Own);
        mime::Draft draft;
        draft.from = { u"Marta"_s, Own.first() };
        draft.to = kind == Kind::Forward ? people({ u"ana@example.net"_s }) : answer.to;
        draft.cc = answer.cc;
        draft.subject = answer.subject;
        draft.inReplyTo = answer.inReplyTo;
        draft.references = answer.references;
        draft.text = answer.quote;
        const auto envelope = mime::envelopeOf(draft);
        QVERIFY(envelope);
        QVERIFY(!envelope->recipients.contains("victim@far.example"));
        const auto header = mime::writeHeader(draft);
        QVERIFY2(header, qPrintable(header ? QString() : header.error().detail)); // it can be answered
        static const QByteArrayList known{ "from", "to", "cc", "subject", "date", "message-id", "in-reply-to", "references", "mime-version" };
        QByteArrayList names;
        for (const QByteArray &line : header->split('\n')) {
            QVERIFY2(line.isEmpty() || (line.endsWith('\r') && line.count('\r') == 1), line);
            if (!line.isEmpty() && line != "\r" && !line.startsWith(' '))
                names += line.first(line.indexOf(':')).toLower();
        }
        QCOMPARE(QSet<QByteArray>(names.begin(), names.end()).size(), names.size());
        for (const QByteArray &name : std::as_const(names))
            QVERIFY2(known.contains(name), name);
    }
}

QTEST_GUILESS_MAIN(tst_answer)
#include "tst_answer.moc"
