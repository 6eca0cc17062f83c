// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/reader/reader_crypto.h"

#include <QDateTime>

namespace sobre::ui::test {

using namespace Qt::StringLiterals;
using plugin::CryptoKey;
using plugin::Validity;

inline const QString Ana = u"ana.ruiz@example.net"_s;
inline const QString Marta = u"marta@example.org"_s;
inline const QString Secret = u"the code is 4711"_s;

/// A signed letter as a part of another, with words of nobody above and below it.
inline QByteArray partlySigned(const QByteArray &signedLetter)
{
    const qsizetype start = signedLetter.toLower().indexOf("content-type: multipart/signed");
    return "From: Ana Ruiz <ana.ruiz@example.net>\r\nTo: marta@example.org\r\nSubject: From the list\r\n"
           "Date: " + QDateTime::currentDateTimeUtc().toString(Qt::RFC2822Date).toLatin1() + "\r\n"
           "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=outer\r\n\r\n"
           "--outer\r\nContent-Type: text/plain\r\n\r\nWords above by nobody.\r\n"
           "--outer\r\n" + signedLetter.sliced(start) + "\r\n"
           "--outer\r\nContent-Type: text/plain\r\n\r\nA footer by nobody.\r\n--outer--\r\n";
}

/// What Exchange makes of an envelope.
inline QByteArray mixedUp(QByteArray sealed)
{
    sealed.replace("multipart/encrypted; protocol=\"application/pgp-encrypted\";", "multipart/mixed;");
    return sealed;
}

/// A letter that comes out in a state of the strip, and the keys that make it so. "known", "checked", "sealed", "bad", …
inline QByteArray letterInState(const QByteArray &state, WritingSide &ana, CryptoSide &side)
{
    tests::FakeProvider &provider = side.provider;
    provider.keys.clear();
    provider.locked.clear();
    provider.addKey(Marta, '1', CryptoKey::HasSecret, Validity::Ultimate);
    const bool sealed = state == "sealed" || state == "unsigned" || state == "locked" || state == "damaged"
        || state == "nokey" || state == "off" || state == "repaired";
    const mime::Draft draft = ana.draft(Secret);
    QByteArray raw = state == "unsigned" ? ana.sealRaw("Content-Type: text/plain\r\n\r\n" + Secret.toUtf8())
        : state == "nokey"           ? ana.sealRaw("Content-Type: text/plain\r\n\r\nx", u'9')
                                     : ana.write(draft, true, sealed);
    if (state == "without header")
        raw = ana.sealRaw("Content-Type: text/plain\r\n\r\n" + Secret.toUtf8(), u'1', u'2');
    if (state.startsWith("others")) {
        mime::Draft forCarlos = draft;
        forCarlos.to = { { {}, u"carlos@example.com"_s } };
        raw = ana.write(forCarlos, true, false);
        if (state == "others sealed")
            raw = ana.sealRaw(raw.sliced(raw.indexOf("Content-Type: multipart/signed")));
        else
            raw.replace(raw.indexOf("To: carlos@example.com"), 22, "To: marta@example.org");
    }
    provider.signingTime = state == "old" ? QDateTime::currentDateTimeUtc().addDays(-3) : QDateTime();
    if (state == "repaired")
        raw = mixedUp(raw);
    if (state == "expired" || state == "revoked") {
        CryptoKey key = provider.addKey(Ana, '2', state == "revoked" ? CryptoKey::Revoked : CryptoKey::Expired);
        key.setExpires(QDateTime::currentDateTimeUtc().addDays(2)); // later than it signed, as after a journey in time
        provider.keys.last() = key;
    } else if (state == "changed")
        provider.addKey(Ana, '3');
    else if (state == "other")
        provider.addKey(u"mallory@example.com"_s, '2');
    else if (state == "checked")
        provider.addKey(Ana, '2', {}, Validity::Full);
    else if (state != "unknown")
        provider.addKey(Ana, '2');
    if (state == "locked")
        provider.locked.append(QString(40, u'1'));
    if (state == "bad")
        raw.replace("is 4711", "is 4711 ");
    if (state == "damaged") {
        const qsizetype at = raw.lastIndexOf("-----END PGP MESSAGE") - 20;
        raw[at] = raw.at(at) == 'A' ? 'B' : 'A';
    }
    if (state == "part" || state == "claimed")
        raw = partlySigned(raw);
    if (state == "claimed") // of a form that nobody can check
        raw.replace("--outer--",
                    "--outer\r\nContent-Type: multipart/signed; boundary=three; "
                    "protocol=\"application/pgp-signature\"\r\n\r\n"
                    "--three\r\nContent-Type: text/plain\r\n\r\nForged words.\r\n"
                    "--three\r\nContent-Type: text/plain\r\n\r\nx\r\n"
                    "--three\r\nContent-Type: application/pgp-signature\r\n\r\nx\r\n--three--\r\n--outer--");
    side.turnOn(state != "off");
    return raw;
}

} // namespace sobre::ui::test
