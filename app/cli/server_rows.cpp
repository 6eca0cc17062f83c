// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/server_rows.h"

#include "app/cli/command.h"
#include "app/cli/letter_json.h"
#include "ui/text/clock.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    using account::ServerLetter;
    using Here = ServerLetter::Here;
    using Goes = ServerLetter::Goes;

    class ServerRows {
        Q_DECLARE_TR_FUNCTIONS(ServerRows)
    };

    QString hereWord(Here here)
    {
        switch (here) {
        case Here::Nothing:
            return u"no"_s;
        case Here::Failed:
            return u"failed"_s;
        case Here::Header:
            return u"header"_s;
        case Here::Whole:
            return u"whole"_s;
        case Here::Deleted:
            return u"deleted"_s;
        }
        return {};
    }

    QString goesWord(Goes goes)
    {
        switch (goes) {
        case Goes::Never:
            return u"never"_s;
        case Goes::WhenFetched:
            return u"when-fetched"_s;
        case Goes::DaysAfterFetch:
            return u"days-after-fetch"_s;
        case Goes::OnDay:
            return u"on-day"_s;
        case Goes::NextVisit:
            return u"next-visit"_s;
        }
        return {};
    }

    QStringList markWords(const ServerLetter &letter)
    {
        QStringList words;
        if (letter.has(ServerLetter::Large))
            words += u"large"_s;
        if (letter.has(ServerLetter::NoSender))
            words += u"no-sender"_s;
        if (letter.has(ServerLetter::Program))
            words += u"program"_s;
        if (letter.has(ServerLetter::OtherAddress))
            words += u"other-address"_s;
        return words;
    }

    // JSON has no octets: a name that is no UTF-8 is there in its escaped form alone.
    QJsonValue uidJson(const QByteArray &uid)
    {
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder.decode(uid);
        return uid.isEmpty() || decoder.hasError() ? QJsonValue() : QJsonValue(text);
    }

    QJsonObject rowJson(store::AccountId account, const ServerLetter &letter)
    {
        const auto known = [&](const QJsonValue &value) { return letter.headerKnown ? value : QJsonValue(); };
        return {
            {u"id"_s, letter.name.uid.isEmpty() ? QJsonValue() : QJsonValue(serverId(account, letter.name))},
            {u"uid"_s, uidJson(letter.name.uid)},
            {u"number"_s, qint64(letter.number)},
            {u"size"_s, letter.size ? QJsonValue(qint64(*letter.size)) : QJsonValue()},
            {u"from"_s, known(mailboxesJson({letter.from}).first())},
            {u"subject"_s, known(letter.subject)},
            {u"date"_s, known(timeJson(letter.date))},
            {u"marks"_s, QJsonArray::fromStringList(markWords(letter))},
            {u"here"_s, hereWord(letter.here)},
            {u"letter"_s, letter.letter == store::LetterId::None ? QJsonValue() : QJsonValue(store::number(letter.letter))},
            {u"error"_s, letter.error ? QJsonValue(text::sentence(*letter.error)) : QJsonValue()},
            {u"goes"_s, goesWord(letter.goes)},
            {u"goesAt"_s, timeJson(letter.goesAt)},
            {u"goesAfterDays"_s, letter.goes == Goes::DaysAfterFetch ? QJsonValue(letter.days) : QJsonValue()},
        };
    }

    QString hereWords(Here here)
    {
        switch (here) {
        case Here::Nothing:
            return ServerRows::tr("not here");
        case Here::Failed:
            return ServerRows::tr("could not be fetched");
        case Here::Header:
            return ServerRows::tr("header here");
        case Here::Whole:
            return ServerRows::tr("here");
        case Here::Deleted:
            return ServerRows::tr("deleted here");
        }
        return {};
    }

    QString goesWords(const ServerLetter &letter)
    {
        switch (letter.goes) {
        case Goes::Never:
            return ServerRows::tr("stays");
        case Goes::WhenFetched:
            return ServerRows::tr("goes when it is fetched");
        case Goes::DaysAfterFetch:
            return ServerRows::tr("goes %n days after it is fetched", nullptr, letter.days);
        case Goes::OnDay:
            return ServerRows::tr("goes on %1").arg(QLocale().toString(letter.goesAt.toLocalTime().date(), QLocale::ShortFormat));
        case Goes::NextVisit:
            return ServerRows::tr("goes at the next fetch");
        }
        return {};
    }

    QString markSentence(const ServerLetter &letter)
    {
        QStringList words;
        if (letter.has(ServerLetter::Large))
            words += ServerRows::tr("large");
        if (letter.has(ServerLetter::NoSender))
            words += ServerRows::tr("no sender");
        if (letter.has(ServerLetter::Program))
            words += ServerRows::tr("program or archive");
        if (letter.has(ServerLetter::OtherAddress))
            words += ServerRows::tr("name holds another address");
        return words.join(u", "_s);
    }

    QString rowLine(store::AccountId account, const ServerLetter &letter)
    {
        const QString id = letter.name.uid.isEmpty() ? u"-"_s : serverId(account, letter.name);
        const QString date = letter.date.isValid() ? QLocale().toString(letter.date.toLocalTime(), QLocale::ShortFormat) : QString();
        const QString sender = letter.from.name.isEmpty() ? letter.from.address : letter.from.name;
        const QString size = letter.size ? text::sizeWords(qint64(qMin(*letter.size, quint64(1) << 62))) : u"?"_s;
        QStringList facts {hereWords(letter.here), goesWords(letter)};
        if (letter.marks != 0)
            facts += markSentence(letter);
        const QString words = letter.headerKnown ? letter.subject : ServerRows::tr("(header not read)");
        return u"%1  %2  %3  %4  %5  [%6]"_s.arg(id.leftJustified(24), date.leftJustified(16), size.rightJustified(9),
                                                 sender.left(30).leftJustified(30), words, facts.join(u"; "_s));
    }

} // namespace

QString serverId(store::AccountId account, const account::ServerName &name)
{
    return QString::number(store::number(account)) + u'/' + account::escapedName(name);
}

void printServerListing(CommandContext &context, const account::ServerListing &listing)
{
    QJsonArray list;
    for (const ServerLetter &letter : listing.letters) {
        if (context.json())
            list += rowJson(listing.account, letter);
        else
            context.printLine(rowLine(listing.account, letter));
    }
    if (context.json())
        context.printJson(QJsonDocument(list));
}

} // namespace sobre::cli
