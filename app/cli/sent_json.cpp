// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sent_json.h"

#include "app/cli/letter_json.h"
#include "core/delivery/returned_letter.h"
#include "core/delivery/sent_letter.h"
#include "core/store/report_content.h"
#include "core/store/reports.h"
#include "ui/text/error_text.h"
#include "ui/text/reason_words.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    QJsonValue orNull(const QString &text)
    {
        return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    }

    QJsonValue orNull(const QByteArray &text)
    {
        return orNull(QString::fromUtf8(text));
    }

    QString wordFor(store::Fate fate)
    {
        switch (fate) {
        case store::Fate::NoWord:
            return u"no-word"_s;
        case store::Fate::Delayed:
            return u"delayed"_s;
        case store::Fate::Returned:
            return u"returned"_s;
        case store::Fate::Relayed:
            return u"relayed"_s;
        case store::Fate::Delivered:
            return u"delivered"_s;
        case store::Fate::Expanded:
            return u"expanded"_s;
        case store::Fate::NotSent:
            return u"not-sent"_s;
        }
        return u"no-word"_s;
    }

    QJsonObject recipientJson(const store::PostedRecipient &recipient)
    {
        return {{u"address"_s, recipient.address},
                {u"code"_s, recipient.code > 0 ? QJsonValue(recipient.code) : QJsonValue()},
                {u"status"_s, orNull(recipient.status)},
                {u"reply"_s, orNull(recipient.reply)}};
    }

    /// Why, in words for people; null where no report has said anything.
    QJsonValue sentenceFor(store::Database &database, const store::PostedRecipient &recipient)
    {
        if (recipient.reason.isEmpty())
            return {};
        const auto report = store::reports::of(database, recipient.report);
        const QString server = report && *report ? store::reportContentFrom((*report)->content).bounce.reportingServer : QString();
        return text::reasonSentence(recipient.reason.toLatin1(), text::serverWords(recipient.address.toUtf8()),
                                    text::serverWords(server.toUtf8()));
    }

    QJsonObject fateJson(store::Database &database, const store::PostedRecipient &recipient)
    {
        return {{u"address"_s, recipient.address},
                {u"fate"_s, wordFor(recipient.fate)},
                {u"status"_s, orNull(recipient.fateStatus)},
                {u"reason"_s, orNull(recipient.reason)},
                {u"sentence"_s, sentenceFor(database, recipient)},
                {u"diagnostic"_s, orNull(recipient.diagnostic)},
                {u"until"_s, timeJson(recipient.until)},
                {u"time"_s, timeJson(recipient.fateTime)},
                {u"reportedBy"_s, recipient.report == store::LetterId::None ? QJsonValue() : QJsonValue(store::number(recipient.report))}};
    }

    QJsonArray fatesJson(store::Database &database, const QList<store::PostedRecipient> &recipients)
    {
        QJsonArray list;
        for (const store::PostedRecipient &recipient : recipients)
            list += fateJson(database, recipient);
        return list;
    }

} // namespace

Result<QJsonValue> postingJson(store::Database &database, store::LetterId letter)
{
    const auto sent = delivery::sentLetter(database, letter);
    if (!sent)
        return std::unexpected(sent.error());
    if (!*sent || !(*sent)->isProven)
        return QJsonValue();
    const store::Posting &posting = (*sent)->posting;
    QJsonArray recipients;
    for (const store::PostedRecipient &recipient : posting.recipients)
        recipients += recipientJson(recipient);
    return QJsonObject {{u"server"_s, posting.server},
                        {u"address"_s, orNull(posting.peer)},
                        {u"tls"_s, orNull(posting.tls)},
                        {u"certificate"_s, orNull(posting.certificate.toHex())},
                        {u"mechanism"_s, orNull(posting.mechanism)},
                        {u"time"_s, timeJson(posting.time)},
                        {u"size"_s, posting.size},
                        {u"sender"_s, posting.sender},
                        {u"envelopeId"_s, orNull(posting.envelopeId)},
                        {u"queueId"_s, orNull(posting.queueId)},
                        {u"reply"_s, orNull(posting.reply)},
                        {u"recipients"_s, recipients},
                        {u"dialogue"_s, orNull(posting.dialogue)}};
}

Result<QJsonValue> deliveryJson(store::Database &database, store::LetterId letter)
{
    const auto returned = delivery::returnedLetter(database, letter);
    if (!returned)
        return std::unexpected(returned.error());
    if (*returned) {
        const store::LetterId about = (*returned)->about;
        return QJsonObject {{u"of"_s, about == store::LetterId::None ? QJsonValue() : QJsonValue(store::number(about))},
                            {u"forged"_s, (*returned)->isForged()},
                            {u"recipients"_s, fatesJson(database, (*returned)->recipients)}};
    }
    const auto sent = delivery::sentLetter(database, letter);
    if (!sent)
        return std::unexpected(sent.error());
    if (!*sent)
        return QJsonValue();
    return QJsonObject {{u"recipients"_s, fatesJson(database, (*sent)->posting.recipients)}};
}

} // namespace sobre::cli
