// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/run_command.h"
#include "app/cli/send_words.h"
#include "app/language.h"
#include "app/process.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QtCrypto>

int main(int argc, char **argv)
{
    sobre::beginProcess();
    QCoreApplication application(argc, argv);
    sobre::nameProcess();
    QCA::Initializer security;

    QStringList arguments = application.arguments().sliced(1);
    if (QFileInfo(QString::fromLocal8Bit(argv[0])).fileName() == u"sendmail") // a link that other programs call
        arguments = sobre::cli::calledAsSendmail(arguments);
    sobre::installLanguage(application, sobre::cli::CommandLine(arguments).language());
    const int exitCode = sobre::cli::runCommand(application, arguments);
    sobre::endProcess();
    return sobre::leftAtOnce(exitCode);
}
