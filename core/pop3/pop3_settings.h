// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/auth/login.h"
#include "core/error/mail_error.h"
#include "core/net/server_address.h"
#include "core/net/tls_policy.h"
#include "core/pop3/mail_sink.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace sobre::pop3 {

/// What a session needs to know.
struct Pop3Settings {
    net::ServerAddress server;
    net::TlsPolicy tls;
    auth::Login login;
    /// What the visit is for. Test: log in, ask how many letters there are, leave. Look: list, look at
    /// headers and do what a person chose by hand.
    enum class Want { Test, Fetch, Look };
    Want want = Want::Fetch;
    /// What the server said of itself at an earlier visit (Pop3Outcome::capabilities). Where PIPELINING is in
    /// it and a mechanism is remembered, the log-in does not wait for the answer to CAPA: one round trip
    /// less.
    QList<QByteArray> knownCapabilities = {};
    /// Commands may share a write with the log-in (PIPELINING): one round trip less. Some servers lose what comes
    /// behind a log-in, for another program takes over there: only for a server that is known to be sound, see
    /// Pop3Outcome::lostHaste.
    bool hasty = false;
    /// Where nothing is deleted the goodbye may go out behind the last letter that is asked for: one round trip less.
    /// Some servers hang up before all they had to say is out, see Pop3Outcome::lostGoodbye.
    bool quitsBehind = true;
    QString language
        = {}; ///< for the server's own words (LANG, RFC 6856): "es-ES"; empty: it is not asked for
};

/// A letter that could not be had, or not be deleted, while the others could.
struct LetterError {
    Listed letter;
    MailError error;
};

/// How a session went, also when it ended in an error.
struct Pop3Outcome {
    /// How far it came.
    enum class Stage { Nothing, Connected, Encrypted, LoggedIn, Listed, Fetched, Done };

    std::optional<MailError> error;
    Stage reached = Stage::Nothing;
    QByteArray mechanism; ///< that worked: to be remembered
    quint32 letters = 0; ///< on the server at log-in
    quint64 octets = 0; ///< the same, as the server counts
    quint32 fetched = 0; ///< letters that came in whole
    quint64 received = 0; ///< their octets
    quint32 otherSizes = 0; ///< letters that came with another size than the server had listed
    quint32 deleted = 0; ///< at the server
    QList<LetterError> letterErrors;
    QString tlsVersion; ///< empty: clear text
    QByteArray certificateSha256;
    QList<QByteArray>
        capabilities; ///< before the log-in, inside TLS if there is any: to be remembered; bounded
    std::optional<int>
        expireDays; ///< EXPIRE (RFC 2449): after how many days the server itself deletes; -1: never
    std::optional<int> loginDelay; ///< LOGIN-DELAY, seconds between two visits
    /// The session ended while nothing that went out with the log-in was answered, or not even the log-in: do not be
    /// hasty there again.
    bool lostHaste = false;
    /// The link ended inside a letter while the goodbye was out behind it: the server may have hung up on its own words.
    /// Nothing is wrong with that letter.
    bool lostGoodbye = false;
    bool hasTop = false;
    bool hasUidl = false;
    QByteArray
        code; ///< of the refusal that ended it (RFC 2449 section 8): "IN-USE", "LOGIN-DELAY", "SYS/TEMP"
};

} // namespace sobre::pop3

Q_DECLARE_METATYPE(sobre::pop3::Pop3Outcome)
