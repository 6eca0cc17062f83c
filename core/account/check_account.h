// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/account/mail_context.h"
#include "core/async/task.h"

#include <QMetaType>

#include <chrono>
#include <functional>
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
    bool byTrust = false; ///< its certificate is the one that the person trusts
};

struct CheckReport {
    CheckedServer incoming;
    CheckedServer outgoing;
    quint32 letters = 0; ///< that lie at the incoming server
    quint64 octets = 0;
};

/// One step of a check, as a person follows it. Every step that begins also ends, unless the check is
/// stopped.
struct CheckStep {
    enum class What { IncomingConnection, IncomingLogin, OutgoingConnection, OutgoingLogin, SenderAccepted };
    enum class How { Begun, Done, Failed };

    What what = What::IncomingConnection;
    How how = How::Begun;
    QString server; ///< host and port
    QString detail; ///< TLS version, log-in method; empty where there is nothing to say
    bool byTrust = false; ///< of a connection: its certificate is the one that the person trusts
    std::optional<MailError> error; ///< if it failed
    std::chrono::seconds limit{ 0 }; ///< what takes longer fails with TimedOut
};

/// How a check is made.
struct CheckOptions {
    /// Steps that take longer fail: the name, the connection and TLS; the log-in, which servers slow down by
    /// intent.
    std::chrono::seconds connectionLimit{ 15 };
    std::chrono::seconds answerLimit{ 30 };
    /// Instead of the one that is kept; never stored.
    std::optional<QString> password = std::nullopt;
    /// Ends when the incoming server refuses the log-in: the other one would refuse the same password, and
    /// count it.
    bool stopsAtRefusal = false;
    /// Called in the mail thread; may be empty. Must not end the check.
    std::function<void(const CheckStep &)> step = {};
};

/// Logs in to both servers and asks the outgoing one whether the sender would be accepted; fetches and sends
/// nothing. Whatever a server does is in the report. Runs in the mail thread; destroying the task ends it at
/// once.
Task<CheckReport> checkAccount(Account account, MailContext &mail, CheckOptions options = {});

/// Keeps what worked, so that every later log-in is one attempt. In a writer's job.
Result<> rememberCheck(store::Database &database, store::AccountId id, const CheckReport &report);

} // namespace sobre::account

Q_DECLARE_METATYPE(sobre::account::CheckStep)
