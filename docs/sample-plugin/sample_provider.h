// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/plugin/crypto_provider.h>

/// What Sobre makes one of. "Encrypts" to Base64 and back: a toy that protects nothing.
class SampleProvider : public QObject, public sobre::plugin::CryptoProvider {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID SobreCryptoProvider_iid FILE "sample.json")
    Q_INTERFACES(sobre::plugin::CryptoProvider)
public:
    Capabilities capabilities(sobre::plugin::CryptoRequest::Format format) const override;
    QString missing(sobre::plugin::CryptoRequest::Format format) const override;
    sobre::plugin::CryptoJob *createJob(const sobre::plugin::CryptoRequest &request, QObject *parent) override;
};
