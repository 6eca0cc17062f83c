// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/key_offer.h"

#include "core/crypto/engine.h"
#include "core/crypto/key_book.h"
#include "core/error/mail_error.h"
#include "core/keys/gossip.h"
#include "core/keys/people_keys.h"
#include "core/mime/odd_characters.h"
#include "ui/desk/desk.h"
#include "ui/reader/letter_facts.h"
#include "ui/reader/strip_column.h"
#include "ui/text/error_text.h"
#include "ui/text/isolate.h"

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace sobre::ui {

namespace {

/// An accepted key that can be sealed to.
bool isUsable(const crypto::RecipientKey &key)
{
    return key.canSeal();
}

} // namespace

KeyOffer::KeyOffer(Desk &desk, StripColumn &strips, QObject *parent)
    : QObject(parent), m_desk(desk), m_strips(strips)
{
}

KeyOffer::~KeyOffer() = default;

void KeyOffer::clear()
{
    stop();
    m_letter = store::LetterId::None;
    m_taken.clear();
}

void KeyOffer::stop()
{
    ++m_number;
    m_work.reset();
    m_strips.remove(StripColumn::About::Key);
}

void KeyOffer::showFor(const LetterFacts &facts)
{
    stop();
    if (std::exchange(m_letter, facts.row.id) != facts.row.id)
        m_taken.clear();
    keepGossip(facts);
    if (!m_taken.isEmpty()) {
        m_strips.set(StripColumn::About::Key, look::Tone::Envelope, look::Glyph::Check,
                     tr("You can write to %1 in an envelope now.").arg(text::isolated(m_taken)));
        return;
    }
    if (!facts.offered || facts.message.from.size() != 1 || facts.row.folder == store::FolderId::Junk)
        return;
    if (facts.offered->flaw == crypto::OfferedKey::Flaw::Secret) { // whoever's it is, and with or without an engine
        m_strips.set(StripColumn::About::Key, look::Tone::Warn, look::Glyph::Warn, tr("A secret key lies in this letter."),
                     tr("It is not taken. Whoever has it can sign and read in its owner’s name: it belongs in no letter."));
        return;
    }
    const bool isUnfit = facts.offered->flaw != crypto::OfferedKey::Flaw::None;
    if (isUnfit && facts.offered->way == crypto::OfferedKey::Way::Autocrypt)
        return; // it comes with every letter of theirs, and nobody has put it there by hand
    if (facts.ownAddresses.contains(facts.offered->address.toLower())
        || !m_desk.crypto.can(plugin::CryptoProvider::ImportKeys))
        return;
    const mime::Mailbox &sender = facts.message.from.constFirst();
    const QString name = sender.name.isEmpty() ? sender.address : sender.name;
    m_work = std::make_unique<Task<>>(look(*facts.offered, name, m_number));
    m_work->start();
}

/// What a friend's letter tells of the others it went to is kept as offered, and used for nothing.
void KeyOffer::keepGossip(const LetterFacts &facts)
{
    if (facts.inside.isEmpty() || !facts.judgement || facts.row.folder == store::FolderId::Junk)
        return;
    const QStringList own(facts.ownAddresses.cbegin(), facts.ownAddresses.cend());
    for (const store::KeyOffer &one : keys::gossipIn(facts.inside, facts.message, *facts.judgement, own, facts.row.id))
        m_desk.people.add(one);
}

// What is said may destroy the task that says it: so it is said later.
void KeyOffer::later(quint64 number, std::function<void()> then)
{
    QMetaObject::invokeMethod(
        this,
        [this, number, then = std::move(then)] {
            if (number == m_number)
                then();
        },
        Qt::QueuedConnection);
}

Task<> KeyOffer::look(crypto::OfferedKey key, QString name, quint64 number)
{
    QList<crypto::RecipientKey> known;
    try {
        known = co_await m_desk.keys.keysFor({ key.address });
    } catch (const MailError &) {
        co_return; // there will be other letters
    }
    if (!std::ranges::any_of(known, isUsable)) {
        later(number, [this, key, name] { key.flaw == crypto::OfferedKey::Flaw::None ? offer(key, name) : refuse(key, name); });
    }
}

/// What is wrong with the key that came along, and that it is used for nothing.
void KeyOffer::refuse(const crypto::OfferedKey &key, const QString &name)
{
    using Flaw = crypto::OfferedKey::Flaw;
    QString why;
    switch (key.flaw) {
    case Flaw::TooLarge:
        why = tr("It is far larger than a key is.");
        break;
    case Flaw::Several:
        why = tr("There is more than one. Only a single key, of the sender, is taken from a letter.");
        break;
    case Flaw::OtherAddress:
        why = key.named.isEmpty()
            ? tr("It names no address, so it cannot be told whose it is.")
            : tr("It is for %1, and the letter is from %2.")
                  .arg(text::isolated(mime::withoutHidden(key.named.constFirst()).simplified().left(100)),
                       text::isolated(key.address));
        break;
    default:
        why = tr("It cannot be read as a key.");
    }
    m_strips.set(StripColumn::About::Key, look::Tone::Warn, look::Glyph::Key,
                 tr("The key that %1 sent along is not taken.").arg(text::isolated(name)), why);
}

void KeyOffer::offer(const crypto::OfferedKey &key, const QString &name)
{
    look::Strip *strip = m_strips.set(StripColumn::About::Key, look::Tone::Info, look::Glyph::Key,
                                      tr("%1 offers a key.").arg(text::isolated(name)),
                                      tr("With it you can write in an envelope."));
    look::Button *button = strip->addButton(tr("Use it"));
    connect(button, &QAbstractButton::clicked, this, [this, key, name, button] {
        button->setEnabled(false);
        m_work = std::make_unique<Task<>>(use(key, name, m_number));
        m_work->start();
    });
    Q_EMIT offered();
}

Task<> KeyOffer::use(crypto::OfferedKey key, QString name, quint64 number)
{
    const store::LetterId letter = m_letter;
    std::optional<MailError> failure;
    try {
        co_await m_desk.people.use(keys::PeopleKeys::offerOf(key, letter));
    } catch (const MailError &error) {
        failure = error;
    }
    later(number, [this, failure, name] {
        if (failure) {
            const bool unfit = failure->kind == MailError::Kind::BadInput;
            m_strips.set(StripColumn::About::Key, look::Tone::Error, look::Glyph::Error, tr("The key was not taken."),
                         unfit ? tr("Only a single key that names this address and no other is taken.")
                               : text::sentence(*failure));
            return;
        }
        m_taken = name;
        Q_EMIT taken();
    });
}

} // namespace sobre::ui
