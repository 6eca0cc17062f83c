// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/letters.h"

#include <QList>

#include <optional>
#include <vector>

namespace sobre::ui {

/// What a person did that is not confirmed by the disk yet, laid over what was read. Window thread.
class PendingChanges {
public:
    struct Change {
        std::optional<store::FolderId> folder = {}; ///< moved to
        int set = 0; ///< of store::Flag
        int clear = 0;
        bool removed = false; ///< for ever

        /// False: the letter will be gone.
        bool lay(store::LetterKey &key) const;
    };

    /// Returns a number for drop().
    quint64 add(const QList<store::LetterId> &ids, const Change &change);
    /// The write has ended, one way or the other.
    void drop(quint64 ticket);
    bool isEmpty() const { return m_tickets.isEmpty(); }

    /// Changes `key` to what it will be. False: the letter will be gone.
    bool lay(store::LetterKey &key) const;
    QList<store::LetterId> ids() const;
    /// How many letters that is; one that was changed twice counts twice.
    qsizetype size() const;
    /// lay() for all of `keys` (by id, rising) in one go: those that will be other than they are.
    struct Laid {
        QList<store::LetterKey> changed = {};
        QList<store::LetterId> removed = {}; ///< for ever
    };
    Laid layAll(const std::vector<store::LetterKey> &keys) const;

private:
    struct Ticket {
        quint64 number;
        QList<store::LetterId> ids; ///< sorted
        Change change;
    };
    QList<Ticket> m_tickets; ///< as the person did it
    quint64 m_last = 0;
};

} // namespace sobre::ui
