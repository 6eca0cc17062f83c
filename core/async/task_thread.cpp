// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/task_thread.h"

namespace sobre {

void TaskHost::start(quint64 id, std::function<Task<>()> make, std::function<void()> cancelled)
{
    Running &running = m_running[id];
    running.cancelled = std::move(cancelled);
    running.task = make();
    running.task.start();
}

void TaskHost::cancel(quint64 id)
{
    const auto found = m_running.find(id);
    if (found == m_running.end() || found->second.task.isDone())
        return;
    const auto cancelled = found->second.cancelled;
    m_running.erase(found);
    cancelled();
}

void TaskHost::cancelAll()
{
    while (!m_running.empty()) {
        const auto last = std::prev(m_running.end());
        if (last->second.task.isDone())
            m_running.erase(last);
        else
            cancel(last->first);
    }
}

void TaskHost::leave(quint64 id)
{
    QMetaObject::invokeMethod(this, [this, id] { m_running.erase(id); }, Qt::QueuedConnection);
}

TaskThread::TaskThread(const QString &name)
    : m_host(new TaskHost)
{
    m_thread.setObjectName(name);
    m_host->moveToThread(&m_thread);
    m_thread.start();
}

TaskThread::~TaskThread()
{
    QMetaObject::invokeMethod(m_host, [host = m_host] {
        host->cancelAll();
        delete host;
        QThread::currentThread()->quit();
    }, Qt::QueuedConnection);
    m_thread.wait();
}

void TaskThread::cancel(quint64 id)
{
    QMetaObject::invokeMethod(m_host, [host = m_host, id] { host->cancel(id); }, Qt::QueuedConnection);
}

void TaskThread::start(quint64 id, std::function<Task<>()> make, std::function<void()> cancelled)
{
    QMetaObject::invokeMethod(
        m_host, [host = m_host, id, make = std::move(make), cancelled = std::move(cancelled)] { host->start(id, make, cancelled); },
        Qt::QueuedConnection);
}

} // namespace sobre
