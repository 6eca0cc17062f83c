// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/cli/command.h"
#include "app/cli/command_words.h"
#include "app/mailto.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    int show(CommandContext &context, const std::optional<ui::Writing> &writing)
    {
        if (!context.application.showWindow)
            return NoWindowHere;
        context.application.showWindow(writing);
        return 0;
    }

} // namespace

Task<int> openWindow(CommandContext &context)
{
    std::optional<ui::Writing> writing;
    if (!context.words.isEmpty()) {
        writing = readMailto(context.words.first());
        if (context.words.size() > 1 || !writing)
            throw WrongUsage {CommandWords::tr("“%1” is no mailto: address.").arg(context.words.join(u' '))};
    }
    co_return show(context, writing);
}

QList<QCommandLineOption> composeOptions()
{
    return {
        {u"to"_s, CommandWords::tr("Who it goes to; may be given several times."), u"A"_s},
        {u"subject"_s, CommandWords::tr("What it is about."), u"S"_s},
        {u"attach"_s, CommandWords::tr("A file that goes along; may be given several times."), u"FILE"_s},
    };
}

Task<int> composeLetter(CommandContext &context)
{
    ui::Writing writing;
    for (const QString &address : context.options.values(u"to"_s))
        writing.to += mime::Mailbox {.name = {}, .address = address};
    writing.subject = context.options.value(u"subject"_s);
    QStringList files = context.options.values(u"attach"_s);
    if (!files.isEmpty())
        files += context.words; // --attach a b c
    for (const QString &file : std::as_const(files)) {
        if (!QFileInfo(context.path(file)).isReadable())
            throw MailError {.kind = MailError::Kind::FileUnreadable, .scope = MailError::Scope::Letter, .detail = context.path(file)};
        writing.files += context.path(file);
    }
    co_return show(context, writing);
}

} // namespace sobre::cli
