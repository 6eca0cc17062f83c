// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/verdict.h"

#include <QTest>
#include <QTimeZone>

#include <functional>

using namespace Qt::StringLiterals;
using namespace sobre::crypto;
using sobre::plugin::CryptoKey;
using sobre::plugin::CryptoOutcome;
using sobre::plugin::SignatureEvidence;
using sobre::plugin::Validity;
using Kind = CryptoOutcome::Kind;

namespace {

const QDateTime Written(QDate(2026, 5, 4), QTime(10, 0), QTimeZone::UTC);

CryptoKey keyOf(const QString &address, Validity validity = Validity::Unknown)
{
    CryptoKey key;
    key.setFingerprint(QString(40, u'A'));
    key.setUsers({{.name = u"Ana"_s, .address = address, .validity = validity, .revoked = false}});
    key.setAlgorithm(u"EdDSA"_s);
    key.setBits(255);
    key.setCreated(Written.addYears(-1));
    key.setTraits(CryptoKey::CanSign);
    return key;
}

SignatureEvidence by(const CryptoKey &key)
{
    SignatureEvidence signature;
    signature.setOutcome(SignatureEvidence::Outcome::Fits);
    signature.setKey(key);
    signature.setSigningKey(key.fingerprint());
    signature.setHash(u"sha256"_s);
    signature.setCreated(Written.addSecs(5));
    return signature;
}

/// A letter of ana@one.example, signed in the open by her checked key.
struct Case {
    Evidence evidence {.format = Format::OpenPgpMime,
                       .covers = Covers::All,
                       .sealed = false,
                       .opened = false,
                       .isSigned = true,
                       .pluginOff = false,
                       .outcome = {}};
    Claims claims {.from = {{u"Ana"_s, u"ana@one.example"_s}}, .fromFields = 1, .protectedFrom = {}, .date = Written};
    SignatureEvidence signature = by(keyOf(u"ana@one.example"_s, Validity::Full));
    QList<SignatureEvidence> others;
    QList<CryptoKey> accepted {keyOf(u"ana@one.example"_s, Validity::Full)};
    bool noSignature = false;

    Judgement judged()
    {
        evidence.outcome.setKind(outcomeKind);
        evidence.outcome.setSignatures(noSignature ? others : QList {signature} + others);
        return judge(evidence, claims, accepted);
    }
    Kind outcomeKind = Kind::Done;

    void change(const std::function<void(CryptoKey &)> &edit)
    {
        CryptoKey key = signature.key();
        edit(key);
        signature.setKey(key);
    }
    void seal(Kind kind)
    {
        evidence.sealed = true;
        evidence.isSigned = false;
        evidence.opened = kind == Kind::Done;
        outcomeKind = kind;
    }
};

struct Row {
    const char *name;
    Verdict expected;
    std::function<void(Case &)> edit;
};

const QList<Row> &rows()
{
    static const QList<Row> table {
        {"checked key", Verdict::SignedChecked, [](Case &) {}},
        {"known key", Verdict::SignedKnown,
         [](Case &c) { c.signature = by(keyOf(u"ana@one.example"_s, Validity::Marginal)); }},
        {"domain in capitals", Verdict::SignedChecked,
         [](Case &c) { c.signature = by(keyOf(u"ana@ONE.Example"_s, Validity::Full)); }},
        {"another local part", Verdict::SignedByOther,
         [](Case &c) { c.signature = by(keyOf(u"Ana@one.example"_s, Validity::Full)); }},
        {"by another person", Verdict::SignedByOther,
         [](Case &c) { c.signature = by(keyOf(u"eve@two.example"_s, Validity::Ultimate)); }},
        {"user id withdrawn", Verdict::SignedByOther,
         [](Case &c) {
             c.change([](CryptoKey &key) {
                 key.setUsers({{.name = u"Ana"_s, .address = u"ana@one.example"_s, .validity = Validity::Full, .revoked = true}});
             });
         }},
        {"distrusted user id", Verdict::SignedUnknownKey,
         [](Case &c) {
             c.signature = by(keyOf(u"ana@one.example"_s, Validity::Never));
             c.accepted = {};
         }},
        {"unknown key", Verdict::SignedUnknownKey,
         [](Case &c) {
             c.signature.setOutcome(SignatureEvidence::Outcome::NoKey);
             c.signature.setKey({});
             c.accepted = {};
         }},
        {"unknown key of one whose key we have", Verdict::KeyChanged,
         [](Case &c) {
             c.signature.setOutcome(SignatureEvidence::Outcome::NoKey);
             c.signature.setKey({});
             c.signature.setSigningKey(u"BBBBBBBBBBBBBBBB"_s);
         }},
        {"altered", Verdict::BadSignature,
         [](Case &c) { c.signature.setOutcome(SignatureEvidence::Outcome::DoesNotFit); }},
        {"unreadable signature", Verdict::BadSignature,
         [](Case &c) { c.signature.setOutcome(SignatureEvidence::Outcome::Broken); }},
        {"no signature in its part", Verdict::BadSignature,
         [](Case &c) {
             c.noSignature = true;
             c.outcomeKind = Kind::Damaged;
         }},
        {"one good, one bad", Verdict::BadSignature,
         [](Case &c) {
             SignatureEvidence bad = c.signature;
             bad.setOutcome(SignatureEvidence::Outcome::DoesNotFit);
             c.others = {bad};
         }},
        {"one good, one unknown", Verdict::SignedChecked,
         [](Case &c) {
             SignatureEvidence unknown;
             unknown.setOutcome(SignatureEvidence::Outcome::NoKey);
             c.others = {unknown};
         }},
        {"key ended later", Verdict::KeyExpired,
         [](Case &c) {
             c.signature.setRemarks(SignatureEvidence::KeyExpired);
             c.change([](CryptoKey &key) { key.setExpires(Written.addMonths(1)); });
         }},
        {"key ended before", Verdict::BadSignature,
         [](Case &c) {
             c.signature.setRemarks(SignatureEvidence::KeyExpired);
             c.change([](CryptoKey &key) { key.setExpires(Written.addMonths(-1)); });
         }},
        {"signature ended", Verdict::KeyExpired,
         [](Case &c) { c.signature.setRemarks(SignatureEvidence::SignatureExpired); }},
        {"key withdrawn", Verdict::KeyRevoked,
         [](Case &c) { c.signature.setRemarks(SignatureEvidence::KeyRevoked); }},
        {"md5", Verdict::WeakSignature, [](Case &c) { c.signature.setHash(u"md5"_s); }},
        {"new sha1", Verdict::WeakSignature, [](Case &c) { c.signature.setHash(u"sha1"_s); }},
        {"old sha1", Verdict::SignedChecked,
         [](Case &c) {
             c.signature.setHash(u"sha1"_s);
             c.claims.date = QDateTime(QDate(2016, 1, 1), QTime(0, 0), QTimeZone::UTC);
             c.signature.setCreated(c.claims.date);
         }},
        {"short key", Verdict::WeakSignature,
         [](Case &c) {
             c.change([](CryptoKey &key) {
                 key.setAlgorithm(u"RSA"_s);
                 key.setBits(1024);
             });
         }},
        {"old letter sent again", Verdict::SignedAtOtherTime,
         [](Case &c) { c.claims.date = Written.addDays(30); }},
        {"no date", Verdict::SignedAtOtherTime, [](Case &c) { c.claims.date = {}; }},
        {"sealed, no date", Verdict::SignedAtOtherTime,
         [](Case &c) {
             c.seal(Kind::Done);
             c.claims.date = {};
         }},
        {"no time of signing", Verdict::SignedAtOtherTime, [](Case &c) { c.signature.setCreated({}); }},
        {"for others", Verdict::SignedForOthers,
         [](Case &c) {
             c.claims.signedFor = {u"bob@two.example"_s};
             c.claims.sentTo = {u"eva@three.example"_s};
             c.claims.own = {u"eva@three.example"_s};
         }},
        {"for others, in an envelope", Verdict::SignedForOthers,
         [](Case &c) {
             c.seal(Kind::Done);
             c.claims.signedFor = {u"bob@two.example"_s};
             c.claims.sentTo = {u"eva@three.example"_s};
         }},
        {"for others, one of whom stands outside too", Verdict::SignedForOthers,
         [](Case &c) {
             c.claims.signedFor = {u"bob@two.example"_s, u"cleo@two.example"_s};
             c.claims.sentTo = {u"bob@two.example"_s, u"eva@three.example"_s};
         }},
        {"for others, and nobody outside", Verdict::SignedForOthers,
         [](Case &c) { c.claims.signedFor = {u"bob@two.example"_s}; }},
        {"for the reader, by another address outside", Verdict::SignedChecked,
         [](Case &c) {
             c.claims.signedFor = {u"Eva@Three.example"_s};
             c.claims.sentTo = {u"alias@four.example"_s};
             c.claims.own = {u"eva@three.example"_s};
         }},
        {"for a list, or with a copy in secret", Verdict::SignedChecked,
         [](Case &c) {
             c.claims.signedFor = {u"list@two.example"_s, u"bob@two.example"_s};
             c.claims.sentTo = {u"LIST@two.example"_s};
             c.claims.own = {u"eva@three.example"_s};
         }},
        {"for nobody by name", Verdict::SignedChecked,
         [](Case &c) { c.claims.sentTo = {u"eva@three.example"_s}; }},
        {"for others, but altered", Verdict::BadSignature,
         [](Case &c) {
             c.signature.setOutcome(SignatureEvidence::Outcome::DoesNotFit);
             c.claims.signedFor = {u"bob@two.example"_s};
         }},
        {"for other keys", Verdict::SignedForOthers,
         [](Case &c) {
             c.signature.setIntended({QString(40, u'B')});
             c.claims.ownKeys = {QString(40, u'C')};
         }},
        {"for other keys, sealed", Verdict::SignedForOthers,
         [](Case &c) {
             c.seal(Kind::Done);
             c.signature.setIntended({QString(40, u'B')});
         }},
        {"for our key and others", Verdict::SignedChecked,
         [](Case &c) {
             c.signature.setIntended({QString(40, u'B'), QString(40, u'c')});
             c.claims.ownKeys = {QString(40, u'C')};
         }},
        {"repaired", Verdict::SealedRepaired,
         [](Case &c) {
             c.seal(Kind::Done);
             c.evidence.repaired = true;
         }},
        {"repaired, unsigned", Verdict::SealedRepaired,
         [](Case &c) {
             c.seal(Kind::Done);
             c.evidence.repaired = true;
             c.noSignature = true;
         }},
        {"repaired, altered", Verdict::BadSignature,
         [](Case &c) {
             c.seal(Kind::Done);
             c.evidence.repaired = true;
             c.signature.setOutcome(SignatureEvidence::Outcome::DoesNotFit);
         }},
        {"repaired, shut", Verdict::SealedNoKey,
         [](Case &c) {
             c.seal(Kind::NoSecretKey);
             c.evidence.repaired = true;
         }},
        {"two authors", Verdict::SenderUnclear,
         [](Case &c) { c.claims.from.append({u"Eve"_s, u"eve@two.example"_s}); }},
        {"two From fields", Verdict::SenderUnclear, [](Case &c) { c.claims.fromFields = 2; }},
        {"no author", Verdict::SenderUnclear, [](Case &c) { c.claims.from.clear(); }},
        {"another author inside", Verdict::SenderUnclear,
         [](Case &c) { c.claims.protectedFrom = u"eve@two.example"_s; }},
        {"no author inside, or several", Verdict::SenderUnclear, [](Case &c) { c.claims.protectedFrom = QString(); }},
        {"good, but not the whole", Verdict::OnlyPart, [](Case &c) { c.evidence.covers = Covers::Part; }},
        {"no engine for a signature", Verdict::EngineMissing,
         [](Case &c) {
             c.noSignature = true;
             c.outcomeKind = Kind::NoEngine;
         }},
        {"plugin off", Verdict::PluginOff, [](Case &c) { c.evidence.pluginOff = true; }},
        {"sealed and signed", Verdict::SealedAndSigned, [](Case &c) { c.seal(Kind::Done); }},
        {"sealed, signed by another", Verdict::SignedByOther,
         [](Case &c) {
             c.seal(Kind::Done);
             c.signature = by(keyOf(u"eve@two.example"_s, Validity::Ultimate));
         }},
        {"sealed, unsigned", Verdict::SealedUnsigned,
         [](Case &c) {
             c.seal(Kind::Done);
             c.noSignature = true;
         }},
        {"sealed, not for us", Verdict::SealedNoKey, [](Case &c) { c.seal(Kind::NoSecretKey); }},
        {"sealed, locked", Verdict::SealedLocked, [](Case &c) { c.seal(Kind::NeedsUnlocking); }},
        {"sealed, question closed", Verdict::OpeningCancelled, [](Case &c) { c.seal(Kind::NotUnlocked); }},
        {"sealed, damaged", Verdict::SealedDamaged, [](Case &c) { c.seal(Kind::Damaged); }},
        {"sealed, not protected", Verdict::SealedDamaged, [](Case &c) { c.seal(Kind::NotProtected); }},
        {"sealed, too large", Verdict::SealedTooLarge, [](Case &c) { c.seal(Kind::TooLarge); }},
        {"sealed with a password", Verdict::SealedWithPassword, [](Case &c) { c.seal(Kind::NeedsPassword); }},
        {"sealed, no engine", Verdict::EngineMissing, [](Case &c) { c.seal(Kind::NoEngine); }},
        {"sealed, failed", Verdict::OpeningFailed, [](Case &c) { c.seal(Kind::Failed); }},
        {"done, but not opened", Verdict::OpeningFailed,
         [](Case &c) {
             c.seal(Kind::Done);
             c.evidence.opened = false;
         }},
        {"nothing claimed", Verdict::Plain,
         [](Case &c) {
             c.evidence = {};
             c.noSignature = true;
         }},
    };
    return table;
}

} // namespace

class TestVerdict : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatThePersonFoundOfAKeyCounts();
    void judges_data();
    void judges();
    void everyValueHasAWordOfItsOwn();
    void onlyTheSendersOwnKeyIsGood();
    void tellsNothingThatHidesOrReorders();
};

void TestVerdict::judges_data()
{
    QTest::addColumn<int>("row");
    for (int row = 0; row < rows().size(); ++row)
        QTest::newRow(rows()[row].name) << row;
}

void TestVerdict::judges()
{
    QFETCH(const int, row);
    Case one;
    rows()[row].edit(one);
    const Judgement judged = one.judged();
    QCOMPARE(wordFor(judged.verdict), wordFor(rows()[row].expected));
    if (!judged.isGood())
        QVERIFY(!judged.checked);
}

void TestVerdict::everyValueHasAWordOfItsOwn()
{
    QSet<QByteArray> words;
    for (int value = 0; value <= int(Verdict::PluginOff); ++value)
        words.insert(wordFor(Verdict(value)));
    QCOMPARE(words.size(), int(Verdict::PluginOff) + 1);
}

void TestVerdict::onlyTheSendersOwnKeyIsGood()
{
    for (const Row &row : rows()) {
        Case one;
        row.edit(one);
        const Judgement judged = one.judged();
        const bool good = row.expected == Verdict::SignedChecked || row.expected == Verdict::SignedKnown
            || row.expected == Verdict::SealedAndSigned;
        QVERIFY2(judged.isGood() == good, row.name);
    }
}

void TestVerdict::tellsNothingThatHidesOrReorders()
{
    Case one;
    one.change([](CryptoKey &key) {
        key.setUsers({{.name = u"Ana\u202E gpj\n[GNUPG:] GOODSIG"_s, .address = u"ana@one.example"_s, .validity = Validity::Full, .revoked = false}});
    });
    one.evidence.outcome.setDetail(u"line one\nline two"_s);
    const Judgement judged = one.judged();
    QVERIFY(!judged.name.contains(QChar(0x202E)));
    QVERIFY(!judged.name.contains(u'\n'));
    QVERIFY(!judged.detail.contains(u'\n'));
}

/// Compared by the person: the engine may think what it likes.
void TestVerdict::whatThePersonFoundOfAKeyCounts()
{
    const QString fingerprint(40, u'A');
    Case differs;
    QVERIFY(differs.judged().isGood());
    differs.claims.preference.bad = {fingerprint};
    QVERIFY(!differs.judged().isGood());
    QVERIFY(!differs.judged().checked);
    differs.seal(Kind::Done);
    QVERIFY(!differs.judged().isGood());

    Case matches;
    matches.signature = by(keyOf(u"ana@one.example"_s));
    matches.accepted = {keyOf(u"ana@one.example"_s)};
    QCOMPARE(matches.judged().verdict, Verdict::SignedKnown);
    matches.claims.preference.checked = {QString(40, u'B')};
    QCOMPARE(matches.judged().verdict, Verdict::SignedKnown);
    matches.claims.preference.checked = {fingerprint};
    QCOMPARE(matches.judged().verdict, Verdict::SignedChecked);
}

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
