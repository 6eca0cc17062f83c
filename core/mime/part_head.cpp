// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/part_head.h"

#include "core/mime/encoded_words.h"
#include "core/mime/file_names.h"
#include "core/mime/headers.h"
#include "core/mime/message_ids.h"
#include "core/mime/odd_characters.h"
#include "core/mime/parameters.h"

#include <algorithm>

namespace sobre::mime {

namespace {

constexpr qsizetype longestSubject = 200;
constexpr qsizetype longestWord = 1000;

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return c > ' ' && c < 127 && !QByteArrayView("()<>@,;:\\\"/[]?=").contains(c);
    });
}

// "type/subtype", both tokens. Anything else counts as no type at all (RFC 2045 section 5.2).
bool isMediaType(QByteArrayView value)
{
    const qsizetype slash = value.indexOf('/');
    return slash > 0 && isToken(value.first(slash)) && isToken(value.sliced(slash + 1));
}

TransferEncoding encodingFrom(QByteArrayView body)
{
    QByteArray word;
    for (const char c : unfold(body).toLower()) {
        if (c == ';' || c == '(' || c == ',' || (c == ' ' && !word.isEmpty()))
            break;
        if (c != '"' && c != ' ')
            word += c;
    }
    if (word.isEmpty() || word == "7bit" || word == "8bit" || word == "binary" || word == "7-bit"
        || word == "8-bit" || word == "7bits" || word == "8bits" || word == "none")
        return TransferEncoding::Identity;
    if (word == "base64" || word == "base-64" || word == "x-base64")
        return TransferEncoding::Base64;
    if (word == "quoted-printable" || word == "quotedprintable" || word == "quoted_printable")
        return TransferEncoding::QuotedPrintable;
    if (word == "x-uuencode" || word == "uuencode" || word == "x-uue" || word == "uue")
        return TransferEncoding::Uuencode;
    return TransferEncoding::Unknown;
}

QByteArray firstWord(const QString &text)
{
    return text.trimmed().toUtf8().left(longestWord);
}

void readType(PartHead &head, const ParameterisedValue &value)
{
    if (isMediaType(value.value)) {
        head.type = value.value.left(longestWord);
        head.typeGiven = true;
    } else if (!value.parameters.isEmpty() && value.has("boundary")) {
        head.type = "multipart/mixed"; // the type is damaged, the boundary says enough
        head.typeGiven = true;
    } else if (value.value == "text" || value.value.isEmpty() || value.value == "html") {
        head.type = value.value == "html" ? "text/html" : "text/plain";
    }
    head.charset = value.text("charset").trimmed().toLower().toLatin1().left(100);
    head.boundary = value.text("boundary").toUtf8();
    while (head.boundary.endsWith(' ') || head.boundary.endsWith('\t'))
        head.boundary.chop(1);
    const QStringList start = readMessageIds(firstWord(value.text("start")));
    head.start = start.isEmpty() ? QByteArray() : start.first().toUtf8();
    head.flowed = value.text("format").compare(u"flowed", Qt::CaseInsensitive) == 0;
    head.legacyDisplay = value.text("hp-legacy-display").trimmed() == u"1";
    head.protectsHeaders = value.text("protected-headers").compare(u"v1", Qt::CaseInsensitive) == 0;
    head.deleteSpace = value.text("delsp").compare(u"yes", Qt::CaseInsensitive) == 0;
}

void readDisposition(PartHead &head, const ParameterisedValue &value)
{
    // What is not known counts as attachment (RFC 2183 section 2.8); a mere file name says nothing.
    head.isInline = value.value == "inline";
    head.isAttachment = !head.isInline && isToken(value.value);
}

// One name for showing, scanning and saving: filename* before filename before name* before name.
void readFileName(PartHead &head, const ParameterisedValue &disposition, const ParameterisedValue &type)
{
    head.named = disposition.has("filename") || type.has("name");
    const QString raw = disposition.has("filename") ? disposition.text("filename") : type.text("name");
    head.fileName = cleanFileName(raw);
    head.deceptiveName = holdsHidden(raw);
}

} // namespace

PartHead readPartHead(QByteArrayView block, QByteArrayView defaultType)
{
    PartHead head;
    head.type = defaultType.toByteArray();
    ParameterisedValue type;
    ParameterisedValue disposition;
    bool hasType = false;
    bool hasDisposition = false;
    bool hasEncoding = false;
    HeaderWalk walk(block);
    QByteArrayView name, body;
    while (walk.next(name, body)) {
        if (equalsIgnoringCase(name, "Content-Type") && !hasType) {
            type = readParameters(body);
            hasType = true;
        } else if (equalsIgnoringCase(name, "Content-Disposition") && !hasDisposition) {
            disposition = readParameters(body);
            hasDisposition = true;
        } else if (equalsIgnoringCase(name, "Content-Transfer-Encoding") && !hasEncoding) {
            head.encoding = encodingFrom(body.first(std::min(body.size(), longestWord)));
            hasEncoding = true;
        } else if (equalsIgnoringCase(name, "Content-ID") && head.contentId.isEmpty()) {
            const QStringList ids = readMessageIds(body.first(std::min(body.size(), longestWord)));
            head.contentId = ids.isEmpty() ? QByteArray() : ids.first().toUtf8();
        } else if (equalsIgnoringCase(name, "Subject") && head.subject.isEmpty()) {
            head.subject
                = decodeHeaderText(body.first(std::min(body.size(), 4 * longestWord))).left(longestSubject);
        }
    }
    if (hasType)
        readType(head, type);
    readDisposition(head, disposition);
    readFileName(head, disposition, type);
    return head;
}

} // namespace sobre::mime
