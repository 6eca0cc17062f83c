// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/run_command.h"
#include "app/language.h"
#include "app/process.h"

#include <QCoreApplication>
#include <QtCrypto>

int main(int argc, char **argv)
{
    sobre::beginProcess();
    QCoreApplication application(argc, argv);
    sobre::nameProcess();
    QCA::Initializer security;

    const QStringList arguments = application.arguments().sliced(1);
    sobre::installLanguage(application, sobre::cli::CommandLine(arguments).language());
    const int exitCode = sobre::cli::runCommand(application, arguments);
    sobre::endProcess();
    return sobre::leftAtOnce(exitCode);
}
