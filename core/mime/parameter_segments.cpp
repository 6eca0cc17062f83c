// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/parameter_segments.h"

#include "core/mime/charset.h"
#include "core/mime/encoded_words.h"

#include <QByteArrayView>

#include <algorithm>

namespace sobre::mime {

namespace {

int hexValue(char c)
{
    const qsizetype at
        = QByteArrayView("0123456789abcdef").indexOf(c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c);
    return static_cast<int>(at);
}

// A percent sign that starts no octet stands for itself.
QByteArray decodePercent(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool octet = text[at] == '%' && at + 2 < text.size() && hexValue(text[at + 1]) >= 0
            && hexValue(text[at + 2]) >= 0;
        if (octet) {
            out.append(static_cast<char>(hexValue(text[at + 1]) * 16 + hexValue(text[at + 2])));
            at += 2;
        } else {
            out.append(text[at]);
        }
    }
    return out;
}

} // namespace

QString joinSegments(std::vector<ParameterSegment> segments)
{
    std::ranges::stable_sort(segments, {}, &ParameterSegment::index);
    if (segments.front().index < 0) // a whole value wins over a series
        segments.resize(1);
    QByteArray charset;
    QByteArray bytes;
    bool anyEncoded = false;
    int previous = -2;
    for (const ParameterSegment &segment : segments) {
        if (segment.index == previous)
            continue;
        QByteArrayView part = segment.bytes;
        if (segment.encoded && previous == -2) {
            const qsizetype first = part.indexOf('\'');
            const qsizetype second = first < 0 ? -1 : part.indexOf('\'', first + 1);
            if (second >= 0) {
                charset = part.first(first).toByteArray();
                part = part.sliced(second + 1);
            }
        }
        bytes += segment.encoded ? decodePercent(part) : part.toByteArray();
        anyEncoded |= segment.encoded;
        previous = segment.index;
    }
    return anyEncoded ? decodeText(bytes, charset).text : decodeHeaderText(bytes);
}

} // namespace sobre::mime
