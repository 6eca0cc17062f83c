// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_process.h"

#include "app/cli/command.h"
#include "app/cli/terminal.h"
#include "app/window/failure_window.h"
#include "app/window/windows.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>
#include <QTimer>

#include <chrono>

namespace sobre {
namespace {

using namespace std::chrono_literals;

/// A command of the terminal that holds the profile ends soon, as a rule; a long fetch may not.
constexpr int Tries = 100;
constexpr auto Pause = 100ms;

Task<> pause(QObject *context)
{
    const Pending<bool> over;
    QTimer::singleShot(Pause, context, [over] { over.finish(true); });
    co_await over;
}

} // namespace

WindowProcess::WindowProcess(const QStringList &arguments, cli::Terminal &terminal, look::Theme &theme)
    : m_arguments(arguments)
    , m_line(arguments)
    , m_terminal(terminal)
    , m_theme(theme)
    , m_sobre(m_line.profile(terminal.folder()))
    , m_server([this](QStringList words, cli::Terminal &guest) { return runForAnother(std::move(words), guest); }, nullptr)
{
}

WindowProcess::~WindowProcess() = default;

void WindowProcess::start()
{
    m_task = begin();
    QTimer::singleShot(0, this, [this] { m_task.start(); });
}

Task<> WindowProcess::begin()
{
    for (int i = 0;; ++i) {
        const Result<> opened = m_sobre.open(store::Access::ReadWrite);
        if (opened) {
            co_await openWindows();
            co_return;
        }
        if (opened.error().kind != MailError::Kind::StoreBusy || i + 1 == Tries) {
            fail(opened.error());
            co_return;
        }
        const std::optional<int> exitCode = co_await handOver();
        if (exitCode && *exitCode != cli::NoWindowHere) {
            QCoreApplication::exit(*exitCode);
            co_return;
        }
        co_await pause(this);
    }
}

Task<std::optional<int>> WindowProcess::handOver()
{
    try {
        co_return co_await m_client.run(m_sobre.profile(), m_arguments, m_terminal);
    } catch (const MailError &) {
        co_return std::nullopt; // it is just ending, or no Sobre at all: the next try tells
    }
}

Task<> WindowProcess::openWindows()
{
    m_windows = std::make_unique<Windows>(m_sobre, m_theme);
    m_sobre.showWindow = [this](const std::optional<ui::Writing> &writing) { m_windows->open(writing); };
    // Without a socket the terminal says who holds the profile; the window works all the same.
    (void)m_server.listen(m_sobre.profile());
    const int exitCode = co_await m_line.run(m_terminal, m_sobre);
    if (exitCode != 0)
        QCoreApplication::exit(exitCode); // what was asked for makes no sense; it was said
}

Task<int> WindowProcess::runForAnother(QStringList arguments, cli::Terminal &terminal)
{
    const cli::CommandLine line(arguments);
    if (!line.command() || !line.fault().isEmpty())
        co_return 2;
    co_return co_await line.run(terminal, m_sobre);
}

void WindowProcess::fail(const MailError &error)
{
    m_terminal.complain(text::sentence(error));
    showFailure(error);
}

} // namespace sobre
