// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/fetch_service.h"
#include "core/account/passwords.h"
#include "core/async/pending.h"
#include "core/auth/memory_source.h"
#include "core/net/surroundings.h"
#include "tests/store/store_fixture.h"
#include "tests/support/scripted_channel.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <atomic>

/// A FetchService with a profile, whose server plays scripts.
namespace sobre::tests {

using namespace account;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

inline const QByteArray Greeting = "S +OK ready\nC CAPA\nS +OK\nS SASL PLAIN\nS UIDL\nS .\nC AUTH PLAIN ****\n";
inline const QByteArray Empty = Greeting + "S +OK\nC STAT\nS +OK 0 0\nC QUIT\nS +OK\nX";

inline const QByteArray Silence = "silence"; // a server that is called and never answers

inline QByteArray refusing(const QByteArray &words)
{
    return Greeting + "S -ERR " + words + "\nC QUIT\nS +OK\nX";
}

/// A profile, and a server that plays one script after the other, the last one again and again.
class Office {
public:
    store::test::StoreFixture files;
    auth::MemorySource secrets;
    Passwords passwords {secrets};
    MailContext mail {.store = files.store(), .passwords = passwords, .open = opener()};
    TaskThread thread {u"mail"_s};
    FetchService service {mail, thread};
    net::Surroundings around;

    explicit Office(QList<QByteArray> scripts)
        : m_scripts(std::move(scripts))
    {
        service.setSurroundings(around);
        service.setPatience({.afterWaking = 50ms, .afterNetwork = 50ms});
        QObject::connect(&files.store().writer(), &store::Writer::committed, &service, [this](const store::Changes &changes) {
            if (changes.accounts && known)
                tell();
        });
    }

    store::AccountRecord record = {.name = u"Ann"_s,
                                   .email = u"ann@isp.example"_s,
                                   .incomingUrl = u"pop3+insecure://ann@mail.isp.example"_s,
                                   .outgoingUrl = u"smtp+insecure://ann@mail.isp.example"_s,
                                   .incomingMechanism = "PLAIN"};

    /// Stores `record`, with a password, and tells the service of it.
    store::AccountId add()
    {
        known = false; // until its password is there
        const auto id = files.write([this](store::Database &database) { return store::accounts::add(database, record); });
        record.id = id.value();
        const auto kept = store::test::await<Result<>>([&](QObject *context, std::function<void(Result<>)> done) {
            const std::function<Task<>()> keep = [this, account = record.id] { return passwords.keep(account, QCA::SecureArray("secret")); };
            thread.run<void>(keep, context, done);
        });
        if (!kept)
            qFatal("no password kept");
        known = true;
        tell();
        return record.id;
    }
    /// As the account book does after each commit that touches an account.
    void tell()
    {
        QList<Account> accounts;
        const auto records = store::accounts::list(files.reader());
        for (const store::AccountRecord &one : *records)
            accounts += Account::from(one).value();
        service.setAccounts(accounts);
    }
    store::AccountRecord stored() { return store::accounts::byId(files.reader(), record.id).value(); }
    void change(const std::function<void(store::AccountRecord &)> &how)
    {
        store::AccountRecord now = stored();
        how(now);
        if (!files.write([now](store::Database &database) { return store::accounts::update(database, now); }))
            qFatal("not changed");
    }
    FetchState state() const { return service.state(record.id); }
    /// Fetches as if the person had asked, to the end.
    FetchState fetch()
    {
        QSignalSpy finished(&service, &FetchService::finished);
        service.fetch(record.id);
        if (!finished.wait(10'000))
            qFatal("the look does not end");
        return state();
    }
    std::atomic<bool> held = false; ///< who calls the server waits so long
    int visits() const { return m_visits; }
    /// What the service did not do for a while, it does not do.
    bool staysAway(int visitsSoFar, int milliseconds = 400)
    {
        QTest::qWait(milliseconds);
        return visits() == visitsSoFar;
    }

private:
    bool known = false;
    net::OpenChannel opener()
    {
        return [this](net::ServerAddress, net::TlsPolicy, net::WireLog *) -> Task<std::unique_ptr<net::LineChannel>> {
            while (held) {
                const Pending<bool> later;
                QObject context;
                QTimer::singleShot(5, &context, [later] { later.finish(true); });
                co_await later;
            }
            const qsizetype at = qMin<qsizetype>(m_visits++, m_scripts.size() - 1);
            if (m_scripts[at].isEmpty())
                throw MailError {.kind = MailError::Kind::Unreachable, .retry = MailError::Retry::Later, .server = u"mail.isp.example:110"_s};
            if (m_scripts[at] == Silence) {
                const Pending<bool> never;
                co_await never;
            }
            co_return std::make_unique<ScriptedChannel>(m_scripts[at], std::make_shared<ScriptedChannel::Report>());
        };
    }

    const QList<QByteArray> m_scripts; ///< an empty one: the network is down
    std::atomic<int> m_visits = 0;
};

} // namespace sobre::tests
