// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/pgp_letter.h"

#include "app/practice/gnupg_home.h"
#include "core/mime/headers.h"

#include <QUuid>

namespace sobre::practice {
namespace {

QByteArray newBoundary()
{
    return "practice-" + QUuid::createUuid().toByteArray(QUuid::Id128);
}

/// In CRLF lines and with an end, as a part of a letter has them.
QByteArray asPart(QByteArray armour)
{
    armour.replace("\r\n", "\n").replace("\n", "\r\n");
    return armour;
}

/// A header block's fields with their folds.
QList<QByteArray> fieldsOf(const QByteArray &header)
{
    QList<QByteArray> fields;
    for (qsizetype at = 0; at < header.size();) {
        const qsizetype end = header.indexOf("\r\n", at) + 2;
        const QByteArray line = header.sliced(at, (end < 2 ? header.size() : end) - at);
        if ((line.startsWith(' ') || line.startsWith('\t')) && !fields.isEmpty())
            fields.last() += line;
        else
            fields += line;
        at += line.size();
    }
    return fields;
}

bool isCalled(const QByteArray &field, const QByteArray &name)
{
    return field.first(field.indexOf(':')).compare(name, Qt::CaseInsensitive) == 0;
}

/// The fields that are sealed along with the text.
QByteArray innerFields(const SplitLetter &letter)
{
    QByteArray inner;
    for (const QByteArray &field : fieldsOf(letter.fields)) {
        for (const char *name : {"Subject", "From", "To", "Date", "Message-ID"}) {
            if (isCalled(field, name))
                inner += field;
        }
    }
    return inner;
}

QByteArray withSubject(const QByteArray &header, const QByteArray &subject)
{
    QByteArray out;
    for (const QByteArray &field : fieldsOf(header))
        out += isCalled(field, "Subject") ? "Subject: " + subject + "\r\n" : field;
    return out;
}

} // namespace

SplitLetter SplitLetter::of(const QByteArray &letter)
{
    const qsizetype end = letter.indexOf("\r\n\r\n") + 2;
    SplitLetter split;
    for (const QByteArray &field : fieldsOf(letter.first(end))) {
        if (field.first(8).toLower() == "content-")
            split.entity += field;
        else if (!isCalled(field, "MIME-Version"))
            split.fields += field;
    }
    split.entity += letter.sliced(end);
    return split;
}

QByteArray SplitLetter::whole() const
{
    return fields + "MIME-Version: 1.0\r\n" + entity;
}

QByteArray SplitLetter::field(const QByteArray &name) const
{
    for (const QByteArray &one : fieldsOf(fields)) {
        if (isCalled(one, name))
            return mime::unfold(QByteArrayView(one).sliced(name.size() + 1));
    }
    return {};
}

QByteArray signedLetter(const SplitLetter &letter, GnupgHome &keys, const QString &signer, const QDateTime &when)
{
    const QByteArray signature = keys.sign(letter.entity, signer, when);
    if (signature.isEmpty())
        return {};
    const QByteArray boundary = newBoundary();
    return letter.fields + "MIME-Version: 1.0\r\nContent-Type: multipart/signed; micalg=pgp-sha256;\r\n\tprotocol=\"application/pgp-signature\"; boundary=\""
        + boundary + "\"\r\n\r\n--" + boundary + "\r\n" + letter.entity + "\r\n--" + boundary
        + "\r\nContent-Type: application/pgp-signature; name=\"signature.asc\"\r\nContent-Description: OpenPGP digital signature\r\n\r\n" + asPart(signature)
        + "\r\n--" + boundary + "--\r\n";
}

QByteArray sealedLetter(const SplitLetter &letter, GnupgHome &keys, const QString &signer, const QString &recipient, const QDateTime &when)
{
    QByteArray entity = letter.entity;
    const qsizetype type = entity.toLower().indexOf("content-type:");
    qsizetype end = entity.indexOf("\r\n", type);
    while (end >= 0 && end + 2 < entity.size() && (entity[end + 2] == ' ' || entity[end + 2] == '\t'))
        end = entity.indexOf("\r\n", end + 2);
    if (type < 0 || end < 0)
        return {};
    entity.insert(end, "; protected-headers=\"v1\"");
    const QByteArray sealed = keys.seal(innerFields(letter) + entity, signer, {signer, recipient}, when);
    if (sealed.isEmpty())
        return {};
    const QByteArray boundary = newBoundary();
    return withSubject(letter.fields, "...")
        + "MIME-Version: 1.0\r\nContent-Type: multipart/encrypted;\r\n\tprotocol=\"application/pgp-encrypted\"; boundary=\"" + boundary + "\"\r\n\r\n--" + boundary
        + "\r\nContent-Type: application/pgp-encrypted\r\nContent-Description: PGP/MIME version identification\r\n\r\nVersion: 1\r\n\r\n--" + boundary
        + "\r\nContent-Type: application/octet-stream; name=\"encrypted.asc\"\r\nContent-Disposition: inline; filename=\"encrypted.asc\"\r\n\r\n" + asPart(sealed)
        + "\r\n--" + boundary + "--\r\n";
}

} // namespace sobre::practice
