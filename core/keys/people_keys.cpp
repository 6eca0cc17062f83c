// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keys/people_keys.h"

#include "core/crypto/engine.h"
#include "core/crypto/key_book.h"
#include "core/crypto/offered_key.h"
#include "core/keys/autocrypt_field.h"
#include "core/keys/key_rows.h"
#include "core/store/database.h"
#include "core/store/store.h"
#include "core/store/writer.h"

#include <QBuffer>

namespace sobre::keys {
namespace {

    using store::KeyNote;
    using store::KeyOffer;

    KeyOffer::Way wayOf(crypto::OfferedKey::Way way)
    {
        using From = crypto::OfferedKey::Way;
        switch (way) {
        case From::Autocrypt:
            return KeyOffer::Way::Autocrypt;
        case From::Attached:
            return KeyOffer::Way::Attached;
        case From::Domain:
            return KeyOffer::Way::Wkd;
        case From::KeyServer:
            return KeyOffer::Way::KeyServer;
        case From::Gossip:
            return KeyOffer::Way::Gossip;
        case From::File:
            break;
        }
        return KeyOffer::Way::File;
    }

    /// The note of a key with a change of it.
    template <typename Change> auto changing(const QString &fingerprint, Change change)
    {
        return [fingerprint, change](store::Database &database) -> Result<> {
            auto note = store::key_notes::of(database, fingerprint);
            if (!note)
                return std::unexpected(note.error());
            change(*note);
            return store::key_notes::put(database, *note);
        };
    }

} // namespace

PeopleKeys::PeopleKeys(crypto::Engine &engine, crypto::KeyBook &book, store::Store &store, store::Database &reader, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_book(book)
    , m_store(store)
    , m_reader(reader)
{
    // A key that was extended has another self-signature and the same fingerprint.
    connect(&book, &crypto::KeyBook::changed, this, [this] { m_exported.clear(); });
    m_book.setPreferences([this](const QString &address) { return preferenceFor(address); });
}

PeopleKeys::~PeopleKeys()
{
    m_book.setPreferences({});
}

store::KeyPerson PeopleKeys::person(const QString &address) const
{
    return store::key_people::of(m_reader, address).value_or(store::KeyPerson {.address = address, .wish = store::SealWish::Ask});
}

KeyNote PeopleKeys::note(const QString &fingerprint) const
{
    return store::key_notes::of(m_reader, fingerprint).value_or(KeyNote {.fingerprint = fingerprint});
}

QList<KeyOffer> PeopleKeys::offersOf(const QString &address) const
{
    return store::key_offers::of(m_reader, address).value_or(QList<KeyOffer>());
}

QList<KeyNote> PeopleKeys::notes() const
{
    return store::key_notes::all(m_reader).value_or(QList<KeyNote>());
}

QList<KeyOffer> PeopleKeys::allOffers() const
{
    return store::key_offers::all(m_reader).value_or(QList<KeyOffer>());
}

KeyOffer PeopleKeys::offerOf(const crypto::OfferedKey &key, store::LetterId letter)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return {.address = key.address,
            .fingerprint = key.fingerprint,
            .way = wayOf(key.way),
            .letter = letter,
            .octets = key.octets,
            .firstSeen = now,
            .lastSeen = now,
            .prefersSealing = key.prefersSealing};
}

crypto::KeyPreference PeopleKeys::preferenceFor(const QString &address) const
{
    crypto::KeyPreference out {.chosen = person(address).chosenKey, .checked = {}, .bad = {}};
    for (const KeyNote &one : notes()) {
        if (one.bad.isValid())
            out.bad.append(one.fingerprint);
        else if (one.checked.isValid() && crypto::sameAddress(one.checkedFor, address))
            out.checked.append(one.fingerprint);
    }
    return out;
}

Task<PersonAdvice> PeopleKeys::adviceFor(QString address, bool certificates)
{
    PersonFacts facts;
    facts.address = address;
    facts.openPgp = co_await m_book.acceptedFor(address);
    if (certificates && m_engine.can(plugin::CryptoProvider::FindKeys, crypto::Engine::Format::Smime))
        facts.smime = co_await m_book.acceptedFor(address, crypto::Engine::Format::Smime);
    facts.known = person(address);
    facts.preference = preferenceFor(address);
    facts.offers = offersOf(address);
    co_return adviceOn(facts);
}

Task<QList<QByteArray>> PeopleKeys::autocryptField(QString address, bool prefersSealing)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!m_engine.can(plugin::CryptoProvider::ExportKeys))
        co_return QList<QByteArray>();
    const crypto::RecipientKey own = co_await m_book.ownKeyFor(address);
    if (own.fingerprint.isEmpty())
        co_return QList<QByteArray>();
    if (const auto known = m_exported.constFind(own.fingerprint); known != m_exported.cend())
        co_return keys::autocryptField(*known, address, prefersSealing, now);
    const auto octets = std::make_shared<QBuffer>();
    octets->open(QIODevice::WriteOnly);
    plugin::CryptoRequest request(plugin::CryptoRequest::Operation::ExportKeys);
    request.setRecipients({own.fingerprint});
    request.setSink(octets);
    request.setOutputLimit(crypto::LargestKey);
    const plugin::CryptoOutcome outcome = co_await m_engine.run(request);
    if (outcome.kind() != plugin::CryptoOutcome::Kind::Done)
        co_return QList<QByteArray>();
    m_exported.insert(own.fingerprint, octets->data());
    co_return keys::autocryptField(octets->data(), address, prefersSealing, now);
}

template <typename Job> void PeopleKeys::write(Job job)
{
    m_store.writer().act(std::move(job), this, [this](const Result<> &done) {
        if (!done)
            return;
        m_book.forget();
        Q_EMIT changed();
    });
}

Task<QList<plugin::CryptoKey>> PeopleKeys::use(KeyOffer offer)
{
    const QList<plugin::CryptoKey> keys = co_await m_book.accept(
        {.way = offer.way == KeyOffer::Way::Autocrypt ? crypto::OfferedKey::Way::Autocrypt : crypto::OfferedKey::Way::Attached,
         .address = offer.address,
         .octets = offer.octets,
         .prefersSealing = offer.prefersSealing});
    noteAccepted(keys.isEmpty() ? offer.fingerprint : keys.constFirst().fingerprint(), sourceOf(offer.way), offer.address,
                 offer.letter);
    co_return keys;
}

void PeopleKeys::noteAccepted(const QString &fingerprint, KeyNote::Source source, const QString &address, store::LetterId letter)
{
    const auto note = changing(fingerprint, [source, letter](KeyNote &one) {
        one.source = source;
        one.letter = letter;
        one.accepted = QDateTime::currentDateTimeUtc();
    });
    write([note, address, fingerprint](store::Database &database) -> Result<> {
        const Result<> noted = note(database);
        // What was just taken is what the person wants to use, whatever was there before.
        return noted && !address.isEmpty() ? store::key_people::setChosenKey(database, address, fingerprint) : noted;
    });
}

void PeopleKeys::putAway(const KeyOffer &offer, bool putAway)
{
    write([id = offer.id, putAway](store::Database &database) { return store::key_offers::setPutAway(database, id, putAway); });
}

void PeopleKeys::add(const KeyOffer &offer)
{
    write([offer](store::Database &database) { return store::key_offers::add(database, offer); });
}

void PeopleKeys::setWish(const QString &address, store::SealWish wish)
{
    write([address, wish](store::Database &database) { return store::key_people::setWish(database, address, wish); });
}

void PeopleKeys::setChosenKey(const QString &address, const QString &fingerprint)
{
    write([address, fingerprint](store::Database &database) {
        return store::key_people::setChosenKey(database, address, fingerprint);
    });
}

void PeopleKeys::setChecked(const QString &fingerprint, const QString &address)
{
    write(changing(fingerprint, [address](KeyNote &one) {
        one.checked = QDateTime::currentDateTimeUtc();
        one.checkedFor = address;
        one.bad = {};
    }));
}

void PeopleKeys::setBad(const QString &fingerprint, bool bad)
{
    write(changing(fingerprint, [bad](KeyNote &one) {
        one.bad = bad ? QDateTime::currentDateTimeUtc() : QDateTime();
        if (bad) {
            one.checked = {};
            one.checkedFor.clear();
        }
    }));
}

void PeopleKeys::setBackedUp(const QString &fingerprint)
{
    write(changing(fingerprint, [](KeyNote &one) { one.backedUp = QDateTime::currentDateTimeUtc(); }));
}

void PeopleKeys::noteEnvelopes(const QStringList &addresses)
{
    if (addresses.isEmpty())
        return;
    m_store.writer().act([addresses, now = QDateTime::currentDateTimeUtc()](store::Database &database) {
        return store::key_people::gotEnvelope(database, addresses, now);
    });
}

} // namespace sobre::keys
