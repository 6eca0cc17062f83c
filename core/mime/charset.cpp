// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/charset.h"

#include <QStringDecoder>

#include <algorithm>

namespace sobre::mime {

namespace {

constexpr char16_t replacement = QChar::ReplacementCharacter;

bool hasJapaneseEscapes(QByteArrayView bytes)
{
    for (qsizetype at = bytes.indexOf('\x1b'); at >= 0 && at + 2 < bytes.size();
         at = bytes.indexOf('\x1b', at + 1)) {
        const char set = bytes[at + 1];
        const char which = bytes[at + 2];
        if ((set == '$' && (which == 'B' || which == '@' || which == '('))
            || (set == '(' && (which == 'J' || which == 'I')))
            return true;
    }
    return false;
}

// Tells Latin-1 under a UTF-8 label from UTF-8 with some damage.
bool hasMultibyteUtf8(QByteArrayView bytes)
{
    for (qsizetype at = 0; at + 1 < bytes.size(); ++at) {
        const auto lead = static_cast<unsigned char>(bytes[at]);
        const qsizetype length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
        if (lead < 0xf5 && length > 0 && at + length <= bytes.size()
            && bytes.sliced(at, length).isValidUtf8())
            return true;
    }
    return false;
}

DecodedText decodeUtf8(QByteArrayView bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes = bytes.sliced(3);
    DecodedText decoded;
    decoded.damaged = !bytes.isValidUtf8();
    decoded.text = QString::fromUtf8(bytes);
    return decoded;
}

// UTF-16 and UTF-7 can carry half a character.
void mendSurrogates(DecodedText &decoded)
{
    if (decoded.text.isValidUtf16())
        return;
    for (qsizetype at = 0; at < decoded.text.size(); ++at) {
        if (!decoded.text.at(at).isSurrogate())
            continue;
        if (decoded.text.at(at).isHighSurrogate() && at + 1 < decoded.text.size()
            && decoded.text.at(at + 1).isLowSurrogate()) {
            ++at;
        } else {
            decoded.text[at] = QChar(replacement);
            decoded.damaged = true;
        }
    }
}

DecodedText decodeWith(const QByteArray &codec, QByteArrayView bytes)
{
    DecodedText decoded;
    QStringDecoder decoder(codec.constData());
    if (!decoder.isValid()) { // Qt was built without ICU
        decoded = decodeUtf8(bytes);
        decoded.guessed = true;
        return decoded;
    }
    decoded.text = decoder.decode(bytes);
    if (!codec.startsWith("utf-")) { // half a character at the end shows only when something follows
        decoded.text += decoder.decode("\n");
        if (decoded.text.endsWith(u'\n'))
            decoded.text.chop(1);
    }
    decoded.damaged = decoder.hasError();
    // ICU writes U+001A for some unreadable octets, and keeps C1 controls where a charset has a hole.
    const bool substituted = decoded.damaged && !bytes.contains('\x1a');
    for (QChar &c : decoded.text) {
        const bool hole = c >= u'\x80' && c <= u'\x9f' && c != u'\x85';
        if (hole || (substituted && c == u'\x1a')) {
            c = replacement;
            decoded.damaged = true;
        }
    }
    return decoded;
}

DecodedText guess(QByteArrayView bytes)
{
    if (hasJapaneseEscapes(bytes))
        return decodeWith("iso-2022-jp", bytes);
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return decodeText(bytes, "utf-16");
    if (bytes.isValidUtf8())
        return decodeUtf8(bytes);
    return decodeWith("windows-1252", bytes);
}

// Without a byte order mark RFC 2781 says big-endian and most writers are little-endian: zeros tell.
DecodedText decodeUtf16(QByteArrayView bytes, const QByteArray &codec)
{
    bool little = codec.endsWith("le");
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")) {
        little = bytes[0] == '\xff';
        bytes = bytes.sliced(2);
    } else if (codec == "utf-16") {
        qsizetype even = 0;
        qsizetype odd = 0;
        for (qsizetype at = 0; at + 1 < std::min<qsizetype>(bytes.size(), 2000); at += 2) {
            even += bytes[at] == 0 ? 1 : 0;
            odd += bytes[at + 1] == 0 ? 1 : 0;
        }
        if (even + odd == 0 && bytes.isValidUtf8())
            return decodeUtf8(bytes); // the label lies, for instance after a gateway's conversion
        little = odd > even;
    }
    DecodedText decoded = decodeWith(little ? "utf-16le" : "utf-16be", bytes.first(bytes.size() & ~1));
    if (bytes.size() % 2 != 0) {
        decoded.text += QChar(replacement);
        decoded.damaged = true;
    }
    return decoded;
}

} // namespace

DecodedText decodeText(QByteArrayView bytes, QByteArrayView label)
{
    if (bytes.isEmpty())
        return {};
    const QByteArray codec = label.isEmpty() ? QByteArray("us-ascii") : codecName(label);
    DecodedText decoded;
    if (codec == "us-ascii" || codec.isEmpty()) {
        decoded = guess(bytes);
        decoded.guessed = codec.isEmpty();
    } else if (codec == "utf-8") {
        decoded = decodeUtf8(bytes);
        if (decoded.damaged && !hasMultibyteUtf8(bytes)) {
            decoded = decodeWith("windows-1252", bytes);
            decoded.guessed = true;
        }
    } else if (codec.startsWith("utf-16")) {
        decoded = decodeUtf16(bytes, codec);
    } else {
        decoded = decodeWith(codec, bytes);
    }
    decoded.text.replace(QChar::Null, QChar(replacement));
    mendSurrogates(decoded);
    return decoded;
}

} // namespace sobre::mime
