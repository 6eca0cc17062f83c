// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/outbox/draft_state.h"

#include <QCoreApplication>
#include <QStringList>

namespace sobre::ui {

/// What is looked at before a letter goes out. Pure.
class SendingChecks {
    Q_DECLARE_TR_FUNCTIONS(sobre::ui::SendingChecks)
public:
    /// Many servers refuse letters beyond this.
    static constexpr qint64 LargeLetter = 10'000'000; // octets

    /// `serverLimit`: octets that the account's outgoing server said it takes at most; 0: not known.
    explicit SendingChecks(const outbox::DraftState &letter, qint64 serverLimit = 0);

    /// Why it cannot go at all: a sentence; empty if it can.
    QString obstacle() const { return m_obstacle; }
    /// What may be an oversight, a sentence each. The person decides.
    QStringList doubts() const { return m_doubts; }
    bool lacksFile() const
    {
        return m_lacksFile;
    } ///< one of the doubts: a file is promised and there is none
    /// One of them: what only its reader should see would go out on a postcard.
    bool isSensitive() const { return m_isSensitive; }

    /// About how large the letter will be: files grow by a third and more on their way. Octets.
    static qint64 sizeOf(const outbox::DraftState &letter);
    /// The sentence on a letter of `size`; empty where it is not large. `serverLimit` as above.
    static QString sizeSentence(qint64 size, qint64 serverLimit = 0);

private:
    QString m_obstacle;
    QStringList m_doubts;
    void addSensitive(const outbox::DraftState &letter);

    bool m_lacksFile = false;
    bool m_isSensitive = false;
};

} // namespace sobre::ui
