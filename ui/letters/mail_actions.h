// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/desk.h"
#include "ui/letters/pending_changes.h"

#include <QObject>

#include <functional>
#include <memory>

namespace sobre::ui {

/// What a person does to letters. Every action is seen at once (pending()), written behind, and taken back
/// with a sentence if it cannot be written. What moves letters can be undone, the last first. Window thread.
class MailActions : public QObject {
    Q_OBJECT
public:
    using Ids = QList<store::LetterId>;

    /// `desk` outlives this.
    explicit MailActions(Desk &desk, QObject *parent = nullptr);

    void setRead(const Ids &ids, bool read);
    void setStarred(const Ids &ids, bool starred);

    // These offer undo. Letters in the Outbox stay there: they are taken back where they wait.
    void archive(const Ids &ids);
    void moveToTrash(const Ids &ids);
    void setJunk(const Ids &ids, bool junk); ///< not junk: to the Inbox
    void move(const Ids &ids, store::FolderId folder);

    /// Cannot be undone: whoever calls has asked.
    void removeForever(const Ids &ids);

    bool canUndo() const { return !m_steps.isEmpty(); }
    /// What undo() would take back: "Moved to Archive."
    QString undoText() const;
    /// Brings the letters of the last step back to the folders they came from.
    void undo();

    const PendingChanges &pending() const { return m_pending; }

Q_SIGNALS:
    /// Whoever shows these letters reads them again and lays pending() over them.
    void pendingChanged(const QList<sobre::store::LetterId> &ids);
    /// Letters were moved: the sentence for the undo bar.
    void moved(const QString &sentence);
    /// canUndo() or undoText() is new.
    void undoChanged();
    /// undo() has brought these back.
    void restored(const QList<sobre::store::LetterId> &ids);
    /// An action could not be written and was taken back: why, as a sentence.
    void failed(const QString &sentence);

private:
    /// Letters that were moved together.
    struct Step {
        QString sentence;
        QList<store::LetterKey> origins = {}; ///< as they were before
        bool written = false;
        bool undoWanted = false; ///< asked for before it was written
    };
    using StepPointer = std::shared_ptr<Step>;

    void setFlag(const Ids &ids, store::Flag flag, bool on);
    void relocate(const Ids &ids, store::FolderId folder);
    void relocated(const StepPointer &step, quint64 ticket, const Ids &ids,
                   const Result<QList<store::LetterKey>> &origins);
    void bringBack(const StepPointer &step);
    void settle(quint64 ticket, const Ids &ids);
    QString movedSentence(store::FolderId folder, int count) const;

    Desk &m_desk;
    PendingChanges m_pending;
    QList<StepPointer> m_steps; ///< the last one last
};

} // namespace sobre::ui
