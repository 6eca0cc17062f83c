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
    /// Files of this many octets together are large.
    static constexpr qint64 LargeFiles = 1'000'000;

    /// `snapshot` gives the letter as it stands; it is called in save() alone. `store` outlives this.
    DraftKeeper(store::Store &store, std::function<outbox::DraftState()> snapshot, QObject *parent = nullptr);

    /// Asked at each saving for how to seal the draft; what it gives may be empty: then it is stored in the open.
    void setSealer(std::function<outbox::DraftSealer()> sealer) { m_sealer = std::move(sealer); }

    /// The draft that is in the store already, None if there is none; and whether it lies there in an envelope.
    void setStored(store::LetterId draft, bool sealed)
    {
        m_stored = draft;
        m_liesOpen = !sealed;
    }
    store::LetterId stored() const { return m_stored; }
    /// What is stored can be read by whoever reads the profile's files.
    bool liesOpen() const { return m_stored != store::LetterId::None && m_liesOpen; }

    /// Something changed: it is saved within the interval.
    void touch();
    bool isChanged() const { return m_edits != m_savedEdits; }
    bool isSaving() const { return m_saving; }
    /// Saves all of it now if anything changed. While a saving is under way the next one follows it.
    void save();
    /// The same, but where large files are in the draft already, the words alone are written, beside it.
    void saveWords();
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
    void begin(bool whole);
    bool hasLargeFilesIn(const outbox::DraftState &state) const;
    Task<> run(bool whole);
    void ended(const Result<outbox::KeptDraft> &outcome);

    store::Store &m_store;
    std::function<outbox::DraftState()> m_snapshot;
    std::function<outbox::DraftSealer()> m_sealer;
    QTimer m_timer;
    store::LetterId m_stored = store::LetterId::None;
    bool m_liesOpen = false;
    quint64 m_edits = 0;
    quint64 m_savedEdits = 0;
    quint64 m_editsOnTheWay = 0;
    bool m_saving = false;
    bool m_sealing = false; ///< what is being saved
    bool m_again = false;
    bool m_againWhole = false;
    bool m_wordsBeside = false; ///< the draft itself is older than what was saved
    qsizetype m_storedFiles = -1; ///< in the draft; -1: not known
    bool m_stopped = false;
    Task<> m_task; // last: it uses the others
};

} // namespace sobre::ui
