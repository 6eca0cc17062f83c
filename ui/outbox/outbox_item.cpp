// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/outbox_item.h"

#include "core/account/account_book.h"
#include "core/outbox/post_service.h"
#include "core/crypto/protection.h"
#include "core/mime/headers.h"
#include "core/store/letter_device.h"
#include "core/store/letters.h"
#include "ui/desk/desk.h"
#include "ui/text/fate_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

using store::LetterRow;
using store::OutboxRow;
using text::Posting;

namespace {

/// Names from the letter for the addresses it goes to.
QHash<QString, QString> namesFor(const LetterRow &letter, const QStringList &addresses)
{
    QHash<QString, QString> names;
    for (const QString &address : addresses) {
        const auto known = std::ranges::find_if(letter.to, [&](const mime::Mailbox &mailbox) {
            return mailbox.address.compare(address, Qt::CaseInsensitive) == 0;
        });
        if (known != letter.to.cend() && !known->name.isEmpty())
            names.insert(address, known->name);
    }
    return names;
}

/// Reads the header of those alone whose subject may be a stand-in.
bool isSealed(store::Database &reader, const LetterRow &letter)
{
    if (letter.subject != "..."_L1 && letter.subject != "[...]"_L1)
        return false;
    const auto device = store::LetterDevice::open(reader, letter.id);
    if (!device)
        return false;
    for (const mime::HeaderField &field : mime::readHeaders(**device)) {
        if (mime::equalsIgnoringCase(field.name, "Content-Type"))
            return crypto::isSealedType(field.body);
    }
    return false;
}

QList<LetterRow> rowsOf(store::Database &reader, const QList<OutboxItem> &items)
{
    QList<store::LetterId> ids;
    for (const OutboxItem &item : items)
        ids += item.letter;
    return store::letters::rows(reader, ids).value_or(QList<LetterRow>());
}

/// Subject and names, from the letters; those that are no longer there are left out.
QList<OutboxItem> described(store::Database &reader, QList<OutboxItem> items)
{
    const QList<LetterRow> letters = rowsOf(reader, items);
    QList<OutboxItem> found;
    for (OutboxItem &item : items) {
        const auto letter = std::ranges::find(letters, item.letter, &LetterRow::id);
        if (letter == letters.cend())
            continue;
        QStringList addresses;
        for (const store::OutboxRecipient &recipient : item.facts.row.recipients)
            addresses += recipient.address;
        for (const store::PostedRecipient &recipient : item.posted ? item.posted->recipients : QList<store::PostedRecipient>())
            addresses += recipient.address;
        item.subject = letter->subject;
        item.sealed = isSealed(reader, *letter);
        item.facts.names = namesFor(*letter, addresses);
        for (const QString &address : std::as_const(addresses))
            item.names += item.facts.names.value(address, address);
        if (item.facts.size == 0)
            item.facts.size = letter->size;
        found += std::move(item);
    }
    return found;
}

/// Seeing to the account is what helps, not another letter.
bool isAboutAccount(const std::optional<MailError> &error)
{
    if (!error)
        return false;
    switch (error->kind) {
    case MailError::Kind::LoginRefused:
    case MailError::Kind::NoPassword:
    case MailError::Kind::NoMechanism:
    case MailError::Kind::NoTlsOffered:
    case MailError::Kind::TlsRefused:
    case MailError::Kind::TlsFailed:
        return true;
    default:
        return false;
    }
}

bool hasOthers(const OutboxRow &row)
{
    return std::ranges::any_of(row.recipients, [](const store::OutboxRecipient &recipient) {
        return recipient.state != store::RecipientState::Refused;
    });
}

} // namespace

Result<QList<OutboxItem>> readOutbox(store::Database &reader, int limit)
{
    const auto rows = store::outbox::list(reader);
    if (!rows)
        return std::unexpected(rows.error());
    QList<OutboxItem> items;
    for (const OutboxRow &row : rows->first(std::min<qsizetype>(limit, rows->size())))
        items += OutboxItem {.letter = row.letter, .facts = {.row = row}};
    return described(reader, items);
}

Result<QList<OutboxItem>> readHandedOver(store::Database &reader, const QDateTime &time, int limit)
{
    const auto postings = store::postings::since(reader, time, limit);
    if (!postings)
        return std::unexpected(postings.error());
    QList<OutboxItem> items;
    for (const store::Posting &posting : *postings) {
        if (std::ranges::find(items, posting.letter, &OutboxItem::letter) == items.end()) // sent again: the last time counts
            items += OutboxItem {.letter = posting.letter, .posted = posting};
    }
    return described(reader, items);
}

store::LetterId OutboxItem::report() const
{
    const store::PostedRecipient *telling = posted ? text::tellingRecipient(*posted) : nullptr;
    return telling ? telling->report : store::LetterId::None;
}

void refreshFacts(OutboxItem &item, const Desk &desk, const QDateTime &now)
{
    if (item.hasLeft())
        return;
    const auto progress = desk.posting.progress(item.letter);
    item.facts.now = now;
    item.facts.accountGone = !desk.accounts.byId(item.facts.row.account);
    item.facts.underWay = progress.has_value();
    item.facts.sent = progress ? progress->sent : 0;
    if (progress && progress->size > 0)
        item.facts.size = progress->size;
}

QList<OutboxAction> solutions(const OutboxItem &item)
{
    using enum OutboxAction;
    if (item.hasLeft())
        return {item.report() == store::LetterId::None ? Open : OpenReport};
    switch (item.posting()) {
    case Posting::LeavesSoon:
        return {Undo};
    case Posting::Planned:
        return {SendNow, ChangeTime, Edit};
    case Posting::Turn:
        return {Edit};
    case Posting::Sending:
        return {};
    case Posting::NoConnection:
    case Posting::AskedToWait:
        return {TryNow, Edit};
    case Posting::AddressRefused:
        return hasOthers(item.facts.row) ? QList {CorrectAddress, SendToOthers} : QList {CorrectAddress, TryNow};
    case Posting::NeedsYou:
        if (item.facts.accountGone)
            return {Edit};
        if (item.facts.row.error && item.facts.row.error->kind == MailError::Kind::RequireTlsNotOffered)
            return {WithoutClosedVans, Edit};
        if (item.facts.row.error && item.facts.row.error->kind == MailError::Kind::CertificateRefused)
            return {Certificate, AccountSettings, SendNow};
        return isAboutAccount(item.facts.row.error) ? QList {AccountSettings, SendNow} : QList {Edit, SendNow};
    case Posting::MaybeSent:
        return {SendAgain, FileIt};
    }
    return {};
}

QList<OutboxAction> allActions(const OutboxItem &item)
{
    using enum OutboxAction;
    QList<OutboxAction> actions = solutions(item);
    if (item.hasLeft())
        return item.report() == store::LetterId::None ? QList {Open} : QList {OpenReport, Open};
    if (item.posting() == Posting::Sending)
        return {Open};
    const bool editable = std::ranges::any_of(actions, [](OutboxAction action) { return action == Edit || action == CorrectAddress || action == Undo; });
    if (!editable)
        actions += Edit;
    if (item.posting() == Posting::LeavesSoon || item.posting() == Posting::Turn)
        actions += SendNow;
    actions += {Open, MoveToTrash};
    return actions;
}

look::Glyph glyphOf(const OutboxItem &item)
{
    if (item.hasLeft()) {
        const store::PostedRecipient *telling = text::tellingRecipient(*item.posted);
        if (!telling || telling->fate == store::Fate::Delivered)
            return look::Glyph::Check;
        return telling->fate == store::Fate::Returned ? look::Glyph::Error : look::Glyph::Clock;
    }
    switch (item.posting()) {
    case Posting::Sending:
        return look::Glyph::Sent;
    case Posting::NoConnection:
        return look::Glyph::Offline;
    case Posting::AddressRefused:
    case Posting::NeedsYou:
        return look::Glyph::Warn;
    case Posting::MaybeSent:
        return look::Glyph::Question;
    case Posting::LeavesSoon:
    case Posting::Planned:
    case Posting::Turn:
    case Posting::AskedToWait:
        break;
    }
    return look::Glyph::Clock;
}

look::Tone toneOf(const OutboxItem &item)
{
    if (item.hasLeft()) {
        const store::PostedRecipient *telling = text::tellingRecipient(*item.posted);
        if (!telling || telling->fate == store::Fate::Delivered)
            return look::Tone::Envelope;
        return telling->fate == store::Fate::Returned ? look::Tone::Error : look::Tone::Warn;
    }
    switch (item.posting()) {
    case Posting::Sending:
    case Posting::LeavesSoon:
        return look::Tone::Info;
    case Posting::NoConnection:
    case Posting::AskedToWait:
    case Posting::MaybeSent:
        return look::Tone::Warn;
    case Posting::AddressRefused:
    case Posting::NeedsYou:
        return look::Tone::Error;
    case Posting::Planned:
    case Posting::Turn:
        break;
    }
    return look::Tone::Postcard;
}

} // namespace sobre::ui
