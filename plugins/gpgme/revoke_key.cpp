// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gnupg_home.h"
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/one_key.h"
#include "plugins/gpgme/streams.h"
#include "plugins/gpgme/work.h"

#include <QtCore/QFile>

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;
using Reason = plugin::CryptoRequest::Reason;

namespace {
/// Answers gpg's questions on the way to a revoked key, and none that it does not know.
struct Answers {
    Run &run;
    bool asked = false;
    bool strange = false;

    const char *to(const QByteArray &question)
    {
        if (question == "keyedit.prompt")
            return std::exchange(asked, true) ? "save" : "revkey";
        if (question == "keyedit.revoke.subkey.okay" || question == "ask_revocation_reason.okay"
            || question == "keyedit.save.okay")
            return "Y";
        if (question == "ask_revocation_reason.text")
            return "";
        if (question == "ask_revocation_reason.code") {
            switch (run.request().reason()) {
            case Reason::Compromised:
                return "1";
            case Reason::Replaced:
                return "2";
            case Reason::NotUsed:
                return "3";
            case Reason::None:
                break;
            }
            return "0";
        }
        strange = true;
        return nullptr;
    }

    static gpgme_error_t callback(void *self, const char *keyword, const char *arguments, int fd)
    {
        auto *const answers = static_cast<Answers *>(self);
        if (answers->run.cancelled())
            return gpgme_error(GPG_ERR_CANCELED);
        if (fd < 0 || !keyword)
            return 0;
        const char *const answer = answers->to(arguments ? arguments : "");
        if (!answer)
            return gpgme_error(GPG_ERR_CANCELED);
        gpgme_io_writen(fd, answer, strlen(answer));
        gpgme_io_writen(fd, "\n", 1);
        return 0;
    }
};

plugin::CryptoOutcome revokeByQuestions(Run &run, gpgme_key_t key)
{
    Context context(run);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    Answers answers{ run };
    gpgme_data_t said = nullptr;
    gpgme_data_new(&said);
    const gpgme_error_t error
        = context.finish(gpgme_op_interact_start(context.get(), key, 0, &Answers::callback, &answers, said));
    gpgme_data_release(said);
    // gpg goes on with its menu when it did not get the key unlocked, and calls the whole a success.
    if (error || context.status().questionFailed() || context.status().questionRefused())
        return changeFailed(error, run, context);
    return doneWith(run, run.request().key());
}

/// The certificate that gpg wrote when it made the key; empty if it is not there. A colon keeps people from
/// taking it in by mistake.
QByteArray certificateFromBirth(const QString &fingerprint)
{
    QFile file(QStringLiteral("%1/openpgp-revocs.d/%2.rev").arg(gnupgHome(), fingerprint));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.read(64 << 10);
    const qsizetype begin = text.indexOf("\n:-----BEGIN PGP PUBLIC KEY BLOCK-----");
    return begin < 0 ? QByteArray() : text.sliced(begin + 2);
}

plugin::CryptoOutcome revokeByCertificate(Run &run, const QByteArray &certificate)
{
    Context context(run);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    Octets octets(certificate);
    if (const gpgme_error_t error = context.finish(gpgme_op_import_start(context.get(), octets.data())))
        return changeFailed(error, run, context);
    return doneWith(run, run.request().key());
}

bool isRevoked(const plugin::CryptoOutcome &result)
{
    return result.kind() == Kind::Done
        && result.keys().value(0).traits().testFlag(plugin::CryptoKey::Revoked);
}
} // namespace

plugin::CryptoOutcome revokeKey(Run &run)
{
    const auto key = namedKey(run, false);
    if (!key)
        return key.error();
    if ((*key)->revoked)
        return doneWith(run, run.request().key());
    plugin::CryptoOutcome result
        = outcome(Kind::UnusableKey, run.request().key() + QStringLiteral(": there is no such secret key"));
    if ((*key)->secret)
        result = revokeByQuestions(run, key->get());
    if (isRevoked(result) || result.kind() == Kind::Cancelled)
        return result;
    // A person who closed the question has thought better of it; one who was not asked has not.
    if (result.kind() == Kind::NotUnlocked)
        return result;
    // In the form that gpg names its files with, not in that of the request.
    const QByteArray certificate = certificateFromBirth(QString::fromLatin1((*key)->fpr));
    if (!certificate.isEmpty()) {
        if (const auto other = revokeByCertificate(run, certificate); isRevoked(other))
            return other;
    }
    return result.kind() == Kind::Done ? outcome(Kind::Failed, QStringLiteral("GnuPG did not revoke it")) : result;
}

} // namespace sobre::gpgme
