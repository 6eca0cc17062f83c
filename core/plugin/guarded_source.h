// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QIODevice>
#include <QtCore/QMutex>

#include <atomic>
#include <memory>

namespace sobre::plugin {

/// What a plugin gets to read: sequential, so that it relies on no size, and cut off from the real device when
/// the operation has its answer. Read by one thread at a time; the other functions from any thread.
class GuardedSource : public QIODevice {
    Q_OBJECT
public:
    /// `source` may be null: at its end from the start.
    explicit GuardedSource(std::shared_ptr<QIODevice> source);

    bool isSequential() const override { return true; }
    bool atEnd() const override;
    qint64 bytesAvailable() const override;

    /// Octets so far.
    quint64 moved() const { return m_moved; }
    /// The real device could not be read.
    bool failed() const { return m_failed; }
    /// Releases the real device; waits for a read under way.
    void letGo();

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    mutable QMutex m_mutex;
    std::shared_ptr<QIODevice> m_source; // under m_mutex
    std::atomic<quint64> m_moved = 0;
    std::atomic<bool> m_failed = false;
};

} // namespace sobre::plugin
