// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/post_service.h"

#include "core/outbox/account_hold.h"
#include "core/outbox/post_batch.h"
#include "core/outbox/post_relay.h"
#include "core/store/database.h"
#include "core/store/store.h"
#include "core/store/writer.h"

#include <algorithm>

namespace sobre::outbox {
namespace {

using namespace std::chrono_literals;

/// The wall clock may jump, and rows carry wall time: we look again after this, however far off the next turn is.
constexpr std::chrono::milliseconds LongestSleep = 60s;

MailError beingSent()
{
    return {.kind = MailError::Kind::BeingSent, .scope = MailError::Scope::Letter};
}

} // namespace

PostService::PostService(store::Database &reader, account::MailContext &mail, TaskThread &thread, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_mail(mail)
    , m_thread(thread)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &PostService::look);
    connect(&m_progressClock, &QTimer::timeout, this, &PostService::changed);
    connect(&mail.store.writer(), &store::Writer::committed, this, [this](const store::Changes &changes) {
        if (!changes.outbox || !m_started)
            return;
        look();
        Q_EMIT changed();
    });
}

PostService::~PostService() = default;

void PostService::start()
{
    m_started = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            look();
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

void PostService::setAccounts(const QList<account::Account> &accounts)
{
    m_accounts = accounts;
    look();
}

void PostService::releaseOrphans()
{
    const std::set<store::LetterId> orphans = m_mail.posting.orphans();
    if (orphans.empty() || m_releasing || (m_orphansNotBefore.isValid() && QDateTime::currentDateTimeUtc() < m_orphansNotBefore))
        return;
    m_releasing = true;
    m_mail.store.writer().act(
        [orphans, &underWay = m_mail.posting](store::Database &database) -> Result<> {
            for (const store::LetterId letter : orphans) {
                const auto row = store::outbox::byLetter(database, letter);
                if (!row || row->state != store::OutboxState::Sending || underWay.contains(letter))
                    continue;
                if (const Result<> done = store::outbox::setState(database, {row->id}, store::OutboxState::Waiting); !done)
                    return done;
            }
            return {};
        },
        this,
        [this, orphans](const Result<> &done) {
            m_releasing = false;
            if (done)
                m_mail.posting.forget(orphans);
            else
                m_orphansNotBefore = QDateTime::currentDateTimeUtc().addDuration(LongestSleep);
            look();
        });
}

void PostService::look()
{
    if (m_started)
        releaseOrphans();
    const auto rows = m_started ? store::outbox::waiting(m_reader) : QList<store::OutboxRow>();
    if (!rows)
        return; // the list says so too, in words
    const QDateTime now = QDateTime::currentDateTimeUtc();
    std::chrono::milliseconds sleep = LongestSleep;
    for (const store::OutboxRow &row : *rows) {
        const auto account = std::ranges::find(m_accounts, row.account, &account::Account::id);
        if (account == m_accounts.end() || m_busy.contains(row.account))
            continue; // what is due goes by the connection that stands, or its turn comes after it
        const QDateTime notBefore = std::max(row.nextTry, m_paused[row.account]);
        if (notBefore.isValid() && notBefore > now)
            sleep = std::min(sleep, std::chrono::milliseconds(now.msecsTo(notBefore)) + 1ms);
        else
            post(*account);
    }
    if (!rows->isEmpty() || !m_mail.posting.orphans().empty())
        m_next.start(sleep);
    else
        m_next.stop();
}

void PostService::post(const account::Account &account)
{
    m_busy.insert(account.id());
    const auto relay = std::make_shared<PostRelay>();
    connect(relay.get(), &PostRelay::posted, this, &PostService::posted, Qt::QueuedConnection);
    const PostTold told = [relay](store::LetterId letter, const PostReport &report) { Q_EMIT relay->posted(letter, report); };
    const std::function<Task<>()> work = [&mail = m_mail, account, told] { return postBatch(account, mail, {}, told); };
    m_thread.run<void>(work, this, [this, id = account.id()](const Result<> &outcome) {
        m_busy.erase(id);
        if (m_busy.empty())
            m_progressClock.stop();
        if (outcome)
            m_paused.erase(id);
        else
            m_paused[id] = QDateTime::currentDateTimeUtc().addDuration(LongestSleep);
        look();
        Q_EMIT changed();
    });
    m_progressClock.start(200ms);
}

void PostService::queue(std::shared_ptr<QIODevice> letter, const mime::Envelope &envelope, const account::Account &account,
                        std::chrono::seconds delay, store::LetterId replaces, Queued done)
{
    std::erase_if(m_queueing, [](const Task<> &task) { return task.isDone(); });
    const QDateTime notBefore = QDateTime::currentDateTimeUtc().addDuration(delay);
    m_queueing.push_back(putIn(std::move(letter), {.envelope = envelope, .account = account, .notBefore = notBefore, .replaces = replaces},
                               std::move(done)));
    m_queueing.back().start();
}

Task<> PostService::putIn(std::shared_ptr<QIODevice> letter, LetterToQueue ready, Queued done)
{
    Result<store::LetterId> outcome;
    try {
        outcome = co_await queueReady(*letter, ready, m_mail.store, this);
    } catch (const MailError &error) {
        outcome = std::unexpected(error);
    }
    done(outcome);
}

// While its final dot is on the way a row says *may have been sent*: only the list of letters under way knows that its
// dialogue goes on. It is asked in the writer's thread, where letters enter it.
void PostService::takeBack(store::LetterId letter, store::FolderId folder, Done done)
{
    m_mail.store.writer().act(
        [letter, folder, &underWay = m_mail.posting](store::Database &database) -> Result<> {
            const auto row = store::outbox::byLetter(database, letter);
            if (!row)
                return std::unexpected(row.error());
            if (row->state == store::OutboxState::Sending || underWay.contains(letter))
                return std::unexpected(beingSent());
            return store::outbox::cancel(database, row->id, folder);
        },
        this, std::move(done));
}

void PostService::sendNow(store::LetterId letter, Done done)
{
    m_mail.store.writer().act(
        [letter, &underWay = m_mail.posting](store::Database &database) -> Result<> {
            auto row = store::outbox::byLetter(database, letter);
            if (!row)
                return std::unexpected(row.error());
            if (underWay.contains(letter))
                return std::unexpected(beingSent());
            if (row->state == store::OutboxState::Sending)
                return {}; // it is on its way
            if (isHeldBack(*row)) {
                if (const Result<> others = releaseHeldBack(database, row->account); !others)
                    return others;
            }
            if (row->state == store::OutboxState::Failed)
                row->tries = 0; // its five days begin anew
            row->state = store::OutboxState::Waiting;
            row->nextTry = {};
            for (store::OutboxRecipient &recipient : row->recipients)
                recipient = {.address = recipient.address};
            return store::outbox::update(database, *row);
        },
        this, std::move(done));
}

void PostService::tryAgainNow()
{
    m_mail.store.writer().act([](store::Database &database) -> Result<> {
        const auto rows = store::outbox::list(database);
        if (!rows)
            return std::unexpected(rows.error());
        for (store::OutboxRow row : *rows) {
            if (row.state != store::OutboxState::Waiting || !row.error || !neverReached(row.error->kind))
                continue;
            row.nextTry = {};
            if (const Result<> done = store::outbox::update(database, row); !done)
                return done;
        }
        return {};
    });
}

} // namespace sobre::outbox
