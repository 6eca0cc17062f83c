// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/check_account.h"

#include <QString>

namespace sobre::ui {

/// The steps that a check of `account` will take, in order.
QList<account::CheckStep::What> stepsOf(const account::Account &account);

/// What a step is called while it waits its turn or is under way (`done` false) and when it worked. `server`
/// may be empty: the account's.
QString stepTitle(account::CheckStep::What what, const account::Account &account, bool running);
QString stepTitleDone(account::CheckStep::What what, const account::Account &account);

/// What is said below it: the TLS version, the method, that nothing is sent; empty where there is nothing to
/// say.
QString stepNote(const account::CheckStep &step, const account::Account &account);

/// "waiting 3 s of at most 15 s".
QString waitingNote(std::chrono::seconds waited, std::chrono::seconds limit);

/// "⁨mail.isp.example⁩, port 995".
QString serverAndPort(const net::ServerAddress &server);
/// "TLS 1.3" or that there is none.
QString protectionOf(const QString &tlsVersion);

} // namespace sobre::ui
