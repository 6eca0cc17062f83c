// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/post_service.h"

#include "core/store/database.h"
#include "core/store/store.h"
#include "core/store/writer.h"

namespace sobre::outbox {
namespace {

using namespace std::chrono_literals;

/// The wall clock may jump, and rows carry wall time: we look again after this, however far off the next turn is.
constexpr std::chrono::milliseconds LongestSleep = 60s;

Result<> forgetSending(store::Database &database)
{
    const auto rows = store::outbox::list(database);
    if (!rows)
        return std::unexpected(rows.error());
    for (store::OutboxRow row : *rows) {
        if (row.state != store::OutboxState::Sending)
            continue;
        row.state = store::OutboxState::Waiting;
        if (const Result<> done = store::outbox::update(database, row); !done)
            return done;
    }
    return {};
}

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

// Whatever was *sending* when the last process ended had not written its final dot: that is marked before it leaves.
void PostService::start()
{
    m_mail.store.writer().act(forgetSending, this, [this](const Result<> &) {
        m_started = true;
        look();
        Q_EMIT changed();
    });
}

void PostService::setAccounts(const QList<account::Account> &accounts)
{
    m_accounts = accounts;
    look();
}

void PostService::look()
{
    const auto rows = m_started ? store::outbox::list(m_reader) : QList<store::OutboxRow>();
    if (!rows)
        return; // the list says so too, in words
    const QDateTime now = QDateTime::currentDateTimeUtc();
    std::chrono::milliseconds sleep = LongestSleep;
    bool waits = false;
    for (const store::OutboxRow &row : *rows) {
        if (row.state != store::OutboxState::Waiting || m_underWay.contains(row.letter))
            continue;
        waits = true;
        const auto account = std::ranges::find(m_accounts, row.account, &account::Account::id);
        if (account == m_accounts.end() || isBusy(row.account))
            continue; // its turn comes when the one before has ended
        if (row.nextTry.isValid() && row.nextTry > now)
            sleep = std::min(sleep, std::chrono::milliseconds(now.msecsTo(row.nextTry)) + 1ms);
        else
            post(row, *account);
    }
    if (waits)
        m_next.start(sleep);
    else
        m_next.stop();
}

bool PostService::isBusy(store::AccountId account) const
{
    return std::ranges::any_of(m_underWay, [account](const auto &entry) { return entry.second.account == account; });
}

void PostService::post(const store::OutboxRow &row, const account::Account &account)
{
    const store::LetterId letter = row.letter;
    UnderWay &underWay = m_underWay[letter];
    underWay.account = row.account;
    const auto latest = underWay.latest;
    const std::function<Task<PostReport>()> work = [&mail = m_mail, row, account, latest] {
        return postLetter(row, account, mail, [latest](quint64 sent, quint64 size) {
            latest->sent = qint64(sent);
            latest->size = qint64(size);
        });
    };
    m_thread.run<PostReport>(work, this, [this, letter](const Result<PostReport> &outcome) {
        m_underWay.erase(letter);
        if (m_underWay.empty())
            m_progressClock.stop();
        Q_EMIT posted(letter, outcome ? *outcome : PostReport {.error = outcome.error()});
        look();
        Q_EMIT changed();
    });
    m_progressClock.start(200ms);
}

std::optional<PostService::Progress> PostService::progress(store::LetterId letter) const
{
    const auto found = m_underWay.find(letter);
    if (found == m_underWay.end())
        return {};
    return Progress {.sent = found->second.latest->sent, .size = found->second.latest->size};
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

// While its final dot is on the way a row says *may have been sent*: only we know that its dialogue goes on.
bool PostService::refuseUnderWay(store::LetterId letter, const Done &done)
{
    if (!m_underWay.contains(letter))
        return false;
    QMetaObject::invokeMethod(this, [done] { done(std::unexpected(beingSent())); }, Qt::QueuedConnection);
    return true;
}

void PostService::takeBack(store::LetterId letter, store::FolderId folder, Done done)
{
    if (refuseUnderWay(letter, done))
        return;
    m_mail.store.writer().act(
        [letter, folder](store::Database &database) -> Result<> {
            const auto row = store::outbox::byLetter(database, letter);
            if (!row)
                return std::unexpected(row.error());
            if (row->state == store::OutboxState::Sending)
                return std::unexpected(beingSent());
            return store::outbox::cancel(database, row->id, folder);
        },
        this, std::move(done));
}

void PostService::sendNow(store::LetterId letter, Done done)
{
    if (refuseUnderWay(letter, done))
        return;
    m_mail.store.writer().act(
        [letter](store::Database &database) -> Result<> {
            auto row = store::outbox::byLetter(database, letter);
            if (!row)
                return std::unexpected(row.error());
            if (row->state == store::OutboxState::Sending)
                return {}; // it is on its way
            row->state = store::OutboxState::Waiting;
            row->nextTry = {};
            for (store::OutboxRecipient &recipient : row->recipients)
                recipient = {.address = recipient.address};
            return store::outbox::update(database, *row);
        },
        this, std::move(done));
}

} // namespace sobre::outbox
