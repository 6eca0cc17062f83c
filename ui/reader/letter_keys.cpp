// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/letter_keys.h"

#include "core/mime/headers.h"
#include "core/mime/part_reader.h"
#include "core/mime/structure.h"

#include <QIODevice>

#include <algorithm>

namespace sobre::ui {

namespace {

constexpr qint64 mostHeader = 256 << 10;
constexpr qint64 mostText = 512 << 10;
constexpr qsizetype mostKeyFiles = 4; // that are looked into

using Flaw = crypto::OfferedKey::Flaw;

crypto::OfferedKey readKey(QIODevice &content, const mime::Attachment &file, const mime::Structure &structure)
{
    crypto::OfferedKey key;
    key.way = crypto::OfferedKey::Way::Attached;
    if (file.size > crypto::LargestKey) {
        key.flaw = Flaw::TooLarge;
        return key;
    }
    if (const int part = structure.find(file.path); part >= 0) {
        mime::decodeBody(content, structure[part], [&key](QByteArrayView octets) {
            key.octets.append(octets);
            return key.octets.size() <= crypto::LargestKey;
        });
    }
    return key;
}

/// The one key file of a letter; of several, one that says what is wrong with them.
std::optional<crypto::OfferedKey> attachedKey(QIODevice &content, const mime::Message &message)
{
    const QList<int> found = crypto::attachedKeys(message);
    if (found.isEmpty() || message.from.size() != 1)
        return std::nullopt;
    const mime::Structure structure = mime::readStructure(content, {});
    std::optional<crypto::OfferedKey> first;
    for (const int number : found.first(std::min(found.size(), mostKeyFiles))) {
        crypto::OfferedKey key = readKey(content, message.attachments.at(number), structure);
        key.address = message.from.constFirst().address;
        if (key.flaw == Flaw::None)
            crypto::examine(key);
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

// The first text below a signed part, and of it only what was signed.
int firstText(const mime::Structure &structure, int part)
{
    QList<int> open { part };
    while (!open.isEmpty()) {
        const int next = open.takeFirst();
        if (structure.isLeaf(next) && structure[next].head.type == "text/plain")
            return next;
        for (qsizetype i = qsizetype(structure[next].children.size()); i-- > 0;)
            open.prepend(structure[next].children[size_t(i)]);
    }
    return -1;
}

} // namespace

std::optional<crypto::OfferedKey> offeredKey(QIODevice &letter, QIODevice &content, const mime::Message &message)
{
    letter.seek(0);
    auto ofHeader = crypto::autocryptKey(mime::readHeaders(letter, mostHeader), message.from);
    if (ofHeader)
        crypto::examine(*ofHeader);
    content.seek(0);
    auto attached = attachedKey(content, message);
    // A secret key is told of wherever it lies; otherwise the header's is the one that programs keep up to date.
    const bool fromHeader = ofHeader && !(attached && attached->flaw == Flaw::Secret)
        && (ofHeader->flaw == Flaw::None || ofHeader->flaw == Flaw::Secret || !attached);
    return fromHeader ? ofHeader : attached;
}

QMap<mime::PartPath, QString> claimedTexts(QIODevice &letter, const crypto::Protection &protection)
{
    QMap<mime::PartPath, QString> texts;
    letter.seek(0);
    const mime::Structure structure = mime::readStructure(letter, {});
    for (const mime::PartPath &path : protection.parts) {
        const int layer = structure.find(path);
        if (layer < 0 || structure[layer].head.type != "multipart/signed" || structure.isLeaf(layer))
            continue;
        const int text = firstText(structure, structure[layer].children[0]);
        if (text >= 0)
            texts.insert(path, mime::readText(letter, structure[text], mostText).text);
    }
    return texts;
}

} // namespace sobre::ui
