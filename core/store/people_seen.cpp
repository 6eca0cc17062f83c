// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people_seen.h"

#include "core/store/database.h"
#include "core/store/letter_record.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace sobre::store {

namespace {

constexpr int SentLookedAt = 10'000;
constexpr int OthersLookedAt = 40'000;
constexpr qsizetype MostPeople = 10'000;

/// "no-reply@…", "bounces+17@…": machines that read no answer.
bool takesNoAnswer(const QString &address)
{
    const QStringView local = QStringView(address).first(std::max<qsizetype>(0, address.indexOf(u'@')));
    static constexpr QLatin1StringView Words[]
        = { QLatin1StringView("noreply"),      QLatin1StringView("no-reply"),
            QLatin1StringView("no_reply"),     QLatin1StringView("donotreply"),
            QLatin1StringView("do-not-reply"), QLatin1StringView("bounce"),
            QLatin1StringView("mailer-daemon") };
    return std::ranges::any_of(
        Words, [local](QLatin1StringView word) { return local.contains(word, Qt::CaseInsensitive); });
}

class Gathering {
public:
    explicit Gathering(const QStringList &own)
    {
        for (const QString &address : own)
            m_own.insert(address.toLower());
    }

    bool isOwn(const QString &address) const { return m_own.contains(address.toLower()); }

    /// Letters come newest first, so the first name is the one given last.
    void add(const mime::Mailbox &mailbox, const QDateTime &when, bool written)
    {
        if (!mailbox.address.contains(u'@') || isOwn(mailbox.address))
            return;
        PersonSeen &person = m_people[mailbox.address.toLower()];
        if (person.mailbox.address.isEmpty())
            person.mailbox.address = mailbox.address;
        if (person.mailbox.name.isEmpty() && mailbox.name != mailbox.address)
            person.mailbox.name = mailbox.name;
        ++(written ? person.written : person.received);
        person.last = std::max(person.last, when);
    }

    QList<PersonSeen> ranked() const
    {
        QList<PersonSeen> people;
        for (const PersonSeen &person : m_people) {
            if (person.written > 0 || !takesNoAnswer(person.mailbox.address))
                people.append(person);
        }
        std::ranges::sort(people, std::ranges::greater(), [](const PersonSeen &person) {
            return std::tuple(person.written, person.received, person.last, person.mailbox.address);
        });
        return people.first(std::min(people.size(), MostPeople));
    }

private:
    QHash<QString, PersonSeen> m_people;
    QSet<QString> m_own;
};

} // namespace

Result<QList<PersonSeen>> peopleSeen(Database &database, const QStringList &own)
{
    Gathering people(own);
    Statement sent
        = database.prepare("SELECT t.recipients, m.date FROM messages m JOIN message_text t ON t.id=m.id"
                           " WHERE m.folder IN (3, 4) ORDER BY m.date DESC LIMIT ?");
    sent.bind(SentLookedAt);
    while (sent.next()) {
        for (const mime::Mailbox &one : fromRecipientLines(sent.text(0)))
            people.add(one, sent.time(1), true);
    }
    if (sent.failure())
        return std::unexpected(*sent.failure());

    Statement others = database.prepare("SELECT t.sender_name, t.sender_address, t.recipients, m.date FROM "
                                        "messages m JOIN message_text t ON t.id=m.id"
                                        " WHERE m.folder NOT IN (2, 3, 4, 5, 6) ORDER BY m.id DESC LIMIT ?");
    others.bind(OthersLookedAt);
    while (others.next()) {
        const mime::Mailbox sender{ others.text(0), others.text(1) };
        people.add(sender, others.time(3), false);
        if (!people.isOwn(sender.address))
            continue;
        for (const mime::Mailbox &one : fromRecipientLines(others.text(2)))
            people.add(one, others.time(3), true);
    }
    if (others.failure())
        return std::unexpected(*others.failure());
    return people.ranked();
}

} // namespace sobre::store
