// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/cli/command.h"
#include "app/cli/letter_json.h"
#include "app/cli/letter_opening.h"
#include "app/cli/rows.h"
#include "app/cli/sent_json.h"
#include "core/html/html_text.h"
#include "core/mime/parse.h"
#include "core/store/accounts.h"
#include "core/store/database.h"
#include "core/store/letter_device.h"
#include "core/store/stored_letter.h"
#include "ui/text/verdict_words.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    class ShowCommand {
        Q_DECLARE_TR_FUNCTIONS(ShowCommand)
    };

    void printRaw(CommandContext &context, store::LetterDevice &letter)
    {
        constexpr qint64 Block = 256 * 1024;
        while (!letter.atEnd()) {
            const QByteArray octets = letter.read(Block);
            if (letter.failure())
                throw *letter.failure();
            context.terminal.print(octets);
        }
    }

    QString spelled(const QList<mime::Mailbox> &mailboxes)
    {
        QStringList words;
        for (const mime::Mailbox &mailbox : mailboxes)
            words += mailbox.name.isEmpty() ? mailbox.address : u"%1 <%2>"_s.arg(mailbox.name, mailbox.address);
        return words.join(u", "_s);
    }

    void printForPeople(CommandContext &context, const crypto::OpenedLetter &opened)
    {
        const mime::Message &letter = opened.message;
        const QString verdict = text::sentence(opened.judgement);
        if (!verdict.isEmpty())
            context.printLine(verdict);
        context.printLine(ShowCommand::tr("From: %1").arg(spelled(letter.from)));
        context.printLine(ShowCommand::tr("To: %1").arg(spelled(letter.to)));
        if (!letter.cc.isEmpty())
            context.printLine(ShowCommand::tr("Cc: %1").arg(spelled(letter.cc)));
        context.printLine(ShowCommand::tr("Date: %1").arg(QLocale().toString(letter.date.toLocalTime(), QLocale::LongFormat)));
        context.printLine(ShowCommand::tr("Subject: %1").arg(letter.subject));
        context.printLine({});
        context.printLine(letter.textSaysAll() ? letter.text : html::toText(letter.html));
        for (const mime::Attachment &attachment : letter.attachments)
            context.printLine(ShowCommand::tr("Attachment: %1, %2").arg(attachment.name, QLocale().formattedDataSize(attachment.size)));
    }

    QStringList ownAddresses(store::Database &database)
    {
        QStringList own;
        if (const auto accounts = store::accounts::list(database)) {
            for (const store::AccountRecord &account : *accounts)
                own.append(account.email);
        }
        return own;
    }

} // namespace

QList<QCommandLineOption> showOptions()
{
    return {{u"raw"_s, ShowCommand::tr("The stored octets, as they came.")}};
}

Task<int> showLetter(CommandContext &context)
{
    if (context.words.size() != 1)
        throw WrongUsage {ShowCommand::tr("Which letter?")};
    const store::LetterId id = letterIdOf(context.words.first());
    store::Database &database = context.application.reader();
    const auto device = store::LetterDevice::open(database, id);
    if (!device)
        throw device.error();
    if (context.options.isSet(u"raw"_s)) {
        printRaw(context, **device);
        co_return 0;
    }
    mime::Message parsed = mime::parse(**device);
    if ((*device)->failure())
        throw *(*device)->failure();
    const crypto::OpenedLetter letter
        = co_await openForTerminal(context.application, store::storedLetter(context.application.store(), id),
                                   ownAddresses(database), std::move(parsed));
    if (!context.json()) {
        printForPeople(context, letter);
        co_return 0;
    }
    QJsonObject object = letterJson(letter.message, {});
    object[u"protection"_s] = protectionJson(letter);
    object[u"id"_s] = store::number(id);
    const auto posting = postingJson(database, id), delivery = deliveryJson(database, id);
    if (!posting || !delivery)
        throw posting ? delivery.error() : posting.error();
    object[u"posting"_s] = *posting;
    object[u"delivery"_s] = *delivery;
    context.printJson(QJsonDocument(object));
    co_return 0;
}

} // namespace sobre::cli
