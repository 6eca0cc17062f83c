// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/text_stretch.h"

#include "core/crypto/inline_armour.h"
#include "core/html/html_text.h"
#include "core/mime/body_choice.h"
#include "core/mime/charset.h"
#include "core/mime/part_reader.h"
#include "core/mime/structure.h"

#include <QIODevice>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

constexpr qint64 mostText = 512 << 10; // octets of one part

void add(QList<TextStretch> &all, const QString &text, bool covered)
{
    if (text.trimmed().isEmpty())
        return;
    if (covered || all.isEmpty() || all.constLast().isCovered) {
        all.append({ text, covered });
        return;
    }
    QString &last = all.last().text;
    if (!last.endsWith(u'\n'))
        last += u'\n';
    last += text;
}

/// A text with clear-signed words in it: those that are good give way to what the engine says was signed.
void addBlocks(QIODevice &letter, const mime::ScannedPart &part, const QList<crypto::GoodPart> &good,
               QList<TextStretch> &all)
{
    const QByteArray octets = crypto::inlineText(letter, part);
    const auto words = [&](qsizetype from, qsizetype to) {
        return mime::decodeText(QByteArrayView(octets).sliced(from, to - from), part.head.charset).text;
    };
    const QList<crypto::ArmourBlock> blocks = crypto::armourBlocks(octets);
    qsizetype at = 0;
    for (const crypto::GoodPart &one : good) {
        if (one.block < 0 || one.block >= blocks.size() || blocks[one.block].start < at)
            continue;
        add(all, words(at, blocks[one.block].start), false);
        add(all, one.text, true);
        at = blocks[one.block].start + blocks[one.block].length;
    }
    add(all, words(at, octets.size()), false);
}

} // namespace

QList<TextStretch> stretchesOf(QIODevice &letter, const QList<crypto::GoodPart> &good)
{
    QList<TextStretch> all;
    letter.seek(0);
    const mime::Structure structure = mime::readStructure(letter, {});
    for (const int number : mime::chooseBody(structure).text) {
        const mime::ScannedPart &part = structure[number];
        const mime::PartPath path = structure.pathOf(number);
        QList<crypto::GoodPart> within;
        std::ranges::copy_if(good, std::back_inserter(within),
                             [&](const crypto::GoodPart &one) { return one.block >= 0 && one.part == path; });
        if (!within.isEmpty()) {
            addBlocks(letter, part, within, all);
            continue;
        }
        const bool isHtml = part.head.type == "text/html" || part.head.type == "application/xhtml+xml";
        const QString text = mime::readText(letter, part, mostText).text;
        const bool covered
            = std::ranges::any_of(good, [&path](const crypto::GoodPart &one) { return one.covers(path); });
        add(all, isHtml ? html::toText(text) : text, covered);
    }
    return all;
}

} // namespace sobre::ui
