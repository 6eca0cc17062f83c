// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/letter_readers.h"

#include "app/application.h"
#include "app/cli/command.h"
#include "core/crypto/protection.h"
#include "core/keys/people_keys.h"
#include "core/mime/headers.h"
#include "core/mime/parse.h"
#include "core/outbox/queue_letter.h"

#include <QBuffer>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    class LetterReading {
        Q_DECLARE_TR_FUNCTIONS(LetterReading)
    };

    constexpr qint64 Start = 64 * 1024; ///< octets of a letter that are looked at

    QString sentenceFor(LetterReaders readers)
    {
        switch (readers) {
        case LetterReaders::Addressees:
            return LetterReading::tr("Envelope. Only those it is for can read it. Addresses and time stay visible.");
        case LetterReaders::EverybodySigned:
            return LetterReading::tr("Signed only. Every server that carries this mail can read it.");
        case LetterReaders::Everybody:
            break;
        }
        return LetterReading::tr("Postcard. Every server that carries this mail can read it.");
    }

} // namespace

QLatin1StringView wordFor(LetterReaders readers)
{
    return readers == LetterReaders::Addressees ? "sealed"_L1 : readers == LetterReaders::EverybodySigned ? "signed"_L1 : "none"_L1;
}

LetterReaders readersOf(QIODevice &raw)
{
    QByteArray start = raw.peek(Start);
    QBuffer header(&start);
    header.open(QIODevice::ReadOnly);
    for (const mime::HeaderField &field : mime::readHeaders(header)) {
        if (mime::equalsIgnoringCase(field.name, "Content-Type") && crypto::isSealedType(field.body))
            return LetterReaders::Addressees;
    }
    return LetterReaders::Everybody;
}

void sayReaders(CommandContext &context, QIODevice &raw, const outbox::Sending &sending, LetterReaders readers)
{
    if (!context.json() && !sending.localNames) // a program that calls sendmail wants no words where all is well
        context.printLine(sentenceFor(readers));
    if (readers == LetterReaders::Addressees)
        return;
    QStringList people = sending.recipients;
    if (people.isEmpty() || sending.alsoFromHeader) {
        const mime::Message letter = mime::parse(raw.peek(Start));
        for (const mime::Mailbox &one : letter.to + letter.cc + letter.bcc)
            people += one.address;
    }
    people.removeDuplicates();
    for (const QString &address : std::as_const(people)) {
        const store::KeyPerson person = context.application.people().person(address);
        if (person.wish == store::SealWish::Always || (person.firstEnvelope.isValid() && person.wish != store::SealWish::Never))
            context.terminal.complain(LetterReading::tr("Warning: %1 has been getting envelopes, and this is a postcard. --encrypt seals it.").arg(address));
    }
}

} // namespace sobre::cli
