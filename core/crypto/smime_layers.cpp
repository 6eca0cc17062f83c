// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/smime_layers.h"

#include "core/crypto/ask_engine.h"
#include "core/crypto/slice_device.h"
#include "core/mime/headers.h"
#include "core/mime/parameters.h"
#include "core/mime/part_reader.h"

#include <QBuffer>

namespace sobre::crypto {
namespace {

    using namespace Qt::StringLiterals;

    constexpr int MostLayers = 8;

    QByteArray decoded(QIODevice &letter, const mime::ScannedPart &part)
    {
        QByteArray octets;
        mime::decodeBody(letter, part, [&octets](QByteArrayView bytes) {
            octets.append(bytes);
            return true;
        });
        return octets;
    }

    QByteArray headerOf(const QByteArray &entity)
    {
        QBuffer buffer;
        buffer.setData(entity);
        buffer.open(QIODevice::ReadOnly);
        return mime::readHeaderBlock(buffer, 1 << 20);
    }

    bool isSignedLayer(const mime::Structure &structure)
    {
        const std::vector<int> &children = structure[0].children;
        return structure[0].head.type == "multipart/signed" && children.size() == 2
            && layerType(structure[children[1]].head.type, structure[children[1]].head.fileName)
            == "application/pkcs7-signature";
    }

    // What the sender says it is, where the octets do not tell (RFC 8551 section 3.2.2).
    QString claimedKind(const QByteArray &header)
    {
        mime::HeaderWalk walk(header);
        QByteArrayView name;
        QByteArrayView body;
        while (walk.next(name, body)) {
            if (mime::equalsIgnoringCase(name, "Content-Type"))
                return mime::readParameters(body).text("smime-type").toLower();
        }
        return {};
    }

    void askToOpen(const QByteArray &octets, LetterLook &look)
    {
        look.protection.sealed = true;
        look.questions.append({.what = Question::What::Sealed,
                               .format = Format::Smime,
                               .octets = newBuffer(octets),
                               .signature = {}});
    }

    // What is signed may be an envelope: then the signature says nothing of the words in it.
    void lookWithin(const QByteArray &entity, LetterLook &look)
    {
        const QByteArray bare = withoutSignatures(entity);
        const std::optional<SmimeEntity> inner = smimeEntity(bare);
        if (inner && inner->look.isSealed()) {
            look.wrapped = true;
            askToOpen(inner->octets, look);
        } else if (bare.size() != entity.size()) {
            look.inside = bare;
        }
    }

    void lookAtRoot(const QByteArray &octets, const QByteArray &header, LetterLook &look)
    {
        const CmsLook cms = lookAtCms(octets);
        look.protection.isSigned = false;
        look.protection.sealed = false;
        if (cms.isSealed()) {
            askToOpen(octets, look);
            return;
        }
        const std::optional<QByteArray> content = contentOfCms(octets);
        if (cms.isSigned()) {
            look.protection.isSigned = true;
            if (!content)
                return; // nothing to ask about: a broken one
            look.questions.append({.what = Question::What::Inside,
                                   .format = Format::Smime,
                                   .octets = newBuffer(octets),
                                   .signature = {}});
            look.header = readProtectedHeader(headerOf(*content));
            look.inside = *content;
            lookWithin(*content, look);
            return;
        }
        const QString claimed = claimedKind(header);
        if (cms.kind == CmsLook::Kind::Unreadable && !claimed.startsWith("certs"_L1)) {
            look.protection.isSigned = claimed.startsWith("signed"_L1);
            look.protection.sealed = !look.protection.isSigned;
            if (look.protection.sealed)
                askToOpen(octets, look);
            return;
        }
        look.protection = {}; // certificates, something packed, or a signature without a signer
        look.inside = content.value_or(QByteArray());
    }

    void lookAtDetached(const std::shared_ptr<QIODevice> &letter, const SignedLayer &layer, bool bare, LetterLook &look)
    {
        const CmsLook cms = lookAtCms(layer.signature);
        if (cms.kind == CmsLook::Kind::SignedData && cms.signers == 0) {
            look.protection = {};
            return;
        }
        look.protection.isSigned = true;
        look.header = readProtectedHeader(layer.payloadHeader);
        const auto shown = std::make_shared<SliceDevice>(letter, layer.offset, layer.length, bare);
        const std::optional<QByteArray> content = contentOfCms(layer.signature);
        if (content) { // what is signed must be what is shown
            if (SliceDevice(letter, layer.offset, layer.length, bare).readAll() != *content)
                return;
            look.questions.append({.what = Question::What::Inside,
                                   .format = Format::Smime,
                                   .octets = newBuffer(layer.signature),
                                   .signature = {}});
        } else {
            look.questions.append({.what = Question::What::Detached,
                                   .format = Format::Smime,
                                   .octets = shown,
                                   .signature = layer.signature});
        }
    }

} // namespace

std::optional<SmimeEntity> smimeEntity(const QByteArray &octets)
{
    QBuffer buffer;
    buffer.setData(octets);
    buffer.open(QIODevice::ReadOnly);
    const mime::Structure structure = mime::readStructure(buffer, {});
    const mime::ScannedPart &root = structure[0];
    if (!isPkcs7Mime(layerType(root.head.type, root.head.fileName)))
        return std::nullopt;
    SmimeEntity entity {.octets = decoded(buffer, root), .look = {}};
    entity.look = lookAtCms(entity.octets);
    return entity;
}

QByteArray withoutSignatures(QByteArray entity)
{
    for (int layer = 0; layer < MostLayers; ++layer) {
        QBuffer buffer;
        buffer.setData(entity);
        buffer.open(QIODevice::ReadOnly);
        const mime::Structure structure = mime::readStructure(buffer, {});
        if (isSignedLayer(structure)) {
            const mime::ScannedPart &content = structure[structure[0].children[0]];
            if (!isPkcs7Mime(layerType(content.head.type, content.head.fileName)))
                break; // shown as it stands
            entity = entity.sliced(content.headerOffset,
                                   content.bodyOffset + content.bodyLength - content.headerOffset);
            continue;
        }
        const std::optional<SmimeEntity> smime = smimeEntity(entity);
        const std::optional<QByteArray> content
            = smime && !smime->look.isSealed() ? contentOfCms(smime->octets) : std::nullopt;
        if (!content)
            break;
        entity = *content;
    }
    return entity;
}

bool isWholeSmime(const mime::Structure &structure, const Protection &protection)
{
    if (!isSignedLayer(structure))
        return isPkcs7Mime(layerType(structure[0].head.type, structure[0].head.fileName));
    // Around anything else that is sealed a signature covers a part.
    const mime::PartHead &content = structure[structure[0].children[0]].head;
    return protection.covers == Covers::All || isPkcs7Mime(layerType(content.type, content.fileName));
}

void lookIntoSmime(const std::shared_ptr<QIODevice> &letter, const mime::Structure &structure, LetterLook &look)
{
    look.protection.format = Format::Smime;
    look.protection.covers = Covers::All;
    look.protection.sealed = false;
    look.protection.layer = {};
    look.protection.parts = {mime::PartPath()};
    if (!isSignedLayer(structure)) {
        lookAtRoot(decoded(*letter, structure[0]), structure.rootHeader, look);
        return;
    }
    SignedLayer layer;
    if (!readSignedLayer(*letter, structure, 0, layer)) {
        look.protection.isSigned = true;
        return;
    }
    lookAtDetached(letter, layer, hasBareLines(*letter), look);
    const mime::ScannedPart &content = structure[structure[0].children[0]];
    if (look.protection.any() && isPkcs7Mime(layerType(content.head.type, content.head.fileName)))
        lookWithin(SliceDevice(letter, layer.offset, layer.length, false).readAll(), look);
}

} // namespace sobre::crypto
