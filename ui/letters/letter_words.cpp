// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/letter_words.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace sobre::ui::letter_words {
namespace {

class LetterWords {
    Q_DECLARE_TR_FUNCTIONS(LetterWords)

public:
    //: The person who uses the program, in a list of senders: "Jonas, me"
    static QString me() { return tr("me"); }
    static QString unknown() { return tr("Unknown sender"); }
    static QString noSubject() { return tr("No subject"); }
    static QString noRecipients() { return tr("No recipients"); }
    static QString to() { return tr("To: %1"); }
    static QString unread() { return tr("Unread"); }
    static QString starred() { return tr("Starred"); }
    static QString messages(int count) { return tr("%n messages", nullptr, count); }
    static QString attachment() { return tr("Attachment"); }
    //: Stands where the subject would be, of a letter in an envelope that was not opened yet
    static QString sealedLetter() { return tr("Sealed letter"); }
    static QString unsearched(int count) { return tr("%n sealed letters were not searched", nullptr, count); }
    static QString sealed() { return tr("Sealed"); }
    static QString isSigned() { return tr("Signed"); }
    static QString doubtful() { return tr("Signature to be looked at"); }
    static QString bad() { return tr("Altered or not to be trusted"); }
    //: Of a letter whose rest lies at the post office (the server) still
    static QString headerOnly() { return tr("Only the header is here"); }
    static QString restIsThere() { return tr("The rest lies at the post office"); }
    static QString unreadable() { return tr("This message could not be read"); }
};

/// "Ana" of "Ana Ruiz", "Helen" of "Dr. Helen Okafor", "Ana" of "Ruiz, Ana"; an address stays whole.
QString firstName(const mime::Mailbox &mailbox)
{
    const QString whole = person(mailbox);
    if (whole == mailbox.address)
        return whole;
    const qsizetype comma = whole.indexOf(u',');
    const QString given = comma > 0 && comma + 1 < whole.size() ? whole.sliced(comma + 1) : whole;
    for (const QString &word : given.split(u' ', Qt::SkipEmptyParts)) {
        if (!word.endsWith(u'.') || word.size() > 5)
            return word;
    }
    return whole;
}

} // namespace

QString person(const mime::Mailbox &mailbox)
{
    const QString name = mailbox.name.simplified();
    if (!name.isEmpty() && !name.contains(u'@') && !name.contains(QChar(0xFF20))
        && !name.contains(QChar(0xFE6B)))
        return name; // the last two are other characters that look like an @
    return mailbox.address.isEmpty() ? LetterWords::unknown() : mailbox.address;
}

QString senders(const QList<mime::Mailbox> &newestFirst, const QSet<QString> &own)
{
    constexpr qsizetype Most = 6; // no row is wider
    QList<mime::Mailbox> people;
    QStringList addresses;
    for (const mime::Mailbox &mailbox : newestFirst) {
        const QString address = mailbox.address.toLower();
        if (addresses.contains(address) || people.size() == Most)
            continue;
        addresses.append(address);
        people.append(mailbox);
    }
    if (people.size() == 1)
        return person(people.constFirst());
    QStringList names;
    for (const mime::Mailbox &mailbox : std::as_const(people))
        names.append(own.contains(mailbox.address.toLower()) ? LetterWords::me() : firstName(mailbox));
    names.removeDuplicates();
    return names.join(u", "_s);
}

QString recipients(const QList<mime::Mailbox> &to)
{
    if (to.isEmpty())
        return LetterWords::noRecipients();
    QStringList names;
    for (const mime::Mailbox &mailbox : to.first(qMin(to.size(), 6)))
        names.append(to.size() == 1 ? person(mailbox) : firstName(mailbox));
    return LetterWords::to().arg(names.join(u", "_s));
}

QString subject(const store::LetterRow &row)
{
    if (row.id == store::LetterId::None)
        return LetterWords::unreadable();
    return row.subject.isEmpty() ? LetterWords::noSubject() : row.subject;
}

QString sealedSubject()
{
    return LetterWords::sealedLetter();
}

QString restIsThere()
{
    return LetterWords::restIsThere();
}

QString unsearched(qint64 letters)
{
    return LetterWords::unsearched(int(letters));
}

QString markWords(look::LetterMark mark)
{
    using Mark = look::LetterMark;
    switch (mark) {
    case Mark::None:
        break;
    case Mark::Sealed:
    case Mark::SealedShut:
        return LetterWords::sealed();
    case Mark::Signed:
    case Mark::SignedKnown:
        return LetterWords::isSigned();
    case Mark::Warn:
        return LetterWords::doubtful();
    case Mark::HeaderOnly:
        return LetterWords::headerOnly();
    case Mark::Bad:
        return LetterWords::bad();
    }
    return {};
}

QString sentence(const Spoken &parts)
{
    QStringList words;
    if (parts.unread)
        words.append(LetterWords::unread());
    if (parts.starred)
        words.append(LetterWords::starred());
    words.append(parts.sender);
    words.append(parts.subject);
    if (parts.count > 1)
        words.append(LetterWords::messages(parts.count));
    if (parts.attachment)
        words.append(LetterWords::attachment());
    words.append(parts.mark);
    words.append(parts.date);
    words.removeIf([](const QString &word) { return word.isEmpty(); });
    return words.join(u". "_s) + u'.';
}

} // namespace sobre::ui::letter_words
