// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/letter_keys.h"

#include "core/mime/headers.h"
#include "core/mime/part_reader.h"
#include "core/mime/structure.h"

#include <QIODevice>

namespace sobre::ui {

namespace {

constexpr qint64 mostHeader = 256 << 10;
constexpr qint64 mostText = 512 << 10;

std::optional<crypto::OfferedKey> attachedKey(QIODevice &content, const mime::Message &message)
{
    const QList<int> found = crypto::attachedKeys(message);
    if (found.size() != 1 || message.from.size() != 1)
        return std::nullopt;
    const mime::Attachment &file = message.attachments.at(found.constFirst());
    if (file.size > crypto::LargestKey)
        return std::nullopt;
    const mime::Structure structure = mime::readStructure(content, {});
    const int part = structure.find(file.path);
    if (part < 0)
        return std::nullopt;
    crypto::OfferedKey key;
    key.way = crypto::OfferedKey::Way::Attached;
    key.address = message.from.constFirst().address;
    mime::decodeBody(content, structure[part], [&key](QByteArrayView octets) {
        key.octets.append(octets);
        return key.octets.size() <= crypto::LargestKey;
    });
    return key;
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
    if (auto key = crypto::autocryptKey(mime::readHeaders(letter, mostHeader), message.from))
        return key;
    content.seek(0);
    return attachedKey(content, message);
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
