// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "app/cli/command.h"
#include "app/cli/command_words.h"
#include "app/cli/send_words.h"
#include "app/cli/terminal_text.h"
#include "core/error/mail_error.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    // Global options that take a value, for finding the command's name between them.
    bool takesValue(const QString &option)
    {
        return option == "--profile"_L1 || option == "--language"_L1;
    }

    // The first words that are no options: the command's name has one or two of them.
    QStringList leadingWords(const QStringList &arguments)
    {
        QStringList words;
        for (qsizetype i = 0; i < arguments.size() && words.size() < 2; ++i) {
            if (takesValue(arguments[i]))
                ++i;
            else if (!arguments[i].startsWith(u'-'))
                words += arguments[i];
            else if (!words.isEmpty())
                break; // an option of the command: its value is no second word of the name
        }
        return words;
    }

    // In a search "-has:file" is a word: what begins with one dash and is no option goes behind "--".
    QStringList searchWordsLast(const QStringList &arguments)
    {
        QStringList options;
        QStringList words;
        for (const QString &argument : arguments)
            (argument.startsWith(u'-') && !argument.startsWith("--"_L1) && argument != u"-h" ? words : options) += argument;
        return words.isEmpty() ? options : options + QStringList {u"--"_s} + words;
    }

} // namespace

bool CommandContext::json() const
{
    return options.isSet(u"json"_s);
}

QString CommandContext::path(const QString &given) const
{
    return QDir::cleanPath(QDir(terminal.folder()).absoluteFilePath(given));
}

void CommandContext::printJson(const QJsonDocument &document)
{
    terminal.print(document.toJson(QJsonDocument::Compact) + '\n');
}

void CommandContext::printLine(const QString &line)
{
    terminal.print(forTerminal(line).toUtf8() + '\n');
}

CommandLine::CommandLine(const QStringList &arguments)
{
    m_options.setSingleDashWordOptionMode(QCommandLineParser::ParseAsCompactedShortOptions);
    m_options.addOptions({
        {u"profile"_s, CommandWords::tr("Keep mail and settings in this folder."), u"folder"_s},
        {u"language"_s, CommandWords::tr("Speak this language: en, es or id."), u"xx"_s},
        {u"json"_s, CommandWords::tr("Print one JSON value and nothing else.")},
        {{u"h"_s, u"help"_s}, CommandWords::tr("Show this help.")},
        {u"version"_s, CommandWords::tr("Show the version.")},
    });
    findCommand(arguments);
    if (m_command && m_command->options)
        m_options.addOptions(m_command->options());
    const bool isSearch = m_command && m_command->run == searchLetters;
    const SendWords send = m_command && m_command->run == sendLetter ? sendWords(arguments) : SendWords {arguments, {}};
    if (m_fault.isEmpty())
        m_fault = send.fault;
    const bool understood
        = m_options.parse(QStringList {u"sobre"_s} + (isSearch ? searchWordsLast(arguments) : send.arguments));
    const bool exists = m_command && m_command->run != notAvailable;
    if (m_fault.isEmpty() && !understood && (exists || !m_command))
        m_fault = m_options.errorText();
    m_words = m_options.positionalArguments();
    if (m_command && !m_isBare)
        m_words = m_words.mid(QLatin1StringView(m_command->name).count(u' ') + 1);
}

void CommandLine::findCommand(const QStringList &arguments)
{
    QStringList words = leadingWords(arguments);
    // Without a command the window opens; a desktop hands over links as the only word.
    m_isBare = words.isEmpty() || words.first().startsWith(u"mailto:", Qt::CaseInsensitive);
    if (m_isBare)
        words = {u"open"_s};
    for (const Command &command : allCommands()) {
        const QString name = QLatin1StringView(command.name);
        if (name == words.first() || name == words.join(u' '))
            m_command = &command;
    }
    if (!m_command)
        m_fault = CommandWords::tr("There is no command “%1”.").arg(words.join(u' '));
}

bool CommandLine::wantsHelp() const
{
    return m_options.isSet(u"help"_s);
}

bool CommandLine::wantsVersion() const
{
    return m_options.isSet(u"version"_s);
}

QString CommandLine::profile(const QString &folder) const
{
    if (m_options.isSet(u"profile"_s))
        return QDir::cleanPath(QDir(folder).absoluteFilePath(m_options.value(u"profile"_s)));
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/sobre"_s;
}

QString CommandLine::language() const
{
    return m_options.value(u"language"_s);
}

QString CommandLine::usage() const
{
    QString text;
    if (m_command && !m_isBare) {
        text = u"sobre %1 %2\n"_s.arg(QLatin1StringView(m_command->name), QString::fromUtf8(m_command->words));
        if (m_command->options) {
            for (const QCommandLineOption &option : m_command->options()) {
                QString names;
                for (const QString &name : option.names())
                    names += (names.isEmpty() ? u""_s : u", "_s) + (name.size() == 1 ? u"-"_s : u"--"_s) + name;
                if (!option.valueName().isEmpty())
                    names += u' ' + option.valueName();
                text += u"  %1  %2\n"_s.arg(names.leftJustified(26), option.description());
            }
        }
        return text;
    }
    text = CommandWords::tr("Usage: sobre [--profile FOLDER] [--language xx] [--json] COMMAND …") + u"\n\n"_s;
    for (const Command &command : allCommands())
        text += u"  sobre %1 %2\n"_s.arg(QLatin1StringView(command.name), QString::fromUtf8(command.words));
    return text;
}

Task<int> CommandLine::run(Terminal &terminal, Application &application) const
{
    CommandContext context {terminal, application, m_options, m_words};
    try {
        co_return co_await m_command->run(context);
    } catch (const MailError &error) {
        terminal.complain(text::sentence(error));
        co_return 1;
    } catch (const WrongUsage &wrong) {
        terminal.complain(wrong.reason);
        terminal.complain(usage().trimmed());
        co_return 2;
    }
}

} // namespace sobre::cli
