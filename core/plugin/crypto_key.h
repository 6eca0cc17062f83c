// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/plugin_export.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QSharedDataPointer>
#include <QtCore/QString>

namespace sobre::plugin {

/// How far the engine's own policy (ownertrust, signatures on the key) vouches that a name belongs to a key.
enum class Validity { Unknown = 0, Never = 1, Marginal = 2, Full = 3, Ultimate = 4 };

/// A name on a key, as the engine tells it. Not made safe for the screen.
struct KeyUser {
    QString name;
    QString address; ///< empty if the user id has none
    Validity validity = Validity::Unknown;
    bool revoked = false; ///< or invalid
};

class CryptoKeyData;

/// What an engine knows of a public key. A value, safe in any thread.
class SOBRE_PLUGIN_EXPORT CryptoKey {
public:
    CryptoKey();
    CryptoKey(const CryptoKey &other);
    CryptoKey &operator=(const CryptoKey &other);
    ~CryptoKey();

    /// Of the primary key, upper-case hex without spaces. Empty: no key.
    QString fingerprint() const;
    void setFingerprint(const QString &fingerprint);
    /// The first one is the main one.
    QList<KeyUser> users() const;
    void setUsers(const QList<KeyUser> &users);
    QDateTime created() const; ///< UTC
    void setCreated(const QDateTime &created);
    QDateTime expires() const; ///< UTC; invalid: never
    void setExpires(const QDateTime &expires);
    /// "RSA", "EdDSA", …: shown, never judged by.
    QString algorithm() const;
    void setAlgorithm(const QString &algorithm);
    int bits() const;
    void setBits(int bits);

    enum Trait {
        Revoked = 1,
        Expired = 2,
        Disabled = 4,
        Invalid = 8,
        CanSign = 16, ///< now: some sub key is fit for it
        CanEncrypt = 32, ///< now
        HasSecret = 64, ///< this engine can sign or decrypt with it
        OnCard = 128, ///< a secret part of it lies on a card; see cardSerial()
        CanCertify = 256, ///< of S/MIME: an authority's
        IsRoot = 512, ///< of S/MIME: its own issuer
        TrustedRoot = 1024, ///< of S/MIME: a root that the engine was told to trust
    };
    Q_DECLARE_FLAGS(Traits, Trait)
    Traits traits() const;
    void setTraits(Traits traits);

    /// Its parts, the primary one first: fingerprint, times, algorithm, bits and traits of each, without
    /// users. Empty where the engine knows none.
    QList<CryptoKey> parts() const;
    void setParts(const QList<CryptoKey> &parts);
    /// What stands on the card that has the secret part, empty if none: the question for the PIN names it.
    QString cardSerial() const;
    void setCardSerial(const QString &serial);
    /// Of S/MIME: who vouches for it, an RFC 4514 name. Not made safe for the screen.
    QString issuer() const;
    void setIssuer(const QString &issuer);
    /// Of S/MIME: the fingerprint of the issuer's certificate; empty if it is not here.
    QString issuerKey() const;
    void setIssuerKey(const QString &fingerprint);
    /// Of S/MIME: upper-case hex.
    QString serialNumber() const;
    void setSerialNumber(const QString &serial);

private:
    QSharedDataPointer<CryptoKeyData> d;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(CryptoKey::Traits)

} // namespace sobre::plugin
