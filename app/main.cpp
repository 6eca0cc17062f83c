// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/run_command.h"
#include "app/language.h"

#include <QCoreApplication>
#include <QtCrypto>

#include <csignal>

int main(int argc, char **argv)
{
    std::signal(SIGPIPE, SIG_IGN); // a reader that closed its end is no reason to die in the middle of a letter
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("sobre"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SOBRE_VERSION));
    QCA::Initializer security;

    const QStringList arguments = application.arguments().sliced(1);
    sobre::installLanguage(application, sobre::cli::CommandLine(arguments).language());
    return sobre::cli::runCommand(application, arguments);
}
