// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/crypto_key.h"

#include <QtCore/QStringList>

namespace sobre::plugin {

class SignatureEvidenceData;

/// What an engine found out about one signature. Evidence, not a verdict: Sobre judges. A value.
class SOBRE_PLUGIN_EXPORT SignatureEvidence {
public:
    SignatureEvidence();
    SignatureEvidence(const SignatureEvidence &other);
    SignatureEvidence &operator=(const SignatureEvidence &other);
    ~SignatureEvidence();

    enum class Outcome {
        Fits = 0, ///< the octets are those that were signed; says nothing of who signed
        DoesNotFit = 1,
        NoKey = 2, ///< cannot be checked
        Broken = 3, ///< could not be read, or an algorithm that the engine refuses
    };
    Outcome outcome() const;
    void setOutcome(Outcome outcome);
    /// Of the key that signed, which may be a sub key: fingerprint, or a key id where no more is known.
    QString signingKey() const;
    void setSigningKey(const QString &fingerprint);
    /// Empty fingerprint where the key is not known.
    CryptoKey key() const;
    void setKey(const CryptoKey &key);
    QDateTime created() const; ///< UTC
    void setCreated(const QDateTime &created);
    QDateTime expires() const; ///< UTC; of the signature, invalid: never
    void setExpires(const QDateTime &expires);
    /// Lower-case: "sha256".
    QString hash() const;
    void setHash(const QString &hash);
    /// The engine's own flags.
    enum Remark {
        SignatureExpired = 1,
        KeyExpired = 2,
        KeyRevoked = 4,
        WeakAlgorithm = 8,
        ChainIncomplete = 16, ///< of S/MIME: an issuer is not here
        ChainUntrusted = 32, ///< of S/MIME: it ends at a root that nobody told the engine to trust
        RevocationUnknown = 64, ///< of S/MIME: nobody was asked whether it was withdrawn
    };
    Q_DECLARE_FLAGS(Remarks, Remark)
    Remarks remarks() const;
    void setRemarks(Remarks remarks);
    /// For whom the signature itself says that it was made (RFC 9580 section 5.2.3.36): fingerprints, upper-case
    /// hex. Empty: it does not say.
    QStringList intended() const;
    void setIntended(const QStringList &fingerprints);

private:
    QSharedDataPointer<SignatureEvidenceData> d;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(SignatureEvidence::Remarks)

class CryptoOutcomeData;

/// How an operation ended. A value.
class SOBRE_PLUGIN_EXPORT CryptoOutcome {
public:
    CryptoOutcome();
    CryptoOutcome(const CryptoOutcome &other);
    CryptoOutcome &operator=(const CryptoOutcome &other);
    ~CryptoOutcome();

    enum class Kind {
        Done = 0, ///< of Verify: the signatures were looked at; see signatures()
        Cancelled = 1, ///< by the caller
        NotUnlocked = 2, ///< the person closed the question for the passphrase, or got it wrong; of
                         ///< RestoreKey also: code() does not open it
        NeedsUnlocking = 3, ///< a question would be needed, and the request forbids one
        NoSecretKey = 4, ///< of Decrypt: see recipients()
        UnusableKey = 5, ///< a signer or recipient is missing, expired, revoked or unfit; detail() names it.
                         ///< Of ImportKeys: not the one key of the addresses(). Of the operations on key():
                         ///< there is none, or it is not the person's own where it must be
        NotProtected
        = 6, ///< decrypts, but was not protected against changes, where the format has protection
        Damaged = 7, ///< no message of this kind, cut off, or altered
        TooLarge = 8, ///< more comes out than the request allows
        NeedsPassword = 9, ///< sealed with a password and not to a key
        NoEngine = 10, ///< the program that does the work is missing or does not answer
        Failed = 11, ///< anything else; see detail()
    };
    Kind kind() const;
    void setKind(Kind kind);
    /// The engine's own words on what went wrong, one line, English. Not a secret, no passphrase.
    QString detail() const;
    void setDetail(const QString &detail);
    QList<SignatureEvidence> signatures() const; ///< of Verify and Decrypt
    void setSignatures(const QList<SignatureEvidence> &signatures);
    /// Of Decrypt: fingerprints or key ids that the message is encrypted to, as far as it tells;
    /// "0000000000000000" is a hidden one.
    QStringList recipients() const;
    void setRecipients(const QStringList &recipients);
    /// Of the operations on keys: what was found, made, taken or changed, as it is now. Of DeleteKey: none.
    /// Of FindChain: from the key that was asked for up to the root.
    QList<CryptoKey> keys() const;
    void setKeys(const QList<CryptoKey> &keys);
    /// Of Sign: "sha256", for micalg (RFC 3156 section 5).
    QString hash() const;
    void setHash(const QString &hash);

    /// Of ImportKeys and RestoreKey: what was left out and why, a line each, English, in the engine's terms:
    /// "a sub key that is not bound". Not made safe for the screen.
    QStringList notes() const;
    void setNotes(const QStringList &notes);
    /// Of Decrypt, where it is Done: it decrypted, but nothing shows whether it was altered on the way, since
    /// the format has no protection against that (S/MIME's enveloped-data).
    bool isUnauthenticated() const;
    void setUnauthenticated(bool unauthenticated);

private:
    QSharedDataPointer<CryptoOutcomeData> d;
};

} // namespace sobre::plugin
