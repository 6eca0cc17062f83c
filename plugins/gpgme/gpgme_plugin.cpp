// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gpgme_plugin.h"

#include "plugins/gpgme/engine.h"
#include "plugins/gpgme/gpg_job.h"
#include "plugins/gpgme/smime_work.h"
#include "plugins/gpgme/workers.h"

#include <QtCore/QCoreApplication>

#include <clocale>
#include <gpgme.h>

namespace sobre::gpgme {

GpgmePlugin::GpgmePlugin()
{
    gpgme_check_version(nullptr); // starts the library, and wants to be in a thread alone
    // What pinentry speaks. Display and terminal GPGME takes from the environment.
    gpgme_set_locale(nullptr, LC_CTYPE, setlocale(LC_CTYPE, nullptr));
    gpgme_set_locale(nullptr, LC_MESSAGES, setlocale(LC_MESSAGES, nullptr));
    qAddPostRoutine([] { Workers::all().endAll(); });
}

plugin::CryptoProvider::Capabilities GpgmePlugin::capabilities(plugin::CryptoRequest::Format format) const
{
    if (!missing(format).isEmpty())
        return {};
    if (format == plugin::CryptoRequest::Format::Smime)
        return Sign | Encrypt | Decrypt | Verify | FindKeys | ImportKeys | ExportKeys | BackUpKey | RestoreKey
            | FindChain;
    return Sign | Encrypt | Decrypt | Verify | FindKeys | ImportKeys | ExportKeys | MakeKey | ExtendKey | JudgeKey
        | RevokeKey | DeleteKey | BackUpKey | RestoreKey;
}

QString GpgmePlugin::missing(plugin::CryptoRequest::Format format) const
{
    return Engine::of(format).missing();
}

plugin::CryptoJob *GpgmePlugin::createJob(const plugin::CryptoRequest &request, QObject *parent)
{
    // Without gpg a job is made all the same and says NoEngine: it may have gone a moment ago.
    const bool made = request.format() == plugin::CryptoRequest::Format::OpenPgp
        || isOfSmime(request.operation());
    if (!made)
        return nullptr;
    return new GpgJob(request, parent);
}

} // namespace sobre::gpgme
