// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/key_in_letter.h"

#include "core/mime/headers.h"
#include "core/mime/part_reader.h"
#include "core/mime/structure.h"

#include <QIODevice>

#include <algorithm>

namespace sobre::crypto {
namespace {

constexpr qint64 mostHeader = 256 << 10;
constexpr qsizetype mostKeyFiles = 4; // that are looked into

using Flaw = OfferedKey::Flaw;

OfferedKey readKey(QIODevice &content, const mime::Attachment &file, const mime::Structure &structure)
{
    OfferedKey key;
    key.way = OfferedKey::Way::Attached;
    if (file.size > LargestKey) {
        key.flaw = Flaw::TooLarge;
        return key;
    }
    if (const int part = structure.find(file.path); part >= 0) {
        mime::decodeBody(content, structure[part], [&key](QByteArrayView octets) {
            key.octets.append(octets);
            return key.octets.size() <= LargestKey;
        });
    }
    return key;
}

/// The one key file of a letter; of several, one that says what is wrong with them.
std::optional<OfferedKey> attachedKey(QIODevice &content, const mime::Message &message)
{
    const QList<int> found = attachedKeys(message);
    if (found.isEmpty() || message.from.size() != 1)
        return std::nullopt;
    const mime::Structure structure = mime::readStructure(content, {});
    std::optional<OfferedKey> first;
    for (const int number : found.first(std::min(found.size(), mostKeyFiles))) {
        OfferedKey key = readKey(content, message.attachments.at(number), structure);
        key.address = message.from.constFirst().address;
        if (key.flaw == Flaw::None)
            examine(key);
        if (key.flaw == Flaw::Secret)
            return key;
        if (!first)
            first = std::move(key);
    }
    if (found.size() > 1) {
        first->flaw = Flaw::Several;
        first->octets.clear();
    }
    return first;
}

} // namespace

std::optional<OfferedKey> offeredKey(QIODevice &letter, QIODevice &content, const mime::Message &message)
{
    letter.seek(0);
    auto ofHeader = autocryptKey(mime::readHeaders(letter, mostHeader), message.from);
    if (ofHeader)
        examine(*ofHeader);
    content.seek(0);
    auto attached = attachedKey(content, message);
    // A secret key is told of wherever it lies; otherwise the header's is the one that programs keep up to date.
    const bool fromHeader = ofHeader && !(attached && attached->flaw == Flaw::Secret)
        && (ofHeader->flaw == Flaw::None || ofHeader->flaw == Flaw::Secret || !attached);
    return fromHeader ? ofHeader : attached;
}

} // namespace sobre::crypto
