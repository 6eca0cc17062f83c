// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/autocrypt_field.h"

#include "core/crypto/minimal_key.h"

#include <algorithm>

namespace sobre::keys {
namespace {

    constexpr qsizetype WordLength = 72;

    // What stands in an attribute must not end it, nor the line.
    bool isPlain(const QString &address)
    {
        return std::ranges::all_of(address, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f && c != u';' && c != u'='; });
    }

} // namespace

QList<QByteArray> autocryptField(const QByteArray &exported, const QString &address, bool prefersSealing, const QDateTime &now)
{
    if (!isPlain(address))
        return {};
    const QByteArray data = crypto::minimalKey(exported, address, now).toBase64();
    if (data.isEmpty() || data.size() > LargestField)
        return {};
    QList<QByteArray> words {"addr=" + address.toLatin1() + ';'};
    if (prefersSealing)
        words.append("prefer-encrypt=mutual;");
    words.append("keydata=");
    for (qsizetype at = 0; at < data.size(); at += WordLength)
        words.append(data.sliced(at, std::min(WordLength, data.size() - at)));
    return words;
}

} // namespace sobre::keys
