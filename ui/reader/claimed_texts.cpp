// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/claimed_texts.h"

#include "core/mime/part_reader.h"
#include "core/mime/structure.h"

#include <QIODevice>

namespace sobre::ui {

namespace {

constexpr qint64 mostText = 512 << 10;

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
