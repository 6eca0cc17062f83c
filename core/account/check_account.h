// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/account/mail_context.h"
#include "core/async/task.h"

#include <optional>

namespace sobre::store {
class Database;
}

namespace sobre::account {

/// How one of an account's servers answered.
struct CheckedServer {
    std::optional<MailError> error;
    QByteArray mechanism; ///< that logged in
    QString tlsVersion; ///< empty: clear text
    QByteArray certificateSha256;
};

struct CheckReport {
    CheckedServer incoming;
    CheckedServer outgoing;
    quint32 letters = 0; ///< that lie at the incoming server
    quint64 octets = 0;
};

/// One step of a check, as a person follows it.
struct CheckStep {
    enum class What { IncomingConnection, IncomingLogin, OutgoingConnection, OutgoingLogin, SenderAccepted };
    enum class How { Begun, Done, Failed };

    What what = What::IncomingConnection;
    How how = How::Begun;
    QString server; ///< host and port
    QString detail; ///< TLS version, log-in method; empty where there is nothing to say
    std::optional<MailError> error; ///< if it failed
};

/// Logs in to both servers and asks the outgoing one whether the sender would be accepted; fetches and sends nothing.
/// Whatever a server does is in the report. Runs in the mail thread.
Task<CheckReport> checkAccount(Account account, MailContext &mail);

/// Keeps what worked, so that every later log-in is one attempt. In a writer's job.
Result<> rememberCheck(store::Database &database, store::AccountId id, const CheckReport &report);

} // namespace sobre::account
