// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/made_up_servers.h"

#include <QObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::screenshots {
namespace {

constexpr int Letters = 31;
constexpr qint64 StuckAfter = 3'100'000;

class MadeUpServer final : public net::LineChannel {
public:
    explicit MadeUpServer(net::ServerAddress address)
        : m_address(std::move(address))
    {
        if (!is(u"silent."_s))
            say(isPop3() ? "+OK ready\r\n" : "220 ready\r\n");
    }

    bool isEncrypted() const override { return m_address.encryption != net::ServerAddress::Encryption::None; }
    net::TlsFacts tlsFacts() const override
    {
        if (!isEncrypted())
            return {};
        return {.version = u"TLS 1.3"_s, .certificateSha256 = QByteArray(32, 'c')};
    }
    QString peer() const override { return m_address.hostAndPort(); }

protected:
    void transmit(QByteArrayView octets) override
    {
        if (m_inLetter) {
            m_taken += octets.size();
            if (m_taken > StuckAfter)
                m_waiting += octets.size();
        }
        m_in += octets;
        for (qsizetype end = m_in.indexOf('\n'); end >= 0; end = m_in.indexOf('\n')) {
            const QByteArray line = m_in.left(end).trimmed();
            m_in.remove(0, end + 1);
            if (!m_inLetter)
                say(isPop3() ? pop3(line) : smtp(line));
            else if (line == "." && m_waiting == 0)
                say("250 2.0.0 Ok: queued as 4XK2\r\n");
        }
    }
    qint64 waitingToTransmit() const override { return m_waiting; }
    void beginTls() override { QMetaObject::invokeMethod(&m_context, [this] { tlsReady(); }, Qt::QueuedConnection); }
    void armDeadline(std::optional<std::chrono::milliseconds>) override { }
    void wantMore(bool) override { }

private:
    bool is(const QString &kind) const { return m_address.host.startsWith(kind); }
    bool isPop3() const { return m_address.protocol == net::ServerAddress::Protocol::Pop3; }
    void say(const QByteArray &words)
    {
        QMetaObject::invokeMethod(&m_context, [this, words] { received(words); }, Qt::QueuedConnection);
    }

    QByteArray pop3(const QByteArray &line) const
    {
        const QByteArray command = line.left(4).toUpper();
        if (command == "CAPA")
            return "+OK\r\nUSER\r\nUIDL\r\nTOP\r\nSTLS\r\n.\r\n";
        if (command == "PASS" && is(u"wrong."_s))
            return "-ERR [AUTH] The name or the password is wrong\r\n";
        if (command == "STAT")
            return "+OK " + QByteArray::number(Letters) + " 1893211\r\n";
        if (command != "UIDL" && command != "LIST")
            return "+OK\r\n";
        QByteArray listing = "+OK\r\n";
        for (int number = 1; number <= Letters; ++number)
            listing += QByteArray::number(number) + (command == "UIDL" ? " letter" + QByteArray::number(number) : " 61000"_ba) + "\r\n";
        return listing + ".\r\n";
    }

    QByteArray smtp(const QByteArray &line)
    {
        const QByteArray command = line.left(4).toUpper();
        if (command == "EHLO")
            return "250-made.up\r\n250-SIZE 52428800\r\n250-8BITMIME\r\n250-STARTTLS\r\n250 AUTH PLAIN\r\n";
        if (command == "AUTH")
            return is(u"wrong."_s) ? "535 5.7.8 The name or the password is wrong\r\n" : "235 2.7.0 Welcome\r\n";
        if (command == "QUIT")
            return "221 2.0.0 Bye\r\n";
        m_inLetter = command == "DATA";
        return m_inLetter ? "354 Go on\r\n" : "250 2.0.0 Ok\r\n";
    }

    const net::ServerAddress m_address;
    QByteArray m_in;
    bool m_inLetter = false;
    qint64 m_taken = 0;
    qint64 m_waiting = 0;
    QObject m_context; // last: with it every queued call dies
};

MailError failure(MailError::Kind kind, const net::ServerAddress &address, const QString &detail = {})
{
    return {.kind = kind, .scope = MailError::Scope::Session, .retry = MailError::Retry::Later, .server = address.hostAndPort(), .detail = detail};
}

} // namespace

net::OpenChannel MadeUpServers::opener()
{
    return [this](net::ServerAddress address, net::TlsPolicy, net::WireLog *) -> Task<std::unique_ptr<net::LineChannel>> {
        if (m_unplugged)
            throw failure(MailError::Kind::TimedOut, address);
        if (address.host.startsWith("none."_L1))
            throw failure(MailError::Kind::HostNotFound, address);
        if (address.host.startsWith("forged."_L1)) {
            throw failure(MailError::Kind::CertificateRefused, address,
                          u"host=%1 port=%2 reason=host-mismatch,expired sha256=%3"_s.arg(address.host, QString::number(address.port), QString::fromLatin1(QByteArray("Sobre shows this fingerprint now").toHex()))
                              + u" names=mail.example.net from=2025-03-04 until=2026-03-04"_s);
        }
        co_return std::make_unique<MadeUpServer>(address);
    };
}

} // namespace sobre::screenshots
