// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pop3/corpora/ron_case.h"

#include "tests/support/dialogue_script.h"

#include <memory>

namespace sobre::tests {
namespace {

/// Names, strings, lists, maps, records and line comments of RON, and nothing else. Any failure is
/// remembered.
class Reader {
public:
    explicit Reader(QByteArrayView text) : m_text(text) { }

    bool failed() const { return m_failed; }
    void fail() { m_failed = true; }

    bool takes(char c)
    {
        skip();
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    void need(char c)
    {
        if (!takes(c))
            fail();
    }
    QByteArray word()
    {
        skip();
        const qsizetype from = m_at;
        while (m_at < m_text.size() && (isalnum(uchar(m_text[m_at])) || m_text[m_at] == '_'))
            ++m_at;
        if (m_at == from)
            fail();
        return m_text.sliced(from, m_at - from).toByteArray();
    }
    QByteArray string()
    {
        need('"');
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        if (m_at >= m_text.size()) {
            fail();
            return {};
        }
        return unescaped(m_text.sliced(from, m_at++ - from));
    }
    QList<QByteArray> list()
    {
        QList<QByteArray> all;
        need('[');
        while (!m_failed && !takes(']')) {
            all.append(string());
            takes(',');
        }
        return all;
    }
    QMap<QByteArray, QByteArray> map()
    {
        QMap<QByteArray, QByteArray> all;
        need('{');
        while (!m_failed && !takes('}')) {
            const QByteArray key = string();
            need(':');
            all.insert(key, string());
            takes(',');
        }
        return all;
    }
    bool truth()
    {
        const QByteArray value = word();
        if (value != "true" && value != "false")
            fail();
        return value == "true";
    }

private:
    void skip()
    {
        for (;;) {
            while (m_at < m_text.size() && isspace(uchar(m_text[m_at])))
                ++m_at;
            if (!m_text.sliced(std::min(m_at, m_text.size())).startsWith("//"))
                return;
            const qsizetype end = m_text.indexOf('\n', m_at);
            m_at = end < 0 ? m_text.size() : end;
        }
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    bool m_failed = false;
};

void readCertificate(Reader &reader, RonCase &made)
{
    if (reader.word() != "Cert")
        reader.fail();
    reader.need('(');
    while (!reader.failed() && !reader.takes(')')) {
        const QByteArray name = reader.word();
        reader.need(':');
        const QByteArray path = reader.string();
        if (name == "crt_path")
            made.certificate = path;
        reader.takes(',');
    }
}

void readField(Reader &reader, RonCase &made)
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
        readCertificate(reader, made);
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
    Reader reader(text);
    reader.need('(');
    while (!reader.failed() && !reader.takes(')'))
        readField(reader, made);
    if (reader.failed() || made.greeting.isEmpty())
        return std::nullopt;
    const QByteArray hidden = "//stls_response:";
    if (const qsizetype at = text.indexOf(hidden); at >= 0)
        made.commentedStls = Reader(QByteArrayView(text).sliced(at + hidden.size())).string();
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
