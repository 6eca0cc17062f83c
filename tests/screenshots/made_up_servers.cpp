// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/made_up_servers.h"

#include <QObject>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace sobre::screenshots {
namespace {

constexpr qint64 StuckAfter = 3'100'000;

class MadeUpServer final : public net::LineChannel {
public:
    MadeUpServer(net::ServerAddress address, MadeUpBox &box, bool silent)
        : m_address(std::move(address))
        , m_box(box)
    {
        if (!silent && !is(u"silent."_s))
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

    QByteArray pop3(const QByteArray &line)
    {
        const QList<QByteArray> words = line.split(' ');
        const QByteArray command = words.first().toUpper();
        if (command == "CAPA")
            return "+OK\r\nUSER\r\n"_ba + (m_box.knows("UIDL") ? "UIDL\r\n" : "") + (m_box.knows("TOP") ? "TOP\r\n" : "") + "STLS\r\n.\r\n";
        if (command == "PASS" && is(u"wrong."_s))
            return "-ERR [AUTH] The name or the password is wrong\r\n";
        if (command == "STAT") {
            m_letters = m_box.letters();
            const quint64 all = std::accumulate(m_letters.cbegin(), m_letters.cend(), quint64(0), [](quint64 sum, const MadeUpBox::Lying &one) { return sum + one.size; });
            return "+OK " + QByteArray::number(m_letters.size()) + ' ' + QByteArray::number(all) + "\r\n";
        }
        if ((command == "UIDL" || command == "TOP") && !m_box.knows(command))
            return "-ERR\r\n";
        if (command == "UIDL" || command == "LIST")
            return words.size() > 1 ? "+OK " + entry(command, words[1].toInt()) : listing(command);
        if (words.size() < 2 || words[1].toInt() < 1 || words[1].toInt() > m_letters.size())
            return "+OK\r\n";
        const MadeUpBox::Lying letter = m_letters.at(words[1].toInt() - 1);
        if (command == "DELE")
            m_box.remove(letter.uid);
        if (command == "TOP")
            return "+OK\r\n" + letter.raw.left(letter.raw.indexOf("\r\n\r\n") + 2) + "\r\n.\r\n";
        return command == "RETR" ? "+OK\r\n" + letter.raw + ".\r\n" : "+OK\r\n"_ba;
    }
    QByteArray entry(const QByteArray &command, int number) const
    {
        const MadeUpBox::Lying letter = m_letters.value(number - 1);
        return QByteArray::number(number) + ' ' + (command == "UIDL" ? letter.uid : QByteArray::number(letter.size)) + "\r\n";
    }
    QByteArray listing(const QByteArray &command) const
    {
        QByteArray all = "+OK\r\n";
        for (int number = 1; number <= m_letters.size(); ++number)
            all += entry(command, number);
        return all + ".\r\n";
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
    MadeUpBox &m_box;
    QList<MadeUpBox::Lying> m_letters; ///< as they lay when STAT was asked
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
        co_return std::make_unique<MadeUpServer>(address, m_box, m_silent);
    };
}

} // namespace sobre::screenshots
