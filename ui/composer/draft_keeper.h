// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/outbox/draft_keeping.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace sobre::ui {

/// Keeps what is being written in the Drafts folder: some time after the first change, and whenever it is
/// told to. One saving at a time; each takes the place of the one before. Lives in the window's thread.
class DraftKeeper : public QObject {
    Q_OBJECT
public:
    /// A little under the 30 seconds that a crash may cost, for the writing takes time as well.
    static constexpr std::chrono::milliseconds Interval{ 25'000 };

    /// `snapshot` gives the letter as it stands; it is called in save() alone. `store` outlives this.
    DraftKeeper(store::Store &store, std::function<outbox::DraftState()> snapshot, QObject *parent = nullptr);

    /// Asked at each saving for how to seal the draft; what it gives may be empty: then it is stored in the open.
    void setSealer(std::function<outbox::DraftSealer()> sealer) { m_sealer = std::move(sealer); }

    /// The draft that is in the store already; None if there is none.
    void setStored(store::LetterId draft) { m_stored = draft; }
    store::LetterId stored() const { return m_stored; }

    /// Something changed: it is saved within the interval.
    void touch();
    bool isChanged() const { return m_edits != m_savedEdits; }
    bool isSaving() const { return m_saving; }
    /// Saves now if anything changed. While a saving is under way the next one follows it.
    void save();
    /// What changed need not be saved any more, nothing is saved from now on: the letter goes out or is
    /// thrown away.
    void stop();
    /// The opposite of stop(): counts as a change.
    void goOn();
    /// For tests.
    void setInterval(std::chrono::milliseconds interval) { m_timer.setInterval(interval); }

Q_SIGNALS:
    void saved(const sobre::outbox::KeptDraft &kept);
    void failed(const sobre::MailError &error);
    /// No saving is under way any more, and none follows at once.
    void rested();

private:
    Task<> run();
    void ended(const Result<outbox::KeptDraft> &outcome);

    store::Store &m_store;
    std::function<outbox::DraftState()> m_snapshot;
    std::function<outbox::DraftSealer()> m_sealer;
    QTimer m_timer;
    store::LetterId m_stored = store::LetterId::None;
    quint64 m_edits = 0;
    quint64 m_savedEdits = 0;
    quint64 m_editsOnTheWay = 0;
    bool m_saving = false;
    bool m_again = false;
    bool m_stopped = false;
    Task<> m_task; // last: it uses the others
};

} // namespace sobre::ui
