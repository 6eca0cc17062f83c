// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/command_words.h"
#include "app/cli/letter_json.h"
#include "app/cli/letter_opening.h"
#include "core/error/mail_error.h"
#include "core/mime/parse.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sobre::cli {

Task<int> inspectFiles(CommandContext &context)
{
    if (context.words.isEmpty())
        throw WrongUsage {CommandWords::tr("Which file?")};
    int exitCode = 0;
    for (const QString &name : std::as_const(context.words)) {
        QFile file(context.path(name));
        if (!file.open(QIODevice::ReadOnly) || file.isSequential()) {
            const MailError error {.kind = MailError::Kind::FileUnreadable, .detail = name + u": "_s + file.errorString()};
            context.terminal.complain(text::sentence(error));
            exitCode = 1;
            continue;
        }
        const crypto::OpenedLetter letter
            = co_await openForTerminal(context.application, fileSource(context.path(name)), {}, mime::parse(file));
        QJsonObject object = letterJson(letter.message, name);
        object[u"protection"_s] = protectionJson(letter);
        context.printJson(QJsonDocument(object));
    }
    co_return exitCode;
}

} // namespace sobre::cli
