// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/cli/command.h"
#include "app/cli/find_account.h"
#include "app/cli/sealed_sending.h"
#include "core/mime/parse.h"
#include "core/mime/prepare.h"
#include "core/outbox/post_letter.h"
#include "core/outbox/queue_letter.h"
#include "ui/text/error_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    class SendCommand {
        Q_DECLARE_TR_FUNCTIONS(SendCommand)
    };

    MailError unreadable(const QFile &file)
    {
        return {.kind = MailError::Kind::FileUnreadable, .scope = MailError::Scope::Letter, .detail = file.fileName() + u": "_s + file.errorString()};
    }

    MailError unwritable(const QIODevice &device)
    {
        return {.kind = MailError::Kind::FileUnreadable, .scope = MailError::Scope::Letter, .detail = device.errorString()};
    }

    /// What the words say: a file, standard input, and recipients besides (as sendmail is called).
    struct Asked {
        QString file; ///< empty: standard input
        QStringList recipients;
    };

    Asked asked(const CommandContext &context)
    {
        Asked asked;
        bool named = false;
        for (const QString &word : context.words) {
            if (!named && (word == u"-" || QFileInfo::exists(context.path(word)))) {
                asked.file = word == u"-" ? QString() : context.path(word);
                named = true;
            } else if (word.contains(u'@')) {
                asked.recipients += word;
            } else {
                throw MailError {.kind = MailError::Kind::FileUnreadable, .scope = MailError::Scope::Letter,
                                 .detail = SendCommand::tr("%1 does not exist").arg(word)};
            }
        }
        if (context.words.isEmpty() && !context.options.isSet(u"t"_s) && !context.options.isSet(u"i"_s))
            throw WrongUsage {SendCommand::tr("Which file? - is standard input.")};
        return asked;
    }

    // A nameless file in the profile: nothing of the letter is left if this process dies.
    Task<> spoolInput(Terminal &terminal, QIODevice &spool)
    {
        while (true) {
            const QByteArray octets = co_await terminal.read();
            if (octets.isEmpty())
                break;
            if (spool.write(octets) != octets.size())
                throw unwritable(spool);
        }
        if (!spool.seek(0))
            throw unwritable(spool);
    }

    // The address in From, to find the account that the letter is written from.
    QString authorOf(QIODevice &raw)
    {
        constexpr qint64 Start = 64 * 1024;
        const mime::Message letter = mime::parse(raw.peek(Start));
        return letter.from.isEmpty() ? QString() : letter.from.first().address;
    }

    void openSpool(QTemporaryFile &spool)
    {
        if (!spool.open())
            throw unreadable(spool);
    }

    struct Posted {
        store::LetterId letter;
        outbox::PostReport report;
    };

    Task<Posted> post(Application &sobre, QIODevice &raw, outbox::Sending sending)
    {
        QTemporaryFile ready(sobre.profile() + u"/letter-XXXXXX"_s);
        openSpool(ready);
        const store::OutboxRow row = co_await outbox::queueLetter(raw, ready, sending, sobre.store(), &sobre);
        const std::function<Task<outbox::PostReport>()> work
            = [&sobre, row, account = sending.account] { return outbox::postLetter(row, account, sobre.mailContext()); };
        outbox::PostReport posted = co_await sobre.mail().call<outbox::PostReport>(work, &sobre);
        co_return Posted {row.letter, std::move(posted)};
    }

    int report(CommandContext &context, const Posted &outcome)
    {
        const store::LetterId letter = outcome.letter;
        const outbox::PostReport &posted = outcome.report;
        if (context.json()) {
            const QJsonObject result {
                {u"id"_s, store::number(letter)},
                {u"state"_s, posted.error ? QString::fromLatin1(wordFor(posted.error->kind)) : u"handed-over"_s},
                {u"reply"_s, posted.outcome.finalReply.isEmpty() ? QJsonValue() : QJsonValue(QString::fromUtf8(posted.outcome.finalReply))},
                {u"queueId"_s, posted.outcome.queueId.isEmpty() ? QJsonValue() : QJsonValue(QString::fromUtf8(posted.outcome.queueId))},
                {u"error"_s, posted.error ? QJsonValue(text::sentence(*posted.error)) : QJsonValue()},
            };
            context.printJson(QJsonDocument(result));
        } else if (!posted.error) {
            context.printLine(SendCommand::tr("Handed over: “%1”").arg(text::serverWords(posted.outcome.finalReply)));
        }
        if (!posted.error)
            return 0;
        context.terminal.complain(text::sentence(*posted.error));
        return 1;
    }

    // All letters are ready before the first one leaves. The first is the one that is told of.
    Task<int> sendProtected(CommandContext &context, QIODevice &raw, outbox::Sending sending)
    {
        Application &sobre = context.application;
        const mime::Mailbox author {.name = sending.account.record.displayName, .address = sending.account.record.email};
        const crypto::SealedLetters letters
            = co_await sealRaw(raw, author, sending.recipients, context.options.isSet(u"sign"_s),
                               context.options.isSet(u"encrypt"_s), sobre);
        int exitCode = 0;
        bool told = false;
        for (const crypto::ReadyLetter &letter : letters) {
            outbox::Sending one {.account = sending.account, .sender = sending.sender, .recipients = {}, .ignoreDots = true};
            if (one.sender.isEmpty())
                one.sender = QString::fromUtf8(letter.envelope.sender);
            for (const QByteArray &recipient : letter.envelope.recipients)
                one.recipients.append(QString::fromUtf8(recipient));
            const Posted posted = co_await post(sobre, *letter.octets, one);
            if (!std::exchange(told, true))
                exitCode = report(context, posted);
            else if (posted.report.error)
                context.terminal.complain(text::sentence(*posted.report.error)), exitCode = 1;
        }
        co_return exitCode;
    }

} // namespace

QList<QCommandLineOption> sendOptions()
{
    return {
        {u"t"_s, SendCommand::tr("Take the recipients from the header (always so unless some are named).")},
        {u"i"_s, SendCommand::tr("A line with a single dot does not end the letter.")},
        {u"f"_s, SendCommand::tr("The envelope sender."), u"ADDR"_s},
        {u"from"_s, SendCommand::tr("Send from this account."), u"ACCOUNT"_s},
        {u"sign"_s, SendCommand::tr("Sign the letter.")},
        {u"encrypt"_s, SendCommand::tr("Seal the letter, and sign it.")},
    };
}

Task<int> sendLetter(CommandContext &context)
{
    Application &sobre = context.application;
    const Asked ask = asked(context);

    QTemporaryFile input(sobre.profile() + u"/letter-XXXXXX"_s);
    QBuffer memory; // what goes into an envelope lies in no file before
    QFile file(ask.file);
    QIODevice *source = &file;
    if (ask.file.isEmpty()) {
        source = context.options.isSet(u"encrypt"_s) ? static_cast<QIODevice *>(&memory) : &input;
        if (source == &memory)
            memory.open(QIODevice::ReadWrite);
        else
            openSpool(input);
        co_await spoolInput(context.terminal, *source);
    } else if (!file.open(QIODevice::ReadOnly)) {
        throw unreadable(file);
    }
    QIODevice &raw = *source;

    const QString sender = context.options.value(u"f"_s);
    const account::Account account
        = accountToSendFrom(context, context.options.value(u"from"_s), sender.isEmpty() ? authorOf(raw) : sender);
    outbox::Sending sending {.account = account, .sender = sender, .recipients = ask.recipients};
    // A file is a whole letter; only what is typed ends at a lone dot.
    sending.ignoreDots = context.options.isSet(u"i"_s) || !ask.file.isEmpty();

    if (context.options.isSet(u"sign"_s) || context.options.isSet(u"encrypt"_s))
        co_return co_await sendProtected(context, raw, std::move(sending));
    co_return report(context, co_await post(sobre, raw, std::move(sending)));
}

} // namespace sobre::cli
