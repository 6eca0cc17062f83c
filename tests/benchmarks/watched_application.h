// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QMetaEnum>
#include <QThread>

#include <utility>

namespace sobre::benchmarks {

/// Knows which event took the main thread longest.
class WatchedApplication : public QApplication {
public:
    struct Longest {
        double ms = 0;
        QByteArray what; ///< the receiver's class and the kind of event
    };

    using QApplication::QApplication;

    /// Since the last call.
    Longest takeLongest() { return std::exchange(m_longest, {}); }

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread())
            return QApplication::notify(receiver, event);
        // The receiver may be gone afterwards.
        const char *name = receiver->metaObject()->className();
        const QEvent::Type type = event->type();
        QElapsedTimer timer;
        timer.start();
        const bool taken = QApplication::notify(receiver, event);
        const double ms = double(timer.nsecsElapsed()) / 1e6;
        if (ms > m_longest.ms && ms > 5)
            m_longest = {ms, QByteArray(name) + ' ' + QByteArray(QMetaEnum::fromType<QEvent::Type>().valueToKey(type))};
        return taken;
    }

private:
    Longest m_longest;
};

} // namespace sobre::benchmarks
