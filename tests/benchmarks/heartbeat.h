// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/watched_application.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <vector>

namespace sobre::benchmarks {

class StackSampler;

/// Beats every other millisecond in the event loop of the thread that it lives in, and notes how late each beat comes
/// and why: the thread was busy (its processor clock), or ready but without a core (the scheduler's count), or neither,
/// that is blocked. Main thread.
class Heartbeat : public QObject {
    Q_OBJECT
public:
    /// `stacks` may be null; both outlive this.
    Heartbeat(WatchedApplication &application, StackSampler *stacks);

    void begin(const QString &section);
    /// What the person does now, for the report.
    void note(const char *deed) { m_deed = deed; }
    /// One object: what was seen since begin(). Times in ms.
    QJsonObject end();

private:
    struct Beat {
        double late = 0; ///< ms; less what was only waiting for a core it is `own`
        double own = 0;
        double busy = 0; ///< of the thread's processor clock
        const char *deed = "";
        QByteArray event; ///< the longest one
        double eventTook = 0;
    };

    void beat();
    double waited();

    WatchedApplication &m_application;
    StackSampler *m_stacks;
    QTimer m_timer;
    QFile m_scheduler;
    QElapsedTimer m_wall, m_whole;
    double m_cpu = 0;
    double m_waited = 0;
    double m_cpuAtBegin = 0;
    QString m_section;
    const char *m_deed = "";
    std::vector<Beat> m_beats;
};

} // namespace sobre::benchmarks
