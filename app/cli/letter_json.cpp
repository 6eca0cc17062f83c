// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/letter_json.h"

#include "core/mime/route_fold.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    QJsonValue textOrNull(const QString &text)
    {
        return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    }

    QJsonValue textOrNull(const QByteArray &text)
    {
        return textOrNull(QString::fromUtf8(text));
    }

    QJsonArray attachmentsJson(const QList<mime::Attachment> &attachments)
    {
        QJsonArray list;
        for (const mime::Attachment &attachment : attachments) {
            list += QJsonObject {
                {u"name"_s, textOrNull(attachment.name)},
                {u"type"_s, QString::fromUtf8(attachment.type)},
                {u"size"_s, attachment.size},
                {u"sha256"_s, QString::fromLatin1(attachment.sha256)},
                {u"contentId"_s, textOrNull(attachment.contentId)},
                {u"inline"_s, attachment.isInline},
            };
        }
        return list;
    }

    // An explicit stack: the depth of a letter is the sender's choice.
    QJsonObject partJson(const mime::Part &root)
    {
        struct Open {
            const mime::Part *part;
            QJsonArray children;
        };
        QList<Open> open {{&root, {}}};
        while (true) {
            Open &top = open.last();
            if (top.children.size() < top.part->children.size()) {
                open.append(Open {&top.part->children[top.children.size()], {}});
                continue;
            }
            const QJsonObject done {
                {u"type"_s, QString::fromUtf8(top.part->type)},
                {u"charset"_s, textOrNull(top.part->charset)},
                {u"size"_s, top.part->size},
                {u"protection"_s, QJsonValue()},
                {u"children"_s, top.children},
            };
            open.removeLast();
            if (open.isEmpty())
                return done;
            open.last().children += done;
        }
    }

    QJsonValue bounceJson(const std::optional<mime::Bounce> &bounce)
    {
        if (!bounce)
            return {};
        QJsonArray recipients;
        for (const mime::BouncedRecipient &recipient : bounce->recipients) {
            recipients += QJsonObject {
                {u"address"_s, textOrNull(recipient.address)},
                {u"action"_s, textOrNull(recipient.action)},
                {u"status"_s, textOrNull(recipient.status)},
                {u"diagnostic"_s, textOrNull(recipient.diagnostic)},
                {u"reason"_s, textOrNull(recipient.reason)},
            };
        }
        return QJsonObject {
            {u"reportingServer"_s, textOrNull(bounce->reportingServer)},
            {u"recipients"_s, recipients},
            {u"originalMessageId"_s, textOrNull(bounce->originalMessageId)},
            {u"originalEnvelopeId"_s, textOrNull(bounce->originalEnvelopeId)},
        };
    }

} // namespace

QJsonValue timeJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonArray mailboxesJson(const QList<mime::Mailbox> &mailboxes)
{
    QJsonArray list;
    for (const mime::Mailbox &mailbox : mailboxes)
        list += QJsonObject {{u"name"_s, textOrNull(mailbox.name)}, {u"address"_s, textOrNull(mailbox.address)}};
    return list;
}

QJsonArray routeJson(const QList<mime::Hop> &route)
{
    QList<bool> folded(route.size(), false);
    for (const mime::RouteLeg &leg : mime::foldRoute(route)) {
        for (qsizetype i = leg.newest; i < leg.entry(); ++i)
            folded[i] = true;
    }
    QJsonArray list;
    for (qsizetype i = 0; i < route.size(); ++i) {
        const mime::Hop &hop = route[i];
        list += QJsonObject {
            {u"from"_s, textOrNull(hop.from)},
            {u"by"_s, textOrNull(hop.by)},
            {u"with"_s, textOrNull(hop.with)},
            {u"tls"_s, hop.tls ? QJsonValue(*hop.tls) : QJsonValue()},
            {u"time"_s, timeJson(hop.time)},
            {u"delaySeconds"_s, hop.delaySeconds ? QJsonValue(*hop.delaySeconds) : QJsonValue()},
            {u"trusted"_s, hop.trusted},
            {u"folded"_s, folded[i]},
        };
    }
    return list;
}

QJsonObject letterJson(const mime::Message &letter, const QString &file)
{
    return {
        {u"file"_s, textOrNull(file)},
        {u"size"_s, letter.size},
        {u"subject"_s, textOrNull(letter.subject)},
        {u"from"_s, mailboxesJson(letter.from)},
        {u"to"_s, mailboxesJson(letter.to)},
        {u"cc"_s, mailboxesJson(letter.cc)},
        {u"replyTo"_s, mailboxesJson(letter.replyTo)},
        {u"date"_s, timeJson(letter.date)},
        {u"messageId"_s, textOrNull(letter.messageId)},
        {u"inReplyTo"_s, textOrNull(letter.inReplyTo)},
        {u"references"_s, QJsonArray::fromStringList(letter.references)},
        {u"text"_s, textOrNull(letter.text)},
        {u"html"_s, textOrNull(letter.html)},
        {u"attachments"_s, attachmentsJson(letter.attachments)},
        {u"parts"_s, partJson(letter.root)},
        {u"route"_s, routeJson(letter.route)},
        {u"bounce"_s, bounceJson(letter.bounce)},
        {u"protection"_s, QJsonValue()},
        {u"warnings"_s, QJsonArray::fromStringList(letter.warnings)},
    };
}

} // namespace sobre::cli
