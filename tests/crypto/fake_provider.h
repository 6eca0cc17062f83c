// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/crypto_provider.h"

#include <QHash>
#include <QList>
#include <QString>

namespace sobre::tests {

/// A crypto provider in memory, without any cryptography and without chance: a sealed text is base64 of what is
/// in it with a checksum, a signature is the checksum of what was signed and the name of the key.
///
/// Everything goes over a worker thread, as with a real engine.
class FakeProvider : public plugin::CryptoProvider {
public:
    using Kind = plugin::CryptoOutcome::Kind;

    Capabilities capabilities(plugin::CryptoRequest::Format format) const override;
    QString missing(plugin::CryptoRequest::Format) const override { return words; }
    plugin::CryptoJob *createJob(const plugin::CryptoRequest &request, QObject *parent) override;

    /// A key of `address`; its fingerprint is 40 hex digits made of `letter`.
    plugin::CryptoKey addKey(const QString &address, char letter, plugin::CryptoKey::Traits more = {},
                             plugin::Validity validity = plugin::Validity::Unknown);

    QList<plugin::CryptoKey> keys; ///< accepted ones
    QStringList locked; ///< fingerprints whose passphrase must be asked for
    bool personCloses = false; ///< the question for it
    bool missingEngine = false;
    bool neverAnswers = false;
    QString words; ///< what missing() says
    QString hash = QStringLiteral("sha256");
    QDateTime signingTime; ///< invalid: now
    QStringList intended; ///< fingerprints that every signature says it was made for
    QList<plugin::CryptoRequest> asked; ///< all of them
};

/// What lies in a text that the fake sealed, for tests that must look inside. Null: damaged.
struct FakeInside {
    QStringList recipients;
    QStringList signers;
    QByteArray octets;
};
FakeInside fakeOpen(const QByteArray &sealed);

/// A clear-signed text as the fake would verify it; `text` ends with a line feed, `signer` as in addKey().
QByteArray fakeClearSigned(const QByteArray &text, char signer);

} // namespace sobre::tests
