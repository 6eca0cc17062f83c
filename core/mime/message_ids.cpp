// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/message_ids.h"

#include "core/mime/charset.h"
#include "core/mime/headers.h"
#include "core/mime/odd_characters.h"

#include <QByteArray>
#include <QList>

namespace sobre::mime {

QStringList readMessageIds(QByteArrayView body)
{
    QStringList ids;
    const auto take = [&ids](QByteArrayView raw) {
        QByteArray id;
        int depth = 0; // comments are obsolete here and come with space; other ids may hold brackets
        const bool comments = raw.trimmed().contains(' ') && raw.contains('(') && raw.contains(')');
        for (const char c : raw) {
            depth += comments && c == '(' ? 1 : 0;
            if (depth == 0 && (c > ' ' || (c & 0x80)))
                id.append(c);
            depth -= comments && c == ')' && depth > 0 ? 1 : 0;
        }
        if (!id.isEmpty())
            ids.append(withoutHidden(decodeText(id, {}).text));
    };
    qsizetype at = 0;
    while ((at = body.indexOf('<', at)) >= 0) {
        const qsizetype close = body.indexOf('>', at);
        if (close < 0)
            break;
        const qsizetype open = body.first(close).lastIndexOf('<');
        take(body.sliced(open + 1, close - open - 1));
        at = close + 1;
    }
    if (!ids.isEmpty() || body.contains('<'))
        return ids;
    const QList<QByteArray> words = unfold(body).split(' '); // no brackets at all
    for (const QByteArray &word : words) {
        QByteArrayView bare = word;
        while (bare.startsWith(','))
            bare = bare.sliced(1);
        if (bare.contains('@') || words.size() == 1)
            take(bare);
    }
    return ids;
}

} // namespace sobre::mime
