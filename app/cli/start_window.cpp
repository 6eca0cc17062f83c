// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/start_window.h"

#include "app/cli/command_words.h"
#include "app/cli/terminal.h"

#include <QCoreApplication>
#include <QFile>

#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace sobre::cli {

int startWindow(const QStringList &arguments, Terminal &terminal)
{
    const bool screen = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    if (!screen) {
        terminal.complain(CommandWords::tr("There is no screen to open a window on. “sobre --help” lists what works here."));
        return 1;
    }
    const QString program = QCoreApplication::applicationDirPath() + u"/sobre-window"_s;
    QList<QByteArray> words {QFile::encodeName(program)};
    for (const QString &argument : arguments)
        words += argument.toLocal8Bit();
    std::vector<char *> raw;
    for (QByteArray &word : words)
        raw.push_back(word.data());
    raw.push_back(nullptr);
    ::execv(raw.front(), raw.data());
    terminal.complain(CommandWords::tr("The program with the windows is missing: %1").arg(program));
    return 1;
}

} // namespace sobre::cli
