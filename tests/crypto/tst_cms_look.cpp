// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/base64_sink.h"
#include "core/crypto/cms_look.h"

#include <QBuffer>
#include <QTest>

using namespace sobre::crypto;
using Kind = CmsLook::Kind;

namespace {

const QByteArray DataOid = "\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01";
const QByteArray SignedOid = "\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02";
const QByteArray EnvelopedOid = "\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03";
const QByteArray AuthEnvelopedOid = "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x17";

QByteArray der(uchar tag, const QByteArray &content)
{
    QByteArray out(1, char(tag));
    if (content.size() < 0x80)
        out += char(content.size());
    else
        out += QByteArray("\x83") + char(content.size() >> 16) + char(content.size() >> 8) + char(content.size());
    return out + content;
}

// The same with a length that is not told.
QByteArray ber(uchar tag, const QByteArray &content)
{
    return QByteArray(1, char(tag)) + '\x80' + content + QByteArray(2, '\0');
}

QByteArray info(const QByteArray &oid, const QByteArray &data)
{
    return der(0x30, der(0x06, oid) + der(0xA0, data));
}

QByteArray signedData(const QByteArray &content, int signers, bool certificates = true)
{
    const QByteArray capsule = der(0x30, der(0x06, DataOid) + content);
    QByteArray all;
    for (int at = 0; at < signers; ++at)
        all += der(0x30, der(0x02, "\x01"));
    return der(0x30, der(0x02, "\x01") + der(0x31, {}) + capsule + (certificates ? der(0xA0, der(0x30, "x")) : QByteArray())
                   + der(0x31, all));
}

} // namespace

/// Nothing but the octets says whether a letter of S/MIME is sealed, signed, by how many, and what was signed.
class TestCmsLook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsKinds();
    void countsSigners();
    void findsTheContent();
    void readsUntoldLengths();
    void outlivesAnything();
    void linesOfBase64();
};

void TestCmsLook::tellsKinds()
{
    QCOMPARE(lookAtCms(info(EnvelopedOid, der(0x30, {}))).kind, Kind::EnvelopedData);
    QVERIFY(lookAtCms(info(EnvelopedOid, der(0x30, {}))).isSealed());
    QCOMPARE(lookAtCms(info(AuthEnvelopedOid, der(0x30, {}))).kind, Kind::AuthEnvelopedData);
    QCOMPARE(lookAtCms(info(DataOid, der(0x30, {}))).kind, Kind::Other);
    QCOMPARE(lookAtCms("Hello").kind, Kind::Unreadable);
    QCOMPARE(lookAtCms({}).kind, Kind::Unreadable);
    QCOMPARE(lookAtCms(info(SignedOid, der(0x30, "nonsense"))).kind, Kind::Unreadable);
}

void TestCmsLook::countsSigners()
{
    for (const int signers : {0, 1, 3}) {
        const CmsLook look = lookAtCms(info(SignedOid, signedData({}, signers)));
        QCOMPARE(look.kind, Kind::SignedData);
        QCOMPARE(look.signers, signers);
        QCOMPARE(look.isSigned(), signers > 0);
        QVERIFY(!look.hasContent);
    }
    QCOMPARE(lookAtCms(info(SignedOid, signedData({}, 2, false))).signers, 2);
}

void TestCmsLook::findsTheContent()
{
    const QByteArray text(70000, 'x');
    const QByteArray octets = info(SignedOid, signedData(der(0xA0, der(0x04, text)), 1));
    QVERIFY(lookAtCms(octets).hasContent);
    QCOMPARE(contentOfCms(octets), std::optional(text));
    QVERIFY(!contentOfCms(info(SignedOid, signedData({}, 1))));
    QVERIFY(!contentOfCms(info(EnvelopedOid, der(0x30, {}))));
    // In pieces, as programs write what they do not know the length of.
    const QByteArray pieces = der(0x24, der(0x04, "one ") + ber(0x24, der(0x04, "two ")) + der(0x04, "three"));
    QCOMPARE(contentOfCms(info(SignedOid, signedData(der(0xA0, pieces), 1))), std::optional(QByteArray("one two three")));
}

void TestCmsLook::readsUntoldLengths()
{
    const QByteArray capsule = ber(0x30, der(0x06, DataOid) + ber(0xA0, ber(0x24, der(0x04, "text"))));
    const QByteArray data = ber(0x30, der(0x02, "\x01") + der(0x31, {}) + capsule + ber(0xA0, der(0x30, "c"))
                                    + ber(0x31, der(0x30, "s") + ber(0x30, der(0x02, "\x01"))));
    const QByteArray octets = ber(0x30, der(0x06, SignedOid) + ber(0xA0, data));
    const CmsLook look = lookAtCms(octets);
    QCOMPARE(look.kind, Kind::SignedData);
    QCOMPARE(look.signers, 2);
    QCOMPARE(contentOfCms(octets), std::optional(QByteArray("text")));
}

void TestCmsLook::outlivesAnything()
{
    const QByteArray octets = info(SignedOid, signedData(der(0xA0, der(0x24, der(0x04, "one") + ber(0x24, der(0x04, "two")))), 2));
    for (qsizetype cut = 0; cut < octets.size(); ++cut) {
        QVERIFY(!lookAtCms(octets.first(cut)).isSigned()); // a part is nothing
        for (const int value : {0x00, 0x7f, 0x80, 0x84, 0xff}) {
            QByteArray changed = octets;
            changed[cut] = char(value);
            lookAtCms(changed);
            contentOfCms(changed);
        }
    }
    const QByteArray deep = QByteArray("\x30\x80").repeated(2'000'000); // no recursion to end a stack
    QCOMPARE(lookAtCms(deep).kind, Kind::Unreadable);
}

void TestCmsLook::linesOfBase64()
{
    QByteArray octets;
    for (int at = 0; at < 1000; ++at)
        octets += char(at * 7);
    const auto out = std::make_shared<QBuffer>();
    out->open(QIODevice::WriteOnly);
    Base64Sink sink(out);
    for (qsizetype at = 0; at < octets.size(); at += 13)
        QCOMPARE(sink.write(octets.sliced(at, std::min<qsizetype>(13, octets.size() - at))),
                 std::min<qsizetype>(13, octets.size() - at));
    QVERIFY(sink.finish());
    QCOMPARE(QByteArray::fromBase64(out->data()), octets);
    for (const QByteArray &line : out->data().split('\n'))
        QVERIFY(line.isEmpty() || (line.size() <= 77 && line.endsWith('\r')));
}

QTEST_APPLESS_MAIN(TestCmsLook)
#include "tst_cms_look.moc"
