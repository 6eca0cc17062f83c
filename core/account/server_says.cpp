// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/server_says.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sobre::account {
namespace {

    constexpr auto Expire = "expire"_L1;
    constexpr auto LoginDelay = "loginDelay"_L1;
    constexpr auto Top = "top"_L1;
    constexpr auto Uidl = "uidl"_L1;
    constexpr auto Capabilities = "capabilities"_L1;
    constexpr auto LostHaste = "lostHaste"_L1;
    constexpr auto LastGood = "lastGood"_L1;

    std::optional<int> number(const QJsonValue &value)
    {
        return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
    }

    std::optional<bool> truth(const QJsonValue &value)
    {
        return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
    }

    QDateTime time(const QJsonValue &value)
    {
        return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    }

    QList<QByteArray> lines(const QJsonValue &value)
    {
        QList<QByteArray> all;
        for (const QJsonValue line : value.toArray())
            all += line.toString().toUtf8();
        return all;
    }

} // namespace

ServerSays ServerSays::parse(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    return {.expireDays = number(object.value(Expire)),
            .loginDelay = number(object.value(LoginDelay)),
            .hasTop = truth(object.value(Top)),
            .hasUidl = truth(object.value(Uidl)),
            .capabilities = lines(object.value(Capabilities)),
            .lostHaste = time(object.value(LostHaste)),
            .lastGood = time(object.value(LastGood))};
}

// What a clock that was wrong said of a day to come does not hold until then.
bool ServerSays::bearsHaste(const QDateTime &now) const
{
    if (capabilities.isEmpty())
        return false;
    return !lostHaste.isValid() || lostHaste > now.addDays(1) || lostHaste.addDuration(HasteAgain) <= now;
}

QString ServerSays::json() const
{
    QJsonObject object;
    if (expireDays)
        object.insert(Expire, *expireDays);
    if (loginDelay)
        object.insert(LoginDelay, *loginDelay);
    if (hasTop)
        object.insert(Top, *hasTop);
    if (hasUidl)
        object.insert(Uidl, *hasUidl);
    if (!capabilities.isEmpty()) {
        QJsonArray all;
        for (const QByteArray &line : capabilities)
            all.append(QString::fromUtf8(line));
        object.insert(Capabilities, all);
    }
    if (lostHaste.isValid())
        object.insert(LostHaste, lostHaste.toUTC().toString(Qt::ISODateWithMs));
    if (lastGood.isValid())
        object.insert(LastGood, lastGood.toUTC().toString(Qt::ISODateWithMs));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace sobre::account
