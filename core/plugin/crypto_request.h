// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/plugin_export.h"

#include <QtCore/QByteArray>
#include <QtCore/QSharedDataPointer>
#include <QtCore/QStringList>

#include <memory>

QT_BEGIN_NAMESPACE
class QIODevice;
QT_END_NAMESPACE

namespace sobre::plugin {

class CryptoRequestData;

/// What an engine is asked for. A value; the devices are shared.
class SOBRE_PLUGIN_EXPORT CryptoRequest {
public:
    enum class Operation {
        Sign = 1, ///< source's octets as they are; a detached, armoured signature goes to sink
        Encrypt = 2, ///< source to recipients; signed as well where there are signers; armoured
        Decrypt = 4, ///< and check the signatures within
        Verify = 8, ///< source against signature() where isDetached(), which is never looked for in source;
                    ///< else source holds both, and what was signed goes to sink
        FindKeys = 16, ///< those with one of addresses(), or all where there are none
        ImportKeys
        = 32, ///< public keys from source into the engine's own key ring; see CryptoOutcome::keys(). Where
              ///< there are addresses(): one key that names no other; else UnusableKey, and nothing is kept
        ExportKeys
        = 64, ///< the public keys recipients() to sink, armoured, without other people's signatures
    };
    enum class Format { OpenPgp = 1, Smime = 2 };

    explicit CryptoRequest(Operation operation = Operation::Verify, Format format = Format::OpenPgp);
    CryptoRequest(const CryptoRequest &other);
    CryptoRequest &operator=(const CryptoRequest &other);
    ~CryptoRequest();

    Operation operation() const;
    Format format() const;
    /// Open for reading, read once from where it stands to its end; by one thread at a time, while the job
    /// runs.
    std::shared_ptr<QIODevice> source() const;
    void setSource(const std::shared_ptr<QIODevice> &source);
    /// Open for writing. What was written is worthless unless the outcome is Done.
    std::shared_ptr<QIODevice> sink() const;
    void setSink(const std::shared_ptr<QIODevice> &sink);
    QByteArray signature() const; ///< armoured or not
    /// Makes it a detached one, even where it is empty: then it is a broken signature.
    void setSignature(const QByteArray &signature);
    bool isDetached() const; ///< of Verify: whether setSignature() was called
    /// Fingerprints of primary keys.
    QStringList signers() const;
    void setSigners(const QStringList &fingerprints);
    QStringList recipients() const;
    void setRecipients(const QStringList &fingerprints);
    /// Of FindKeys and ImportKeys: bare addresses, matched as a whole, ASCII case aside.
    QStringList addresses() const;
    void setAddresses(const QStringList &addresses);
    bool secretOnly() const; ///< of FindKeys
    void setSecretOnly(bool secretOnly);
    /// Octets that may go to sink. Default: 200 MiB.
    qint64 outputLimit() const;
    void setOutputLimit(qint64 octets);
    /// Whether a question for a passphrase or a card may come up on the person's screen. Default: no.
    bool mayAsk() const;
    void setMayAsk(bool mayAsk);

private:
    QSharedDataPointer<CryptoRequestData> d;
};

} // namespace sobre::plugin
