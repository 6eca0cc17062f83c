// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/people_words.h"

#include "core/mime/odd_characters.h"
#include "ui/text/isolate.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

struct PeopleWords {
    Q_DECLARE_TR_FUNCTIONS(sobre::ui::PeopleWords)
};

constexpr qsizetype longest = 200;

QString safe(const QString &text)
{
    const QString clean = mime::withoutHidden(text).simplified();
    return clean.size() > longest ? clean.first(longest) + u'\u2026' : clean;
}

QString domainOf(const QString &address)
{
    return address.section(u'@', -1).trimmed().toLower();
}

bool isOwn(const mime::Mailbox &mailbox, const QStringList &own)
{
    return own.contains(mailbox.address.toLower());
}

/// A name that could be taken for an address, or for another's, is not shown in place of one.
bool isDoubtful(const mime::Mailbox &mailbox)
{
    return mailbox.name.contains(u'@') || mailbox.name.contains(u'\uff20')
        || mime::looksLikeOther(mailbox.name);
}

QString shownName(const mime::Mailbox &mailbox)
{
    const QString name = safe(mailbox.name);
    return name.isEmpty() || isDoubtful(mailbox) ? safe(mailbox.address) : name;
}

} // namespace

SenderWords senderWords(const QList<mime::Mailbox> &from)
{
    SenderWords words;
    if (from.isEmpty()) {
        words.name = PeopleWords::tr("No sender named");
        return words;
    }
    const mime::Mailbox &first = from.first();
    const QString name = safe(first.name);
    const QString address = safe(first.address);
    const bool same = name.compare(address, Qt::CaseInsensitive) == 0;
    if (name.isEmpty() || same) {
        words.name = address.isEmpty() ? PeopleWords::tr("No sender named") : address;
    } else if (isDoubtful(first)) {
        words.name = address;
        words.claim = name.contains(u'@')
            ? PeopleWords::tr(
                  "The sender calls itself “%1”. That is another address than the one this message came "
                  "from.")
                  .arg(text::isolated(name))
            : PeopleWords::tr("The sender calls itself “%1”. That name mixes letters that look alike.")
                  .arg(text::isolated(name));
    } else {
        words.name = name;
        words.address = address.isEmpty() ? PeopleWords::tr("no address") : address;
    }
    if (from.size() > 1)
        words.address += (words.address.isEmpty() ? QString() : u" "_s)
            + PeopleWords::tr("and %n more", nullptr, int(from.size() - 1));
    return words;
}

QString recipientWords(const mime::Message &message, const QStringList &own)
{
    QList<mime::Mailbox> all = message.to;
    all += message.cc;
    all += message.bcc;
    if (all.isEmpty())
        return PeopleWords::tr("to nobody named");
    QStringList names;
    if (std::ranges::any_of(all, [&](const mime::Mailbox &one) { return isOwn(one, own); })) {
        //: One of the recipients: "to me, Jonas and 3 more"
        names.append(PeopleWords::tr("me"));
        all.removeIf([&](const mime::Mailbox &one) { return isOwn(one, own); });
    }
    const qsizetype count = names.size() + all.size();
    const qsizetype shown = count > 3 ? 2 : count;
    for (qsizetype i = 0; names.size() < shown; ++i)
        names.append(text::isolated(shownName(all.at(i))));
    const QString list = names.join(u", "_s);
    if (count == shown)
        return PeopleWords::tr("to %1").arg(list);
    return PeopleWords::tr("to %1 and %n more", nullptr, int(count - shown)).arg(list);
}

QString recipientList(const mime::Message &message)
{
    QStringList lines;
    for (const QList<mime::Mailbox> &list : { message.to, message.cc, message.bcc }) {
        for (const mime::Mailbox &one : list) {
            if (lines.size() == 100)
                return lines.join(u'\n') + u"\n\u2026"_s;
            const QString name = safe(one.name);
            lines.append(name.isEmpty() ? safe(one.address) : name + u" <"_s + safe(one.address) + u'>');
        }
    }
    return lines.join(u'\n');
}

QString replyToWords(const mime::Message &message)
{
    if (message.from.isEmpty() || message.replyTo.isEmpty())
        return {};
    const QString home = domainOf(message.from.first().address);
    for (const mime::Mailbox &reply : message.replyTo) {
        if (reply.address.isEmpty() || domainOf(reply.address) == home)
            continue;
        return PeopleWords::tr("Replies go to %1, not to the address this message came from.")
            .arg(text::isolated(safe(reply.address)));
    }
    return {};
}

} // namespace sobre::ui
