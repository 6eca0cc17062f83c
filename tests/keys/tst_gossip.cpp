// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/gossip.h"
#include "tests/crypto/made_keys.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre;
using sobre::tests::madeKey;

namespace {

const QString Ana = u"ana@one.example"_s, Eve = u"eve@two.example"_s, Ivo = u"ivo@three.example"_s, Own = u"own@here.example"_s;

QByteArray field(const QString &address, const QByteArray &more = {})
{
    return "Autocrypt-Gossip: addr=" + address.toLatin1() + ";" + more + " keydata=\r\n "
        + madeKey({address.toLatin1()}).toBase64() + "\r\n";
}

mime::Message letter()
{
    mime::Message out;
    out.from = {{u"Ana"_s, Ana}};
    out.to = {{u"Own"_s, Own}, {u"Eve"_s, Eve}};
    out.cc = {{u"Ivo"_s, Ivo}};
    out.bcc = {{u"Hidden"_s, u"hidden@four.example"_s}};
    return out;
}

crypto::Judgement judged()
{
    crypto::Judgement out;
    out.verdict = crypto::Verdict::SealedAndSigned;
    out.sealed = out.opened = true;
    out.covers = crypto::Covers::All;
    return out;
}

} // namespace

/// Keys that one person sends along for another (attack 46).
class TestGossip : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isKeptForReadersAlone_data();
    void isKeptForReadersAlone();
    void isKeptOnlyFromWhatIsSealedAndSigned();
};

void TestGossip::isKeptForReadersAlone_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QStringList>("kept");
    const auto row = [](const char *name, const QByteArray &fields, const QStringList &kept) { QTest::newRow(name) << fields << kept; };
    row("in To", field(Eve), {Eve});
    row("in To and Cc", field(Eve) + field(Ivo), {Eve, Ivo});
    row("in neither", field(u"mallory@five.example"_s), {});
    row("in Bcc", field(u"hidden@four.example"_s), {});
    row("of the writer", field(Ana), {});
    row("of oneself", field(Own), {});
    row("twice", field(Eve) + field(Eve), {Eve});
    row("with a preference, which is nobody else's to say", field(Eve, " prefer-encrypt=mutual;"), {Eve});
    row("with an attribute that is not known", field(Eve, " color=red;"), {});
    row("a key of another address", "Autocrypt-Gossip: addr=eve@two.example; keydata=" + madeKey({"mallory@five.example"}).toBase64() + "\r\n", {});
    row("a secret key", "Autocrypt-Gossip: addr=eve@two.example; keydata=" + madeKey({"eve@two.example"}, true).toBase64() + "\r\n", {});
    row("the field of letters in the open", "Autocrypt: addr=eve@two.example; keydata=" + madeKey({"eve@two.example"}).toBase64() + "\r\n", {});
}

void TestGossip::isKeptForReadersAlone()
{
    QFETCH(QByteArray, fields);
    QFETCH(QStringList, kept);
    for (const QByteArray &inside : {fields + "Content-Type: text/plain\r\n\r\nHi\r\n",
                                     "Content-Type: multipart/signed; protocol=\"application/pgp-signature\"; boundary=b\r\n\r\n--b\r\n" + fields
                                         + "Content-Type: text/plain\r\n\r\nHi\r\n--b\r\nContent-Type: application/pgp-signature\r\n\r\nx\r\n--b--\r\n"}) {
        QStringList found;
        for (const store::KeyOffer &one : keys::gossipIn(inside, letter(), judged(), {Own}, store::LetterId {7})) {
            found.append(one.address);
            QCOMPARE(one.way, store::KeyOffer::Way::Gossip);
            QCOMPARE(one.letter, store::LetterId {7});
            QVERIFY(!one.prefersSealing);
            QCOMPARE(one.fingerprint.size(), 40);
        }
        QCOMPARE(found, kept);
    }
    // What stands outside of what was signed was signed by nobody.
    const QByteArray outside = fields + "Content-Type: multipart/signed; protocol=\"application/pgp-signature\"; boundary=b\r\n\r\n--b\r\n"
                                        "Content-Type: text/plain\r\n\r\nHi\r\n--b\r\nContent-Type: application/pgp-signature\r\n\r\nx\r\n--b--\r\n";
    QVERIFY(keys::gossipIn(outside, letter(), judged(), {Own}, store::LetterId {7}).isEmpty());
}

void TestGossip::isKeptOnlyFromWhatIsSealedAndSigned()
{
    const QByteArray inside = field(Eve) + "Content-Type: text/plain\r\n\r\nHi\r\n";
    const auto kept = [&](auto change) {
        crypto::Judgement judgement = judged();
        mime::Message message = letter();
        change(judgement, message);
        return keys::gossipIn(inside, message, judgement, {Own}, store::LetterId {7}).size();
    };
    using crypto::Judgement;
    QCOMPARE(kept([](Judgement &, mime::Message &) {}), 1);
    QCOMPARE(kept([](Judgement &one, mime::Message &) { one.sealed = false; }), 0);
    QCOMPARE(kept([](Judgement &one, mime::Message &) { one.opened = false; }), 0);
    QCOMPARE(kept([](Judgement &one, mime::Message &) { one.covers = crypto::Covers::Part; }), 0);
    QCOMPARE(kept([](Judgement &, mime::Message &message) { message.from.append({u"Eve"_s, Eve}); }), 0);
    for (const crypto::Verdict verdict : {crypto::Verdict::SealedUnsigned, crypto::Verdict::SignedUnknownKey, crypto::Verdict::SignedByOther,
                                          crypto::Verdict::BadSignature, crypto::Verdict::KeyChanged, crypto::Verdict::SignedForOthers})
        QCOMPARE(kept([verdict](Judgement &one, mime::Message &) { one.verdict = verdict; }), 0);
}

QTEST_GUILESS_MAIN(TestGossip)
#include "tst_gossip.moc"
