// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/heartbeat.h"

#include "tests/benchmarks/stack_sampler.h"

#include <QJsonArray>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <span>

#include <time.h>

using namespace Qt::StringLiterals;

namespace sobre::benchmarks {
namespace {

constexpr double Interval = 2; // ms
constexpr double Promise = 50; // ms
constexpr std::ptrdiff_t Listed = 8;

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
    const auto at = values.begin() + std::min(std::ptrdiff_t(double(values.size()) * share), std::ssize(values) - 1);
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
    , m_scheduler(u"/proc/thread-self/schedstat"_s)
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
    for (const Beat &beat : std::span(m_beats).first(std::size_t(std::min(Listed, std::ssize(m_beats))))) {
        worst += QJsonObject {{u"late"_s, rounded(beat.late)}, {u"own"_s, rounded(beat.own)}, {u"busy"_s, rounded(beat.busy)},
                              {u"deed"_s, QString::fromLatin1(beat.deed)}, {u"event"_s, QString::fromLatin1(beat.event)},
                              {u"eventTook"_s, rounded(beat.eventTook)}};
    }
    return {{u"section"_s, m_section},
            {u"seconds"_s, rounded(double(m_whole.elapsed()) / 1e3)},
            {u"threadCpuSeconds"_s, rounded((threadCpu() - m_cpuAtBegin) / 1e3)},
            {u"beats"_s, int(m_beats.size())},
            {u"lateMax"_s, rounded(part(late, 1))},
            {u"late999"_s, rounded(part(late, 0.999))},
            {u"lateOver50"_s, over(late)},
            {u"ownMax"_s, rounded(part(own, 1))},
            {u"own999"_s, rounded(part(own, 0.999))},
            {u"ownOver50"_s, over(own)},
            {u"worst"_s, worst}};
}

} // namespace sobre::benchmarks
