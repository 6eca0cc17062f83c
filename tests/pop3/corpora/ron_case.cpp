// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pop3/corpora/ron_case.h"

#include "tests/corpora/ron_reader.h"

#include <memory>

namespace sobre::tests {
namespace {

void readField(RonReader &reader, RonCase &made)
{
    const QByteArray name = reader.word();
    reader.need(':');
    if (name == "greeting")
        made.greeting = reader.string();
    else if (name == "capa")
        made.capa = reader.list();
    else if (name == "capa_auth")
        made.capaAuth = reader.list();
    else if (name == "capa_tls")
        made.capaTls = reader.list();
    else if (name == "capa_tls_auth")
        made.capaTlsAuth = reader.list();
    else if (name == "override_response")
        made.overridden = reader.map();
    else if (name == "stls_response")
        made.stlsResponse = reader.string();
    else if (name == "stls_make_transition")
        made.stlsMakesTransition = reader.truth();
    else if (name == "cert")
        made.certificate = readCertificate(reader);
    else if (name != "implicit_tls" || reader.truth())
        reader.fail(); // a field nobody knows, or a server this set has none of
    reader.takes(',');
}

QByteArray listAnswer(const QList<QByteArray> &lines)
{
    QByteArray answer = "+OK\r\n";
    for (const QByteArray &line : lines)
        answer += line + "\r\n";
    return answer + ".\r\n";
}

} // namespace

std::optional<RonCase> RonCase::parse(const QByteArray &text)
{
    RonCase made;
    RonReader reader(text);
    reader.need('(');
    while (!reader.failed() && !reader.takes(')'))
        readField(reader, made);
    if (reader.failed() || made.greeting.isEmpty())
        return std::nullopt;
    made.commentedStls = commentedString(text, "stls_response");
    return made;
}

AnsweringChannel::Server RonCase::server() const
{
    AnsweringChannel::Server server;
    server.greeting = greeting;
    const bool ordinaryStls = !overridden.contains("stls") && stlsMakesTransition;
    server.handshake = ordinaryStls ? AnsweringChannel::Handshake::Works : AnsweringChannel::Handshake::Hangs;
    const auto loggedIn = std::make_shared<bool>(false);
    server.answer
        = [made = *this, loggedIn](const QByteArray &line, bool encrypted) -> std::optional<QByteArray> {
        const QList<QByteArray> words = line.split(' ');
        QByteArray verb = words.constFirst().toLower();
        if (verb == "auth" && words.size() == 1)
            verb = "authlist";
        if (const auto odd = made.overridden.constFind(verb); odd != made.overridden.constEnd())
            return *odd;
        if (verb == "capa" && *loggedIn)
            return listAnswer(encrypted ? made.capaTlsAuth : made.capaAuth);
        if (verb == "capa")
            return listAnswer(encrypted ? made.capaTls : made.capa);
        if (verb == "stls")
            return made.stlsResponse.value_or("+OK begin TLS\r\n");
        if (verb == "pass" || verb == "auth" || verb == "apop")
            *loggedIn = true;
        if (verb == "stat")
            return "+OK 0 0\r\n";
        if (verb == "list" || verb == "uidl")
            return listAnswer({});
        return "+OK\r\n";
    };
    return server;
}

} // namespace sobre::tests
