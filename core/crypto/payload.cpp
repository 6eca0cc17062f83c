// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/payload.h"

#include "core/mime/addresses.h"
#include "core/mime/headers.h"
#include "core/mime/letter_fields.h"
#include "core/mime/parameters.h"
#include "core/mime/parse.h"
#include "core/mime/part_reader.h"
#include "core/mime/structure.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace sobre::crypto {
namespace {

    constexpr qint64 LargestSignature = 1 << 20;

    QByteArray decoded(QIODevice &octets, const mime::ScannedPart &part)
    {
        QByteArray out;
        mime::decodeBody(octets, part, [&out](QByteArrayView bytes) {
            out.append(bytes);
            return out.size() <= LargestSignature;
        });
        return out;
    }

} // namespace

ProtectedHeader readProtectedHeader(const QByteArray &block)
{
    ProtectedHeader out;
    mime::HeaderWalk walk(block);
    QByteArrayView name;
    QByteArrayView body;
    int froms = 0;
    int dates = 0;
    bool hasTo = false;
    bool hasCc = false;
    bool hasReplyTo = false;
    while (walk.next(name, body)) {
        froms += mime::equalsIgnoringCase(name, "From") ? 1 : 0;
        dates += mime::equalsIgnoringCase(name, "Date") ? 1 : 0;
        if (mime::equalsIgnoringCase(name, "Content-Type")) {
            const mime::ParameterisedValue type = mime::readParameters(body);
            const QString hp = type.text("hp").toLower();
            out.complete = out.complete || hp == "cipher"_L1 || hp == "clear"_L1;
            out.present = out.present || out.complete
                || type.text("protected-headers").compare("v1"_L1, Qt::CaseInsensitive) == 0;
        }
        out.hasSubject = out.hasSubject || mime::equalsIgnoringCase(name, "Subject");
        hasTo = hasTo || mime::equalsIgnoringCase(name, "To");
        hasCc = hasCc || mime::equalsIgnoringCase(name, "Cc");
        hasReplyTo = hasReplyTo || mime::equalsIgnoringCase(name, "Reply-To");
    }
    if (!out.present) {
        out.hasSubject = false;
        return out;
    }
    mime::Message fields;
    mime::readFields(block, {}, fields);
    out.subject = fields.subject;
    for (const mime::Mailbox &reader : fields.to + fields.cc + fields.bcc)
        out.readers.append(reader.address);
    out.readers.removeAll(QString());
    if (hasTo)
        out.to = fields.to;
    if (hasCc)
        out.cc = fields.cc;
    if (hasReplyTo)
        out.replyTo = fields.replyTo;
    if (froms > 0)
        out.from = froms == 1 && fields.from.size() == 1 ? fields.from.first().address : QString();
    if (dates > 0)
        out.date = dates == 1 ? fields.date : QDateTime();
    return out;
}

bool readSignedLayer(QIODevice &octets, const mime::Structure &structure, int number, SignedLayer &out)
{
    const mime::ScannedPart &layer = structure[number];
    if (layer.head.type != "multipart/signed" || layer.children.size() < 2)
        return false;
    const mime::ScannedPart &content = structure[layer.children[0]];
    const mime::ScannedPart &signature = structure[layer.children[1]];
    if (!isSignatureType(layerType(signature.head.type, signature.head.fileName))) // more than two: a list put its own behind the signature
        return false;
    out.offset = content.headerOffset;
    out.length = content.bodyOffset + content.bodyLength - content.headerOffset;
    out.signature = decoded(octets, signature);
    constexpr qint64 LargestHeader = 1 << 20;
    octets.seek(content.headerOffset);
    out.payloadHeader = octets.read(std::min(LargestHeader, content.bodyOffset - content.headerOffset));
    return !out.signature.trimmed().isEmpty() && out.signature.size() <= LargestSignature;
}

Payload readPayload(const QByteArray &octets)
{
    Payload out;
    QBuffer buffer;
    buffer.setData(octets);
    buffer.open(QIODevice::ReadOnly);
    const mime::Structure structure = mime::readStructure(buffer, {});
    const Protection protection = protectionOf(structure);
    SignedLayer layer;
    out.isSigned = protection.covers == Covers::All && protection.isSigned;
    if (out.isSigned && readSignedLayer(buffer, structure, 0, layer)) {
        out.format = protection.format;
        out.signedOffset = layer.offset;
        out.signedLength = layer.length;
        out.signature = layer.signature;
        out.header = readProtectedHeader(layer.payloadHeader);
    }
    if (!out.header.present) {
        out.header = readProtectedHeader(structure.rootHeader);
        if (out.isSigned)
            out.header.readers.clear();
    }
    buffer.seek(0);
    mime::ParseLimits limits;
    limits.withLegacyDisplay = !out.header.present;
    out.message = mime::parse(buffer, limits);
    return out;
}

} // namespace sobre::crypto
