// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gpg_error.h"

#include "plugins/gpgme/run.h"
#include "plugins/gpgme/status_watch.h"
#include "plugins/gpgme/streams.h"

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;

namespace {
Kind kindOf(gpgme_err_code_t code, const Run &run)
{
    switch (code) {
    case GPG_ERR_NO_ERROR:
        return Kind::Done;
    case GPG_ERR_CANCELED:
    case GPG_ERR_FULLY_CANCELED:
    case GPG_ERR_BAD_PASSPHRASE:
    case GPG_ERR_BAD_PIN:
    case GPG_ERR_NO_PASSPHRASE:
        return Kind::NotUnlocked;
    case GPG_ERR_NO_PIN_ENTRY:
    case GPG_ERR_CARD_NOT_PRESENT:
        return run.request().mayAsk() ? Kind::NotUnlocked : Kind::NeedsUnlocking;
    case GPG_ERR_NO_SECKEY:
        return run.request().operation() == plugin::CryptoRequest::Operation::Decrypt ? Kind::NoSecretKey
                                                                                      : Kind::UnusableKey;
    case GPG_ERR_UNUSABLE_PUBKEY:
    case GPG_ERR_UNUSABLE_SECKEY:
    case GPG_ERR_NO_PUBKEY:
    case GPG_ERR_WRONG_KEY_USAGE:
        return Kind::UnusableKey;
    case GPG_ERR_NO_DATA:
    case GPG_ERR_BAD_DATA:
    case GPG_ERR_DECRYPT_FAILED:
    case GPG_ERR_BAD_SIGNATURE:
    case GPG_ERR_CHECKSUM:
    case GPG_ERR_INV_ARMOR:
    case GPG_ERR_INV_PACKET:
    case GPG_ERR_INV_DATA:
    case GPG_ERR_UNEXPECTED:
    case GPG_ERR_UNKNOWN_PACKET:
    case GPG_ERR_UNEXPECTED_MSG:
    case GPG_ERR_TRUNCATED:
    case GPG_ERR_EOF:
        return Kind::Damaged;
    case GPG_ERR_INV_ENGINE:
    case GPG_ERR_ENGINE_TOO_OLD:
    case GPG_ERR_NO_ENGINE:
    case GPG_ERR_NO_AGENT:
        return Kind::NoEngine;
    default:
        return Kind::Failed;
    }
}
} // namespace

plugin::CryptoOutcome outcome(Kind kind, const QString &detail)
{
    plugin::CryptoOutcome value;
    value.setKind(kind);
    value.setDetail(detail.simplified());
    return value;
}

QString words(gpgme_error_t error)
{
    char buffer[200] = {};
    gpgme_strerror_r(error, buffer, sizeof buffer - 1);
    return QString::fromLocal8Bit(buffer);
}

plugin::CryptoOutcome outcomeOf(gpgme_error_t error, const Run &run, const StatusWatch &status,
                                const Source *source, const Sink *sink)
{
    if (run.cancelled())
        return outcome(Kind::Cancelled);
    if (sink && sink->tooLarge())
        return outcome(Kind::TooLarge);
    if (source && source->failed())
        return outcome(Kind::Failed, QStringLiteral("What is to be worked on could not be read"));
    if (sink && sink->failed())
        return outcome(Kind::Failed, QStringLiteral("The result could not be written"));
    if (!error)
        return outcome(Kind::Done);
    if (status.askedForPassword() && !status.decrypting())
        return outcome(Kind::NeedsPassword);
    if (status.questionRefused() && !status.decrypting())
        return outcome(Kind::NeedsUnlocking, words(error));
    if (status.questionFailed() && !status.decrypting())
        return outcome(Kind::NotUnlocked, words(error));
    return outcome(kindOf(gpgme_err_code(error), run), words(error));
}

} // namespace sobre::gpgme
