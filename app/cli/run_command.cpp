// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_command.h"

#include "app/application.h"
#include "app/cli/command.h"
#include "app/cli/command_words.h"
#include "app/cli/command_line.h"
#include "app/cli/process_terminal.h"
#include "app/cli/start_window.h"
#include "app/instance/instance_client.h"
#include "app/instance/instance_server.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    using namespace std::chrono_literals;

    Task<> pause(QObject *context, std::chrono::milliseconds time)
    {
        const Pending<bool> over;
        QTimer::singleShot(time, context, [over] { over.finish(true); });
        co_await over;
    }

    /// One command in its own process.
    class CommandRun : public QObject {
    public:
        CommandRun(const QStringList &arguments, Terminal &terminal)
            : m_arguments(arguments)
            , m_line(arguments)
            , m_terminal(terminal)
            , m_sobre(m_line.profile(terminal.folder()))
        {
        }

        Task<int> run();

    private:
        Task<int> writing();
        Task<int> held();
        Task<> others(instance::InstanceServer &server);

        const QStringList m_arguments;
        const CommandLine m_line;
        Terminal &m_terminal;
        Application m_sobre;
    };

    Task<int> CommandRun::run()
    {
        if (m_line.command()->needs == Command::Needs::Writing)
            co_return co_await writing();
        if (m_line.command()->needs == Command::Needs::Reading) {
            if (const Result<> opened = m_sobre.open(store::Access::ReadOnly); !opened) {
                m_terminal.complain(text::sentence(opened.error()));
                co_return 1;
            }
        }
        co_return co_await m_line.run(m_terminal, m_sobre);
    }

    // The first that must write holds the profile; the others hand their commands over to it. Between the two there is
    // a moment where the holder has the lock and does not listen yet, or listens no more: then we try again.
    Task<int> CommandRun::writing()
    {
        constexpr int Tries = 100;
        instance::InstanceClient client;
        for (int i = 0; i < Tries; ++i) {
            const Result<> opened = m_sobre.open(store::Access::ReadWrite);
            if (opened)
                co_return co_await held();
            if (opened.error().kind != MailError::Kind::StoreBusy || i + 1 == Tries) {
                m_terminal.complain(text::sentence(opened.error()));
                co_return 1;
            }
            try {
                const std::optional<int> exitCode = co_await client.run(m_sobre.profile(), m_arguments, m_terminal);
                if (exitCode)
                    co_return *exitCode;
            } catch (const MailError &error) {
                m_terminal.complain(text::sentence(error));
                co_return 1;
            }
            co_await pause(this, 50ms);
        }
        co_return 1;
    }

    Task<int> CommandRun::held()
    {
        const auto runForAnother = [this](QStringList arguments, Terminal &terminal) -> Task<int> {
            const CommandLine line(arguments);
            if (!line.command() || !line.fault().isEmpty())
                co_return 2;
            co_return co_await line.run(terminal, m_sobre);
        };
        instance::InstanceServer server(runForAnother, nullptr);
        // Without a socket the others get a sentence that says who holds the profile; ours works all the same.
        const Result<> listening = server.listen(m_sobre.profile());
        const int exitCode = co_await m_line.run(m_terminal, m_sobre);
        if (listening)
            co_await others(server);
        co_return exitCode;
    }

    // What others handed over is brought to its end before this process goes.
    Task<> CommandRun::others(instance::InstanceServer &server)
    {
        if (server.isIdle())
            co_return;
        const Pending<bool> idle;
        QObject::connect(&server, &instance::InstanceServer::idle, &server, [idle] { idle.finish(true); });
        co_await idle;
    }

    int runToEnd(QCoreApplication &application, const QStringList &arguments)
    {
        ProcessTerminal terminal;
        CommandRun command(arguments, terminal);
        const auto outer = [](CommandRun *run) -> Task<> {
            const int exitCode = co_await run->run();
            QMetaObject::invokeMethod(qApp, [exitCode] { QCoreApplication::exit(exitCode); }, Qt::QueuedConnection);
        };
        Task<> task = outer(&command);
        QTimer::singleShot(0, &command, [&task] { task.start(); });
        return application.exec();
    }

} // namespace

int runCommand(QCoreApplication &application, const QStringList &arguments)
{
    ProcessTerminal terminal;
    const CommandLine line(arguments);
    if (line.wantsVersion()) {
        terminal.print("sobre " + QCoreApplication::applicationVersion().toUtf8() + '\n');
        return 0;
    }
    if (line.wantsHelp()) {
        terminal.print(line.usage().toUtf8());
        return 0;
    }
    if (!line.fault().isEmpty() || !line.command()) {
        terminal.complain(line.fault().isEmpty() ? CommandWords::tr("Which command?") : line.fault());
        terminal.complain(line.usage().trimmed());
        return 2;
    }
    if (line.command()->needs == Command::Needs::Window)
        return startWindow(arguments, terminal);
    return runToEnd(application, arguments);
}

} // namespace sobre::cli
