// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement.h"
#include "expectations.h"

#include "core/mime/addresses.h"
#include "core/mime/charset.h"
#include "core/mime/encoded_words.h"
#include "core/mime/message_ids.h"
#include "core/mime/parameters.h"
#include "core/mime/parse.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace sobre::test {

using namespace Qt::StringLiterals;
using namespace sobre::mime;

namespace {

QJsonArray casesIn(const QString &file)
{
    return QJsonDocument::fromJson(contentOf(file)).array();
}

QString show(const QList<Mailbox> &mailboxes)
{
    QStringList shown;
    for (const Mailbox &mailbox : mailboxes)
        shown.append(mailbox.name + " <"_L1 + mailbox.address + ">"_L1);
    return shown.join("; "_L1);
}

void addMailboxes(const QJsonArray &list, QList<Mailbox> &mailboxes)
{
    for (const QJsonValue entry : list)
        mailboxes.append({ entry["name"_L1].toString(), entry["address"_L1].toString() });
}

QList<Mailbox> mailboxesFrom(const QJsonValue &value)
{
    QList<Mailbox> mailboxes;
    addMailboxes(value["List"_L1].toArray(), mailboxes);
    const QJsonArray groups = value["Group"_L1].toArray();
    for (const QJsonValue group : groups)
        addMailboxes(group["addresses"_L1].toArray(), mailboxes);
    return mailboxes;
}

QString shortened(const QString &header)
{
    return header.left(40).simplified();
}

void compareFields(const QString &folder, Agreement &agreement)
{
    for (const QJsonValue entry : casesIn(folder + "/address.json"_L1)) {
        const QString header = entry["header"_L1].toString();
        const QString ours = show(readMailboxes(header.toUtf8()));
        const QString theirs = show(mailboxesFrom(entry["expected"_L1]));
        agreement.add(u"stalwart address fields"_s, shortened(header), firstDifference(ours, theirs));
    }
    for (const QJsonValue entry : casesIn(folder + "/unstructured.json"_L1)) {
        const QString header = entry["header"_L1].toString();
        agreement.add(u"stalwart text fields"_s, shortened(header),
                      firstDifference(decodeHeaderText(header.toUtf8()), entry["expected"_L1].toString()));
    }
    for (const QJsonValue entry : casesIn(folder + "/id.json"_L1)) {
        const QString header = entry["header"_L1].toString();
        QStringList theirs;
        for (const QJsonValue id : entry["expected"_L1].toArray())
            theirs.append(id.toString());
        agreement.add(u"stalwart message ids"_s, shortened(header),
                      firstDifference(readMessageIds(header.toUtf8()).join(u' '), theirs.join(u' ')));
    }
    for (const QJsonValue entry : casesIn(folder + "/content_type.json"_L1)) {
        const QString header = entry["header"_L1].toString();
        const ParameterisedValue ours = readParameters(header.toUtf8());
        const QJsonValue expected = entry["expected"_L1];
        QString difference;
        for (const QJsonValue pair : expected["attributes"_L1].toArray()) {
            const QString name = pair[0].toString();
            // The language of RFC 2231 is of no use to us; what is no token is no name.
            if (!name.endsWith("-language"_L1) && ours.text(name.toUtf8()) != pair[1].toString())
                difference += name + u' ' + firstDifference(ours.text(name.toUtf8()), pair[1].toString());
        }
        QString type = expected["c_type"_L1].toString();
        if (!expected["c_subtype"_L1].isNull())
            type += u'/' + expected["c_subtype"_L1].toString();
        if (type.contains(u'/') && type.toLower().toUtf8() != ours.value)
            difference += firstDifference(QString::fromUtf8(ours.value), type.toLower());
        agreement.add(u"stalwart parameters"_s, shortened(header), difference);
    }
}

// Our leaves and theirs in the order of the letter, each as "where: what".
struct Leaves {
    QStringList places;
    QStringList texts;
};

void collectTheirs(const QJsonObject &letter, qint64 base, Leaves &leaves)
{
    const QJsonArray parts = letter["parts"_L1].toArray();
    for (const QJsonValue part : parts) {
        const QJsonObject body = part["body"_L1].toObject();
        const QString kind = body.begin().key();
        const qint64 from = part["offset_body"_L1].toInteger() + base;
        leaves.places.append(u"%1-%2"_s.arg(from).arg(part["offset_end"_L1].toInteger() + base));
        if (kind == "Message"_L1)
            collectTheirs(body.begin()->toObject(), base, leaves);
        else if (kind == "Text"_L1 || kind == "Html"_L1)
            leaves.texts.append(body.begin()->toString());
    }
}

void collectOurs(const Part &part, QBuffer &letter, Leaves &leaves)
{
    leaves.places.append(u"%1-%2"_s.arg(part.bodyOffset).arg(part.bodyOffset + part.bodyLength));
    if (part.children.isEmpty() && part.type.startsWith("text/")) {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        (void)writePart(letter, part.path, out);
        leaves.texts.append(decodeText(out.data(), part.charset.toLatin1()).text);
    }
    for (const Part &child : part.children)
        collectOurs(child, letter, leaves);
}

QString sortedLines(QStringList lines)
{
    lines.sort();
    return lines.join(u'\n');
}

QDateTime dateFrom(const QJsonValue &value)
{
    const QJsonValue date = value["DateTime"_L1];
    if (date.isUndefined())
        return {};
    const int offset = (date["tz_hour"_L1].toInt() * 3600 + date["tz_minute"_L1].toInt() * 60)
        * (date["tz_before_gmt"_L1].toBool() ? -1 : 1);
    return QDateTime(QDate(date["year"_L1].toInt(), date["month"_L1].toInt(), date["day"_L1].toInt()),
                     QTime(date["hour"_L1].toInt(), date["minute"_L1].toInt(), date["second"_L1].toInt()),
                     QTimeZone::UTC)
        .addSecs(-offset);
}

QString compareHead(const Message &ours, const QJsonArray &fields)
{
    QString difference;
    const auto check = [&difference](QLatin1StringView name, const QString &a, const QString &b) {
        if (a != b)
            difference += name + u' ' + firstDifference(a, b) + u' ';
    };
    QStringList seen;
    for (const QJsonValue field : fields) {
        const QString name = field["name"_L1].toString();
        const QJsonValue value = field["value"_L1];
        if (seen.contains(name))
            continue;
        seen.append(name);
        if (name == "subject"_L1)
            check("subject"_L1, ours.subject, value["Text"_L1].toString());
        else if (name == "from"_L1)
            check("from"_L1, show(ours.from), show(mailboxesFrom(value["Address"_L1])));
        else if (name == "to"_L1)
            check("to"_L1, show(ours.to), show(mailboxesFrom(value["Address"_L1])));
        else if (name == "message_id"_L1)
            check("id"_L1, ours.messageId, value["Text"_L1].toString());
        else if (name == "date"_L1)
            check("date"_L1, ours.date.toString(Qt::ISODate), dateFrom(value).toString(Qt::ISODate));
    }
    return difference;
}

void compareLetter(const QByteArray &bytes, const QString &name, const QByteArray &json, Agreement &agreement)
{
    const QJsonObject expected = QJsonDocument::fromJson(json).object();
    const Message ours = parse(bytes);
    agreement.add(u"stalwart letters: header"_s, name,
                  compareHead(ours, expected["parts"_L1][0]["headers"_L1].toArray()));
    QBuffer letter;
    letter.setData(bytes);
    letter.open(QIODevice::ReadOnly);
    Leaves mine;
    collectOurs(ours.root, letter, mine);
    Leaves theirs;
    collectTheirs(expected, 0, theirs);
    agreement.add(u"stalwart letters: offsets"_s, name,
                  firstDifference(sortedLines(mine.places), sortedLines(theirs.places)));
    agreement.add(u"stalwart letters: texts"_s, name,
                  firstDifference(sortedLines(mine.texts), sortedLines(theirs.texts)));
}

} // namespace

void compareWithStalwart(const QString &corpora, Agreement &agreement)
{
    const QString folder = corpora + "/stalwart-mail-parser"_L1;
    compareFields(folder, agreement);
    for (const QString &file : filesBelow(folder + "/eml"_L1)) {
        if (!file.endsWith(".eml"_L1))
            continue;
        const QString base = file.chopped(4);
        const QString name = base.section(u'/', -2);
        QByteArray letter = contentOf(file).replace("\r", "");
        compareLetter(letter, name, contentOf(base + ".json"_L1), agreement);
        compareLetter(letter.replace("\n", "\r\n"), name + " (CRLF)"_L1, contentOf(base + ".crlf.json"_L1),
                      agreement);
    }
}

} // namespace sobre::test
