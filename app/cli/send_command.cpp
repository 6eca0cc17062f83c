// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/cli/command.h"
#include "app/cli/find_account.h"
#include "app/cli/letter_readers.h"
#include "app/cli/posted_letters.h"
#include "app/cli/sealed_sending.h"
#include "app/cli/send_words.h"
#include "core/mime/parse.h"
#include "core/mime/prepare.h"
#include "ui/text/error_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <vector>

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

    /// What the words say: files, standard input, and recipients besides (as sendmail is called).
    struct Asked {
        QStringList files; ///< empty: standard input
        QStringList recipients;
        SendManner manner;
    };

    Asked asked(const CommandContext &context)
    {
        Asked asked;
        const auto isSet = [&context](const QString &option) { return context.options.isSet(option); };
        asked.manner.sendmail = isSet(u"sendmail"_s);
        asked.manner.fromPipe = isSet(u"t"_s) || isSet(u"i"_s);
        bool fromInput = false;
        for (const QString &word : context.words) {
            switch (kindOfWord(word, QFileInfo(context.path(word)).isFile(), asked.manner)) {
            case SendWord::StandardInput:
                fromInput = true;
                break;
            case SendWord::File:
                asked.files += context.path(word);
                break;
            case SendWord::Recipient:
                asked.recipients += word;
                break;
            case SendWord::Nothing:
                throw MailError {.kind = MailError::Kind::FileUnreadable, .scope = MailError::Scope::Letter,
                                 .detail = SendCommand::tr("%1 does not exist").arg(word)};
            }
        }
        if (context.words.isEmpty() && !asked.manner.fromPipe && !asked.manner.sendmail)
            throw WrongUsage {SendCommand::tr("Which file? - is standard input.")};
        if (fromInput && !asked.files.isEmpty())
            throw WrongUsage {SendCommand::tr("Files, or standard input: not both.")};
        if (asked.files.size() > 1 && !asked.recipients.isEmpty())
            throw WrongUsage {SendCommand::tr("Several letters go to whom they name, so no recipients can be given.")};
        if (asked.files.size() > 1 && (isSet(u"sign"_s) || isSet(u"encrypt"_s)))
            throw WrongUsage {SendCommand::tr("Letters are signed and sealed one at a time.")};
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

    Task<> queue(Application &sobre, QIODevice &raw, QTemporaryFile &spool, PostedLetter &letter)
    {
        if (!spool.resize(0) || !spool.seek(0))
            throw unwritable(spool);
        letter.queueing = co_await outbox::beginQueueing(raw, spool, letter.sending, sobre.store(), &sobre);
    }

    Task<PostedLetter> postOne(Application &sobre, QIODevice &raw, outbox::Sending sending, LetterReaders readers)
    {
        QTemporaryFile spool(sobre.profile() + u"/letter-XXXXXX"_s);
        openSpool(spool);
        std::vector<PostedLetter> letters(1);
        letters[0].sending = std::move(sending);
        letters[0].readers = readers;
        co_await queue(sobre, raw, spool, letters[0]);
        letters[0].row = co_await outbox::queued(*letters[0].queueing, sobre.store(), &sobre);
        co_await post(sobre, letters);
        co_return std::move(letters[0]);
    }

    // Who it is from and to. sendmail's callers also name users of this computer, who are all the person.
    outbox::Sending sendingOf(const CommandContext &context, const Asked &ask, QIODevice &raw)
    {
        QString sender = context.options.value(u"f"_s);
        if (sender.startsWith(u'<') && sender.endsWith(u'>'))
            sender = sender.sliced(1, sender.size() - 2);
        const bool isNull = context.options.isSet(u"f"_s) && sender.isEmpty();
        if (!sender.contains(u'@'))
            sender.clear();
        outbox::Sending sending;
        sending.account
            = accountToSendFrom(context, context.options.value(u"from"_s), sender.isEmpty() ? authorOf(raw) : sender);
        sending.sender = sender;
        sending.nullSender = isNull;
        sending.authorName = context.options.value(u"F"_s);
        for (const QString &recipient : ask.recipients)
            sending.recipients += recipient.contains(u'@') ? recipient : sending.account.record.email;
        sending.alsoFromHeader = context.options.isSet(u"t"_s);
        sending.localNames = ask.manner.sendmail;
        // A file is a whole letter; only what is typed ends at a lone dot.
        sending.ignoreDots = context.options.isSet(u"i"_s) || !ask.files.isEmpty();
        return sending;
    }

    // All are in the outbox before the first one leaves: whatever happens then, they lie where the person sees them.
    Task<int> sendFiles(CommandContext &context, const Asked &ask)
    {
        Application &sobre = context.application;
        QTemporaryFile spool(sobre.profile() + u"/letter-XXXXXX"_s);
        openSpool(spool);
        std::vector<PostedLetter> letters(size_t(ask.files.size()));
        for (size_t i = 0; i < letters.size(); ++i) {
            letters[i].file = ask.files[qsizetype(i)];
            try {
                QFile file(letters[i].file);
                if (!file.open(QIODevice::ReadOnly))
                    throw unreadable(file);
                letters[i].sending = sendingOf(context, ask, file);
                letters[i].readers = readersOf(file);
                sayReaders(context, file, letters[i].sending, letters[i].readers);
                co_await queue(sobre, file, spool, letters[i]);
            } catch (const MailError &error) {
                letters[i].report.error = error;
            }
        }
        for (PostedLetter &letter : letters) {
            if (!letter.queueing)
                continue;
            try {
                letter.row = co_await outbox::queued(*letter.queueing, sobre.store(), &sobre);
            } catch (const MailError &error) {
                letter.report.error = error;
            }
        }
        co_await post(sobre, letters);
        co_return tell(context, letters);
    }

    // All letters are ready before the first one leaves. The first is the one that is told of.
    Task<int> sendProtected(CommandContext &context, QIODevice &raw, outbox::Sending sending)
    {
        Application &sobre = context.application;
        const LetterReaders readers = context.options.isSet(u"encrypt"_s) ? LetterReaders::Addressees : LetterReaders::EverybodySigned;
        sayReaders(context, raw, sending, readers);
        const crypto::SealedLetters letters
            = co_await sealRaw(raw, sending, context.options.isSet(u"sign"_s), context.options.isSet(u"encrypt"_s), sobre);
        if (letters.isEmpty())
            throw MailError {.kind = MailError::Kind::BadInput, .scope = MailError::Scope::Letter, .detail = u"no recipient"_s};
        int exitCode = 0;
        bool told = false;
        for (const crypto::ReadyLetter &letter : letters) {
            outbox::Sending one {.account = sending.account,
                                 .sender = sending.sender,
                                 .nullSender = sending.nullSender,
                                 .recipients = {},
                                 .ignoreDots = true};
            if (one.sender.isEmpty())
                one.sender = QString::fromUtf8(letter.envelope.sender);
            for (const QByteArray &recipient : letter.envelope.recipients)
                one.recipients.append(QString::fromUtf8(recipient));
            const PostedLetter posted = co_await postOne(sobre, *letter.octets, one, readers);
            if (!std::exchange(told, true))
                exitCode = tell(context, posted);
            else if (posted.report.error)
                context.terminal.complain(text::sentence(*posted.report.error)), exitCode = 1;
        }
        co_return exitCode;
    }

} // namespace

QList<QCommandLineOption> sendOptions()
{
    return {
        {u"t"_s, SendCommand::tr("Take the recipients from the header, besides those that are named.")},
        {u"i"_s, SendCommand::tr("A line with a single dot does not end the letter.")},
        {u"f"_s, SendCommand::tr("The envelope sender."), u"ADDR"_s},
        {u"F"_s, SendCommand::tr("The writer's name, for a letter that does not say who it is from."), u"NAME"_s},
        {u"sendmail"_s, SendCommand::tr("Behave as sendmail does: no word is a file, and other options of it are understood.")},
        {u"from"_s, SendCommand::tr("Send from this account."), u"ACCOUNT"_s},
        {u"sign"_s, SendCommand::tr("Sign the letter.")},
        {u"encrypt"_s, SendCommand::tr("Seal the letter, and sign it.")},
    };
}

Task<int> sendLetter(CommandContext &context)
{
    Application &sobre = context.application;
    const Asked ask = asked(context);

    if (ask.files.size() > 1)
        co_return co_await sendFiles(context, ask);

    QTemporaryFile input(sobre.profile() + u"/letter-XXXXXX"_s);
    QBuffer memory; // what goes into an envelope lies in no file before
    QFile file(ask.files.value(0));
    QIODevice *source = &file;
    if (ask.files.isEmpty()) {
        source = context.options.isSet(u"encrypt"_s) ? static_cast<QIODevice *>(&memory) : &input;
        if (source == &memory)
            memory.open(QIODevice::ReadWrite);
        else
            openSpool(input);
        co_await spoolInput(context.terminal, *source);
    } else if (!file.open(QIODevice::ReadOnly)) {
        throw unreadable(file);
    }
    outbox::Sending sending = sendingOf(context, ask, *source);
    if (context.options.isSet(u"sign"_s) || context.options.isSet(u"encrypt"_s))
        co_return co_await sendProtected(context, *source, std::move(sending));
    const LetterReaders readers = readersOf(*source);
    sayReaders(context, *source, sending, readers);
    co_return tell(context, co_await postOne(sobre, *source, std::move(sending), readers));
}

} // namespace sobre::cli
