// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/outbox_words.h"

#include "ui/text/clock.h"
#include "ui/text/error_text.h"
#include "ui/text/isolate.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::text {
namespace {

using Kind = MailError::Kind;

bool isNoConnection(Kind kind)
{
    switch (kind) {
    case Kind::HostNotFound:
    case Kind::ConnectionRefused:
    case Kind::Unreachable:
    case Kind::TimedOut:
    case Kind::ConnectionLost:
        return true;
    default:
        return false;
    }
}

QList<store::OutboxRecipient> refused(const store::OutboxRow &row)
{
    QList<store::OutboxRecipient> found;
    std::ranges::copy_if(row.recipients, std::back_inserter(found), [](const store::OutboxRecipient &recipient) {
        return recipient.state == store::RecipientState::Refused;
    });
    return found;
}

QString hostOf(const QString &server)
{
    const qsizetype colon = server.lastIndexOf(u':');
    return colon > 0 ? server.left(colon) : server;
}

class OutboxWords {
    Q_DECLARE_TR_FUNCTIONS(OutboxWords)

public:
    static QString state(const PostingFacts &facts);
    static QString planned(const QDateTime &time, const QDateTime &now);
    static QString failure(const store::OutboxRow &row);
    static QString evidence(const PostingFacts &facts);
    static QString refusals(const PostingFacts &facts);
    static QString to(const QStringList &names, int shown);
};

QString OutboxWords::state(const PostingFacts &facts)
{
    const store::OutboxRow &row = facts.row;
    switch (postingOf(facts)) {
    case Posting::LeavesSoon:
        return tr("Leaves in %1 s").arg(QLocale().toString(std::max<qint64>(1, facts.now.secsTo(row.nextTry))));
    case Posting::Planned:
        return planned(row.nextTry, facts.now);
    case Posting::Turn:
        return tr("Waiting for its turn");
    case Posting::Sending:
        if (facts.size <= 0 || facts.sent <= 0)
            return tr("Sending");
        return tr("Sending: %1 of %2").arg(sizeWords(std::min(facts.sent, facts.size)), sizeWords(facts.size));
    case Posting::NoConnection:
        return tr("Waiting: no connection. Will try again at %1.").arg(clockTime(row.nextTry, facts.now));
    case Posting::AskedToWait:
        return (row.error->serverText.isEmpty() ? tr("Waiting. Will try again at %1.")
                                                : tr("The server asks to wait until %1"))
            .arg(clockTime(row.nextTry, facts.now));
    case Posting::AddressRefused:
        return tr("Not sent: %n address was refused.", nullptr, int(refused(row).size()));
    case Posting::NeedsYou:
        return facts.accountGone ? tr("Not sent: its account was removed") : failure(row);
    case Posting::MaybeSent:
        return tr("It may have been sent");
    }
    return {};
}

QString OutboxWords::planned(const QDateTime &time, const QDateTime &now)
{
    const qint64 days = now.toLocalTime().date().daysTo(time.toLocalTime().date());
    if (days == 0)
        //: %1 is a time of day
        return tr("Planned for today, %1").arg(clockTime(time));
    if (days == 1)
        //: %1 is a time of day
        return tr("Planned for tomorrow, %1").arg(clockTime(time));
    return tr("Planned for %1").arg(clockTime(time, now));
}

QString OutboxWords::failure(const store::OutboxRow &row)
{
    switch (row.error ? row.error->kind : Kind::Refused) {
    case Kind::LoginRefused:
        return tr("Not sent: the password was refused");
    case Kind::NoPassword:
        return tr("Not sent: no password is known");
    case Kind::SenderRefused:
        return tr("Not sent: your address was refused");
    case Kind::LetterRefused:
        return tr("Not sent: the server did not accept the letter");
    case Kind::TooLarge:
        return tr("Not sent: the letter is too large");
    case Kind::RequireTlsNotOffered:
        return tr("Not sent: the server promises no closed vans");
    case Kind::NoTlsOffered:
    case Kind::TlsRefused:
    case Kind::TlsFailed:
    case Kind::DataBeforeTls:
    case Kind::CertificateRefused:
        return tr("Not sent: the connection is not safe");
    default:
        return tr("Not sent: you decide what happens now");
    }
}

QString OutboxWords::evidence(const PostingFacts &facts)
{
    const store::OutboxRow &row = facts.row;
    switch (postingOf(facts)) {
    case Posting::LeavesSoon:
    case Posting::Turn:
    case Posting::Sending:
        return {};
    case Posting::Planned:
        return tr("Sobre must be running then.");
    case Posting::NoConnection:
        return sentence(*row.error);
    case Posting::AskedToWait:
        return refused(row).isEmpty() ? sentence(*row.error) : refusals(facts);
    case Posting::AddressRefused:
        return refusals(facts);
    case Posting::NeedsYou:
        return row.error ? sentence(*row.error) : QString();
    case Posting::MaybeSent:
        return row.error && row.error->kind == Kind::MaybeSent
            ? sentence(*row.error)
            : tr("Sobre ended before the server confirmed the letter, so it does not send it again by itself.");
    }
    return {};
}

QString OutboxWords::refusals(const PostingFacts &facts)
{
    const store::OutboxRow &row = facts.row;
    constexpr qsizetype Shown = 3;
    const QList<store::OutboxRecipient> all = refused(row);
    const QString server = row.error ? hostOf(row.error->server) : QString();
    QStringList lines;
    for (const store::OutboxRecipient &recipient : all.first(std::min(Shown, all.size()))) {
        const QString words = recipient.error ? serverWords(recipient.error->serverText) : QString();
        if (words.isEmpty())
            lines += tr("%1 was refused.").arg(isolated(recipient.address));
        else if (server.isEmpty())
            lines += tr("%1: “%2”.").arg(isolated(recipient.address), isolated(words));
        else
            lines += tr("%1 said of %2: “%3”.").arg(isolated(server), isolated(recipient.address), isolated(words));
    }
    if (all.size() > Shown)
        lines += tr("And %n more.", nullptr, int(all.size() - Shown));
    const qsizetype others = row.recipients.size() - all.size();
    if (others == 1) {
        const auto other = std::ranges::find_if(row.recipients, [](const store::OutboxRecipient &recipient) {
            return recipient.state != store::RecipientState::Refused;
        });
        lines += tr("%1 has not received it either.").arg(isolated(facts.names.value(other->address, other->address)));
    } else if (others > 1) {
        lines += tr("The %n others have not received it either.", nullptr, int(others));
    }
    return lines.join(u' ');
}

QString OutboxWords::to(const QStringList &names, int shown)
{
    if (names.isEmpty())
        return {};
    QStringList first;
    for (const QString &name : names.first(std::min<qsizetype>(shown, names.size())))
        first += isolated(name);
    const QString list = first.join(u", "_s);
    const qsizetype more = names.size() - first.size();
    return more > 0 ? tr("to %1 and %n more", nullptr, int(more)).arg(list) : tr("to %1").arg(list);
}

} // namespace

Posting postingOf(const PostingFacts &facts)
{
    constexpr qint64 UndoSeconds = 60; // nobody may choose a longer one
    const store::OutboxRow &row = facts.row;
    if (facts.underWay)
        return Posting::Sending;
    switch (row.state) {
    case store::OutboxState::MaybeSent:
        return Posting::MaybeSent;
    case store::OutboxState::Failed:
        return refused(row).isEmpty() ? Posting::NeedsYou : Posting::AddressRefused;
    case store::OutboxState::Sending: // another process has it, or a crash left it so
    case store::OutboxState::Waiting:
        break;
    }
    if (facts.accountGone)
        return Posting::NeedsYou;
    if (!row.nextTry.isValid() || row.nextTry <= facts.now)
        return Posting::Turn;
    if (row.error && isNoConnection(row.error->kind))
        return Posting::NoConnection;
    if (row.error && row.error->kind != Kind::Cancelled)
        return Posting::AskedToWait;
    return facts.now.secsTo(row.nextTry) <= UndoSeconds ? Posting::LeavesSoon : Posting::Planned;
}

bool needsPerson(Posting posting)
{
    return posting == Posting::AddressRefused || posting == Posting::NeedsYou || posting == Posting::MaybeSent;
}

QString postingState(const PostingFacts &facts)
{
    return OutboxWords::state(facts);
}

QString postingEvidence(const PostingFacts &facts)
{
    return OutboxWords::evidence(facts);
}

QString toWords(const QStringList &names, int shown)
{
    return OutboxWords::to(names, shown);
}

} // namespace sobre::text
