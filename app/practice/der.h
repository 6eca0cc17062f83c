// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>

/// ASN.1's distinguished encoding, as far as a certificate needs it (X.690). All return encoded octets.
namespace sobre::practice::der {

/// A tag, the length and the content.
QByteArray value(quint8 tag, const QByteArray &content);
QByteArray sequence(const QList<QByteArray> &members);
QByteArray set(const QByteArray &member);
/// Not negative; big-endian octets.
QByteArray integer(const QByteArray &octets);
/// As people write it: "2.5.29.15".
QByteArray objectId(const char *dotted);
QByteArray boolean(bool truth);
QByteArray octetString(const QByteArray &octets);
/// All octets are whole.
QByteArray bitString(const QByteArray &octets);
QByteArray utf8String(const QByteArray &text);
/// UTC, before 2050.
QByteArray time(const QDateTime &time);
/// [number], constructed.
QByteArray tagged(int number, const QByteArray &content);

} // namespace sobre::practice::der
