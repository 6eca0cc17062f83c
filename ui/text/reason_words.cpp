// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/reason_words.h"

#include "ui/text/isolate.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

namespace sobre::text {
namespace {

struct Row {
    const char *word;
    const char *sentence;
};

// %1 is the recipient, %2 the server that says so. Each says what happened, by whose word, and what to do.
constexpr Row Rows[] = {
    { "ambiguous-address",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 says that the address %1 could mean more than one person. Ask for the full address and send again.") },
    { "attachment-type",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 takes no attached files of this kind, so %1 did not get the message. Send the file packed, or by a link.") },
    { "auth-failed",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 did not believe the name and password it was given on the way to %1. Check the password of your account.") },
    { "auth-required",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 takes mail for %1 only from those who log in first. Switch logging in on in the settings for sending.") },
    { "bad-address-syntax",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 says that %1 is not written as an address can be. Look for a space, a comma or a missing part, and send again.") },
    { "bad-header",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 did not like the lines at the top of the message to %1, such as its date or sender. Write it anew and send it again.") },
    { "blocked-link",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 has a list of bad links, and one of them is in the message to %1. Take the links out and send again.") },
    { "blocked-network",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 takes no mail from the network that your message to %1 came from: it is on a list of spammers. Show your mail provider what the server wrote.") },
    { "blocked-sender",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 keeps mail with your address away from %1. Reach the person another way and ask to be let in.") },
    { "challenge",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 wants you to show that you are a person before %1 gets the message. Look at what it wrote, and follow it only if you trust it.") },
    { "content",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 did not let in what the message to %1 holds. Say it in other words or without the files, and send again.") },
    { "conversion",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 could not turn the message into a form that the server of %1 can read. Send it as plain text without special characters in file names.") },
    { "delivered",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 says that the message is in the mailbox of %1. There is nothing left to do.") },
    { "dkim",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 found that the seal your provider puts on mail (DKIM) does not fit, so %1 did not get the message. Tell your mail provider.") },
    { "dmarc",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 turned the message to %1 away by a rule (DMARC) that the owner of your address's domain made. Send through the server that belongs to your address.") },
    { "dns",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 could not look up where mail for %1 goes. Check the part behind the @; if it is right, try again later.") },
    { "encryption",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 could not do the encryption that the message to %1 asks for. Ask the person how to send secret mail.") },
    { "expanded",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 took the message for %1 and sent it on to several people. You will hear no more of each.") },
    { "expired",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 tried to deliver the message to %1 for days and gave up. Send it again, or reach the person another way.") },
    { "forwarding-failed",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 has %1 sent on to another place, and that did not work. Tell the person, who can put the forwarding right.") },
    { "greylisted",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 does not know you yet and asks to come back in a while with the message to %1. Nothing is wrong; if it does not arrive today, send it again.") },
    { "helo-refused",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 did not like the name by which the sending server greeted it, so %1 has no message. Show your mail provider what the server wrote.") },
    { "inactive",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 says that nobody has used the mailbox of %1 for a long time. Ask the person for another address.") },
    { "international-address",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 cannot carry addresses with letters beyond a to z, as in %1. Ask for an address in plain letters.") },
    { "list-expansion",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 could not find the members of the list %1. Write to the list's owner.") },
    { "loop",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 saw the message to %1 go round in circles between servers. Tell the person: a forwarding there leads back to itself.") },
    { "mailbox-disabled",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 says that the mailbox of %1 is switched off. Ask the person for another address.") },
    { "mailbox-full",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 says that the mailbox of %1 is full. Tell the person another way, or send again in a few days.") },
    { "mailbox-unavailable",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 could not put the message into the mailbox of %1 and does not say why. Check the address; if it is right, send again later.") },
    { "members-only",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 lets only some people write to %1, and you are not among them. Ask the person or the group's owner to let you in.") },
    { "moved",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 says that %1 has moved or is no longer there. Read what it wrote for the new address, or ask the person.") },
    { "network",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 could not reach the server that has the mail of %1. Send again later; if it stays so, tell the person.") },
    { "no-permission",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 says that you may not send this to %1. Ask whoever runs that server, or reach the person another way.") },
    { "no-such-domain",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 found that there is no mail server of the name behind the @ in %1. Check that part for a slip and send again.") },
    { "no-such-sender",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 does not believe that your own address exists, so %1 did not get the message. Check the address in your account's settings.") },
    { "no-such-user",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 says that the address %1 does not exist. Check it for a slip, or ask the person for the right one.") },
    { "not-supported",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 cannot do something that the message to %1 needs. Send it again in a simpler form.") },
    { "policy",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 turned the message to %1 away because of a rule of its own. Read what it wrote, and ask whoever runs that server.") },
    { "priority-too-low",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 carries only urgent mail at the moment, and the message to %1 is not marked so. Send it again later.") },
    { "program-failed",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 hands the mail of %1 to a program, and the program failed. Tell the person, or whoever runs that server.") },
    { "protocol",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 and the server of %1 did not understand each other. Send again later; if it fails again, show your mail provider what was written.") },
    { "rate-limited",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 says that too much mail came at once and held back the message to %1. Wait some hours before you send more.") },
    { "refused",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 refused the message to %1 without a reason. Read what it wrote, or reach the person another way.") },
    { "relay-denied",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 does not carry mail to %1, since neither you nor that address belong to it. Check which server your account sends through.") },
    { "relayed",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 handed the message for %1 on to a server that sends no reports. You will hear no more unless it comes back.") },
    { "reputation",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 thinks little of the server that your message to %1 came from. Show your mail provider what it wrote.") },
    { "reverse-dns",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 could not find the name that belongs to the sending server's number, so %1 has no message. Only your mail provider can put that right.") },
    { "sender-not-allowed",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 says that you may not send to %1 under the sender's address you chose. Choose the address that belongs to the account.") },
    { "sending-limit",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 says that your account has sent all it may for now, so %1 has no message. Wait until tomorrow and send again.") },
    { "server-busy",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 says that the server of %1 is too busy or takes no mail just now. Send again later.") },
    { "server-error",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 reports that something is broken at the server of %1. Send again tomorrow; if it stays so, tell the person.") },
    { "server-full",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 reports that the whole server of %1 has no room left, not one mailbox only. Send again in a few days.") },
    { "spam",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 took the message to %1 for spam. Write it in other words, with fewer links and files, or reach the person another way.") },
    { "spf",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 says that the message to %1 came by a server that may not send for your domain (SPF). Send through the server your mail provider names.") },
    { "suspended",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 says that the account of %1 is locked. Reach the person another way.") },
    { "takes-no-mail",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 found that the place behind the @ in %1 takes no mail at all. Ask the person for an address elsewhere.") },
    { "timeout",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 waited for the server of %1, which did not answer in time. Send again later.") },
    { "tls-failed",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 could not make a safe connection to the server of %1 and sent nothing. Tell the person: a certificate there may be wrong.") },
    { "tls-required",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 takes mail for %1 over encrypted connections only. Switch encryption on in the settings for sending.") },
    { "too-large",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 says that the message to %1 is too large. Send smaller files, or a link to them.") },
    { "too-many-connections",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 had too many connections at once and could not take the message to %1. Send again in an hour.") },
    { "too-many-recipients",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 takes a message for fewer people than this one, so %1 did not get it. Send it in smaller groups.") },
    { "unauthenticated",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 found no proof that the message to %1 comes from your domain (neither SPF nor DKIM). Tell whoever runs your domain.") },
    { "unknown",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 could not deliver the message to %1 and gives no reason that Sobre knows. Read what it wrote.") },
    { "virus",
      QT_TRANSLATE_NOOP("ReasonWords", "%2 found a virus in the message to %1. Check this computer and the files before you send again.") },
};

QString translated(const char *words)
{
    return QCoreApplication::translate("ReasonWords", words);
}

const Row *rowOf(const QByteArray &reason)
{
    const std::string_view word(reason.constData(), std::size_t(reason.size()));
    const Row *row = std::ranges::find(Rows, word, [](const Row &one) { return std::string_view(one.word); });
    return row == std::end(Rows) ? nullptr : row;
}

QString nameOr(const QString &name, const char *otherwise)
{
    return name.isEmpty() ? translated(otherwise) : isolated(name);
}

} // namespace

bool hasReasonSentence(const QByteArray &reason)
{
    return rowOf(reason) != nullptr;
}

QString reasonSentence(const QByteArray &reason, const QString &recipient, const QString &server)
{
    const Row *row = rowOf(reason);
    if (!row)
        row = rowOf("unknown");
    return translated(row->sentence)
        .arg(nameOr(recipient, QT_TRANSLATE_NOOP("ReasonWords", "this address")),
             nameOr(server, QT_TRANSLATE_NOOP("ReasonWords", "The other server")));
}

} // namespace sobre::text
