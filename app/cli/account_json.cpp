// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/account_json.h"

#include "core/account/account_setting.h"
#include "core/account/server_says.h"
#include "ui/text/error_text.h"

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    QJsonValue timeJson(const QDateTime &time)
    {
        return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
    }

} // namespace

QJsonObject accountJson(const store::AccountRecord &record)
{
    const account::ServerSays says = account::ServerSays::parse(record.serverSays);
    return {
        {u"id"_s, store::number(record.id)},
        {u"email"_s, record.email},
        {u"name"_s, record.displayName},
        {u"incoming"_s, record.incomingUrl},
        {u"outgoing"_s, record.outgoingUrl},
        {u"keep"_s, record.keep},
        {u"deleteThere"_s, record.deleteThere},
        {u"limit"_s, account::limitText(record.fetchLimit)},
        {u"every"_s, account::everyText(record.everyMinutes)},
        {u"login"_s, account::loginText(record.loginChoice)},
        {u"sendKey"_s, record.sendsKey},
        {u"seal"_s, account::sealText(record.sealNew)},
        {u"lastCheck"_s, timeJson(record.lastCheck)},
        {u"lastGood"_s, timeJson(says.lastGood)},
        {u"lastError"_s, record.lastError ? QJsonValue(text::sentence(*record.lastError)) : QJsonValue()},
        {u"notBefore"_s, timeJson(record.notBefore)},
        {u"serverExpires"_s, says.expireDays ? QJsonValue(*says.expireDays) : QJsonValue()},
    };
}

} // namespace sobre::cli
