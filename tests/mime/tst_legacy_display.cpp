// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/build.h"
#include "core/mime/legacy_display.h"
#include "core/mime/parse.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::mime;

/// What a sealed letter repeats of its header within its text (RFC 9788): written, and left out when it is read.
class TestLegacyDisplay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesFieldsAndNothingElse_data();
    void takesFieldsAndNothingElse();
    void takesTheMarkedDivAndNothingElse_data();
    void takesTheMarkedDivAndNothingElse();
    void whatIsWrittenIsLeftOut();
};

void TestLegacyDisplay::takesFieldsAndNothingElse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rest");
    QTest::newRow("a field") << u"Subject: x\n\nHello\n\nX: y\n\n"_s << u"Hello\n\nX: y\n\n"_s;
    QTest::newRow("folded, several") << u"Subject: x\n  y\nCc: z\n\nHello"_s << u"Hello"_s;
    QTest::newRow("nothing below") << u"Subject: x\n\n"_s << QString();
    QTest::newRow("no empty line") << u"Subject: x\nHello: z"_s << u"Subject: x\nHello: z"_s;
    QTest::newRow("words") << u"Hello\n\nX"_s << u"Hello\n\nX"_s;
    QTest::newRow("words below a field") << u"Subject: x\nHello\n\nX"_s << u"Subject: x\nHello\n\nX"_s;
    QTest::newRow("empty line first") << u"\nSubject: x\n\nX"_s << u"\nSubject: x\n\nX"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestLegacyDisplay::takesFieldsAndNothingElse()
{
    QFETCH(const QString, text);
    QFETCH(const QString, rest);
    QCOMPARE(withoutDisplayedFields(text), rest);
}

void TestLegacyDisplay::takesTheMarkedDivAndNothingElse_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("rest");
    const QString div = u"<div class=\"header-protection-legacy-display\"><pre>S: <div>x</div></pre></div>"_s;
    QTest::newRow("bare") << div + u"<p>x"_s << u"<p>x"_s;
    QTest::newRow("in a body") << u"<html><body bgcolor=red>\n"_s + div + u"<p>x</body>"_s
                               << u"<html><body bgcolor=red>\n<p>x</body>"_s;
    QTest::newRow("later") << u"<p>x</p>"_s + div << u"<p>x</p>"_s + div;
    QTest::newRow("another class") << u"<div class=\"x\">y</div>z"_s << u"<div class=\"x\">y</div>z"_s;
    QTest::newRow("without an end") << u"<div class=\"header-protection-legacy-display\">x"_s
                                    << u"<div class=\"header-protection-legacy-display\">x"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestLegacyDisplay::takesTheMarkedDivAndNothingElse()
{
    QFETCH(const QString, html);
    QFETCH(const QString, rest);
    QCOMPARE(withoutDisplayedFieldsInHtml(html), rest);
}

void TestLegacyDisplay::whatIsWrittenIsLeftOut()
{
    for (const QString &subject : {u"The door code"_s, u"Año <b> & ñ: x"_s, u"long "_s.repeated(80), u"two\r\nlines"_s}) {
        for (const bool withHtml : {false, true}) {
            Draft draft;
            draft.from = {{}, u"ana@one.example"_s};
            draft.to = {{{}, u"bob@two.example"_s}};
            draft.text = u"Dear all,\n\nwords\n"_s;
            if (withHtml)
                draft.html = u"<html><body><p>Dear all</p></body></html>"_s;
            draft.displayedSubject = subject;
            QBuffer out;
            out.open(QIODevice::ReadWrite);
            QVERIFY(writeEntity(draft, out));
            QCOMPARE(out.data().count("hp-legacy-display=\"1\""), withHtml ? 2 : 1);
            const Message shown = parse(out.data());
            QVERIFY2(shown.text.startsWith(u"Subject: "_s), qPrintable(shown.text));
            QCOMPARE(shown.html.contains(u"header-protection-legacy-display"_s), withHtml);
            ParseLimits limits;
            limits.withLegacyDisplay = false;
            const Message read = parse(out.data(), limits);
            QCOMPARE(read.text.trimmed(), draft.text.trimmed());
            QCOMPARE(read.html.trimmed(), draft.html);
        }
    }
}

QTEST_GUILESS_MAIN(TestLegacyDisplay)
#include "tst_legacy_display.moc"
