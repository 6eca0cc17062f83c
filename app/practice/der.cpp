// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/der.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace sobre::practice::der {

QByteArray value(quint8 tag, const QByteArray &content)
{
    QByteArray length;
    if (content.size() < 128) {
        length.append(char(content.size()));
    } else {
        for (qsizetype rest = content.size(); rest > 0; rest >>= 8)
            length.prepend(char(rest & 0xff));
        length.prepend(char(0x80 | length.size()));
    }
    return char(tag) + length + content;
}

QByteArray sequence(const QList<QByteArray> &members)
{
    return value(0x30, members.join());
}

QByteArray set(const QByteArray &member)
{
    return value(0x31, member);
}

QByteArray integer(const QByteArray &octets)
{
    // A first bit that is set would make it negative.
    return value(0x02, octets.isEmpty() || (quint8(octets.front()) & 0x80) != 0 ? QByteArray(1, '\0') + octets : octets);
}

QByteArray objectId(const char *dotted)
{
    const QList<QByteArray> numbers = QByteArray(dotted).split('.');
    QByteArray content(1, char(numbers[0].toInt() * 40 + numbers[1].toInt()));
    for (const QByteArray &number : numbers.sliced(2)) {
        uint rest = number.toUInt();
        QByteArray digits(1, char(rest & 0x7f));
        while ((rest >>= 7) > 0)
            digits.prepend(char(0x80 | (rest & 0x7f)));
        content += digits;
    }
    return value(0x06, content);
}

QByteArray boolean(bool truth)
{
    return value(0x01, QByteArray(1, truth ? '\xff' : '\0'));
}

QByteArray octetString(const QByteArray &octets)
{
    return value(0x04, octets);
}

QByteArray bitString(const QByteArray &octets)
{
    return value(0x03, QByteArray(1, '\0') + octets);
}

QByteArray utf8String(const QByteArray &text)
{
    return value(0x0c, text);
}

QByteArray time(const QDateTime &time)
{
    return value(0x17, time.toUTC().toString(u"yyMMddHHmmss'Z'"_s).toLatin1());
}

QByteArray tagged(int number, const QByteArray &content)
{
    return value(quint8(0xa0 | number), content);
}

} // namespace sobre::practice::der
