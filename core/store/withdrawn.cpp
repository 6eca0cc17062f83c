// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/withdrawn.h"

#include "core/store/database.h"
#include "core/store/outbox_rows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sobre::store::withdrawn {
namespace {

QString keyOf(LetterId letter)
{
    return u"withdrawn-%1"_s.arg(number(letter));
}

} // namespace

Result<> keep(Database &database, const OutboxRow &row)
{
    QJsonArray recipients;
    for (const OutboxRecipient &recipient : row.recipients)
        recipients.append(recipient.address);
    const QJsonObject known{ { u"recipients"_s, recipients }, { u"requireTls"_s, row.requireTls } };
    return database.run("INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)", keyOf(row.letter),
                        QString::fromUtf8(QJsonDocument(known).toJson(QJsonDocument::Compact)));
}

Result<std::optional<Withdrawn>> of(Database &database, LetterId letter)
{
    Statement row = database.prepare("SELECT value FROM meta WHERE key=?");
    row.bind(keyOf(letter));
    std::optional<Withdrawn> known;
    if (row.next()) {
        const QJsonObject object = QJsonDocument::fromJson(row.text(0).toUtf8()).object();
        known = Withdrawn{ .recipients = {}, .requireTls = object.value("requireTls"_L1).toBool() };
        for (const QJsonValue &recipient : object.value("recipients"_L1).toArray())
            known->recipients.append(recipient.toString());
    }
    if (row.failure())
        return std::unexpected(*row.failure());
    return known;
}

Result<> forget(Database &database, LetterId letter)
{
    return database.run("DELETE FROM meta WHERE key=?", keyOf(letter));
}

} // namespace sobre::store::withdrawn
