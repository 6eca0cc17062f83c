// SPDX-License-Identifier: GPL-3.0-or-later
// A visit without TLS, over a real socket: nothing that only TLS needs is loaded. Reading the certificates of the system's
// authorities took half of what such a visit cost this computer.
#include "core/account/account.h"
#include "core/account/fetch_mail.h"
#include "core/account/passwords.h"
#include "core/auth/memory_source.h"
#include "core/net/connector.h"
#include "tests/store/store_fixture.h"
#include "tests/support/qca_main.h"
#include "tests/support/task_value.h"

#include <QFile>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace sobre;
using namespace sobre::account;
using namespace sobre::tests;
using namespace Qt::StringLiterals;

namespace {

/// Qt's plugins for TLS lie in a folder of that name.
bool isTlsLoaded()
{
    QFile maps(u"/proc/self/maps"_s);
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("/plugins/tls/");
}

/// A POP3 server with an empty mailbox.
class EmptyOffice : public QTcpServer {
public:
    EmptyOffice()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *caller = nextPendingConnection();
            caller->write("+OK\r\n");
            connect(caller, &QTcpSocket::readyRead, caller, [this, caller] {
                while (caller->canReadLine()) {
                    const QByteArray line = caller->readLine().trimmed();
                    asked += line;
                    caller->write(line == "CAPA" ? "+OK\r\nUSER\r\nUIDL\r\n.\r\n" : line == "STAT" ? "+OK 0 0\r\n" : "+OK\r\n");
                }
            });
        });
        listen(QHostAddress::LocalHost);
    }
    QList<QByteArray> asked;
};

} // namespace

class TestPlainVisit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loadsNothingOfTls();
};

void TestPlainVisit::loadsNothingOfTls()
{
    EmptyOffice office;
    store::test::StoreFixture files;
    store::AccountRecord record;
    record.email = u"ann@uno.test"_s;
    record.incomingUrl = u"pop3+insecure://ann@127.0.0.1:%1"_s.arg(office.serverPort());
    record.outgoingUrl = u"smtps://ann@mail.uno.test"_s;
    record.caPem = u"-----BEGIN CERTIFICATE-----\nbm9uZQ==\n-----END CERTIFICATE-----\n"_s; // for the way out
    record.id = *files.write([record](store::Database &database) { return store::accounts::add(database, record); });
    auth::MemorySource kept;
    Passwords passwords(kept);
    QVERIFY(valueOf(passwords.keep(record.id, QCA::SecureArray("hunter22"))));
    MailContext mail {.store = files.store(), .passwords = passwords, .open = net::Connector().opener()};
    const auto account = Account::from(record);
    QVERIFY(account);
    const auto fetched = valueOf(fetchMail(*account, mail, {}));
    QVERIFY(fetched);
    QVERIFY2(fetched->errors.isEmpty(), qPrintable(fetched->errors.value(0).detail));
    QVERIFY(office.asked.contains("QUIT"));
    QVERIFY(!isTlsLoaded());

    const QSslSocket any; // that this would have been seen
    QVERIFY(isTlsLoaded());
}

SOBRE_QCA_TEST_MAIN(TestPlainVisit)
#include "tst_plain_visit.moc"
