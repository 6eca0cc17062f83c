// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folders/fetch_summary.h"

#include <algorithm>

namespace sobre::ui {

AccountFetch fetchOf(const account::Account &account, const account::FetchService &service)
{
    AccountFetch fetch {.account = account, .state = service.state(account.id())};
    account::FetchState &state = fetch.state;
    if (!state.lastSuccess.isValid() && !state.error) { // nothing yet in this session
        state.error = account.record.lastError;
        if (!state.error)
            state.lastSuccess = account.record.lastCheck;
    }
    if (state.error)
        fetch.failedAt = account.record.lastCheck;
    return fetch;
}

bool isOffline(const AccountFetch &fetch)
{
    if (fetch.state.waitsFor == account::WaitsFor::Network)
        return true;
    if (!fetch.state.error)
        return false;
    switch (fetch.state.error->kind) {
    case MailError::Kind::Unreachable:
        return true;
    case MailError::Kind::HostNotFound: // a name that was found before is no wrong name
        return fetch.state.lastSuccess.isValid() || !fetch.account.record.incomingMechanism.isEmpty();
    default:
        return false;
    }
}

bool isWaiting(const AccountFetch &fetch)
{
    return fetch.state.error && fetch.state.error->kind == MailError::Kind::RefusedForNow && !isOffline(fetch);
}

bool hasFailed(const AccountFetch &fetch)
{
    return fetch.state.error && fetch.state.error->kind != MailError::Kind::Cancelled && !isOffline(fetch) && !isWaiting(fetch);
}

FetchSummary summaryOf(const QList<AccountFetch> &fetches)
{
    FetchSummary summary;
    summary.accounts = int(fetches.size());
    bool fetching = false;
    bool offline = false;
    bool metered = false;
    for (const AccountFetch &fetch : fetches) {
        const account::FetchState &state = fetch.state;
        if (state.fetching) {
            fetching = true;
            summary.letter += state.progress.letter;
            summary.letters += state.progress.letters;
            summary.octets += state.progress.octets;
        }
        if (hasFailed(fetch) && !summary.failed)
            summary.failed = fetch;
        if (isWaiting(fetch) && !summary.waiting)
            summary.waiting = fetch;
        offline = offline || isOffline(fetch);
        metered = metered || state.waitsFor == account::WaitsFor::OpenNetwork;
        summary.fetched += state.fetched;
        if (state.lastSuccess.isValid())
            summary.lastSuccess = summary.lastSuccess.isValid() ? std::max(summary.lastSuccess, state.lastSuccess)
                                                                : state.lastSuccess;
        if (state.nextTry.isValid())
            summary.nextTry = summary.nextTry.isValid() ? std::min(summary.nextTry, state.nextTry) : state.nextTry;
    }
    using Mood = FetchSummary::Mood;
    summary.mood = fetches.isEmpty()           ? Mood::NoAccount
        : fetching                             ? Mood::Fetching
        : summary.failed                       ? Mood::Failed
        : summary.waiting                      ? Mood::Waiting
        : offline                              ? Mood::Offline
        : metered                              ? Mood::Metered
        : summary.lastSuccess.isValid()        ? Mood::Good
                                               : Mood::Never;
    return summary;
}

} // namespace sobre::ui
