// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "app/cli/command_line.h"
#include "app/instance/instance_client.h"
#include "app/instance/instance_server.h"

#include <QObject>

#include <memory>

namespace sobre {

namespace cli {
class Terminal;
}
namespace look {
class Theme;
}
class Windows;

/// The program with the windows: holds the profile and runs the terminal's commands beside them. If another Sobre shows
/// this profile already, that one is handed the job. Main thread.
class WindowProcess : public QObject {
    Q_OBJECT
public:
    /// `arguments` name a command that needs a window. All outlive the process.
    WindowProcess(const QStringList &arguments, cli::Terminal &terminal, look::Theme &theme);
    ~WindowProcess() override;

    /// Once, before the event loop, which it ends when all is over.
    void start();

private:
    Task<> begin();
    Task<std::optional<int>> handOver();
    Task<> openWindows();
    Task<int> runForAnother(QStringList arguments, cli::Terminal &terminal);
    void fail(const MailError &error);

    const QStringList m_arguments;
    const cli::CommandLine m_line;
    cli::Terminal &m_terminal;
    look::Theme &m_theme;
    Application m_sobre;
    std::unique_ptr<Windows> m_windows;
    instance::InstanceServer m_server;
    instance::InstanceClient m_client;
    Task<> m_task; // last: what it uses outlives it
};

} // namespace sobre
