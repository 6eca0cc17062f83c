// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace sobre::mime {

/// A block of "Name: value" lines, forgiving: any line ends, fields folded with or without the space they
/// need.
class FieldBlock {
public:
    /// Reads `octets` from `*at` to an empty line or the end, and moves `*at` behind it. UTF-8, else Latin-1.
    static FieldBlock read(const QByteArray &octets, qsizetype *at);

    bool isEmpty() const { return m_fields.isEmpty(); }
    bool has(QByteArrayView name) const;
    /// The first field of that name (lower-case), unfolded and trimmed; empty if there is none.
    QString value(QByteArrayView name) const;
    /// All fields of that name in order.
    QStringList values(QByteArrayView name) const;

private:
    struct Field {
        QByteArray name;
        QString value;
    };
    QList<Field> m_fields;
};

/// What follows the type in "rfc822; ann@isp.example", or all of it where there is no type.
QString behindType(const QString &value);

/// The address in a recipient field or a piece of text, without brackets, comments and utf-8 escapes (RFC
/// 6533).
QString plainAddress(const QString &value);

/// What stands behind "+2B" and its like in a parameter of SMTP (RFC 3461 section 4), as UTF-8. Servers put it
/// into their reports both decoded and as it came: what cannot be decoded stays as it is.
QString fromXtext(const QString &text);

/// The same for an address, in which a '+' may be one: only what had to be written so is decoded.
QString addressFromXtext(const QString &address);

/// The content of the first pair of angle brackets, else the text itself; trimmed.
QString withoutBrackets(const QString &id);

} // namespace sobre::mime
