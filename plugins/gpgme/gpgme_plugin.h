// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/crypto_provider.h"

namespace sobre::gpgme {

/// OpenPGP and S/MIME by the GnuPG of this computer, with the person's own keys, agent and pinentry.
class GpgmePlugin : public QObject, public plugin::CryptoProvider {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID SobreCryptoProvider_iid FILE "gpgme.json")
    Q_INTERFACES(sobre::plugin::CryptoProvider)
public:
    GpgmePlugin();

    Capabilities capabilities(plugin::CryptoRequest::Format format) const override;
    QString missing(plugin::CryptoRequest::Format format) const override;
    plugin::CryptoJob *createJob(const plugin::CryptoRequest &request, QObject *parent) override;
};

} // namespace sobre::gpgme
