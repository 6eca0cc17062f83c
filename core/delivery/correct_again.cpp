// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/correct_again.h"

#include "core/async/in_worker.h"
#include "core/delivery/same_address.h"
#include "core/html/html_text.h"
#include "core/outbox/draft_keeping.h"
#include "core/outbox/draft_letter.h"
#include "core/store/database.h"
#include "core/store/letters.h"
#include "core/store/store.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace sobre::delivery {
namespace {

    QList<mime::Mailbox> only(const QList<mime::Mailbox> &list, const QString &recipient)
    {
        QList<mime::Mailbox> out;
        std::ranges::copy_if(list, std::back_inserter(out), [&](const mime::Mailbox &one) { return sameAddress(one.address, recipient); });
        return out.first(std::min<qsizetype>(out.size(), 1));
    }

    Result<outbox::DraftState> read(store::Database &reader, store::LetterId sent, const QString &recipient)
    {
        Result<outbox::DraftState> state = outbox::readDraft(reader, sent);
        if (!state)
            return state;
        if (state->text.isEmpty() && !state->html.isEmpty())
            state->text = html::toText(state->html); // a draft has no other words
        return againTo(std::move(*state), recipient);
    }

} // namespace

outbox::DraftState againTo(outbox::DraftState sent, const QString &recipient)
{
    sent.to = only(sent.to, recipient);
    sent.cc = sent.to.isEmpty() ? only(sent.cc, recipient) : QList<mime::Mailbox>();
    sent.bcc.clear();
    if (sent.to.isEmpty() && sent.cc.isEmpty())
        sent.bcc.append({{}, recipient});
    sent.messageId.clear();
    return sent;
}

Task<store::LetterId> correctAgain(store::LetterId sent, QString recipient, store::Store &store, QObject *context)
{
    auto opened = store.openReader();
    if (!opened)
        throw opened.error();
    const std::shared_ptr<store::Database> reader = std::move(*opened);
    const auto row = store::letters::row(*reader, sent);
    if (!row)
        throw row.error();
    if (row->sealed)
        throw MailError {.kind = MailError::Kind::BadInput, .scope = MailError::Scope::Letter, .detail = u"sealed"_s};
    const Result<outbox::DraftState> state = co_await inWorker([reader, sent, recipient] { return read(*reader, sent, recipient); });
    if (!state)
        throw state.error();
    const outbox::KeptDraft kept = co_await outbox::keepDraft(*state, store::LetterId::None, store::FolderId::Drafts, store, context);
    co_return kept.id;
}

} // namespace sobre::delivery
