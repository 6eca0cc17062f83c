// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/take_back.h"

#include "core/outbox/post_service.h"
#include "core/store/database.h"
#include "core/store/outbox_rows.h"

#include <QPointer>

namespace sobre::ui {

void takeBack(Desk &desk, store::LetterId letter, QObject *context,
              std::function<void(const Result<Writing> &)> done)
{
    Writing writing{ .kind = Writing::Kind::Draft, .about = letter };
    // Before it is taken back: its place in the queue is all that knows of Bcc.
    if (const auto row = store::outbox::byLetter(desk.reader, letter)) {
        for (const store::OutboxRecipient &one : row->recipients)
            writing.recipients.append(one.address);
    }
    desk.posting.takeBack(
        letter, store::FolderId::Drafts,
        [context = QPointer(context), writing, done = std::move(done)](const Result<> &taken) {
            if (!context)
                return;
            done(taken ? Result<Writing>(writing) : std::unexpected(taken.error()));
        });
}

} // namespace sobre::ui
