// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/corpora/curl_text.h"

#include <algorithm>

namespace sobre::tests::curl_text {

QByteArray part(const QByteArray &text, const QByteArray &tag)
{
    qsizetype begin = text.indexOf('<' + tag + '>');
    if (begin < 0)
        begin = text.indexOf('<' + tag + ' ');
    begin = begin < 0 ? -1 : text.indexOf('>', begin) + 1;
    const qsizetype end = text.indexOf("</" + tag + '>', std::max<qsizetype>(begin, 0));
    if (begin < 0 || end < 0)
        return {};
    const QByteArray inside = text.mid(begin, end - begin);
    return inside.startsWith('\n') ? inside.sliced(1) : inside;
}

QByteArray filledIn(QByteArray text, const QByteArray &number, const QMap<QByteArray, QByteArray> &ports)
{
    text.replace("%TESTNUMBER", number);
    text.replace("%HOSTIP", "127.0.0.1");
    for (auto port = ports.cbegin(); port != ports.cend(); ++port)
        text.replace(port.key(), port.value());
    for (qsizetype at = text.indexOf("%b64["); at >= 0; at = text.indexOf("%b64[", at)) {
        const qsizetype end = text.indexOf("]b64%", at);
        if (end < 0)
            break;
        const QByteArray plain = QByteArray::fromPercentEncoding(text.mid(at + 5, end - at - 5));
        text.replace(at, end + 5 - at, plain.toBase64());
    }
    return text;
}

QList<QByteArray> lines(const QByteArray &text)
{
    QList<QByteArray> all;
    for (QByteArray line : text.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        if (!line.isEmpty())
            all.append(line);
    }
    return all;
}

void addReply(QMap<QByteArray, QByteArray> &replies, QByteArray rest, const QByteArray &lineEnd)
{
    QByteArray asked;
    if (rest.startsWith('"')) {
        const qsizetype end = rest.indexOf('"', 1);
        asked = rest.mid(1, end - 1);
        rest = rest.mid(end + 1).trimmed();
    } else {
        const qsizetype end = rest.indexOf(' ');
        asked = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QByteArray() : rest.mid(end + 1);
    }
    rest.replace("\\r", "\r").replace("\\n", "\n");
    replies.insert(asked, rest + lineEnd);
}

QList<QByteArray> saslMessages(const QList<QByteArray> &lines)
{
    QList<QByteArray> messages;
    bool inside = false;
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.split(' ');
        if (words.constFirst() == "AUTH") {
            inside = true;
            messages.clear(); // only the way in that was tried last
            if (words.size() > 2)
                messages.append(words[2] == "=" ? QByteArray() : QByteArray::fromBase64(words[2]));
            continue;
        }
        const auto message = QByteArray::fromBase64Encoding(line, QByteArray::AbortOnBase64DecodingErrors);
        const bool isCommand = words.size() > 1 || line == "QUIT" || line == "STAT" || line == "CAPA" || line == "DATA";
        inside = inside && !isCommand && message && line != "*";
        if (inside
            && (messages.isEmpty() || messages.constLast() != *message)) // the first one may be said again
            messages.append(*message);
    }
    return messages;
}

} // namespace sobre::tests::curl_text
