// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/command_line.h"
#include "app/cli/process_terminal.h"
#include "app/language.h"
#include "app/process.h"
#include "app/window/window_process.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QtCrypto>

int main(int argc, char **argv)
{
    sobre::beginProcess();
    QApplication application(argc, argv);
    sobre::nameProcess();
    QApplication::setDesktopFileName(QStringLiteral("sobre"));
    QApplication::setQuitOnLastWindowClosed(false); // the windows know when it is over: letters may still wait
    QCA::Initializer security;

    const QStringList arguments = QApplication::arguments().sliced(1);
    const sobre::cli::CommandLine line(arguments);
    sobre::installLanguage(application, line.language());
    sobre::cli::ProcessTerminal terminal;
    if (!line.command() || line.command()->needs != sobre::cli::Command::Needs::Window) {
        terminal.complain(line.usage().trimmed());
        return 2;
    }
    int exitCode = 0;
    {
        sobre::look::Theme theme(application);
        sobre::WindowProcess process(arguments, terminal, theme);
        process.start();
        exitCode = QApplication::exec();
    }
    sobre::endProcess();
    return exitCode;
}
