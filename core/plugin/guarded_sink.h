// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QIODevice>
#include <QtCore/QMutex>

#include <atomic>
#include <functional>
#include <memory>

namespace sobre::plugin {

/// What a plugin gets to write to: takes no more than the limit, and is cut off from the real device when the
/// operation has its answer. Written by one thread at a time; the other functions from any thread.
class GuardedSink : public QIODevice {
    Q_OBJECT
public:
    /// `sink` may be null: then nothing may be written. `flooded` is called once, in the writing thread and under
    /// a lock, when a plugin has not taken the limit's refusals for an answer; never after letGo().
    GuardedSink(std::shared_ptr<QIODevice> sink, qint64 limit, std::function<void()> flooded);

    bool isSequential() const override { return true; }

    /// Octets that the real device took.
    quint64 moved() const { return m_moved; }
    /// Something would have gone past the limit.
    bool refused() const { return m_refusals > 0; }
    /// The real device did not take what it was given.
    bool failed() const { return m_failed; }
    /// The first octets of all, as many as tell what it is.
    QByteArray head();
    /// Releases the real device; waits for a write under way.
    void letGo();

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 length) override;

private:
    static constexpr int PatientRefusals = 16;
    static constexpr qsizetype HeadSize = 64;

    QMutex m_mutex;
    std::shared_ptr<QIODevice> m_sink; // under m_mutex, as the next one
    std::function<void()> m_flooded;
    const qint64 m_limit;
    QByteArray m_head; // under m_mutex, until the writing is over
    std::atomic<quint64> m_moved = 0;
    std::atomic<int> m_refusals = 0;
    std::atomic<bool> m_failed = false;
};

} // namespace sobre::plugin
