// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draft_keeper.h"

#include "core/store/store.h"

namespace sobre::ui {

DraftKeeper::DraftKeeper(store::Store &store, std::function<outbox::DraftState()> snapshot, QObject *parent)
    : QObject(parent), m_store(store), m_snapshot(std::move(snapshot))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(Interval);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::save);
}

void DraftKeeper::touch()
{
    ++m_edits;
    if (!m_timer.isActive() && !m_stopped)
        m_timer.start();
}

void DraftKeeper::save()
{
    if (m_stopped || !isChanged())
        return;
    if (m_saving) {
        m_again = true;
        return;
    }
    m_timer.stop();
    m_saving = true;
    m_editsOnTheWay = m_edits;
    m_task = run();
    m_task.start();
}

void DraftKeeper::stop()
{
    m_stopped = true;
    m_again = false;
    m_timer.stop();
}

void DraftKeeper::goOn()
{
    m_stopped = false;
    touch();
}

Task<> DraftKeeper::run()
{
    Result<outbox::KeptDraft> outcome;
    try {
        outcome = co_await outbox::keepDraft(m_snapshot(), m_stored, store::FolderId::Drafts, m_store, this,
                                             m_sealer ? m_sealer() : outbox::DraftSealer());
    } catch (const MailError &error) {
        outcome = std::unexpected(error);
    }
    // Posted: whoever hears of it may start the next one, which ends this coroutine.
    QMetaObject::invokeMethod(this, [this, outcome] { ended(outcome); }, Qt::QueuedConnection);
}

void DraftKeeper::ended(const Result<outbox::KeptDraft> &outcome)
{
    m_saving = false;
    if (outcome) {
        m_stored = outcome->id;
        m_savedEdits = m_editsOnTheWay;
        Q_EMIT saved(*outcome);
    } else {
        Q_EMIT failed(outcome.error());
    }
    if (std::exchange(m_again, false))
        save();
    if (m_saving)
        return;
    if (isChanged() && !m_stopped && !m_timer.isActive())
        m_timer.start();
    Q_EMIT rested();
}

} // namespace sobre::ui
