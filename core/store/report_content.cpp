// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/report_content.h"

#include "core/mime/retry_until.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::store {

namespace {

constexpr qsizetype LongestWord = 998; // an id or an address
constexpr qsizetype LongestDiagnostic = 1000;
constexpr qsizetype MostReferences = 50;
constexpr qsizetype MostRecipients = 1000;

QJsonValue toJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toSecsSinceEpoch()) : QJsonValue();
}

QDateTime timeFrom(const QJsonValue &value)
{
    return value.isDouble() ? QDateTime::fromSecsSinceEpoch(value.toInteger(), QTimeZone::UTC) : QDateTime();
}

QJsonArray toJson(const QStringList &list)
{
    QJsonArray out;
    for (const QString &one : list.last(std::min(list.size(), MostReferences))) // the newest stand last
        out += one.left(LongestWord);
    return out;
}

QStringList listFrom(const QJsonValue &value)
{
    QStringList out;
    for (const QJsonValue &one : value.toArray())
        out += one.toString();
    return out;
}

QJsonObject toJson(const mime::BouncedRecipient &recipient, const QDateTime &until)
{
    return { { u"address"_s, recipient.address.left(LongestWord) },
             { u"original"_s, recipient.originalAddress.left(LongestWord) },
             { u"action"_s, QString::fromLatin1(recipient.action) },
             { u"status"_s, QString::fromLatin1(recipient.status) },
             { u"diagnostic"_s, recipient.diagnostic.left(LongestDiagnostic) },
             { u"reason"_s, QString::fromLatin1(recipient.reason) },
             { u"until"_s, toJson(until) } };
}

} // namespace

ReportContent reportContentOf(const mime::Message &report, QIODevice &octets)
{
    ReportContent content{ .bounce = *report.bounce, .answers = report.references, .date = report.date, .until = {} };
    if (!report.inReplyTo.isEmpty() && !content.answers.contains(report.inReplyTo))
        content.answers += report.inReplyTo;
    const auto isDelayed = [](const mime::BouncedRecipient &recipient) { return recipient.action == "delayed"; };
    if (std::ranges::any_of(content.bounce.recipients, isDelayed))
        content.until = mime::retryUntil(octets);
    return content;
}

QString toText(const ReportContent &content)
{
    const mime::Bounce &bounce = content.bounce;
    QJsonArray recipients;
    for (const mime::BouncedRecipient &recipient : bounce.recipients.first(std::min(bounce.recipients.size(), MostRecipients)))
        recipients += toJson(recipient, content.until.value(recipient.address));
    const QJsonObject object{ { u"server"_s, bounce.reportingServer.left(LongestWord) },
                              { u"recipients"_s, recipients },
                              { u"messageId"_s, bounce.originalMessageId.left(LongestWord) },
                              { u"envelopeId"_s, bounce.originalEnvelopeId.left(LongestWord) },
                              { u"references"_s, toJson(bounce.references) },
                              { u"from"_s, bounce.returnedFrom.left(LongestWord) },
                              { u"returnedDate"_s, toJson(bounce.returnedDate) },
                              { u"answers"_s, toJson(content.answers) },
                              { u"date"_s, toJson(content.date) } };
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

ReportContent reportContentFrom(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    ReportContent content;
    mime::Bounce &bounce = content.bounce;
    bounce.reportingServer = object.value("server"_L1).toString();
    bounce.originalMessageId = object.value("messageId"_L1).toString();
    bounce.originalEnvelopeId = object.value("envelopeId"_L1).toString();
    bounce.references = listFrom(object.value("references"_L1));
    bounce.returnedFrom = object.value("from"_L1).toString();
    bounce.returnedDate = timeFrom(object.value("returnedDate"_L1));
    content.answers = listFrom(object.value("answers"_L1));
    content.date = timeFrom(object.value("date"_L1));
    for (const QJsonValue &one : object.value("recipients"_L1).toArray()) {
        mime::BouncedRecipient recipient;
        recipient.address = one["address"_L1].toString();
        recipient.originalAddress = one["original"_L1].toString();
        recipient.action = one["action"_L1].toString().toLatin1();
        recipient.status = one["status"_L1].toString().toLatin1();
        recipient.diagnostic = one["diagnostic"_L1].toString();
        recipient.reason = one["reason"_L1].toString().toLatin1();
        if (const QDateTime until = timeFrom(one["until"_L1]); until.isValid())
            content.until.insert(recipient.address, until);
        bounce.recipients += recipient;
    }
    return content;
}

} // namespace sobre::store
