// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_words.h"

#include "ui/letters/letter_words.h"
#include "ui/text/clock.h"
#include "ui/text/date_words.h"
#include "ui/text/isolate.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace sobre::ui::counter_words {
namespace {

using account::ServerLetter;
using Here = ServerLetter::Here;
using Goes = ServerLetter::Goes;

class CounterWords {
    Q_DECLARE_TR_FUNCTIONS(CounterWords)
};

} // namespace

QString sender(const ServerLetter &letter)
{
    return letter.headerKnown ? letter_words::person(letter.from) : CounterWords::tr("Not looked at yet");
}

QString subject(const ServerLetter &letter)
{
    if (!letter.headerKnown)
        return {};
    return letter.subject.isEmpty() ? CounterWords::tr("No subject") : letter.subject;
}

QString size(const ServerLetter &letter)
{
    if (!letter.size || *letter.size > quint64(std::numeric_limits<qint64>::max()))
        return CounterWords::tr("Unknown size");
    return text::sizeWords(qint64(*letter.size));
}

QString octets(quint64 sum)
{
    return text::sizeWords(qint64(std::min<quint64>(sum, std::numeric_limits<qint64>::max())));
}

QString here(const ServerLetter &letter)
{
    switch (letter.here) {
    case Here::Nothing:
        return CounterWords::tr("Not here yet");
    case Here::Failed:
        return CounterWords::tr("Could not be fetched");
    case Here::Header:
        return CounterWords::tr("Only its header is here");
    case Here::Whole:
        return CounterWords::tr("Here");
    case Here::Deleted:
        return CounterWords::tr("Deleted here");
    }
    return {};
}

QString goes(const ServerLetter &letter, const QDateTime &now)
{
    switch (letter.goes) {
    case Goes::Never:
        return CounterWords::tr("Stays there");
    case Goes::WhenFetched:
        return CounterWords::tr("Taken away when it is fetched");
    case Goes::DaysAfterFetch:
        return CounterWords::tr("Taken away %n days after it is fetched", nullptr, letter.days);
    case Goes::OnDay:
        //: %1 is a day: "6 Dec"
        return CounterWords::tr("Taken away on %1").arg(QLocale().toString(letter.goesAt.toLocalTime().date(),
            letter.goesAt.toLocalTime().date().year() == now.toLocalTime().date().year() ? u"d MMM"_s : u"d MMM yyyy"_s));
    case Goes::NextVisit:
        return CounterWords::tr("Taken away at the next fetch");
    }
    return {};
}

QString marks(const ServerLetter &letter)
{
    QStringList words;
    if (letter.has(ServerLetter::Large))
        words += CounterWords::tr("Over 20 MB");
    if (letter.has(ServerLetter::NoSender))
        words += CounterWords::tr("No sender");
    if (letter.has(ServerLetter::Program))
        words += CounterWords::tr("Program or archive");
    if (letter.has(ServerLetter::OtherAddress))
        words += CounterWords::tr("Name with another address");
    return words.join(u" · "_s);
}

QString markSentences(const ServerLetter &letter)
{
    QStringList words;
    if (letter.has(ServerLetter::Large))
        words += CounterWords::tr("It is larger than 20 MB.");
    if (letter.has(ServerLetter::NoSender))
        words += CounterWords::tr("It does not say who sent it.");
    if (letter.has(ServerLetter::Program) && letter.fileName.isEmpty())
        words += CounterWords::tr("It is nothing but a program or an archive.");
    else if (letter.has(ServerLetter::Program))
        words += CounterWords::tr("It is nothing but a program or an archive: %1.").arg(text::isolated(letter.fileName));
    if (letter.has(ServerLetter::OtherAddress)) {
        words += CounterWords::tr("It calls its sender %1, but the address is %2.")
                     .arg(text::isolated(letter.from.name.left(100)), text::isolated(letter.from.address.left(100)));
    }
    return words.join(u' ');
}

QString spoken(const ServerLetter &letter, const QDateTime &now)
{
    QStringList words {sender(letter), subject(letter), size(letter), here(letter), goes(letter, now), marks(letter)};
    if (letter.headerKnown && letter.date.isValid())
        words += text::spokenDate(letter.date, now);
    words.removeIf([](const QString &word) { return word.isEmpty(); });
    return words.join(u". "_s) + u'.';
}

} // namespace sobre::ui::counter_words
