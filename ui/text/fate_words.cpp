// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/fate_words.h"

#include "ui/text/clock.h"
#include "ui/text/error_text.h"
#include "ui/text/isolate.h"
#include "ui/text/reason_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::text {
namespace {

class FateWords {
    Q_DECLARE_TR_FUNCTIONS(FateWords)

public:
    static QString state(const store::PostedRecipient &recipient, const QDateTime &now);
    static QStringList lines(const store::Posting &posting, const QDateTime &now);
    static QString full(const store::Posting &posting);
    static QString handedOver(const store::Posting &posting, const QDateTime &now);
    static QString left(const store::Posting &posting, const QDateTime &now);
    static QString leftEvidence(const store::Posting &posting);

private:
    static QString recipientInFull(const store::PostedRecipient &recipient);
};

QString clean(const QString &text)
{
    return serverWords(text.toUtf8());
}

QString utc(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s) + u" UTC"_s;
}

/// "250 2.1.5 Ok"; what there is of it.
QString answer(int code, const QString &status, const QByteArray &reply)
{
    QString words = serverWords(reply);
    // Whether the words as they are kept begin with the numbers or not, they do here, and once.
    const QString number = code > 0 ? QString::number(code) : QString();
    for (const QString &known : { number, status }) {
        if (!known.isEmpty() && words.startsWith(known))
            words = words.sliced(known.size()).trimmed();
    }
    words = number + u' ' + clean(status) + u' ' + words;
    return words.simplified();
}

QString hostOf(const QString &server)
{
    const qsizetype colon = server.lastIndexOf(u':');
    return clean(colon > 0 ? server.left(colon) : server);
}

QString FateWords::state(const store::PostedRecipient &recipient, const QDateTime &now)
{
    switch (recipient.fate) {
    case store::Fate::NoWord:
        return tr("Handed over; no word since");
    case store::Fate::Delayed:
        return recipient.until.isValid()
            ? tr("Delayed: it is tried until %1").arg(clockTime(recipient.until, now))
            : tr("Delayed: it is being tried again");
    case store::Fate::Returned:
        return tr("Returned");
    case store::Fate::Relayed:
        return tr("Passed on to a server that sends no reports");
    case store::Fate::Delivered:
        return tr("Delivered");
    case store::Fate::Expanded:
        return tr("Given to a mailing list, which reports for itself");
    case store::Fate::NotSent:
        return tr("Not sent: the server refused this address");
    }
    return {};
}

QString FateWords::left(const store::Posting &posting, const QDateTime &now)
{
    const store::PostedRecipient *telling = tellingRecipient(posting);
    if (!telling)
        return handedOver(posting, now);
    if (telling->fate != store::Fate::Returned)
        return state(*telling, now);
    const auto returned = std::ranges::count(posting.recipients, store::Fate::Returned, &store::PostedRecipient::fate);
    const QString time = clockTime(telling->fateTime, now);
    if (returned == posting.recipients.size())
        return tr("Came back at %1").arg(time);
    return tr("Came back from %n of its addresses at %1", nullptr, int(returned)).arg(time);
}

QString FateWords::leftEvidence(const store::Posting &posting)
{
    const store::PostedRecipient *telling = tellingRecipient(posting);
    if (!telling) {
        const QString words = serverWords(posting.reply);
        const QString said = words.isEmpty() ? QString() : tr("It said: “%1”.").arg(isolated(words)) + u' ';
        return said + tr("This is no proof that it was delivered.");
    }
    QString why = fateReason(*telling);
    if (why.isEmpty())
        why = fateEvidence(*telling);
    const bool ends = why.endsWith(u'.') || why.endsWith(u'?') || why.endsWith(u'!');
    if (!why.isEmpty())
        why += ends ? u" "_s : u". "_s;
    return why + tr("From the delivery report.");
}

QString FateWords::handedOver(const store::Posting &posting, const QDateTime &now)
{
    return tr("Handed over to %1 at %2").arg(isolated(hostOf(posting.server)), clockTime(posting.time, now));
}

QStringList FateWords::lines(const store::Posting &posting, const QDateTime &now)
{
    QStringList lines{ handedOver(posting, now) };
    if (posting.tls.isEmpty())
        lines += tr("Not encrypted on the way to it");
    else if (posting.certificate.isEmpty())
        lines += clean(posting.tls);
    else
        lines += tr("%1, its certificate %2…").arg(isolated(clean(posting.tls)), isolated(fingerprintWords(posting.certificate, 6)));
    if (!posting.queueId.isEmpty())
        lines += tr("It calls the letter %1").arg(isolated(clean(posting.queueId)));
    else if (const QString words = serverWords(posting.reply); !words.isEmpty())
        lines += tr("It said: “%1”").arg(isolated(words));
    else
        lines += tr("It gave the letter no name");
    return lines;
}

QString FateWords::recipientInFull(const store::PostedRecipient &recipient)
{
    QString text = u"<%1>: %2\n"_s.arg(clean(recipient.address), answer(recipient.code, recipient.status, recipient.reply));
    if (recipient.fate == store::Fate::NoWord)
        return text;
    text += u"    "_s + state(recipient, QDateTime::currentDateTimeUtc());
    if (recipient.fateTime.isValid())
        text += u", "_s + utc(recipient.fateTime);
    if (const QString evidence = fateEvidence(recipient); !evidence.isEmpty())
        text += u"\n    "_s + evidence;
    return text + u'\n';
}

QString FateWords::full(const store::Posting &posting)
{
    QString text;
    const auto row = [&text](const QString &name, const QString &value) {
        if (!value.isEmpty())
            text += name + u": "_s + value + u'\n';
    };
    row(tr("Handed over"), utc(posting.time));
    row(tr("Server"), clean(posting.server));
    row(tr("Its address"), clean(posting.peer));
    row(tr("Connection"), posting.tls.isEmpty() ? tr("not encrypted") : clean(posting.tls));
    row(tr("Certificate (SHA-256)"), fingerprintWords(posting.certificate));
    if (!posting.mechanism.isEmpty() || !posting.dialogue.isEmpty()) // an older Sobre did not write it down
        row(tr("Log-in method"), posting.mechanism.isEmpty() ? tr("none") : clean(QString::fromUtf8(posting.mechanism)));
    //: A number of bytes
    row(tr("Size"), tr("%1 octets").arg(QLocale().toString(posting.size)));
    row(tr("Answer"), serverWords(posting.reply));
    row(tr("Name at the server"), clean(posting.queueId));
    row(u"ENVID"_s, clean(posting.envelopeId));
    row(u"Message-ID"_s, posting.messageId.isEmpty() ? QString() : u'<' + clean(posting.messageId) + u'>');
    row(tr("Sender"), posting.sender.isEmpty() ? QString() : u'<' + clean(posting.sender) + u'>');
    text += u'\n' + tr("Recipients, and what the server said to each") + u'\n';
    for (const store::PostedRecipient &recipient : posting.recipients)
        text += recipientInFull(recipient);
    if (!posting.dialogue.isEmpty()) {
        text += u'\n' + tr("What was said, without passwords and without the letter") + u'\n';
        for (const QString &line : posting.dialogue.split(u'\n'))
            text += clean(line) + u'\n';
    }
    return text;
}

} // namespace

QString fateState(const store::PostedRecipient &recipient, const QDateTime &now)
{
    return FateWords::state(recipient, now);
}

bool isFateBad(store::Fate fate)
{
    return fate == store::Fate::Returned || fate == store::Fate::NotSent;
}

const store::PostedRecipient *tellingRecipient(const store::Posting &posting)
{
    const auto first = [&posting](store::Fate fate) -> const store::PostedRecipient * {
        const auto found = std::ranges::find(posting.recipients, fate, &store::PostedRecipient::fate);
        return found == posting.recipients.end() ? nullptr : &*found;
    };
    for (const store::Fate fate : { store::Fate::Returned, store::Fate::Delayed }) {
        if (const store::PostedRecipient *found = first(fate))
            return found;
    }
    const auto arrived = [](const store::PostedRecipient &recipient) { return recipient.fate == store::Fate::Delivered; };
    return std::ranges::all_of(posting.recipients, arrived) ? first(store::Fate::Delivered) : nullptr;
}

QString leftState(const store::Posting &posting, const QDateTime &now)
{
    return FateWords::left(posting, now);
}

QString leftEvidence(const store::Posting &posting)
{
    return FateWords::leftEvidence(posting);
}

QString fateReason(const store::PostedRecipient &recipient, const QString &server)
{
    const bool hasReason = recipient.fate == store::Fate::Returned || recipient.fate == store::Fate::Delayed;
    if (!hasReason || recipient.reason.isEmpty())
        return {};
    return reasonSentence(recipient.reason.toLatin1(), clean(recipient.address), server);
}

QString fateEvidence(const store::PostedRecipient &recipient)
{
    if (recipient.fate == store::Fate::NotSent)
        return answer(recipient.code, recipient.status, recipient.reply);
    if (recipient.fate == store::Fate::NoWord)
        return {};
    const QString words = clean(recipient.diagnostic);
    const QString status = clean(recipient.fateStatus);
    return words.contains(status) ? words : (status + u' ' + words).trimmed();
}

QStringList postingLines(const store::Posting &posting, const QDateTime &now)
{
    return FateWords::lines(posting, now);
}

QString postingInFull(const store::Posting &posting)
{
    return FateWords::full(posting);
}

QString fingerprintWords(const QByteArray &sha256, qsizetype octets)
{
    const QByteArray head = octets < 0 ? sha256 : sha256.first(std::min(octets, sha256.size()));
    return QString::fromLatin1(head.toHex(':').toUpper());
}

} // namespace sobre::text
