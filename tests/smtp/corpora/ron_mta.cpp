// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/smtp/corpora/ron_mta.h"

#include "tests/corpora/ron_reader.h"

namespace sobre::tests {
namespace {

/// Plain, or Other("CRAM-MD5").
QByteArray mechanism(RonReader &reader)
{
    const QByteArray word = reader.word();
    if (word != "Other")
        return word.toUpper();
    reader.need('(');
    const QByteArray name = reader.string();
    reader.need(')');
    return name;
}

/// [StartTLS, Auth([Plain, Other("CRAM-MD5")])] as lines of an answer to EHLO.
QList<QByteArray> capabilities(RonReader &reader)
{
    QList<QByteArray> all;
    reader.need('[');
    while (!reader.failed() && !reader.takes(']')) {
        const QByteArray word = reader.word();
        if (word == "StartTLS") {
            all.append("STARTTLS");
        } else if (word == "Auth") {
            QByteArray line = "AUTH";
            reader.need('(');
            reader.need('[');
            while (!reader.failed() && !reader.takes(']')) {
                line += ' ' + mechanism(reader);
                reader.takes(',');
            }
            reader.need(')');
            all.append(line);
        } else {
            reader.fail();
        }
        reader.takes(',');
    }
    return all;
}

void readField(RonReader &reader, RonMta &made)
{
    const QByteArray name = reader.word();
    reader.need(':');
    if (name == "greeting") {
        made.mta.greeting = reader.string();
    } else if (name == "capabilities") {
        made.mta.capabilities = capabilities(reader);
    } else if (name == "capabilities_tls") {
        made.mta.capabilitiesTls = capabilities(reader);
    } else if (name == "override_response") {
        const QMap<QByteArray, QByteArray> replies = reader.map();
        for (auto reply = replies.cbegin(); reply != replies.cend(); ++reply)
            made.mta.replies.insert(reply.key().toUpper(), reply.value());
        if (made.mta.replies.contains("STARTTLS")) // it says so, and does nothing
            made.mta.handshake = AnsweringChannel::Handshake::Hangs;
    } else if (name == "hide_commands") {
        for (const QByteArray &verb : reader.list())
            made.mta.unknown.append(verb.toUpper());
    } else if (name == "stls_response") {
        made.mta.replies.insert("STARTTLS", reader.string());
    } else if (name == "stls_make_transition") {
        if (!reader.truth())
            made.mta.handshake = AnsweringChannel::Handshake::Hangs;
    } else if (name == "cert") {
        made.certificate = readCertificate(reader);
    } else if (name == "hook_data") { // words for the person who watched the set's own program
        reader.word();
        reader.need('(');
        reader.string();
        reader.need(')');
    } else if (name != "implicit_tls" || reader.truth()) {
        reader.fail(); // a field nobody knows, or a server this set has none of
    }
    reader.takes(',');
}

} // namespace

std::optional<RonMta> RonMta::parse(const QByteArray &text)
{
    RonMta made;
    RonReader reader(text);
    reader.need('(');
    while (!reader.failed() && !reader.takes(')'))
        readField(reader, made);
    if (reader.failed())
        return std::nullopt;
    made.commentedStartTls = commentedString(text, "stls_response");
    return made;
}

} // namespace sobre::tests
