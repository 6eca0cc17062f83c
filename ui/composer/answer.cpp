// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/answer.h"

#include "ui/composer/quote.h"
#include "ui/composer/subject_prefix.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

constexpr qsizetype MostPassedOn = 1'000'000; // characters

bool same(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isIn(const QString &address, const QStringList &list)
{
    return list.contains(address, Qt::CaseInsensitive);
}

/// `more` at the end of `list`, each address once and none of `without`.
void append(QList<mime::Mailbox> &list, const QList<mime::Mailbox> &more, const QStringList &without,
            const QList<mime::Mailbox> &elsewhere = {})
{
    const auto holds = [](const QList<mime::Mailbox> &all, const QString &address) {
        return std::ranges::any_of(all, [&](const mime::Mailbox &one) { return same(one.address, address); });
    };
    for (const mime::Mailbox &one : more) {
        if (!one.address.isEmpty() && !isIn(one.address, without) && !holds(list, one.address)
            && !holds(elsewhere, one.address))
            list.append(one);
    }
}

QString named(const mime::Mailbox &who)
{
    return who.name.isEmpty() ? who.address : who.name;
}

QString written(const QList<mime::Mailbox> &list)
{
    QStringList all;
    for (const mime::Mailbox &one : list)
        all.append(one.name.isEmpty() ? one.address : u"%1 <%2>"_s.arg(one.name, one.address));
    return all.join(u", "_s);
}

const QList<mime::Mailbox> &answersGoTo(const mime::Message &letter)
{
    return letter.replyTo.isEmpty() ? letter.from : letter.replyTo;
}

} // namespace

Answer::Answer(Writing::Kind kind, const OriginalLetter &original, const QStringList &own, bool localTime)
{
    const mime::Message &letter = original.letter;
    if (kind == Writing::Kind::Forward) {
        subject = forwardSubject(letter.subject);
        quote = passedOn(original, localTime);
        return;
    }
    if (kind == Writing::Kind::ReplyToList && !original.listAddress.isEmpty())
        to = { { {}, original.listAddress } };
    else if (kind == Writing::Kind::Reply)
        addressReply(original, own);
    else
        addressAll(original, own);
    subject = replySubject(letter.subject);
    quote = quotation(original, localTime);
    inReplyTo = letter.messageId;
    references = letter.references;
    if (references.isEmpty() && !letter.inReplyTo.isEmpty()) // RFC 5322 section 3.6.4
        references.append(letter.inReplyTo);
    if (!letter.messageId.isEmpty() && !references.contains(letter.messageId))
        references.append(letter.messageId);
}

/// Who answers a letter of their own goes on writing to the same people.
void Answer::addressReply(const OriginalLetter &original, const QStringList &own)
{
    append(to, answersGoTo(original.letter), own);
    if (to.isEmpty())
        append(to, original.letter.to, own);
    if (to.isEmpty())
        append(to, answersGoTo(original.letter), {}); // a letter to oneself
}

void Answer::addressAll(const OriginalLetter &original, const QStringList &own)
{
    const mime::Message &letter = original.letter;
    if (!original.followUpTo.isEmpty())
        append(to, original.followUpTo, own);
    if (to.isEmpty()) {
        append(to, answersGoTo(letter), own);
        append(to, letter.to, own);
        append(cc, letter.cc, own, to);
    }
    if (to.isEmpty())
        std::swap(to, cc);
    if (to.isEmpty())
        addressReply(original, own);
}

QString Answer::quotation(const OriginalLetter &original, bool localTime)
{
    const mime::Message &letter = original.letter;
    const QString name = named(letter.from.value(0));
    const QDateTime when = localTime ? letter.date.toLocalTime() : letter.date.toUTC();
    const QString zone = localTime ? QString() : u" UTC"_s;
    const QLocale locale;
    // No isolating characters as in the window: this goes out as text.
    const QString above = !when.isValid()
        //: The line above a quotation; %1 is a name
        ? tr("%1 wrote:").arg(name)
        //: The line above a quotation; %1 is a date, %2 a time, %3 a name
        : tr("On %1 at %2, %3 wrote:")
              .arg(locale.toString(when.date(), QLocale::LongFormat),
                   locale.toString(when.time(), QLocale::ShortFormat) + zone, name);
    const QString words = quoted(withoutSignature(original.text()));
    return words.isEmpty() ? above : above + u'\n' + words;
}

QString Answer::passedOn(const OriginalLetter &original, bool localTime)
{
    const mime::Message &letter = original.letter;
    QStringList lines{ u"---------- "_s + tr("Forwarded letter") + u" ----------"_s };
    const auto line = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines.append(name + u' ' + value);
    };
    //: Fields at the head of a letter that is passed on
    line(tr("From:"), written(letter.from));
    line(tr("Date:"),
         letter.date.isValid() ? QLocale().toString(localTime ? letter.date.toLocalTime() : letter.date.toUTC(), QLocale::LongFormat)
                               : QString());
    line(tr("Subject:"), letter.subject);
    line(tr("To:"), written(letter.to));
    line(tr("Cc:"), written(letter.cc));
    return lines.join(u'\n') + u"\n\n"_s + beginningOf(original.text().trimmed(), MostPassedOn) + u'\n';
}

qsizetype addressedTo(const OriginalLetter &original, const QStringList &own)
{
    const mime::Message &letter = original.letter;
    for (const mime::Mailbox &one : letter.to + letter.cc + letter.bcc + letter.from) {
        const auto at
            = std::ranges::find_if(own, [&](const QString &mine) { return same(mine, one.address); });
        if (at != own.end())
            return at - own.begin();
    }
    return -1;
}

} // namespace sobre::ui
