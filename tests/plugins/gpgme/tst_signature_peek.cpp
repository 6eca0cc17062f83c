// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/signature_peek.h"

#include <QTest>

using sobre::gpgme::intendedIn;

namespace {

const QByteArray Ana = QByteArray(20, '\xAA');
const QByteArray Marta = QByteArray(32, '\xBB');

/// A sub packet: its length, type, and what is in it.
QByteArray sub(int type, const QByteArray &body)
{
    return char(body.size() + 1) + (char(type) + body);
}

/// A signature packet in the new form; the octets that would be numbers of a signature are anything.
QByteArray packet(const QByteArray &hashed, const QByteArray &unhashed = {}, char version = 4)
{
    const int width = version == 6 ? 4 : 2;
    const auto size = [width](const QByteArray &octets) {
        return QByteArray(width - 1, '\0') + char(octets.size());
    };
    const QByteArray body = QByteArray(1, version) + "\x01\x16\x08" + size(hashed) + hashed + size(unhashed) + unhashed + "xx";
    return QByteArray("\xC2") + char(body.size()) + body;
}

QByteArray armoured(const QByteArray &octets)
{
    return "-----BEGIN PGP SIGNATURE-----\r\nComment: x\r\n\r\n" + octets.toBase64() + "\r\n=abcd\r\n-----END PGP SIGNATURE-----\r\n";
}

} // namespace

/// For whom a signature says that it was made.
class TestSignaturePeek : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void attackD34ReadsWhomASignatureNames();
    void whatCannotBeReadSaysNothing();
};

void TestSignaturePeek::attackD34ReadsWhomASignatureNames()
{
    const QByteArray created = sub(2, "1234");
    const QByteArray forBoth = packet(created + sub(35, "\x04" + Ana) + sub(0x80 | 35, "\x06" + Marta));
    const QStringList both { QString::fromLatin1(Ana.toHex().toUpper()), QString::fromLatin1(Marta.toHex().toUpper()) };
    QCOMPARE(intendedIn(forBoth), QList<QStringList> { both });
    QCOMPARE(intendedIn(armoured(forBoth)), QList<QStringList> { both });
    QCOMPARE(intendedIn(packet(created + sub(35, "\x04" + Ana), {}, 6)), QList<QStringList> { both.first(1) });
    QCOMPARE(intendedIn(packet(created)), QList<QStringList> { {} }); // it does not say
    QCOMPARE(intendedIn(packet(created, sub(35, "\x04" + Ana))), QList<QStringList> { {} }); // what nobody signed counts for nothing
    QCOMPARE(intendedIn(packet(created) + forBoth), (QList<QStringList> { {}, both }));
}

void TestSignaturePeek::whatCannotBeReadSaysNothing()
{
    const QByteArray whole = packet(sub(35, "\x04" + Ana));
    for (qsizetype cut = 0; cut < whole.size(); ++cut)
        (void)intendedIn(whole.first(cut));
    for (const QByteArray &odd : { QByteArray(), QByteArray("words"), QByteArray("-----BEGIN PGP SIGNATURE-----"), QByteArray("\xC2\xFF\xFF\xFF\xFF\xFF"),
                                   QByteArray(300, '\xC2'), armoured({}) })
        for (const QStringList &one : intendedIn(odd))
            QVERIFY(one.isEmpty());
}

QTEST_GUILESS_MAIN(TestSignaturePeek)
#include "tst_signature_peek.moc"
