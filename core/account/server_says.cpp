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
    constexpr auto LosesHaste = "losesHaste"_L1;
    constexpr auto LastGood = "lastGood"_L1;

    std::optional<int> number(const QJsonValue &value)
    {
        return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
    }

    std::optional<bool> truth(const QJsonValue &value)
    {
        return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
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
            .losesHaste = object.value(LosesHaste).toBool(),
            .lastGood = QDateTime::fromString(object.value(LastGood).toString(), Qt::ISODateWithMs)};
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
    if (losesHaste)
        object.insert(LosesHaste, true);
    if (lastGood.isValid())
        object.insert(LastGood, lastGood.toUTC().toString(Qt::ISODateWithMs));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace sobre::account
