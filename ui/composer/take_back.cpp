// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/take_back.h"

#include "core/outbox/post_service.h"
#include "core/store/database.h"
#include "core/store/letters.h"
#include "core/store/outbox_rows.h"
#include "core/store/writer.h"
#include "ui/text/outbox_words.h"

#include <QPointer>

namespace sobre::ui {

namespace {

using Done = std::function<void(const Result<Writing> &)>;

/// A taking back under way.
struct Withdrawal {
    Desk desk; // references
    QPointer<QObject> context;
    Writing writing;
    QList<store::LetterId> copies; ///< still to be taken back
    Done done;
};

QStringList recipientsOf(Desk &desk, store::LetterId letter)
{
    QStringList addresses;
    if (const auto row = store::outbox::byLetter(desk.reader, letter)) {
        for (const store::OutboxRecipient &one : row->recipients + row->leftOut) // who was left out has not got it either
            addresses.append(one.address);
    }
    return addresses;
}

/// A sealed letter goes out in several: one more for each who stood in Bcc, under the same id.
QList<store::LetterId> copiesOf(Desk &desk, store::LetterId letter)
{
    const auto row = store::letters::row(desk.reader, letter);
    if (!row || row->messageId.isEmpty())
        return {};
    QList<store::LetterId> copies
        = store::letters::withMessageId(desk.reader, row->messageId).value_or(QList<store::LetterId>());
    copies.removeIf([&](store::LetterId one) { return one == letter || !store::outbox::byLetter(desk.reader, one); });
    return copies;
}

/// One copy after the other; who was sent theirs already is not written to again.
void takeBackCopies(const std::shared_ptr<Withdrawal> &under)
{
    if (!under->context)
        return;
    if (under->copies.isEmpty())
        return under->done(under->writing);
    const store::LetterId copy = under->copies.takeFirst();
    const QStringList readers = recipientsOf(under->desk, copy);
    under->desk.posting.takeBack(copy, store::FolderId::Trash, [under, copy, readers](const Result<> &taken) {
        if (taken) {
            under->writing.recipients += readers;
            under->desk.store.writer().act(
                [copy](store::Database &database) { return store::letters::removeForever(database, { copy }); });
        }
        takeBackCopies(under);
    });
}

} // namespace

void takeBack(Desk &desk, store::LetterId letter, QObject *context,
              std::function<void(const Result<Writing> &)> done)
{
    const auto under = std::make_shared<Withdrawal>(
        Withdrawal{ desk, context, { .kind = Writing::Kind::Draft, .about = letter }, copiesOf(desk, letter), std::move(done) });
    // Before it is taken back: its copies add theirs to these, and go for ever.
    under->writing.recipients = recipientsOf(desk, letter);
    if (const auto row = store::outbox::byLetter(desk.reader, letter)) {
        under->writing.requireTls = row->requireTls;
        const text::PostingFacts facts{ .row = *row, .now = QDateTime::currentDateTimeUtc() };
        if (text::postingOf(facts) == text::Posting::Planned)
            under->writing.planned = row->nextTry;
    }
    desk.posting.takeBack(letter, store::FolderId::Drafts, [under](const Result<> &taken) {
        if (taken)
            takeBackCopies(under);
        else if (under->context)
            under->done(std::unexpected(taken.error()));
    });
}

} // namespace sobre::ui
