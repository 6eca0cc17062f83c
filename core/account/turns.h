// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/pending.h"
#include "core/async/task.h"
#include "core/store/ids.h"

#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace sobre::account {

/// Lets one dialogue at a time into an account's mailbox, which a POP3 server locks (RFC 1939 section 8): the window's
/// clock, a person's click and a script may all want it at once. Mail thread.
class Turns {
public:
    /// The right to be in the mailbox, given up when it is destroyed.
    class Turn {
    public:
        Turn(Turns &turns, store::AccountId account)
            : m_turns(&turns)
            , m_account(account)
        {
        }
        Turn(Turn &&other) noexcept
            : m_turns(std::exchange(other.m_turns, nullptr))
            , m_account(other.m_account)
        {
        }
        Turn &operator=(Turn &&) = delete;
        ~Turn()
        {
            if (m_turns)
                m_turns->end(m_account);
        }

    private:
        Turns *m_turns;
        store::AccountId m_account;
    };

    /// Waits until nobody else is in.
    Task<Turn> take(store::AccountId account)
    {
        if (!m_here)
            m_here = std::make_unique<QObject>(); // in this thread, which is not where we were made
        while (m_waiting.contains(account)) {
            const Pending<bool> free;
            m_waiting[account].push_back(free);
            co_await free;
        }
        m_waiting[account];
        co_return Turn(*this, account);
    }

private:
    // All who wait look again, since one of them may have been cancelled; queued, since this may run in a destructor.
    void end(store::AccountId account)
    {
        const auto waiting = m_waiting.extract(account);
        for (const Pending<bool> &free : waiting.mapped())
            QMetaObject::invokeMethod(m_here.get(), [free] { free.finish(true); }, Qt::QueuedConnection);
    }

    std::map<store::AccountId, std::vector<Pending<bool>>> m_waiting; ///< an entry: somebody is in
    std::unique_ptr<QObject> m_here;
};

} // namespace sobre::account
