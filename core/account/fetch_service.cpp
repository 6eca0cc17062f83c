// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/fetch_service.h"

namespace sobre::account {
namespace {

using namespace std::chrono_literals;

constexpr auto ProgressEvery = 100ms;

} // namespace

FetchService::FetchService(MailContext &mail, TaskThread &thread, QObject *parent)
    : QObject(parent)
    , m_mail(mail)
    , m_thread(thread)
{
    m_progressClock.setInterval(ProgressEvery);
    connect(&m_progressClock, &QTimer::timeout, this, &FetchService::showProgress);
}

FetchService::~FetchService()
{
    stop();
}

void FetchService::setAccounts(const QList<Account> &accounts)
{
    std::map<store::AccountId, Box> boxes;
    for (const Account &account : accounts) {
        auto known = m_boxes.extract(account.id());
        Box &box = boxes[account.id()];
        if (known) {
            box = std::move(known.mapped());
            box.account = account;
            continue;
        }
        box.account = account;
        box.state.lastSuccess = account.record.lastError ? QDateTime() : account.record.lastCheck;
        box.state.error = account.record.lastError;
        box.state.failedAt = account.record.lastError ? account.record.lastCheck : QDateTime();
        box.next = std::make_unique<QTimer>();
        box.next->setSingleShot(true);
        connect(box.next.get(), &QTimer::timeout, this, [this, id = account.id()] { fetch(id); });
    }
    std::swap(m_boxes, boxes);
    for (const auto &[id, gone] : boxes) {
        if (gone.task)
            m_thread.cancel(*gone.task);
    }
    for (auto &[id, box] : m_boxes) {
        if (!box.next->isActive() && !box.task)
            schedule(box);
    }
}

void FetchService::setInterval(std::chrono::minutes interval)
{
    m_interval = interval;
    for (auto &[id, box] : m_boxes) {
        if (!box.task)
            schedule(box);
        Q_EMIT stateChanged(id);
    }
}

// QTimer counts by the monotonic clock: a corrected wall clock fetches neither at once nor never.
void FetchService::schedule(Box &box)
{
    if (m_interval == 0min) {
        box.next->stop();
        box.state.nextTry = {};
        return;
    }
    box.next->start(m_interval);
    box.state.nextTry = QDateTime::currentDateTimeUtc().addDuration(m_interval);
}

void FetchService::fetch(store::AccountId account)
{
    const auto found = m_boxes.find(account);
    if (found == m_boxes.end() || found->second.task)
        return;
    Box &box = found->second;
    box.next->stop();
    box.state.fetching = true;
    box.state.progress = {.account = account};
    box.state.nextTry = {};
    box.latest = std::make_shared<Latest>();
    const std::function<Task<FetchReport>()> work = [&mail = m_mail, account = box.account, latest = box.latest] {
        return fetchMail(account, mail, [latest](const FetchProgress &progress) {
            const std::scoped_lock lock(latest->mutex);
            latest->progress = progress;
        });
    };
    box.task = m_thread.run<FetchReport>(work, this,
                                         [this, account](const Result<FetchReport> &outcome) { ended(account, outcome); });
    m_progressClock.start();
    Q_EMIT stateChanged(account);
}

void FetchService::fetchAll()
{
    QList<store::AccountId> all;
    for (const auto &[id, box] : m_boxes)
        all += id;
    for (const store::AccountId id : std::as_const(all))
        fetch(id);
}

void FetchService::stop()
{
    for (const auto &[id, box] : m_boxes) {
        if (box.task)
            m_thread.cancel(*box.task);
    }
}

bool FetchService::isFetching() const
{
    return std::ranges::any_of(m_boxes, [](const auto &entry) { return entry.second.task.has_value(); });
}

FetchState FetchService::state(store::AccountId account) const
{
    const auto found = m_boxes.find(account);
    return found == m_boxes.end() ? FetchState() : found->second.state;
}

// The mail thread notes each letter; whoever looks is told ten times a second, however fast letters come.
void FetchService::showProgress()
{
    for (auto &[id, box] : m_boxes) {
        if (!box.task)
            continue;
        FetchProgress now;
        {
            const std::scoped_lock lock(box.latest->mutex);
            now = box.latest->progress;
        }
        if (now.letter == box.state.progress.letter && now.octets == box.state.progress.octets)
            continue;
        box.state.progress = now;
        box.state.progress.account = id;
        Q_EMIT stateChanged(id);
    }
}

void FetchService::ended(store::AccountId account, const Result<FetchReport> &outcome)
{
    const auto found = m_boxes.find(account);
    if (found == m_boxes.end())
        return; // it was removed meanwhile
    Box &box = found->second;
    box.task.reset();
    box.latest.reset();
    box.state.fetching = false;
    const FetchReport report = outcome ? *outcome : FetchReport {.account = account, .errors = {outcome.error()}};
    box.state.fetched = report.fetched;
    box.state.error = report.errors.isEmpty() ? std::nullopt : std::optional(report.errors.first());
    box.state.failedAt = box.state.error ? QDateTime::currentDateTimeUtc() : QDateTime();
    if (!box.state.error)
        box.state.lastSuccess = QDateTime::currentDateTimeUtc();
    else if (box.state.error->kind == MailError::Kind::Cancelled)
        box.state.error.reset(); // the person stopped it: no fault to tell of
    schedule(box);
    if (!isFetching())
        m_progressClock.stop();
    Q_EMIT stateChanged(account);
    Q_EMIT finished(report);
}

} // namespace sobre::account
