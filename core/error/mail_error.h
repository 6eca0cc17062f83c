// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <expected>

namespace sobre {

/// Why something did not work, as a value: what broke, how far it reaches, whether trying again may help and the
/// server's own words. It holds no sentence for people: ui/text makes that from it. Never holds a secret.
/// Inside a dialogue it is thrown; above a session it is a value.
struct MailError {
    enum class Kind {
        // reaching the server
        HostNotFound, ///< the name has no address
        ConnectionRefused, ///< the host answers, nobody listens on the port
        Unreachable, ///< no route, network down
        TimedOut, ///< a step took longer than its deadline
        PlaceRefused, ///< detail: a host that is not asked, as it lies inside of a private network or on another site
        ConnectionLost, ///< the link ended in the middle of the dialogue
        // TLS
        NoTlsOffered, ///< STLS/STARTTLS demanded, the server does not offer it (RFC 2595, 3207)
        TlsRefused, ///< the server offered it and answered no
        TlsFailed, ///< the handshake failed
        DataBeforeTls, ///< bytes arrived between the answer to STARTTLS and the handshake
        CertificateRefused, ///< detail: what is wrong with it, and its fingerprint
        // the dialogue
        Protocol, ///< an answer that is none; serverText holds it
        TooLong, ///< a line or an answer beyond our limit
        // log-in
        NoPassword, ///< no credential is known for the account
        NoMechanism, ///< no log-in method that may be used here; detail: what was offered
        LoginRefused, ///< wrong user or password, by the server's word
        // refusals of a command
        Refused, ///< a permanent no (-ERR, 5xx)
        RefusedForNow, ///< a temporary no (4xx, [IN-USE], [SYS/TEMP])
        SenderRefused, ///< detail: the address
        RecipientRefused, ///< detail: the address
        LetterRefused, ///< after the final dot
        TooLarge, ///< beyond the server's announced limit; detail: both sizes
        EightBitNotCarried, ///< the letter needs 8BITMIME and the server does not offer it
        RequireTlsNotOffered, ///< the letter may travel over TLS only (RFC 8689), the server does not promise it
        MaybeSent, ///< the link ended between the final dot and its answer
        // our side
        Cancelled,
        BadInput, ///< what was typed or read makes no sense; detail says what
        FileUnreadable, ///< detail: path and the system's reason
        DiskFull, ///< detail: what could not be written; server: of a fetch, after which nothing was deleted there
        StoreFailed, ///< SQLite or the file system refused; detail: its words
        StoreBusy, ///< another process holds the profile; detail: which
        StoreTooNew, ///< written by a newer Sobre
        StoreDamaged, ///< detail: what is damaged
        NotFound, ///< no such letter, account, folder; detail: what was asked for
        NotAvailable, ///< part of Sobre that does not exist yet; detail: its name
        BeingSent, ///< a dialogue has this letter now
        // keys, signing and sealing
        NoKey, ///< none that can be used; detail: the address
        NotUnlocked, ///< the question for the key's passphrase was closed
        NoEngine, ///< no plugin, or the program it needs; detail: the engine's words
        CryptoFailed, ///< detail: the engine's words
    };
    enum class Scope { Session, Account, Letter, Recipient, Profile };
    enum class Retry { Never, Later, WhenUserActs };

    Kind kind = Kind::Protocol;
    Scope scope = Scope::Session;
    Retry retry = Retry::Never;
    QString server = {}; ///< "host:port" as the user typed it; empty where no server is involved
    /// Facts for the sentence, see the kinds. "in-clear" at its end: serverText came over a link that was to be encrypted
    /// and was not yet, so anybody on the way may have said it. TimedOut: "proxy: …" where the system was asked for one.
    QString detail = {};
    QByteArray serverText = {}; ///< the server's words as they came, at most 512 octets

    bool operator==(const MailError &) const = default;
};

template <typename T = void>
using Result = std::expected<T, MailError>;

/// A machine-readable word for the kind, as JSON output carries it ("login-refused").
QByteArray wordFor(MailError::Kind kind);

} // namespace sobre

Q_DECLARE_METATYPE(sobre::MailError)
