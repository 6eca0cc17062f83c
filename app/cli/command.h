// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "core/async/task.h"

#include <QCommandLineParser>
#include <QList>
#include <QStringList>

class QJsonDocument;

namespace sobre {
class Application;
}

namespace sobre::cli {

/// What a command gets: its words and options, where to write, and Sobre itself. Outlives the command's task.
struct CommandContext {
    Terminal &terminal;
    Application &application;
    const QCommandLineParser &options;
    QStringList words; ///< positional arguments after the command's own name

    bool json() const;
    /// A path of the user's, made absolute from the folder they stand in.
    QString path(const QString &given) const;
    void printJson(const QJsonDocument &document);
    void printLine(const QString &line);
};

/// Thrown by a command whose words or options make no sense: exit code 2, and the usage is shown.
struct WrongUsage {
    QString reason;
};

/// One command of `sobre`. Its task returns the exit code and may throw MailError (exit code 1, said in one sentence)
/// or WrongUsage.
struct Command {
    enum class Needs {
        Nothing, ///< no profile, or it opens that itself
        Reading, ///< works beside a running Sobre
        Writing, ///< runs in the process that holds the profile
        Window, ///< runs in the process that shows the profile's window, which is begun if there is none
    };
    const char *name; ///< "account add"
    const char *words; ///< how its words are written in the usage: "FILE…"
    Needs needs;
    QList<QCommandLineOption> (*options)(); ///< besides --profile, --language, --json and --help; may be null
    Task<int> (*run)(CommandContext &context);
};

/// Exit code of a command that wants a window, in a process that has none.
inline constexpr int NoWindowHere = 75;

/// Every command, in the order of the usage.
const QList<Command> &allCommands();

// One function a command; the file is named after it.
Task<int> accountAdd(CommandContext &context);
QList<QCommandLineOption> accountAddOptions();
Task<int> accountList(CommandContext &context);
Task<int> accountTest(CommandContext &context);
QList<QCommandLineOption> accountTestOptions();
Task<int> accountRemove(CommandContext &context);
Task<int> accountSet(CommandContext &context);
Task<int> fetchMail(CommandContext &context);
QList<QCommandLineOption> fetchOptions();
Task<int> serverList(CommandContext &context);
QList<QCommandLineOption> serverListOptions();
Task<int> serverFetch(CommandContext &context);
Task<int> serverDelete(CommandContext &context);
Task<int> listLetters(CommandContext &context);
QList<QCommandLineOption> listOptions();
Task<int> showLetter(CommandContext &context);
QList<QCommandLineOption> showOptions();
Task<int> searchLetters(CommandContext &context);
Task<int> sendLetter(CommandContext &context);
QList<QCommandLineOption> sendOptions();
Task<int> outboxList(CommandContext &context);
Task<int> outboxRetry(CommandContext &context);
Task<int> outboxCancel(CommandContext &context);
Task<int> inspectFiles(CommandContext &context);
Task<int> importMail(CommandContext &context);
QList<QCommandLineOption> importOptions();
Task<int> exportMail(CommandContext &context);
QList<QCommandLineOption> exportOptions();
Task<int> keysList(CommandContext &context);
Task<int> keysMake(CommandContext &context);
QList<QCommandLineOption> keysMakeOptions();
Task<int> keysImport(CommandContext &context);
Task<int> keysExport(CommandContext &context);
Task<int> keysFind(CommandContext &context);
QList<QCommandLineOption> keysFindOptions();
Task<int> keysAccept(CommandContext &context);
QList<QCommandLineOption> keysAcceptOptions();
Task<int> keysExtend(CommandContext &context);
QList<QCommandLineOption> keysExtendOptions();
Task<int> keysRevoke(CommandContext &context);
QList<QCommandLineOption> keysRevokeOptions();
Task<int> keysBackup(CommandContext &context);
Task<int> keysRestore(CommandContext &context);
QList<QCommandLineOption> keysRestoreOptions();
Task<int> verifyStore(CommandContext &context);
QList<QCommandLineOption> verifyOptions();
Task<int> openWindow(CommandContext &context);
Task<int> composeLetter(CommandContext &context);
QList<QCommandLineOption> composeOptions();
Task<int> notAvailable(CommandContext &context);

} // namespace sobre::cli
