// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/account_book.h"

#include "core/account/certificate_trust.h"
#include "core/account/passwords.h"
#include "core/account/step_relay.h"
#include "core/store/database.h"
#include "core/store/letters.h"
#include "core/store/store.h"
#include "core/store/writer.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace sobre::account {
namespace {

using Letters = AccountBook::Letters;
using store::AccountRecord;

constexpr int RemovedAtOnce = 200; // letters in one commit: other actions wait no longer than that

// The log-in that is remembered for a server: the one that worked now; else the one that worked before, if
// nothing that matters for it has changed.
QByteArray mechanism(const CheckedServer &checked, const QString &urlBefore, const QString &urlNow,
                     const QByteArray &before)
{
    if (!checked.mechanism.isEmpty())
        return checked.mechanism;
    return urlBefore == urlNow ? before : QByteArray();
}

// What a change replaced, to be put back.
struct Before {
    AccountRecord record;
    QList<store::TrustedCertificate> trusted;
};

// In a writer's job.
Result<> changeTrust(store::Database &database, const TrustChanges &changes)
{
    Result<> done = distrust(database, changes.forgotten);
    if (done)
        done = trust(database, changes.trusted);
    return done ? forgetUnused(database) : done;
}

// In a writer's job. Returns what was.
Result<Before> changeRecord(store::Database &database, AccountRecord next, const CheckReport &report,
                            const TrustChanges &changes)
{
    const auto trusted = store::certificate_exceptions::list(database);
    if (!trusted)
        return std::unexpected(trusted.error());
    const auto before = store::accounts::byId(database, next.id);
    if (!before)
        return std::unexpected(before.error());
    next.lastCheck = before->lastCheck;
    next.lastError = before->lastError;
    // What fetching found out meanwhile.
    next.notBefore = next.incomingUrl == before->incomingUrl ? before->notBefore : QDateTime();
    next.serverSays = next.incomingUrl == before->incomingUrl ? before->serverSays : store::AccountRecord().serverSays;
    const bool sameLogin = next.loginChoice == before->loginChoice;
    next.incomingMechanism = mechanism(report.incoming, before->incomingUrl, next.incomingUrl,
                                       sameLogin ? before->incomingMechanism : QByteArray());
    next.outgoingSizeLimit = next.outgoingUrl == before->outgoingUrl ? before->outgoingSizeLimit : 0;
    next.outgoingMechanism = mechanism(report.outgoing, before->outgoingUrl, next.outgoingUrl,
                                       sameLogin ? before->outgoingMechanism : QByteArray());
    Result<> done = store::accounts::update(database, next);
    if (done)
        done = changeTrust(database, changes);
    if (!done)
        return std::unexpected(done.error());
    return Before{ .record = *before, .trusted = *trusted };
}

// In a writer's job. Returns how many went.
Result<qsizetype> removeSome(store::Database &database, store::AccountId account)
{
    const auto ids = store::accounts::someLetters(database, account, RemovedAtOnce);
    if (!ids)
        return std::unexpected(ids.error());
    if (const Result<> done = store::letters::removeForever(database, *ids); !done)
        return std::unexpected(done.error());
    return ids->size();
}

} // namespace

void TrustChanges::trust(const net::CertificateException &certificate)
{
    trusted.removeIf([&certificate](const auto &one) { return one.isForSameServer(certificate); });
    forgotten.removeAll(certificate);
    trusted.append(certificate);
}

void TrustChanges::forget(const net::CertificateException &certificate)
{
    if (trusted.removeAll(certificate) == 0 && !forgotten.contains(certificate))
        forgotten.append(certificate);
}

net::TlsPolicy TrustChanges::applied(net::TlsPolicy policy) const
{
    policy.exceptions.removeIf([this](const net::CertificateException &kept) {
        return forgotten.contains(kept)
            || std::ranges::any_of(trusted, [&kept](const auto &one) { return one.isForSameServer(kept); });
    });
    policy.exceptions += trusted;
    return policy;
}

AccountBook::AccountBook(store::Database &reader, MailContext &mail, TaskThread &thread, QObject *parent)
    : QObject(parent), m_reader(reader), m_mail(mail), m_thread(thread)
{
    connect(&mail.store.writer(), &store::Writer::committed, this, [this](const store::Changes &changes) {
        if (changes.accounts)
            read();
    });
    read();
}

AccountBook::~AccountBook()
{
    for (const auto &[check, task] : m_checks)
        m_thread.cancel(task);
}

void AccountBook::read()
{
    const auto records = store::accounts::list(m_reader);
    if (!records)
        return; // what was known stays; whoever opened the store has told why it cannot be read
    m_accounts.clear();
    for (const AccountRecord &record : *records) {
        if (const Result<Account> account = Account::load(record, m_reader))
            m_accounts += *account;
    }
    Q_EMIT changed();
}

std::optional<Account> AccountBook::byId(store::AccountId id) const
{
    for (const Account &account : m_accounts) {
        if (account.id() == id)
            return account;
    }
    return std::nullopt;
}

quint64 AccountBook::check(const AccountRecord &record, const QString &password,
                           std::function<void(const CheckStep &)> step, Checked done,
                           const TrustChanges &trust)
{
    const quint64 number = ++m_lastCheck;
    Result<Account> account = Account::load(record, m_reader);
    if (!account) {
        QMetaObject::invokeMethod(
            this, [done, error = account.error()] { done(std::unexpected(error)); }, Qt::QueuedConnection);
        return number;
    }
    account->tls = trust.applied(account->tls);
    CheckOptions options;
    if (!password.isNull()) {
        options.password = password;
        options.stopsAtRefusal = true;
    }
    if (step) {
        const auto relay = std::make_shared<StepRelay>();
        connect(
            relay.get(), &StepRelay::stepped, this,
            [this, number, step = std::move(step)](const CheckStep &one) {
                if (m_checks.contains(number))
                    step(one);
            },
            Qt::QueuedConnection);
        options.step = [relay](const CheckStep &one) { Q_EMIT relay->stepped(one); };
    }
    const std::function<Task<CheckReport>()> make
        = [account = *account, options, mail = &m_mail] { return checkAccount(account, *mail, options); };
    const std::function<void(Result<CheckReport>)> ended
        = [this, number, done](const Result<CheckReport> &report) {
              if (m_checks.erase(number) > 0)
                  done(report);
          };
    m_checks[number] = m_thread.run<CheckReport>(make, this, ended);
    return number;
}

void AccountBook::stopCheck(quint64 check)
{
    const auto found = m_checks.find(check);
    if (found != m_checks.end())
        m_thread.cancel(found->second);
}

void AccountBook::keep(store::AccountId id, const QString &password, Done done)
{
    const std::function<Task<>()> make
        = [passwords = &m_mail.passwords, id, secret = QCA::SecureArray(password.toUtf8())] {
              return passwords->keep(id, secret);
          };
    m_thread.run<void>(make, this, std::move(done));
}

void AccountBook::add(const AccountRecord &record, const QString &password, const CheckReport &report,
                      Added done, const QList<net::CertificateException> &trusted)
{
    AccountRecord known = record;
    known.incomingMechanism = report.incoming.mechanism;
    known.outgoingMechanism = report.outgoing.mechanism;
    store::Writer &writer = m_mail.store.writer();
    const auto stored = [this, &writer, password, done](const Result<Before> &before) {
        if (!before || password.isNull()) {
            done(before ? Result<store::AccountId>(before->record.id) : std::unexpected(before.error()));
            return;
        }
        // An account whose password cannot be kept is of no use: it goes again, and the reason is told.
        keep(before->record.id, password, [this, &writer, before = *before, done](const Result<> &kept) {
            if (kept) {
                done(before.record.id);
                return;
            }
            const auto undo = [before](store::Database &database) {
                const Result<> undone = removeAccount(database, before.record.id);
                return undone ? restoreTrust(database, before.trusted) : undone;
            };
            writer.act(undo, this,
                       [done, error = kept.error()](const Result<> &) { done(std::unexpected(error)); });
        });
    };
    const auto store = [known, trusted](store::Database &database) -> Result<Before> {
        const auto trustedBefore = store::certificate_exceptions::list(database);
        if (!trustedBefore)
            return std::unexpected(trustedBefore.error());
        Before before{ .record = known, .trusted = *trustedBefore };
        const Result<store::AccountId> id = store::accounts::add(database, known);
        if (!id)
            return std::unexpected(id.error());
        before.record.id = *id;
        if (const Result<> kept = changeTrust(database, { .trusted = trusted }); !kept)
            return std::unexpected(kept.error());
        return before;
    };
    writer.act(store, this, stored);
}

void AccountBook::change(const AccountRecord &record, const QString &password, const CheckReport &report,
                         Done done, const TrustChanges &trust)
{
    store::Writer &writer = m_mail.store.writer();
    const auto stored = [this, &writer, password, done](const Result<Before> &before) {
        if (!before || password.isNull()) {
            done(before ? Result<>() : std::unexpected(before.error()));
            return;
        }
        keep(before->record.id, password, [this, &writer, before = *before, done](const Result<> &kept) {
            if (kept) {
                done(kept);
                return;
            }
            const auto undo = [before](store::Database &database) {
                const Result<> undone = store::accounts::update(database, before.record);
                return undone ? restoreTrust(database, before.trusted) : undone;
            };
            writer.act(undo, this, [done, kept](const Result<> &) { done(kept); });
        });
    };
    writer.act([record, report, trust](
                   store::Database &database) { return changeRecord(database, record, report, trust); },
               this, stored);
}

void AccountBook::trust(const net::CertificateException &certificate, Done done)
{
    m_mail.store.writer().act(
        [certificate](store::Database &database) {
            return changeTrust(database, { .trusted = { certificate } });
        },
        this, [this, done](const Result<> &kept) {
            read(); // whoever is told goes on with what is trusted now
            done(kept);
        });
}

void AccountBook::remove(store::AccountId id, Letters letters, Done done)
{
    const auto removed = [this, id, letters, done](const Result<> &gone) {
        if (gone)
            forget(id, letters, done);
        else
            done(gone);
    };
    m_mail.store.writer().act(
        [id](store::Database &database) { return removeAccount(database, id); }, this, removed);
}

void AccountBook::forget(store::AccountId id, Letters letters, const Done &done)
{
    const std::function<Task<>()> make
        = [passwords = &m_mail.passwords, id] { return passwords->forget(id); };
    const std::function<void(Result<>)> forgotten = [this, id, letters, done](const Result<> &outcome) {
        if (letters == Letters::Stay) {
            done(outcome);
            return;
        }
        removeLetters(id, [done, outcome](const Result<> &gone) { done(outcome ? gone : outcome); });
    };
    m_thread.run<void>(make, this, forgotten);
}

void AccountBook::removeLetters(store::AccountId account, const Done &done)
{
    const auto next = [this, account, done](const Result<qsizetype> &removed) {
        if (!removed)
            done(std::unexpected(removed.error()));
        else if (*removed < RemovedAtOnce)
            done({});
        else
            removeLetters(account, done);
    };
    m_mail.store.writer().act([account](store::Database &database) { return removeSome(database, account); },
                              this, next);
}

} // namespace sobre::account
