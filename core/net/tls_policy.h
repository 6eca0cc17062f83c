// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QString>
#include <QStringList>

#include <optional>

class QSslSocket;

namespace sobre::net {

/// A person's word that one exact certificate is right for one host and port, whatever is wrong with it.
struct CertificateException {
    QString host; ///< as typed
    quint16 port = 0;
    QByteArray sha256; ///< 32 octets
    bool operator==(const CertificateException &) const = default;

    bool isFor(const QString &otherHost, quint16 otherPort) const; ///< however the host is written
    bool isForSameServer(const CertificateException &other) const { return isFor(other.host, other.port); }
};

/// Which servers' certificates are believed: those of the system's authorities and of `extraAuthorities`, for
/// the name the user typed, and the exceptions. The only place that decides, and the only one that ever tells
/// a socket to go on in spite of an error. A value; made anew from the profile for each session.
///
/// A refusal is a MailError CertificateRefused whose `detail` is
///     host=NAME port=NUMBER reason=WORD[,WORD…] sha256=HEX from=DATE until=DATE [names=NAME[,NAME…]] [trusted=HEX]
/// (dates as 2026-11-21; the names are the certificate's, only those that look like one; `trusted` is the
/// certificate that an exception names for this host and port, where this is another one) with the words changed (there is
/// such an exception), expired, not-yet-valid, host-mismatch, self-signed, unknown-authority, revoked, untrusted.
/// Where `revoked` is among them no exception may be offered: see exceptionFor().
struct TlsPolicy {
    QByteArray extraAuthorities; ///< PEM; read when a link turns to TLS
    QList<CertificateException> exceptions;

    /// TLS 1.2 or later, the system's authorities and ours, the peer always verified. Reads the system's authorities where
    /// readSystemAuthorities() has not.
    QSslConfiguration configuration() const;

    /// To be called from QSslSocket::sslErrors: lets the handshake go on where an exception covers all
    /// errors, or returns why not. Without a call to it QSslSocket ends the handshake.
    std::optional<MailError> judgeErrors(QSslSocket &socket, const QString &host, quint16 port,
                                         const QList<QSslError> &errors) const;
    /// The same for whoever has no socket at hand and lets nothing go on: what is wrong with it, as judgeErrors() says it.
    MailError refusalFor(const QSslCertificate &certificate, const QString &host, quint16 port,
                         const QList<QSslError> &errors) const;
    /// To be called when the handshake is done and before anything is sent: Qt also accepts a host that is
    /// named in the common name only, we do not.
    std::optional<MailError> judgeName(const QSslCertificate &certificate, const QString &host,
                                       quint16 port) const;

    /// Whether an exception names this certificate for this host, as typed, and port.
    bool names(const QString &host, quint16 port, const QByteArray &sha256) const;
    /// The exception for this host, as typed, and port.
    std::optional<CertificateException> exceptionAt(const QString &host, quint16 port) const;

private:
    bool isExcepted(const QSslCertificate &certificate, const QString &host, quint16 port) const;
    MailError refusal(const QSslCertificate &certificate, const QString &host, quint16 port,
                      QStringList reasons) const;
};

/// Reads the certificates of the system's authorities, once for the process: some hundred files, tens of milliseconds.
/// Whatever else of Qt's TLS is used first does that too, so a worker does it ahead. Any thread.
void readSystemAuthorities();
/// Whether that is done. Any thread.
bool areSystemAuthoritiesRead();

/// What a person may say in answer to a refusal: this very certificate, for this host and port. None for one that was
/// withdrawn, and for any other error.
std::optional<CertificateException> exceptionFor(const MailError &refusal);

/// "AB:CD:…" is for people; this is the plain form: 64 hexadecimal digits.
QByteArray fingerprint(const QSslCertificate &certificate);

} // namespace sobre::net
