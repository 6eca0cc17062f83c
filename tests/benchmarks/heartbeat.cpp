// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/heartbeat.h"

#include "tests/benchmarks/stack_sampler.h"

#include <QJsonArray>

#include <algorithm>

#include <time.h>

namespace sobre::benchmarks {
namespace {

constexpr double Interval = 2; // ms
constexpr double Promise = 50; // ms
constexpr qsizetype Listed = 8;

double threadCpu()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double part(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    const auto at = values.begin() + std::min(qsizetype(double(values.size()) * share), std::ssize(values) - 1);
    std::ranges::nth_element(values, at);
    return *at;
}

double rounded(double ms)
{
    return std::round(ms * 10) / 10;
}

} // namespace

Heartbeat::Heartbeat(WatchedApplication &application, StackSampler *stacks)
    : m_application(application)
    , m_stacks(stacks)
    , m_scheduler(QStringLiteral("/proc/thread-self/schedstat"))
{
    (void)m_scheduler.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(int(Interval));
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
}

/// ms that this thread could have run but had no core.
double Heartbeat::waited()
{
    m_scheduler.seek(0);
    return m_scheduler.read(100).split(' ').value(1).toDouble() / 1e6;
}

void Heartbeat::begin(const QString &section)
{
    m_section = section;
    m_beats.clear();
    m_beats.reserve(100'000);
    m_cpu = m_cpuAtBegin = threadCpu();
    m_waited = waited();
    m_application.takeLongest();
    m_wall.start();
    m_whole.start();
    m_timer.start();
}

void Heartbeat::beat()
{
    const double wall = double(m_wall.nsecsElapsed()) / 1e6;
    m_wall.start();
    const double cpu = threadCpu(), ready = waited();
    Beat beat {.late = std::max(0.0, wall - Interval), .busy = cpu - m_cpu, .deed = m_deed};
    beat.own = std::max(0.0, beat.late - (ready - m_waited));
    m_cpu = cpu;
    m_waited = ready;
    const WatchedApplication::Longest longest = m_application.takeLongest();
    if (beat.late > Promise / 2) {
        beat.event = longest.what;
        beat.eventTook = longest.ms;
    }
    m_beats.push_back(beat);
    if (m_stacks)
        m_stacks->beat(beat.late > Promise);
}

QJsonObject Heartbeat::end()
{
    m_timer.stop();
    std::vector<double> late, own;
    for (const Beat &beat : m_beats) {
        late.push_back(beat.late);
        own.push_back(beat.own);
    }
    const auto over = [](const std::vector<double> &values) {
        return int(std::ranges::count_if(values, [](double value) { return value > Promise; }));
    };
    std::ranges::sort(m_beats, std::ranges::greater(), &Beat::late);
    QJsonArray worst;
    for (qsizetype i = 0; i < std::min(Listed, std::ssize(m_beats)); ++i) {
        const Beat &beat = m_beats[i];
        worst += QJsonObject {{"late", rounded(beat.late)}, {"own", rounded(beat.own)}, {"busy", rounded(beat.busy)},
                              {"deed", QString::fromLatin1(beat.deed)}, {"event", QString::fromLatin1(beat.event)},
                              {"eventTook", rounded(beat.eventTook)}};
    }
    return {{"section", m_section},
            {"seconds", rounded(double(m_whole.elapsed()) / 1e3)},
            {"threadCpuSeconds", rounded((threadCpu() - m_cpuAtBegin) / 1e3)},
            {"beats", int(m_beats.size())},
            {"lateMax", rounded(part(late, 1))},
            {"late999", rounded(part(late, 0.999))},
            {"lateOver50", over(late)},
            {"ownMax", rounded(part(own, 1))},
            {"own999", rounded(part(own, 0.999))},
            {"ownOver50", over(own)},
            {"worst", worst}};
}

} // namespace sobre::benchmarks
