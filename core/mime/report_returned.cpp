// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/report_returned.h"

#include "core/mime/addresses.h"
#include "core/mime/dates.h"
#include "core/mime/message_ids.h"
#include "core/mime/report_text.h"

#include <QRegularExpression>

namespace sobre::mime {

namespace {

constexpr qsizetype LongestCopy = 64 << 10;
constexpr qsizetype LongestField = 8 << 10;
constexpr qsizetype MostReferences = 100;

QByteArray octetsOf(const FieldBlock &block, QByteArrayView name)
{
    return block.value(name).left(LongestField).toUtf8();
}

QStringList addressesOf(const FieldBlock &block, QByteArrayView name)
{
    QStringList out;
    for (const Mailbox &mailbox : readMailboxes(octetsOf(block, name))) {
        if (mailbox.address.contains(u'@'))
            out += mailbox.address;
    }
    return out;
}

FieldBlock headerOfReturned(const ReportInput &input, const ReportText &text)
{
    qsizetype at = 0;
    const FieldBlock part = FieldBlock::read(input.returned, &at);
    if (!part.isEmpty())
        return part;
    at = 0;
    return FieldBlock::read(text.copy().left(LongestCopy).toUtf8(), &at);
}

QString lastOf(const QStringList &ids)
{
    return ids.isEmpty() ? QString() : ids.last();
}

/// Which letter came back, by whatever names it, the surest first.
QString idOf(const FieldBlock &returned, const FieldBlock &header, const ReportText &text)
{
    if (const QString id = withoutBrackets(returned.value("message-id")); !id.isEmpty())
        return id;
    static const QRegularExpression field(QStringLiteral(R"(^[>\h]*+Message-Id\s*:\s*<?([^\s<>]+@[^\s<>]+)>?)"),
                                          QRegularExpression::CaseInsensitiveOption
                                              | QRegularExpression::MultilineOption);
    for (const QString &part : { text.copy().left(LongestCopy), text.words() }) {
        if (const auto match = field.match(part); match.hasMatch())
            return match.captured(1);
    }
    for (const char *name : { "x-original-message-id", "in-reply-to", "references" }) {
        if (const QString id = lastOf(readMessageIds(octetsOf(header, name))); !id.isEmpty())
            return id;
    }
    return {};
}

} // namespace

ReturnedLetter readReturned(const ReportInput &input, const FieldBlock &header, const ReportText &text)
{
    const FieldBlock returned = headerOfReturned(input, text);
    ReturnedLetter out;
    out.messageId = idOf(returned, header, text);
    out.references = readMessageIds(octetsOf(returned, "references")) + readMessageIds(octetsOf(returned, "in-reply-to"));
    out.references.removeDuplicates();
    if (out.references.size() > MostReferences)
        out.references.resize(MostReferences);
    out.from = addressesOf(returned, "from").value(0);
    out.date = readDate(octetsOf(returned, "date"));
    out.to = addressesOf(returned, "to");
    return out;
}

} // namespace sobre::mime
