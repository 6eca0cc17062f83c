// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/fetch_times.h"

#include "core/account/schedule.h"
#include "core/account/server_says.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::account {

std::optional<QDateTime> mustWaitUntil(const store::AccountRecord &account, const QDateTime &now)
{
    const QDateTime &until = account.notBefore;
    if (!until.isValid() || until <= now || until > now.addDuration(LongestAsked + std::chrono::seconds(1)))
        return std::nullopt;
    return until;
}

MailError mustWait(const QString &server, const QDateTime &until)
{
    return untilWhen({.kind = MailError::Kind::RefusedForNow,
                      .scope = MailError::Scope::Account,
                      .retry = MailError::Retry::Later,
                      .server = server,
                      .detail = u"LOGIN-DELAY"_s},
                     until);
}

MailError untilWhen(MailError error, const QDateTime &until)
{
    QStringList words = error.detail.split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return word.startsWith("until="_L1); });
    words += u"until="_s + until.toUTC().toString(Qt::ISODate);
    error.detail = words.join(u' ');
    return error;
}

store::AccountRecord afterVisit(store::AccountRecord account, const pop3::Pop3Outcome &outcome, const std::optional<MailError> &error,
                                const QDateTime &now)
{
    ServerSays says = ServerSays::parse(account.serverSays);
    const bool loggedIn = outcome.reached >= pop3::Pop3Outcome::Stage::LoggedIn;
    // After any fault the next log-in takes its time: what was remembered may be what was wrong.
    if (outcome.lostHaste)
        says.lostHaste = now;
    says.capabilities = loggedIn && !error ? outcome.capabilities : QList<QByteArray>();
    if (loggedIn) {
        says.expireDays = outcome.expireDays;
        says.loginDelay = outcome.loginDelay;
        says.hasTop = outcome.hasTop;
        says.hasUidl = outcome.hasUidl;
        account.notBefore = {};
    } else if (outcome.loginDelay) {
        says.loginDelay = outcome.loginDelay;
    }
    const std::chrono::seconds delay(says.loginDelay.value_or(0));
    if (delay.count() > 0 && (loggedIn || (error && codeOf(*error) == "LOGIN-DELAY"_L1)))
        account.notBefore = now.addMSecs(999).addDuration(std::min<std::chrono::seconds>(delay, LongestAsked)); // kept in whole seconds
    if (!error)
        says.lastGood = now;
    account.serverSays = says.json();
    return account;
}

} // namespace sobre::account
