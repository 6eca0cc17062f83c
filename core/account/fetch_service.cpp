// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/fetch_service.h"

#include "core/account/fetch_times.h"
#include "core/account/server_says.h"
#include "core/net/surroundings.h"
#include "core/store/database.h"
#include "core/store/store.h"
#include "core/store/writer.h"

#include <algorithm>
#include <utility>

namespace sobre::account {
namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

constexpr auto ProgressEvery = 100ms;

// What ended the visit says more than a letter that could not be had while the others could.
std::optional<MailError> mainError(const QList<MailError> &errors)
{
    const auto found = std::ranges::find_if(errors, [](const MailError &error) { return error.scope != MailError::Scope::Letter; });
    return found != errors.end() ? std::optional(*found) : errors.isEmpty() ? std::nullopt : std::optional(errors.first());
}

bool isAnotherLogIn(const store::AccountRecord &was, const store::AccountRecord &is)
{
    return was.incomingUrl != is.incomingUrl || was.loginChoice != is.loginChoice || was.passwordCommand != is.passwordCommand;
}

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
            change(box, account);
            continue;
        }
        box.account = account;
        know(box);
        box.next = std::make_unique<QTimer>();
        box.next->setSingleShot(true);
        connect(box.next.get(), &QTimer::timeout, this, [this, id = account.id()] { lookByItself(id); });
        plan(box);
    }
    std::swap(m_boxes, boxes);
    for (const auto &[id, gone] : boxes) {
        if (gone.task)
            m_thread.cancel(*gone.task);
    }
}

// What is remembered of the last look, perhaps one of another process.
void FetchService::know(Box &box) const
{
    const store::AccountRecord &record = box.account.record;
    box.checkedAt = record.lastCheck;
    box.state.error = record.lastError;
    box.state.failedAt = record.lastError ? record.lastCheck : QDateTime();
    box.state.lastSuccess = record.lastError ? ServerSays::parse(record.serverSays).lastGood : record.lastCheck;
}

void FetchService::change(Box &box, const Account &account)
{
    const Account before = std::exchange(box.account, account);
    if (box.task)
        return; // its end tells
    const auto &was = before.record;
    const auto &is = account.record;
    if (isAnotherLogIn(was, is) && box.state.waitsFor == WaitsFor::Person) {
        lookIn(box, 0ms);
        return;
    }
    const bool checked = is.lastCheck.isValid() && (!box.checkedAt.isValid() || is.lastCheck > box.checkedAt);
    if (checked)
        know(box);
    if (checked || was.everyMinutes != is.everyMinutes || was.notBefore != is.notBefore)
        plan(box);
}

void FetchService::setInterval(std::chrono::milliseconds interval)
{
    m_interval = interval;
    for (auto &[id, box] : m_boxes) {
        if (!box.task)
            plan(box);
        Q_EMIT stateChanged(id);
    }
}

std::chrono::milliseconds FetchService::intervalOf(const Box &box) const
{
    const int minutes = box.account.record.everyMinutes;
    return minutes < 0 ? m_interval : std::chrono::minutes(minutes);
}

void FetchService::plan(Box &box)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto until = mustWaitUntil(box.account.record, now);
    const auto asked = until ? *until - now : 0ms;
    const NextLook next = box.schedule.after(box.state.error, intervalOf(box), asked);
    if (next.in)
        lookIn(box, *next.in);
    else
        box.next->stop();
    box.state.waitsFor = next.what;
    if (!next.in)
        box.state.nextTry = {};
}

// QTimer counts by the monotonic clock: a corrected wall clock fetches neither at once nor never.
void FetchService::lookIn(Box &box, std::chrono::milliseconds time)
{
    box.state.waitsFor = WaitsFor::Time;
    box.next->start(time);
    box.state.nextTry = QDateTime::currentDateTimeUtc().addDuration(time);
}

void FetchService::begin()
{
    for (auto &[id, box] : m_boxes) {
        if (!box.task && box.state.waitsFor != WaitsFor::Person && box.state.waitsFor != WaitsFor::Asking
            && !mustWaitUntil(box.account.record, QDateTime::currentDateTimeUtc()))
            lookIn(box, 0ms);
    }
}

void FetchService::letAge(store::AccountId account)
{
    const auto agree = [account](store::Database &database) -> Result<> {
        auto record = store::accounts::byId(database, account);
        if (!record)
            return std::unexpected(record.error());
        record->mayAge = true;
        return store::accounts::update(database, *record);
    };
    m_mail.store.writer().act(agree, this, [this, account](const Result<> &kept) {
        const auto found = m_boxes.find(account);
        if (!kept || found == m_boxes.end())
            return; // the question stands
        found->second.account.record.mayAge = true;
        fetch(account);
    });
}

void FetchService::fetch(store::AccountId account, FetchAnswers answers)
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
    const std::function<Task<FetchReport>()> work = [&mail = m_mail, account = box.account, latest = box.latest, answers] {
        const auto note = [latest](const FetchProgress &progress) {
            const std::scoped_lock lock(latest->mutex);
            latest->progress = progress;
        };
        return fetchMail(account, mail, note, answers);
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
    const QDateTime now = QDateTime::currentDateTimeUtc();
    box.checkedAt = now;
    box.state.fetched = report.fetched;
    const std::optional<MailError> before = box.state.error;
    const QDateTime beforeAt = box.state.failedAt;
    box.state.error = mainError(report.errors);
    box.state.failedAt = box.state.error ? now : QDateTime();
    const bool interrupted = box.state.error && box.state.error->kind == MailError::Kind::Cancelled;
    if (!interrupted) { // who stopped it has not answered its questions
        box.state.renumbered = report.renumbered;
        box.state.manyDue = report.manyDue;
    }
    if (!box.state.error) {
        box.state.lastSuccess = now;
    } else if (interrupted && before && isForThePerson(*before)) { // a refusal is not undone by a look that was stopped
        box.state.error = before;
        box.state.failedAt = beforeAt;
    } else if (interrupted) {
        box.state.error.reset(); // the person stopped it: no fault to tell of
    }
    plan(box);
    if (box.state.error && box.state.error->kind == MailError::Kind::RefusedForNow && box.state.nextTry.isValid())
        box.state.error = untilWhen(*box.state.error, box.state.nextTry);
    if (std::exchange(box.interrupted, false)) {
        if (m_surroundings && m_surroundings->isAsleep())
            box.next->stop();
        else if (box.state.waitsFor == WaitsFor::Time)
            lookIn(box, m_patience.afterWaking);
    }
    if (!isFetching())
        m_progressClock.stop();
    Q_EMIT stateChanged(account);
    Q_EMIT finished(report);
}

} // namespace sobre::account
