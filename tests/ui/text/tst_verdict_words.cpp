// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/verdict_words.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre;
using crypto::Judgement;
using crypto::SignatureFinding;
using crypto::Verdict;

namespace {

Judgement of(Verdict verdict)
{
    Judgement out;
    out.verdict = verdict;
    out.format = crypto::Format::OpenPgpMime;
    out.name = u"Ana Paz"_s;
    out.address = u"ana@one.example"_s;
    out.sentAs = u"eve@two.example"_s;
    return out;
}

} // namespace

class TestVerdictWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyVerdictHasASentenceOfItsOwn();
    void namesStandApartFromTheSentence();
    void onlyGoodPartsAreCalledSigned();
    void fingerprintsAreReadInFours();
};

void TestVerdictWords::everyVerdictHasASentenceOfItsOwn()
{
    QVERIFY(text::sentence(of(Verdict::Plain)).isEmpty());
    QSet<QString> sentences;
    for (int value = 1; value <= int(Verdict::PluginOff); ++value) {
        const QString sentence = text::sentence(of(Verdict(value)));
        QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'%'), crypto::wordFor(Verdict(value)));
        sentences.insert(sentence);
    }
    // What cannot be checked and what was cancelled differ for a letter that was sealed.
    QCOMPARE(sentences.size(), int(Verdict::PluginOff));
}

void TestVerdictWords::namesStandApartFromTheSentence()
{
    QCOMPARE(text::sentence(of(Verdict::SignedByOther)),
             u"Signed by \u2068ana@one.example\u2069, but sent as \u2068eve@two.example\u2069."_s);
    Judgement nobody = of(Verdict::SealedAndSigned);
    nobody.name.clear();
    QVERIFY(text::sentence(nobody).contains(u"\u2068ana@one.example\u2069"_s));
}

void TestVerdictWords::onlyGoodPartsAreCalledSigned()
{
    Judgement part = of(Verdict::OnlyPart);
    SignatureFinding good;
    good.word = SignatureFinding::Word::Good;
    part.signatures = {good};
    QCOMPARE(text::sentence(part), u"Only the framed part is signed."_s);
    SignatureFinding bad;
    bad.word = SignatureFinding::Word::Bad;
    part.signatures = {good, bad};
    QCOMPARE(text::sentence(part), u"A part of this message does not fit its signature."_s);
    part.signatures = {SignatureFinding()};
    QVERIFY(text::sentence(part) != u"Only the framed part is signed."_s);
    part.sealed = true;
    QVERIFY(text::sentence(part).contains(u"sealed"_s));
}

void TestVerdictWords::fingerprintsAreReadInFours()
{
    QCOMPARE(text::spacedFingerprint(u"0123456789ABCDEF"_s), u"0123 4567 89AB CDEF"_s);
}

QTEST_GUILESS_MAIN(TestVerdictWords)
#include "tst_verdict_words.moc"
