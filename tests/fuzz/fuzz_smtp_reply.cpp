// SPDX-License-Identifier: GPL-3.0-or-later
// The input is what an SMTP server says, octet for octet.
#include "core/smtp/envelope_address.h"
#include "core/smtp/queue_id.h"
#include "core/smtp/smtp_capabilities.h"
#include "core/smtp/smtp_refusal.h"
#include "core/smtp/smtp_reply.h"
#include "tests/fuzz/fuzz_entry.h"

#include <algorithm>
#include <array>

namespace sobre::fuzz {
namespace {

using namespace smtp;

/// The reply as a server would say it again.
QList<QByteArray> said(const SmtpReply &reply)
{
    QList<QByteArray> lines;
    for (qsizetype i = 0; i < reply.lines.size(); ++i)
        lines.append(QByteArray::number(reply.code) + (i + 1 < reply.lines.size() ? '-' : ' ') + reply.lines[i]);
    return lines;
}

void tryCapabilities(const SmtpReply &reply)
{
    const auto can = SmtpCapabilities::parse(reply);
    require(!can.sizeLimit || (can.size && *can.sizeLimit > 0), "a limit is of SIZE, and no limit is none");
    for (const QByteArray &mechanism : can.mechanisms) {
        require(!mechanism.isEmpty() && mechanism == mechanism.toUpper() && mechanism.size() <= 20,
                "mechanisms are short words in capitals");
        require(can.mechanisms.count(mechanism) == 1, "each once");
    }
    SmtpReply first = reply;
    first.lines.resize(1);
    require(SmtpCapabilities::parse(first) == SmtpCapabilities(), "the first line is the server's name");
}

void tryReply(const SmtpReply &reply)
{
    require(reply.code >= 200 && reply.code <= 599 && !reply.lines.isEmpty(), "a reply has a code and a line");
    require(!reply.status || reply.status->kind == reply.code / 100, "code and status say the same");
    require(reply.words().size() <= 512 && reply.text().size() <= 512, "words for an error are short");
    require(reply.words().startsWith(QByteArray::number(reply.code)), "and begin with the code");
    if (std::ranges::all_of(reply.lines, [](const QByteArray &line) { return line.isValidUtf8(); }))
        require(reply.words().isValidUtf8(), "no letter is cut in two");
    if (reply.status)
        require(EnhancedStatus::parse(reply.status->toByteArray(), reply.status->kind) == reply.status,
                "a status says the same when it is said again");

    SmtpReplyParser parser;
    const QList<QByteArray> lines = said(reply);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Result<bool> whole = parser.add(lines[i]);
        require(whole && *whole == (i + 1 == lines.size()), "a reply can be said again");
    }
    require(parser.take() == reply, "and is the same then");

    const QByteArray name = queueIdFrom(reply);
    require(name.size() <= 128 && std::ranges::all_of(name, [](char c) { return c > ' ' && c < 0x7f; }),
            "a queue's name is short and printable");
    tryCapabilities(reply);
    for (const Step step : { Step::Greeting, Step::Hello, Step::StartTls, Step::LogIn, Step::Sender, Step::Recipient,
                             Step::Data, Step::FinalDot, Step::Other }) {
        const MailError error = refusal(step, reply, QStringLiteral("x"));
        require(error.serverText == reply.words(), "an error has the server's words");
        require(!reply.isTransient() || error.retry == MailError::Retry::Later, "4xx: later");
        require(!reply.closesSession() || error.scope == MailError::Scope::Session, "421 is about nobody's letter");
        require(error.kind != MailError::Kind::MaybeSent, "who says no has not taken it");
    }
}

/// The server's line as an address that somebody wants to write to.
void tryAddress(QByteArrayView text)
{
    const auto address = EnvelopeAddress::parse(text);
    if (!address)
        return;
    require(std::ranges::none_of(address->octets(), [](char c) { return uchar(c) < 0x20 || c == 0x7f; })
                && address->octets().size() <= EnvelopeAddress::MaxOctets,
            "an address cannot end its command");
    const auto again = EnvelopeAddress::parse(address->octets());
    require(again && again->octets() == address->octets() && again->needsSmtpUtf8() == address->needsSmtpUtf8(),
            "an address stays what it is");
}

} // namespace

void smtpReply(QByteArrayView input)
{
    SmtpReplyParser parser;
    qsizetype octets = 0;
    for (QByteArray line : input.toByteArray().split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        tryAddress(line);
        const Result<bool> whole = parser.add(line);
        octets += line.size();
        if (!whole) {
            require(whole.error().kind == MailError::Kind::Protocol && whole.error().serverText.size() <= 512,
                    "what is no reply is told as it came");
            parser = {};
            octets = 0;
        } else if (*whole) {
            const SmtpReply reply = parser.take();
            qsizetype kept = 0;
            for (const QByteArray &text : reply.lines)
                kept += text.size();
            require(kept <= octets, "no octet is made up");
            tryReply(reply);
            octets = 0;
        }
    }
}

} // namespace sobre::fuzz
