// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plugin/crypto_provider.h"

namespace sobre::plugin {

class CryptoJobPrivate { };

CryptoJob::CryptoJob(QObject *parent) : QObject(parent) { }
CryptoJob::~CryptoJob() = default;

CryptoProvider::~CryptoProvider() = default;

} // namespace sobre::plugin
