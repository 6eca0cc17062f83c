// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/post_letter.h"

#include "core/outbox/post_batch.h"

#include <map>

namespace sobre::outbox {

Task<QList<PostReport>> postLetters(QList<store::OutboxRow> letters, account::Account account, account::MailContext &mail)
{
    const auto reports = std::make_shared<std::map<store::LetterId, PostReport>>();
    const auto told = [reports](store::LetterId letter, const PostReport &report) { (*reports)[letter] = report; };
    co_await postBatch(std::move(account), mail, BatchWish {letters}, told);
    const PostReport untold {.error = MailError {.kind = MailError::Kind::Cancelled}, .state = store::OutboxState::Waiting, .outcome = {}};
    QList<PostReport> inOrder;
    for (const store::OutboxRow &letter : std::as_const(letters))
        inOrder.append(reports->try_emplace(letter.letter, untold).first->second);
    co_return inOrder;
}

} // namespace sobre::outbox
