// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_text.h"

#include "ui/text/clock.h"
#include "ui/text/isolate.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sobre::text {
namespace {

    class ErrorText {
        Q_DECLARE_TR_FUNCTIONS(ErrorText)

    public:
        static QString reaching(const MailError &error);
        static QString tls(const MailError &error);
        static QString certificate(const MailError &error);
        static QString certificateFault(const QString &word);
        static CertificateFacts facts(const MailError &error);
        static QString dialogue(const MailError &error);
        static QString login(const MailError &error);
        static QString refusal(const MailError &error);
        static QString refusalForNow(const MailError &error);
        static QString tooLarge(const MailError &error);
        static QString missing(const MailError &error);
        static QString here(const MailError &error);
        static QString keys(const MailError &error);
        static QString saidInClear();
        static QString quoted(const MailError &error, const QString &plain, const QString &withWords);
    };

    // Most refusals exist in two forms: with the server's words and, where it said none, without.
    QString ErrorText::quoted(const MailError &error, const QString &plain, const QString &withWords)
    {
        const QString words = serverWords(error.serverText);
        return words.isEmpty() ? plain.arg(error.server) : withWords.arg(error.server, words);
    }

    QString ErrorText::reaching(const MailError &error)
    {
        using Kind = MailError::Kind;
        switch (error.kind) {
        case Kind::HostNotFound:
            return tr("No server of the name %1 was found.").arg(error.server);
        case Kind::ConnectionRefused:
            return tr("%1 does not accept connections: the host answers, but nothing listens there.").arg(error.server);
        case Kind::Unreachable:
            return tr("%1 cannot be reached from here.").arg(error.server);
        case Kind::TimedOut:
            if (error.detail.startsWith("proxy: "_L1))
                return tr("This computer did not say in time which proxy leads to %1, so nothing was sent to it.").arg(error.server);
            return tr("%1 did not answer in time.").arg(error.server);
        case Kind::PlaceRefused:
            return tr("%1 was not asked: it lies inside of a private network, or another site sent Sobre there.").arg(isolated(error.detail));
        case Kind::ConnectionLost:
            return quoted(error, tr("%1 ended the connection in the middle of the conversation."),
                          tr("%1 ended the connection in the middle of the conversation; its last words: “%2”."));
        default:
            return {};
        }
    }

    QString ErrorText::tls(const MailError &error)
    {
        using Kind = MailError::Kind;
        switch (error.kind) {
        case Kind::NoTlsOffered:
            return quoted(error, tr("%1 offers no encryption, so nothing was sent to it."),
                          tr("%1 offers no encryption, so nothing was sent to it; it offers: “%2”."));
        case Kind::TlsRefused:
            return quoted(error, tr("%1 refused to encrypt the connection, so nothing was sent to it."),
                          tr("%1 refused to encrypt the connection, so nothing was sent to it: “%2”."));
        case Kind::TlsFailed:
            return tr("The encrypted connection to %1 could not be made: %2.").arg(error.server, error.detail);
        case Kind::RequireTlsNotOffered:
            return tr("%1 does not promise to pass letters on over protected connections only, so it was not given this one.")
                .arg(error.server);
        case Kind::DataBeforeTls:
            return tr("%1 sent words that someone on the way may have slipped in before the encryption began, so the "
                      "connection was ended.")
                .arg(error.server);
        case Kind::CertificateRefused:
            return certificate(error);
        default:
            return {};
        }
    }

    QString ErrorText::certificateFault(const QString &word)
    {
        if (word == "expired"_L1)
            return tr("it has expired");
        if (word == "not-yet-valid"_L1)
            return tr("it is not valid yet");
        if (word == "host-mismatch"_L1)
            return tr("it belongs to another server");
        if (word == "self-signed"_L1)
            return tr("the server vouches for itself");
        if (word == "unknown-authority"_L1)
            return tr("nobody that this computer knows vouches for it");
        if (word == "revoked"_L1)
            return tr("it was withdrawn");
        if (word == "changed"_L1)
            return tr("it is not the one that you trusted");
        return tr("it cannot be trusted");
    }

    // The detail is made of words like "reason=expired,host-mismatch", see core/net/tls_policy.h.
    CertificateFacts ErrorText::facts(const MailError &error)
    {
        CertificateFacts facts;
        QStringList faults;
        for (const QString &field : error.detail.split(u' ')) {
            const QString value = field.section(u'=', 1);
            if (field.startsWith("reason="_L1)) {
                for (const QString &word : value.split(u','))
                    faults += certificateFault(word);
                facts.revoked = value.split(u',').contains("revoked"_L1);
            } else if (field.startsWith("sha256="_L1)) {
                facts.sha256 = value;
            } else if (field.startsWith("from="_L1)) {
                facts.from = value;
            } else if (field.startsWith("until="_L1)) {
                facts.until = value;
            } else if (field.startsWith("names="_L1)) {
                facts.names = value.split(u',');
            } else if (field.startsWith("trusted="_L1)) {
                facts.trusted = value;
            }
        }
        facts.faults = faults.isEmpty() ? error.detail : faults.join(u", "_s);
        return facts;
    }

    QString ErrorText::certificate(const MailError &error)
    {
        const CertificateFacts known = facts(error);
        return tr("The certificate of %1 is not valid, so nothing was sent to it: %2 (fingerprint %3).")
            .arg(error.server, known.faults, known.sha256);
    }

    QString ErrorText::dialogue(const MailError &error)
    {
        switch (error.kind) {
        case MailError::Kind::Protocol:
            return quoted(error, tr("%1 answered something that Sobre does not understand."),
                          tr("%1 answered something that Sobre does not understand: “%2”."));
        case MailError::Kind::TooLong:
            return tr("%1 sent an answer that is far too long, so the connection was ended.").arg(error.server);
        default:
            return {};
        }
    }

    QString ErrorText::login(const MailError &error)
    {
        switch (error.kind) {
        case MailError::Kind::NoPassword:
            return error.detail.isEmpty() ? tr("No password is known for %1.").arg(error.server)
                                          : tr("No password is known for %1: %2.").arg(error.server, error.detail);
        case MailError::Kind::NoMechanism:
            return tr("%1 offers no way to log in that may be used here; it offers: %2.")
                .arg(error.server, error.detail.isEmpty() ? tr("none") : error.detail);
        case MailError::Kind::LoginRefused:
            return quoted(error, tr("%1 did not accept the user name and password."),
                          tr("%1 did not accept the user name and password: “%2”."));
        default:
            return {};
        }
    }

    // The detail is a code and perhaps the time of the next try, see core/account/fetch_times.h.
    QString ErrorText::refusalForNow(const MailError &error)
    {
        const QString code = error.detail.section(u' ', 0, 0);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QDateTime until = QDateTime::fromString(error.detail.section("until="_L1, 1), Qt::ISODate);
        const QString when = until.isValid() && until > now ? clockTime(until, now) : QString();
        QString sentence;
        if (code == "LOGIN-DELAY"_L1) {
            sentence = when.isEmpty() ? tr("%1 wants some time to pass between two visits.").arg(error.server)
                                      : tr("%1 lets you in again at %2.").arg(error.server, when);
        } else if (code == "IN-USE"_L1) {
            sentence = tr("Somebody else is in your mailbox at %1, perhaps another program of yours.").arg(error.server);
            if (!when.isEmpty())
                sentence += u' ' + tr("Sobre tries again at %1.").arg(when);
        } else if (!when.isEmpty()) {
            sentence = tr("%1 cannot do it now. Sobre tries again at %2.").arg(error.server, when);
        } else {
            return quoted(error, tr("%1 cannot do it now; it may work later."),
                          tr("%1 cannot do it now; it may work later: “%2”."));
        }
        const QString words = serverWords(error.serverText);
        return words.isEmpty() ? sentence : sentence + u' ' + tr("It says: “%1”.").arg(words);
    }

    // Something that the server or Sobre cannot do.
    QString ErrorText::missing(const MailError &error)
    {
        if (error.detail == "TOP"_L1)
            return tr("%1 cannot show the head of a letter alone (TOP).").arg(error.server);
        if (error.detail.endsWith("(UIDL)"_L1)) {
            return tr("The server gives its letters no names, so nobody could tell new ones from those that were fetched. "
                      "Nothing was fetched and nothing deleted: choose “Take away at once” in the account's settings.");
        }
        return tr("%1 is not available yet.").arg(error.detail);
    }

    // The detail is the letter's octets and the limit's, 0 where the server told none.
    QString ErrorText::tooLarge(const MailError &error)
    {
        const qint64 size = error.detail.section(u' ', 0, 0).toLongLong();
        const qint64 limit = error.detail.section(u' ', 1, 1).toLongLong();
        if (size <= 0)
            return tr("The letter is too large for %1.").arg(error.server);
        if (limit <= 0)
            return tr("The letter is too large for %1: %2.").arg(error.server, sizeWords(size));
        QString larger = sizeWords(size);
        QString most = sizeWords(limit);
        if (larger == most) { // only the last digits tell them apart
            larger = tr("%1 bytes").arg(QLocale().toString(size));
            most = tr("%1 bytes").arg(QLocale().toString(limit));
        }
        return tr("The letter is too large for %1: %2, it takes at most %3.").arg(error.server, larger, most);
    }

    QString ErrorText::refusal(const MailError &error)
    {
        const QString words = serverWords(error.serverText);
        switch (error.kind) {
        case MailError::Kind::Refused:
            return quoted(error, tr("%1 said no."), tr("%1 said no: “%2”."));
        case MailError::Kind::RefusedForNow:
            return refusalForNow(error);
        case MailError::Kind::SenderRefused:
            return tr("%1 does not accept mail from %2: “%3”.").arg(error.server, error.detail, words);
        case MailError::Kind::RecipientRefused:
            return tr("%1 does not accept mail for %2, so nobody has received it: “%3”.")
                .arg(error.server, error.detail, words);
        case MailError::Kind::LetterRefused:
            return quoted(error, tr("%1 did not accept the letter."), tr("%1 did not accept the letter: “%2”."));
        case MailError::Kind::TooLarge:
            return tooLarge(error);
        case MailError::Kind::EightBitNotCarried:
            return tr("%1 carries plain ASCII letters only, and this one holds other characters.").arg(error.server);
        case MailError::Kind::MaybeSent:
            return tr("The connection to %1 ended before it confirmed the letter: it may have been sent. Sobre does "
                      "not send it again by itself.")
                .arg(error.server);
        default:
            return {};
        }
    }

    QString ErrorText::here(const MailError &error)
    {
        using Kind = MailError::Kind;
        switch (error.kind) {
        case Kind::Cancelled:
            return tr("Stopped as you asked.");
        case Kind::BadInput:
            return tr("This cannot be right: %1.").arg(error.detail);
        case Kind::FileUnreadable:
            if (error.detail.endsWith(" does not exist"_L1))
                return tr("%1 does not exist.").arg(error.detail.chopped(15));
            return tr("A file cannot be read or written: %1.").arg(error.detail);
        case Kind::DiskFull:
            if (error.server.isEmpty())
                return tr("The disk is full (%1). What was written before stays.").arg(error.detail);
            return tr("The disk is full. Nothing was lost and nothing was deleted at the server: Sobre goes on when there is room.");
        case Kind::StoreFailed:
            return tr("The mail on this computer cannot be read or written: %1.").arg(error.detail);
        case Kind::StoreBusy:
            return tr("Another Sobre is working with this profile: %1.").arg(error.detail);
        case Kind::StoreTooNew:
            return tr("This profile was written by a newer Sobre; this one does not touch it.");
        case Kind::StoreDamaged:
            return tr("The mail on this computer is damaged: %1.").arg(error.detail);
        case Kind::NotFound:
            return tr("There is no %1.").arg(error.detail);
        case Kind::NotAvailable:
            return missing(error);
        case Kind::BeingSent:
            return tr("This letter is on its way already.");
        default:
            return keys(error);
        }
    }

    QString ErrorText::keys(const MailError &error)
    {
        using Kind = MailError::Kind;
        switch (error.kind) {
        case Kind::NoKey:
            return tr("There is no key to use for %1.").arg(isolated(error.detail));
        case Kind::NotUnlocked:
            return tr("Your key stayed locked, so nothing was done.");
        case Kind::NoEngine:
            return error.detail.isEmpty() ? tr("The OpenPGP plugin is off or not installed.")
                                          : tr("OpenPGP cannot be used now: %1.").arg(error.detail);
        case Kind::CryptoFailed:
            return tr("Signing or sealing did not work: %1.").arg(error.detail);
        default:
            return {};
        }
    }

    QString ErrorText::saidInClear()
    {
        return tr("This was said before the connection was secured, so anyone on the way may have said it.");
    }

    bool isUnsafe(QChar character)
    {
        switch (character.category()) {
        case QChar::Other_Control:
        case QChar::Other_Format: // bidi marks and invisible characters among them
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            return true;
        default:
            return false;
        }
    }

} // namespace

QString serverWords(const QByteArray &raw)
{
    constexpr qsizetype Longest = 512;
    QString words = raw.isValidUtf8() ? QString::fromUtf8(raw) : QString::fromLatin1(raw);
    for (QChar &character : words) {
        if (isUnsafe(character))
            character = character.isSpace() ? QChar(u' ') : QChar(QChar::ReplacementCharacter);
    }
    words = words.trimmed();
    if (words.size() > Longest)
        words = words.left(Longest - 1) + QChar(0x2026);
    return words;
}

CertificateFacts certificateFacts(const MailError &error)
{
    return ErrorText::facts(error);
}

QString sentence(const MailError &error)
{
    // Each group knows its own kinds and is silent about the others.
    for (const auto group : {&ErrorText::reaching, &ErrorText::tls, &ErrorText::dialogue, &ErrorText::login,
                             &ErrorText::refusal, &ErrorText::here}) {
        const QString words = group(error);
        if (!words.isEmpty())
            return error.detail.endsWith("in-clear"_L1) ? words + u' ' + ErrorText::saidInClear() : words;
    }
    return {};
}

} // namespace sobre::text
