// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/letter_look.h"

#include "core/crypto/inline_armour.h"
#include "core/crypto/slice_device.h"
#include "core/crypto/smime_layers.h"
#include "core/mime/body_choice.h"
#include "core/mime/headers.h"
#include "core/mime/parse.h"
#include "core/mime/part_reader.h"
#include "core/mime/structure.h"

#include <QBuffer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::crypto {
namespace {

    constexpr qsizetype MostParts = 4; ///< signed parts that are looked at where only parts are covered

    std::shared_ptr<QIODevice> bufferOf(const QByteArray &octets)
    {
        const auto buffer = std::make_shared<QBuffer>();
        buffer->setData(octets);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    }

    std::shared_ptr<QIODevice> bodyOf(const std::shared_ptr<QIODevice> &letter, const mime::ScannedPart &part)
    {
        if (part.head.encoding == mime::TransferEncoding::Identity)
            return std::make_shared<SliceDevice>(letter, part.bodyOffset, part.bodyLength, false);
        QByteArray octets; // of what is sealed: nothing that anybody may not see
        mime::decodeBody(*letter, part, [&octets](QByteArrayView bytes) {
            octets.append(bytes);
            return true;
        });
        return bufferOf(octets);
    }

    // Some mailers write a hard space into the empty line of the armour, which has no place there.
    QByteArray armourOf(QIODevice &letter, const mime::ScannedPart &part)
    {
        QByteArray octets;
        mime::decodeBody(letter, part, [&octets](QByteArrayView bytes) {
            octets.append(bytes);
            return true;
        });
        return octets.replace("\xC2\xA0", " ").replace('\xA0', ' ');
    }

    Question detached(const std::shared_ptr<QIODevice> &letter, const SignedLayer &layer, Format format)
    {
        const bool bare = hasBareLines(*letter);
        return {.what = Question::What::Detached,
                .format = format,
                .octets = std::make_shared<SliceDevice>(letter, layer.offset, layer.length, bare),
                .signature = layer.signature};
    }

    Format formatOf(const mime::Structure &structure, int number)
    {
        for (const int child : structure[number].children) {
            if (structure[child].head.type == "application/pgp-signature")
                return Format::OpenPgpMime;
        }
        return Format::Smime;
    }

    void askAboutParts(const std::shared_ptr<QIODevice> &letter, const mime::Structure &structure,
                       LetterLook &look)
    {
        for (const mime::PartPath &path : std::as_const(look.protection.parts)) {
            const int number = structure.find(path);
            SignedLayer layer;
            if (look.questions.size() >= MostParts || number < 0
                || !readSignedLayer(*letter, structure, number, layer))
                continue;
            look.questions.append(detached(letter, layer, formatOf(structure, number)));
            look.questions.last().part = path;
            look.questions.last().header = readProtectedHeader(layer.payloadHeader);
        }
    }

    // Clear-signed words with others above and below them. What is sealed among them is never opened (attack 28).
    void askAboutBlocks(const std::shared_ptr<QIODevice> &letter, const mime::Structure &structure, LetterLook &look)
    {
        for (const int number : mime::chooseBody(structure).text) {
            const mime::ScannedPart &part = structure[number];
            if (part.head.type != "text/plain")
                continue;
            const QByteArray text = inlineText(*letter, part);
            const QList<ArmourBlock> blocks = armourBlocks(text);
            for (qsizetype at = 0; at < blocks.size() && look.questions.size() < MostParts; ++at) {
                if (blocks[at].kind != ArmourBlock::Kind::Signed)
                    continue;
                look.questions.append({.what = Question::What::Inside,
                                       .format = Format::OpenPgpInline,
                                       .octets = bufferOf(text.sliced(blocks[at].start, blocks[at].length) + '\n'),
                                       .signature = {},
                                       .part = structure.pathOf(number),
                                       .block = int(at),
                                       .charset = part.head.charset});
            }
        }
    }

    void askAboutAll(const std::shared_ptr<QIODevice> &letter, const mime::Structure &structure,
                     LetterLook &look)
    {
        const Format format = look.protection.format;
        if (look.protection.mixedUp) {
            if (const int number = structure.find(look.protection.sealedPart); number >= 0)
                look.questions.append({Question::What::Sealed, format, bodyOf(letter, structure[number]), {}});
            return;
        }
        if (format == Format::OpenPgpInline && look.protection.sealed) {
            look.questions.append({Question::What::Sealed, format, bufferOf(armourOf(*letter, structure[0])), {}});
            look.inlineCharset = structure[0].head.charset;
            return;
        }
        if (format == Format::OpenPgpInline) {
            look.questions.append({Question::What::Inside, format, bodyOf(letter, structure[0]), {}});
            look.inlineCharset = structure[0].head.charset;
            return;
        }
        if (look.protection.sealed) {
            const std::vector<int> &children = structure[0].children;
            if (children.size() == 2)
                look.questions.append({Question::What::Sealed, format, bodyOf(letter, structure[children[1]]), {}});
            return;
        }
        SignedLayer layer;
        if (readSignedLayer(*letter, structure, 0, layer)) {
            look.header = readProtectedHeader(layer.payloadHeader);
            look.questions.append(detached(letter, layer, format));
        }
    }

    int fieldsNamed(const QByteArray &header, QByteArrayView wanted)
    {
        int count = 0;
        mime::HeaderWalk walk(header);
        QByteArrayView name;
        QByteArrayView body;
        while (walk.next(name, body))
            count += mime::equalsIgnoringCase(name, wanted) ? 1 : 0;
        return count;
    }

} // namespace

bool hasBareLines(QIODevice &letter)
{
    constexpr qint64 Start = 64 * 1024;
    letter.seek(0);
    const QByteArray start = letter.read(Start);
    const qsizetype end = start.indexOf('\n');
    return end == 0 || (end > 0 && start[end - 1] != '\r');
}

Result<LetterLook> lookAt(const LetterSource &source)
{
    const Result<std::shared_ptr<QIODevice>> letter = source();
    if (!letter)
        return std::unexpected(letter.error());
    LetterLook look;
    look.message = mime::parse(**letter);
    look.protection = protectionOf(look.message);
    if (!look.protection.any())
        return look;
    (*letter)->seek(0);
    const mime::Structure structure = mime::readStructure(**letter, {});
    look.claims.from = look.message.from;
    for (const mime::Mailbox &reader : look.message.to + look.message.cc + look.message.bcc)
        look.claims.sentTo.append(reader.address);
    look.claims.sentTo.removeAll(QString());
    look.claims.fromFields = fieldsNamed(structure.rootHeader, "From");
    if (fieldsNamed(structure.rootHeader, "Date") == 1)
        look.claims.date = look.message.date;
    if (isWholeSmime(structure, look.protection))
        lookIntoSmime(*letter, structure, look);
    else if (look.protection.covers == Covers::All)
        askAboutAll(*letter, structure, look);
    else if (look.protection.format == Format::OpenPgpInline)
        askAboutBlocks(*letter, structure, look);
    else
        askAboutParts(*letter, structure, look);
    return look;
}

} // namespace sobre::crypto
