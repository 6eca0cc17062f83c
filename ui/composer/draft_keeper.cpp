// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draft_keeper.h"

#include "core/store/store.h"

namespace sobre::ui {

DraftKeeper::DraftKeeper(store::Store &store, std::function<outbox::DraftState()> snapshot, QObject *parent)
    : QObject(parent), m_store(store), m_snapshot(std::move(snapshot))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(Interval);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::saveWords);
}

void DraftKeeper::touch()
{
    ++m_edits;
    if (!m_timer.isActive() && !m_stopped)
        m_timer.start();
}

void DraftKeeper::save()
{
    if (!m_stopped && (isChanged() || m_wordsBeside))
        begin(true);
}

void DraftKeeper::saveWords()
{
    if (!m_stopped && isChanged())
        begin(false);
}

void DraftKeeper::begin(bool whole)
{
    if (m_saving) {
        m_again = true;
        m_againWhole = m_againWhole || whole;
        return;
    }
    m_timer.stop();
    m_saving = true;
    m_editsOnTheWay = m_edits;
    m_task = run(whole);
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

/// Whether the draft holds exactly these files, and they are large.
bool DraftKeeper::hasLargeFilesIn(const outbox::DraftState &state) const
{
    if (m_stored == store::LetterId::None || m_storedFiles != state.files.size())
        return false;
    qint64 octets = 0;
    for (qsizetype at = 0; at < state.files.size(); ++at) {
        const outbox::DraftFile &file = state.files.at(at);
        if (file.letter != m_stored || file.part != mime::PartPath{ int(at) + 1 })
            return false;
        octets += file.size;
    }
    return octets > LargeFiles;
}

Task<> DraftKeeper::run(bool whole)
{
    Result<outbox::KeptDraft> outcome;
    try {
        const outbox::DraftState state = m_snapshot();
        const outbox::DraftSealer sealer = m_sealer ? m_sealer() : outbox::DraftSealer();
        m_sealing = bool(sealer);
        m_wordsBeside = !whole && !sealer && hasLargeFilesIn(state); // nothing lies in the open beside an envelope
        if (m_wordsBeside) {
            co_await outbox::keepDraftText(state, m_stored, m_store, this);
            outcome = outbox::KeptDraft{ .id = m_stored, .files = state.files, .lost = {} };
        } else {
            outcome = co_await outbox::keepDraft(state, m_stored, store::FolderId::Drafts, m_store, this, sealer);
            m_storedFiles = outcome && !sealer ? outcome->files.size() : -1;
        }
    } catch (const MailError &error) {
        outcome = std::unexpected(error);
        m_storedFiles = -1; // all of it the next time
    }
    // Posted: whoever hears of it may start the next one, which ends this coroutine.
    QMetaObject::invokeMethod(this, [this, outcome] { ended(outcome); }, Qt::QueuedConnection);
}

void DraftKeeper::ended(const Result<outbox::KeptDraft> &outcome)
{
    m_saving = false;
    if (outcome) {
        m_stored = outcome->id;
        m_liesOpen = !m_sealing;
        m_savedEdits = m_editsOnTheWay;
        Q_EMIT saved(*outcome);
    } else {
        Q_EMIT failed(outcome.error());
    }
    if (std::exchange(m_again, false))
        std::exchange(m_againWhole, false) ? save() : saveWords();
    if (m_saving)
        return;
    if (isChanged() && !m_stopped && !m_timer.isActive())
        m_timer.start();
    Q_EMIT rested();
}

} // namespace sobre::ui
