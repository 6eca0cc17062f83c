// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/part_reader.h"

#include "core/mime/charset.h"
#include "core/mime/flowed_text.h"
#include "core/mime/transfer_decoder.h"

#include <QCryptographicHash>
#include <QIODevice>

#include <algorithm>

namespace sobre::mime {

namespace {

constexpr qint64 piece = 64 << 10;

// HTML without a MIME charset may name one itself.
QByteArray metaCharset(QByteArrayView html)
{
    const QByteArray start = html.first(std::min<qsizetype>(html.size(), 2048)).toByteArray().toLower();
    if (!start.contains("<meta"))
        return {};
    qsizetype at = start.indexOf("charset", start.indexOf("<meta"));
    if (at < 0)
        return {};
    at += 7;
    while (at < start.size()
           && (start[at] == ' ' || start[at] == '=' || start[at] == '"' || start[at] == '\''))
        ++at;
    qsizetype end = at;
    while (end < start.size() && !QByteArrayView("\"' ;>/\r\n\t").contains(start[end]))
        ++end;
    const QByteArray codec = codecName(start.sliced(at, end - at));
    // The octets of the tag were readable as ASCII, so it is neither of these; UTF-7 is never taken from a
    // guess.
    return codec.startsWith("utf-16") || codec.startsWith("utf-32") || codec == "utf-7" ? QByteArray()
                                                                                        : codec;
}

void unifyLineEnds(QString &text)
{
    if (!text.contains(u'\r'))
        return;
    text.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
    text.replace(u'\r', u'\n');
}

// A cut must not turn half a character into damage.
void dropHalfCharacter(QByteArray &bytes)
{
    for (int at = 0; at < 3 && !bytes.isEmpty() && (bytes.back() & 0x80); ++at) {
        const bool lead = (bytes.back() & 0x40) != 0;
        bytes.chop(1);
        if (lead)
            break;
    }
}

} // namespace

bool decodeBody(QIODevice &letter, const ScannedPart &part, const std::function<bool(QByteArrayView)> &sink)
{
    const bool container = part.head.isMultipart();
    TransferDecoder decoder(container ? TransferEncoding::Identity : part.head.encoding);
    QByteArray out;
    qint64 left = part.bodyLength;
    if (!letter.seek(part.bodyOffset))
        left = 0;
    QByteArray in(std::min(left, piece), Qt::Uninitialized);
    while (left > 0) {
        const qint64 got = letter.read(in.data(), std::min(left, piece));
        if (got <= 0)
            break;
        left -= got;
        out.resize(0);
        decoder.feed(QByteArrayView(in).first(got), out);
        if (!out.isEmpty() && !sink(out))
            return decoder.clean();
    }
    out.resize(0);
    decoder.finish(out);
    if (!out.isEmpty())
        sink(out);
    return decoder.clean();
}

BodyFacts measureBody(QIODevice &letter, const ScannedPart &part, bool withHash)
{
    BodyFacts facts;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    facts.cleanEncoding = decodeBody(letter, part, [&](QByteArrayView bytes) {
        facts.size += bytes.size();
        if (withHash)
            hash.addData(bytes);
        return true;
    });
    if (withHash)
        facts.sha256 = hash.result().toHex();
    return facts;
}

BodyText readText(QIODevice &letter, const ScannedPart &part, qint64 limit)
{
    BodyText body;
    QByteArray bytes;
    body.cleanEncoding = decodeBody(letter, part, [&](QByteArrayView more) {
        body.size += more.size();
        bytes.append(more.first(std::min<qint64>(more.size(), limit - bytes.size())));
        return true;
    });
    body.cut = body.size > bytes.size();
    if (body.cut)
        dropHalfCharacter(bytes);
    QByteArray label = part.head.charset;
    if (label.isEmpty() && part.head.type == "text/html")
        label = metaCharset(bytes);
    body.holdsNul = bytes.contains('\0') && !label.startsWith("utf-16") && !label.startsWith("utf-32");
    DecodedText decoded = decodeText(bytes, label);
    bytes = QByteArray();
    body.damaged = decoded.damaged;
    body.guessed = decoded.guessed;
    body.text = std::move(decoded.text);
    unifyLineEnds(body.text);
    if (part.head.flowed && part.head.type == "text/plain")
        body.text = unflow(body.text, part.head.deleteSpace);
    return body;
}

} // namespace sobre::mime
