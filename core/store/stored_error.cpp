// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stored_error.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace sobre::store {

namespace {

// Enumerators may be sorted anew some day, so the column has words; new ones are only ever added.
constexpr int LastKind = int(MailError::Kind::CryptoFailed);

std::optional<MailError::Kind> kindFor(const QByteArray &word)
{
    for (int kind = 0; kind <= LastKind; ++kind) {
        if (wordFor(MailError::Kind(kind)) == word)
            return MailError::Kind(kind);
    }
    return {};
}

const char *const Scopes[] = { "session", "account", "letter", "recipient", "profile" };
const char *const Retries[] = { "never", "later", "when-user-acts" };

template <typename Enum, size_t Count> Enum fromWord(const char *const (&words)[Count], const QString &word)
{
    for (size_t index = 0; index < Count; ++index) {
        if (word == QLatin1StringView(words[index]))
            return Enum(index);
    }
    return Enum(0);
}

} // namespace

std::optional<Text> toColumn(const std::optional<MailError> &error)
{
    if (!error)
        return {};
    const QJsonObject object{
        { QStringLiteral("kind"), QString::fromLatin1(wordFor(error->kind)) },
        { QStringLiteral("scope"), QString::fromLatin1(Scopes[int(error->scope)]) },
        { QStringLiteral("retry"), QString::fromLatin1(Retries[int(error->retry)]) },
        { QStringLiteral("server"), error->server },
        { QStringLiteral("detail"), error->detail },
        { QStringLiteral("serverText"), QString::fromLatin1(error->serverText) }, // any octets survive so
    };
    return Text{ QJsonDocument(object).toJson(QJsonDocument::Compact) };
}

std::optional<MailError> errorFromColumn(const Statement &row, int column)
{
    if (row.isNull(column))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(row.blob(column)).object();
    const auto kind = kindFor(object.value(QLatin1StringView("kind")).toString().toLatin1());
    if (!kind)
        return MailError{ .kind = MailError::Kind::StoreFailed, .detail = row.text(column) };
    MailError error{ .kind = *kind };
    error.scope = fromWord<MailError::Scope>(Scopes, object.value(QLatin1StringView("scope")).toString());
    error.retry = fromWord<MailError::Retry>(Retries, object.value(QLatin1StringView("retry")).toString());
    error.server = object.value(QLatin1StringView("server")).toString();
    error.detail = object.value(QLatin1StringView("detail")).toString();
    error.serverText = object.value(QLatin1StringView("serverText")).toString().toLatin1();
    return error;
}

} // namespace sobre::store
