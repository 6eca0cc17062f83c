// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/keys/key_policy.h"
#include "core/store/key_notes.h"

#include <QByteArray>
#include <QHash>
#include <QObject>

namespace sobre::crypto {
class Engine;
class KeyBook;
struct OfferedKey;
}
namespace sobre::store {
class Database;
class Store;
}

namespace sobre::keys {

/// Which key is for whom: joins what the engine's ring, the store and the person say. It also tells the key book which
/// keys were chosen or found bad, so that whoever seals asks there. Main thread; reads by the window's connection (a few
/// rows by their key), writes by the writer.
class PeopleKeys : public QObject {
    Q_OBJECT
public:
    /// All outlive it.
    PeopleKeys(crypto::Engine &engine, crypto::KeyBook &book, store::Store &store, store::Database &reader, QObject *parent = nullptr);
    ~PeopleKeys() override;

    /// With `certificates` S/MIME is asked too, which takes longer.
    Task<PersonAdvice> adviceFor(QString address, bool certificates = false);
    /// What the store knows.
    store::KeyPerson person(const QString &address) const;
    store::KeyNote note(const QString &fingerprint) const;
    /// Of all keys, and all offers of everybody: for a window that shows them all.
    QList<store::KeyNote> notes() const;
    QList<store::KeyOffer> allOffers() const;
    /// All that was offered for an address, newest first, also what was put away.
    QList<store::KeyOffer> offersOf(const QString &address) const;

    /// As it is kept; examined, without flaw.
    static store::KeyOffer offerOf(const crypto::OfferedKey &key, store::LetterId letter = store::LetterId::None);
    /// Takes an offered key into the engine's ring and prefers it from then on for that address. Throws as KeyBook::accept().
    Task<QList<plugin::CryptoKey>> use(store::KeyOffer offer);
    /// After the person had it accepted by another way.
    void noteAccepted(const QString &fingerprint, store::KeyNote::Source source, const QString &address,
                      store::LetterId letter = store::LetterId::None);
    void putAway(const store::KeyOffer &offer, bool putAway = true);
    /// Keeps an offer that came by another way than a fetched letter.
    void add(const store::KeyOffer &offer);

    void setWish(const QString &address, store::SealWish wish);
    /// Which of several accepted keys is for them; empty: the best.
    void setChosenKey(const QString &address, const QString &fingerprint);
    /// "They match".
    void setChecked(const QString &fingerprint, const QString &address);
    /// "They differ": from now on nothing is sealed to it. And its undoing.
    void setBad(const QString &fingerprint, bool bad = true);
    void setBackedUp(const QString &fingerprint);

    /// The words of the Autocrypt field for letters from `address`; none where there is no own key fit for it. Asks the
    /// engine once for each key. Throws nothing.
    Task<QList<QByteArray>> autocryptField(QString address, bool prefersSealing);

    /// Envelopes for these went into the outbox: from now on they get no postcard unasked.
    void noteEnvelopes(const QStringList &addresses);

    /// What an engine is to make of an accepted key for this address.
    crypto::KeyPreference preferenceFor(const QString &address) const;

Q_SIGNALS:
    /// What is known of anybody, or of a key, is another. Durable.
    void changed();

private:
    template <typename Job> void write(Job job);

    crypto::Engine &m_engine;
    crypto::KeyBook &m_book;
    store::Store &m_store;
    store::Database &m_reader;
    QHash<QString, QByteArray> m_exported; ///< own keys by their fingerprints
};

} // namespace sobre::keys
