// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/workers.h"

#include <algorithm>
#include <csignal>
#include <system_error>
#include <thread>

namespace sobre::gpgme {

using namespace std::chrono_literals;

namespace {
constexpr std::size_t AtOnce = 6; // each is a gpg of its own; some may stand before a question

/// A gpg that ends before it has read all is no reason to end Sobre. GPGME sees to it only where nobody
/// handles the signal.
void blockBrokenPipes()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

plugin::CryptoOutcome outcomeOf(plugin::CryptoOutcome::Kind kind)
{
    plugin::CryptoOutcome outcome;
    outcome.setKind(kind);
    return outcome;
}
} // namespace

Workers &Workers::all()
{
    static Workers *const workers = new Workers;
    return *workers;
}

void Workers::start(const std::shared_ptr<Run> &run, Work work)
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.push_back({ run, std::move(work) });
    startNext();
}

void Workers::startNext()
{
    while (!m_waiting.empty() && m_running.size() < AtOnce) {
        Task task = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_running.insert(task.run);
        try {
            std::thread([this, task] {
                blockBrokenPipes();
                using Kind = plugin::CryptoOutcome::Kind;
                task.run->deliver(task.run->cancelled() ? outcomeOf(Kind::Cancelled) : task.work(*task.run));
                ended(task.run);
            }).detach();
        } catch (const std::system_error &) {
            m_running.erase(task.run);
            plugin::CryptoOutcome failed = outcomeOf(plugin::CryptoOutcome::Kind::Failed);
            failed.setDetail(QStringLiteral("No thread could be started"));
            task.run->deliver(failed);
        }
    }
}

void Workers::ended(const std::shared_ptr<Run> &run)
{
    const std::scoped_lock lock(m_mutex);
    m_running.erase(run);
    m_changed.notify_all();
    startNext();
}

void Workers::forget(const std::shared_ptr<Run> &run)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_waiting, [&](const Task &task) { return task.run == run; });
    m_running.erase(run);
    startNext();
}

void Workers::endAll()
{
    std::unique_lock lock(m_mutex);
    m_waiting.clear();
    for (const auto &run : m_running)
        run->cancel();
    m_changed.wait_for(lock, 1s, [this] { return m_running.empty(); });
}

} // namespace sobre::gpgme
