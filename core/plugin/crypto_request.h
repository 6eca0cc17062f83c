// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/plugin_export.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
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
    /// Fields that an operation's line does not name are not looked at.
    enum class Operation {
        Sign = 1, ///< source's octets as they are, by signers(); a detached signature goes to sink, armoured
                  ///< (OpenPGP) or DER (S/MIME)
        Encrypt = 2, ///< source to recipients(); signed as well where there are signers() (S/MIME: none may
                     ///< be); armoured (OpenPGP) or DER (S/MIME)
        Decrypt = 4, ///< and check the signatures within
        Verify = 8, ///< source against signature() where isDetached(), which is never looked for in source;
                    ///< else source holds both, and what was signed goes to sink
        // Keys. An operation on one key gives it back in CryptoOutcome::keys(), as it is afterwards.
        FindKeys = 16, ///< those with one of addresses(), or all where there are none; or key()
        ImportKeys
        = 32, ///< public keys from source into the engine's own key ring; see CryptoOutcome::keys() and
              ///< notes(). Where there are addresses(): one key that names no other; else UnusableKey,
              ///< and nothing is kept. See dropsOtherNames(). Where there is key(): that one alone
        ExportKeys = 64, ///< the public keys recipients() to sink, armoured (S/MIME: PEM), without other
                         ///< people's signatures
        MakeKey
        = 128, ///< one that signs and is sealed to, for name() and the one of addresses(), until
               ///< expires(); fully trusted as one's own, and with the engine's own certificate to revoke it.
               ///< With mayAsk() the engine asks for a passphrase to lock it with, otherwise it has none
        ExtendKey = 256, ///< the own key() and its sub keys which are not revoked, to expires(). May ask
        JudgeKey = 512, ///< what the person found out about key(), see judgement(); stays on this computer.
                        ///< Matches needs an own key in signers(), else UnusableKey, and may ask
        RevokeKey = 1024, ///< the own key(), for reason(), for ever. May ask; where it may not, or the secret
                          ///< part is lost, by the certificate that MakeKey made
        DeleteKey = 2048, ///< key() from the key ring; one with a secret part only where alsoSecret()
        BackUpKey
        = 4096, ///< the own key() whole, secret part and all, to sink, sealed with code(): never in clear.
                ///< OpenPGP: an armoured message that `gpg --decrypt` opens. S/MIME: PKCS #12, code() is
                ///< not used, the engine asks for its password. May ask. One on a card: UnusableKey
        RestoreKey = 8192, ///< what BackUpKey wrote, or another program's secret key (OpenPGP, also without a
                           ///< code; S/MIME: PKCS #12, whose password the engine asks for), from source;
                           ///< fully trusted as one's own, so let it be of addresses(), as ImportKeys. A
                           ///< code() that does not open it: NotUnlocked; none and one needed: NeedsPassword
        FindChain = 16384, ///< the certificates from key() up to its root, as far as they are here. Of S/MIME
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
    /// Of FindKeys, ImportKeys, MakeKey, JudgeKey, RestoreKey: bare addresses, matched as a whole, ASCII case aside.
    QStringList addresses() const;
    void setAddresses(const QStringList &addresses);
    bool secretOnly() const; ///< of FindKeys
    void setSecretOnly(bool secretOnly);
    /// The key that is worked on: the fingerprint of its primary part.
    QString key() const;
    void setKey(const QString &fingerprint);
    /// Of MakeKey: the person's, may be empty.
    QString name() const;
    void setName(const QString &name);
    /// Of MakeKey and ExtendKey: UTC, in the future; invalid: never.
    QDateTime expires() const;
    void setExpires(const QDateTime &expires);
    /// Of ImportKeys with addresses(): other names that the key bears are left out, instead of the key
    /// refused.
    bool dropsOtherNames() const;
    void setDropsOtherNames(bool drops);

    enum class Judgement {
        None = 0, ///< takes either of the others back
        Matches = 1, ///< its fingerprint was compared: the names on it become fully valid, those with one of
                     ///< addresses() where there are any. Takes Differs back
        Differs = 2, ///< it is not theirs: disabled, so that nothing is sealed to it and no signature of it
                     ///< believed, whatever else holds of it. Asks nothing
    };
    Judgement judgement() const; ///< of JudgeKey
    void setJudgement(Judgement judgement);
    enum class Reason { None = 0, Compromised = 1, Replaced = 2, NotUsed = 3 };
    Reason reason() const; ///< of RevokeKey
    void setReason(Reason reason);
    bool alsoSecret() const; ///< of DeleteKey: the person said so
    void setAlsoSecret(bool alsoSecret);
    /// Of BackUpKey and RestoreKey: what Sobre made up and the person wrote down, ASCII. It goes to the
    /// engine through memory and pipes alone: never into an argument, a file or a log. Overwritten with the
    /// last copy of the request.
    QByteArray code() const;
    void setCode(const QByteArray &code);
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
