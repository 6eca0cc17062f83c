// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/parse.h"

#include "core/mime/charset.h"
#include "core/mime/headers.h"
#include "core/mime/letter_content.h"
#include "core/mime/letter_fields.h"
#include "core/mime/letter_report.h"
#include "core/mime/part_reader.h"
#include "core/mime/route.h"
#include "core/mime/structure.h"

#include <QBuffer>

#include <algorithm>

namespace sobre::mime {

namespace {

void warnOfStructure(const Structure &found, QStringList &warnings)
{
    const auto warnIf = [&warnings](bool condition, const char *words) {
        if (condition)
            warnings.append(QString::fromLatin1(words));
    };
    warnIf(found.nestingCut, "nested too deeply: the rest is one part");
    warnIf(found.partsCut, "too many parts: the rest is left out");
    warnIf(found.headerCut, "a header is too long: the rest of it is left out");
    warnIf(found.boundaryMissing, "a multipart has no boundary or no parts");
    warnIf(found.unfinished, "a multipart has no end: the letter may be cut short");
    warnIf(found.brokenHeader, "a header holds lines that are no fields");
}

// What raw octets in the header are likely to be.
QByteArray textCharset(const Structure &found)
{
    const auto text = std::ranges::find_if(found.parts, [](const ScannedPart &part) {
        return part.head.isText() && !part.head.charset.isEmpty();
    });
    const QByteArray codec = text == found.parts.end() ? QByteArray() : codecName(text->head.charset);
    return codec == "utf-8" || codec.startsWith("utf-16") || codec.startsWith("utf-32") ? QByteArray()
                                                                                        : codec;
}

} // namespace

Message parse(QIODevice &letter, const ParseLimits &limits)
{
    const Structure found = readStructure(letter, limits);
    Message message;
    message.size = found.size;
    readFields(found.rootHeader, textCharset(found), message);
    warnOfStructure(found, message.warnings);
    readContent(letter, found, limits, message);
    readDeliveryReport(letter, found, message);
    if (limits.wholeLetter)
        message.route = routeIn(found.rootHeader);
    message.warnings.removeDuplicates();
    return message;
}

Message parse(const QByteArray &letter, const ParseLimits &limits)
{
    QBuffer buffer;
    buffer.setData(letter);
    buffer.open(QIODevice::ReadOnly);
    return parse(buffer, limits);
}

Result<> writePart(QIODevice &letter, const PartPath &path, QIODevice &out)
{
    const Structure found = readStructure(letter, {});
    const int number = found.find(path);
    if (number < 0) {
        MailError error;
        error.kind = MailError::Kind::NotFound;
        error.scope = MailError::Scope::Letter;
        error.detail = QStringLiteral("part");
        return std::unexpected(error);
    }
    bool written = true;
    decodeBody(letter, found[number], [&](QByteArrayView bytes) {
        written = out.write(bytes.data(), bytes.size()) == bytes.size();
        return written;
    });
    if (written)
        return {};
    MailError error;
    error.kind = MailError::Kind::FileUnreadable;
    error.scope = MailError::Scope::Letter;
    error.detail = out.errorString();
    return std::unexpected(error);
}

} // namespace sobre::mime
