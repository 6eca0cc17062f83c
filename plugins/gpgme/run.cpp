// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/run.h"

#include <QtCore/QFile>
#include <QtCore/QIODevice>

#include <csignal>
#include <sys/eventfd.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace sobre::gpgme {

using namespace std::chrono_literals;

Run::Run(const plugin::CryptoRequest &request, Answer answer)
    : m_request(request), m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), m_answer(std::move(answer))
{
}

Run::~Run()
{
    if (m_wake >= 0)
        close(m_wake);
    if (m_question >= 0)
        close(m_question);
}

void Run::cancel()
{
    m_cancelled = true;
    if (m_wake >= 0) {
        const quint64 one = 1;
        [[maybe_unused]] const auto written = ::write(m_wake, &one, sizeof one);
    }
    closeQuestion();
}

void Run::abandon()
{
    {
        const std::scoped_lock lock(m_answerMutex);
        m_answer = nullptr;
    }
    m_abandoned = true;
    // Whoever holds it looks at m_abandoned before the next octet.
    if (m_deviceMutex.try_lock_for(100ms))
        m_deviceMutex.unlock();
}

void Run::deliver(const plugin::CryptoOutcome &outcome)
{
    const std::scoped_lock lock(m_answerMutex);
    if (m_answer)
        m_answer(outcome);
    m_answer = nullptr;
}

qint64 Run::read(char *data, qint64 size)
{
    const std::scoped_lock lock(m_deviceMutex);
    if (m_cancelled || m_abandoned || !m_request.source())
        return -1;
    const qint64 count = m_request.source()->read(data, size);
    return count < 0 && m_request.source()->atEnd() ? 0 : count;
}

bool Run::write(const char *data, qint64 size)
{
    const std::scoped_lock lock(m_deviceMutex);
    if (m_cancelled || m_abandoned)
        return false;
    if (!m_request.sink())
        return true; // nobody wants it
    while (size > 0) {
        const qint64 count = m_request.sink()->write(data, size);
        if (count <= 0)
            return false;
        data += count;
        size -= count;
    }
    return true;
}

void Run::questionOpened(int pid)
{
    // Only ever a pinentry: a number that went through another process's hands is not to be trusted blindly.
    QFile name(QStringLiteral("/proc/%1/comm").arg(pid));
    if (pid <= 1 || !name.open(QIODevice::ReadOnly) || !name.readAll().startsWith("pinentry"))
        return;
    const int handle = static_cast<int>(syscall(SYS_pidfd_open, pid, 0));
    if (handle < 0)
        return;
    {
        const std::scoped_lock lock(m_questionMutex);
        if (m_question >= 0)
            close(m_question);
        m_question = handle;
    }
    if (m_cancelled)
        closeQuestion();
}

void Run::closeQuestion()
{
    const std::scoped_lock lock(m_questionMutex);
    if (m_question >= 0)
        syscall(SYS_pidfd_send_signal, m_question, SIGTERM, nullptr, 0);
}

} // namespace sobre::gpgme
