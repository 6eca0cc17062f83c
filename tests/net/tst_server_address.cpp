// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/server_address.h"

#include <QTest>

using namespace sobre;
using net::ServerAddress;
using Protocol = ServerAddress::Protocol;
using Encryption = ServerAddress::Encryption;

class TestServerAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
};

void TestServerAddress::understands_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<ServerAddress>("address");
    QTest::addColumn<QString>("written");
    using S = ServerAddress;
    const QString host = QStringLiteral("mail.uno.test");
    const QString ann = QStringLiteral("ann");
    const auto row = [](const char *url, const S &address, const char *written) {
        QTest::newRow(url) << QString::fromUtf8(url) << address << QString::fromUtf8(written);
    };
    row("pop3s://ann@mail.uno.test", S{ Protocol::Pop3, Encryption::Tls, ann, host, 995 },
        "pop3s://ann@mail.uno.test");
    row("pop3://mail.uno.test/", S{ Protocol::Pop3, Encryption::StartTls, {}, host, 110 },
        "pop3://mail.uno.test");
    row("POP3+Insecure://ann@mail.uno.test:110", S{ Protocol::Pop3, Encryption::None, ann, host, 110 },
        "pop3+insecure://ann@mail.uno.test");
    row("smtps://ann@mail.uno.test:4650", S{ Protocol::Smtp, Encryption::Tls, ann, host, 4650 },
        "smtps://ann@mail.uno.test:4650");
    row("smtp://mail.uno.test", S{ Protocol::Smtp, Encryption::StartTls, {}, host, 587 },
        "smtp://mail.uno.test");
    row("smtp+insecure://mail.uno.test:25", S{ Protocol::Smtp, Encryption::None, {}, host, 25 },
        "smtp+insecure://mail.uno.test:25");
    row("pop3s://ann%40uno.test@mail.uno.test",
        S{ Protocol::Pop3, Encryption::Tls, QStringLiteral("ann@uno.test"), host, 995 },
        "pop3s://ann%40uno.test@mail.uno.test");
    row("pop3s://j%C3%BCrgen%3A%25@mail.uno.test",
        S{ Protocol::Pop3, Encryption::Tls, QStringLiteral("jürgen:%"), host, 995 },
        "pop3s://j%C3%BCrgen%3A%25@mail.uno.test");
    row("pop3s://ann@[::1]:9995", S{ Protocol::Pop3, Encryption::Tls, ann, QStringLiteral("::1"), 9995 },
        "pop3s://ann@[::1]:9995");
    row("pop3s://ann@127.0.0.1", S{ Protocol::Pop3, Encryption::Tls, ann, QStringLiteral("127.0.0.1"), 995 },
        "pop3s://ann@127.0.0.1");
    row("pop3s://correo.españa.test",
        S{ Protocol::Pop3, Encryption::Tls, {}, QStringLiteral("correo.españa.test"), 995 },
        "pop3s://correo.españa.test");
}

void TestServerAddress::understands()
{
    QFETCH(QString, url);
    QFETCH(ServerAddress, address);
    QFETCH(QString, written);
    const Result<ServerAddress> parsed = ServerAddress::parse(url);
    QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error().detail));
    QVERIFY(*parsed == address);
    QCOMPARE(parsed->url(), written);
    QVERIFY(ServerAddress::parse(written) == address);
}

void TestServerAddress::refuses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *url, const char *reason) {
        QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(reason);
    };
    row("", "pop3s://");
    row("mail.uno.test", "pop3s://");
    row("imaps://mail.uno.test", "pop3s://");
    row("pop3s://", "host is missing");
    row("pop3s://ann@", "host is missing");
    row("pop3s://ann@uno.test@mail.uno.test", "%40");
    row("pop3s://ann:secret@mail.uno.test", "password");
    row("pop3s://ann%0D%0ADELE@mail.uno.test", "control character");
    row("pop3s://ann%00@mail.uno.test", "control character");
    row("pop3s://100%@mail.uno.test", "%25");
    row("pop3s://mail.uno.test:0", "port");
    row("pop3s://mail.uno.test:65536", "port");
    row("pop3s://mail.uno.test:+99", "port");
    row("pop3s://mail.uno.test:", "port");
    row("pop3s://mail.uno.test:abc", "port");
    row("pop3s://mail.uno.test/inbox", "follow");
    row("pop3s://mail.uno.test?x", "follow");
    row("pop3s://mail uno.test", "host name");
    row("pop3s://-mail.uno.test", "host name");
    row("pop3s://mail..uno.test", "host name");
    row("pop3s://[::g]", "IPv6");
    row("pop3s://[::1", "IPv6");
    row("pop3s://[::1]995", "port");
}

void TestServerAddress::refuses()
{
    QFETCH(QString, url);
    QFETCH(QString, reason);
    const Result<ServerAddress> parsed = ServerAddress::parse(url);
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().kind, MailError::Kind::BadInput);
    QVERIFY2(parsed.error().detail.contains(reason), qPrintable(parsed.error().detail));
    QVERIFY(!parsed.error().detail.contains(QStringLiteral("secret")));
}

QTEST_GUILESS_MAIN(TestServerAddress)
#include "tst_server_address.moc"
