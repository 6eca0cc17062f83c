// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error/mail_error.h"

namespace sobre {

QByteArray wordFor(MailError::Kind kind)
{
    using Kind = MailError::Kind;
    switch (kind) {
    case Kind::HostNotFound:
        return "host-not-found";
    case Kind::ConnectionRefused:
        return "connection-refused";
    case Kind::Unreachable:
        return "unreachable";
    case Kind::TimedOut:
        return "timed-out";
    case Kind::PlaceRefused:
        return "place-refused";
    case Kind::ConnectionLost:
        return "connection-lost";
    case Kind::NoTlsOffered:
        return "no-tls-offered";
    case Kind::TlsRefused:
        return "tls-refused";
    case Kind::TlsFailed:
        return "tls-failed";
    case Kind::DataBeforeTls:
        return "data-before-tls";
    case Kind::CertificateRefused:
        return "certificate-refused";
    case Kind::Protocol:
        return "protocol";
    case Kind::TooLong:
        return "too-long";
    case Kind::NoPassword:
        return "no-password";
    case Kind::NoMechanism:
        return "no-mechanism";
    case Kind::LoginRefused:
        return "login-refused";
    case Kind::Refused:
        return "refused";
    case Kind::RefusedForNow:
        return "refused-for-now";
    case Kind::SenderRefused:
        return "sender-refused";
    case Kind::RecipientRefused:
        return "recipient-refused";
    case Kind::LetterRefused:
        return "letter-refused";
    case Kind::TooLarge:
        return "too-large";
    case Kind::EightBitNotCarried:
        return "eight-bit-not-carried";
    case Kind::RequireTlsNotOffered:
        return "require-tls-not-offered";
    case Kind::MaybeSent:
        return "maybe-sent";
    case Kind::Cancelled:
        return "cancelled";
    case Kind::BadInput:
        return "bad-input";
    case Kind::FileUnreadable:
        return "file-unreadable";
    case Kind::DiskFull:
        return "disk-full";
    case Kind::StoreFailed:
        return "store-failed";
    case Kind::StoreBusy:
        return "store-busy";
    case Kind::StoreTooNew:
        return "store-too-new";
    case Kind::StoreDamaged:
        return "store-damaged";
    case Kind::NotFound:
        return "not-found";
    case Kind::NotAvailable:
        return "not-available";
    case Kind::BeingSent:
        return "being-sent";
    case Kind::NoKey:
        return "no-key";
    case Kind::NotUnlocked:
        return "not-unlocked";
    case Kind::NoEngine:
        return "no-engine";
    case Kind::CryptoFailed:
        return "crypto-failed";
    }
    return "unknown";
}

} // namespace sobre
