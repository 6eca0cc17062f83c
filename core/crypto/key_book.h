// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/crypto/key_choice.h"
#include "core/crypto/offered_key.h"
#include "core/plugin/crypto_request.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <functional>

namespace sobre::crypto {

class Engine;

/// Which keys there are for whom, asked of the engine and remembered for a while. Lives in the main thread.
class KeyBook : public QObject {
    Q_OBJECT
public:
    using Format = plugin::CryptoRequest::Format;

    explicit KeyBook(Engine &engine, QObject *parent = nullptr);

    /// One for each address, in their order. Without an engine: all None.
    Task<QList<RecipientKey>> keysFor(QStringList addresses, Format format = Format::OpenPgp);
    /// The key to sign with, and to seal drafts and own copies to, for a From address.
    Task<RecipientKey> ownKeyFor(QString address, Format format = Format::OpenPgp);
    /// All accepted keys that name this address, usable or not.
    Task<QList<plugin::CryptoKey>> acceptedFor(QString address, Format format = Format::OpenPgp);
    /// Imports an offered key into the engine's keyring: from then on it is accepted. Returns what came in.
    /// Nothing is imported but one key that names this address and no other.
    /// Throws MailError: BadInput (no such key, a secret one, over 1 MiB), NoEngine, CryptoFailed.
    Task<QList<plugin::CryptoKey>> accept(OfferedKey offered);

    /// Who says what the person decided on the keys of an address. It outlives this, or is taken back by null.
    void setPreferences(std::function<KeyPreference(const QString &address)> preferences);

    KeyPreference preferenceFor(const QString &address) const;

    /// Forgets what it remembers; it does so by itself after a minute and when the engine says so.
    void forget();

Q_SIGNALS:
    /// Ask again.
    void changed();

private:
    struct Remembered {
        QList<plugin::CryptoKey> keys;
        qint64 until = 0; ///< milliseconds of the monotonic clock
    };
    Task<QList<plugin::CryptoKey>> find(QString address, bool secretOnly, Format format = Format::OpenPgp);

    Engine &m_engine;
    std::function<KeyPreference(const QString &address)> m_preferences; ///< may be null
    QHash<QString, Remembered> m_remembered; ///< by format, "s" or "p", and the address
};

} // namespace sobre::crypto
