// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folders/folder_counter.h"

#include "core/async/reply.h"
#include "core/store/database.h"
#include "core/store/letters.h"

namespace sobre::ui {
namespace {

Result<FolderCounts> countIn(store::Database &reader)
{
    const auto unread = store::letters::unreadCounts(reader);
    if (!unread)
        return std::unexpected(unread.error());
    const auto drafts = store::letters::count(reader, store::FolderId::Drafts);
    if (!drafts)
        return std::unexpected(drafts.error());
    const auto leaving = store::outbox::states(reader);
    if (!leaving)
        return std::unexpected(leaving.error());
    return FolderCounts {*unread, drafts->total, *leaving};
}

} // namespace

FolderCounter::FolderCounter(store::Store &store)
    : m_store(store)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName("folder numbers");
}

FolderCounter::~FolderCounter()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void FolderCounter::count(QObject *context, Done done)
{
    m_pool.start([&store = m_store, deliver = deliverTo<Result<FolderCounts>>(context, std::move(done))] {
        const auto reader = store.openReader();
        if (reader)
            deliver(countIn(**reader));
        else
            deliver(std::unexpected(reader.error()));
    });
}

} // namespace sobre::ui
