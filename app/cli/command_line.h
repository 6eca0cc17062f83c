// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <optional>

namespace sobre {
class Application;
}

namespace sobre::cli {

struct Command;
class Terminal;

/// The words a user typed, understood: which command, with which options.
class CommandLine {
public:
    /// `arguments` without the program's name.
    explicit CommandLine(const QStringList &arguments);

    /// None if it makes no sense (see fault()). Without a command's name it is "open".
    const Command *command() const { return m_command; }
    /// What is wrong with the words, empty if nothing.
    QString fault() const { return m_fault; }
    bool wantsHelp() const;
    bool wantsVersion() const;
    /// Absolute; the default is the user's data folder (XDG).
    QString profile(const QString &folder) const;
    QString language() const;
    QString usage() const;

    /// Runs the command. Exit code 0: done; 1: could not, the reason was said; 2: wrong usage.
    Task<int> run(Terminal &terminal, Application &application) const;

private:
    void findCommand(const QStringList &arguments);

    QCommandLineParser m_options;
    QStringList m_words;
    const Command *m_command = nullptr;
    QString m_fault;
    bool m_isBare = false; ///< no command was named
};

} // namespace sobre::cli
