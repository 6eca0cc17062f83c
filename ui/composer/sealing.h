// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/keys/key_policy.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <optional>

namespace sobre::crypto {
class Engine;
class KeyBook;
}
namespace sobre::keys {
class PeopleKeys;
}

namespace sobre::ui {

/// How a letter that is being written will leave: as a postcard or in an envelope, and what stands in the way. It
/// asks for whom there are keys, and asks again when it hears that they changed. Advice (keys::adviceOn) may turn sealing
/// on, as long as the person has said nothing of it; only the person turns it off. Window thread.
class Sealing : public QObject {
    Q_OBJECT
public:
    enum class State {
        Postcard,
        SignedOnly, ///< a postcard with a signature
        Looking, ///< it is not known yet whether it can be sealed, or is to be
        Undecided, ///< the person wants to be asked how somebody is written to
        Envelope,
        CannotSeal, ///< or cannot sign, where only that is wanted; see obstacle()
    };
    enum class Obstacle { None, NoEngine, NoOwnKey, NoKey };

    /// All outlive this.
    Sealing(crypto::Engine &engine, crypto::KeyBook &keys, keys::PeopleKeys &people, QObject *parent = nullptr);

    /// Who it is from and for: bare addresses. What is known of them already stays known.
    void setPeople(const QString &from, const QStringList &recipients);
    /// How the writer's new letters begin, and whether this one answers what came in an envelope.
    void setLetter(keys::OwnWish ownWish, bool answersSealed);
    /// Asks for all keys anew, and forgets what was known of them: Looking until it is answered.
    void lookAgain();
    /// As an envelope. `chosen`: by the person, for this letter: advice changes nothing any more.
    void setWish(bool seal, bool sign, bool chosen);
    bool seals() const { return m_seal; }
    bool signs() const { return m_sign; }
    bool isChosen() const { return m_chosen; }

    State state() const;
    Obstacle obstacle() const;
    /// The engine's words on what is missing; may be empty.
    QString missing() const;
    /// In which format an envelope would reach all, or the most.
    plugin::CryptoRequest::Format format() const { return advice().format; }
    /// What is known of an address, in that format; none while it is being looked for, and without an engine.
    std::optional<crypto::RecipientKey> keyOf(const QString &address) const;
    std::optional<keys::PersonAdvice> adviceOf(const QString &address) const;
    /// The recipients with a usable key, and those who have none, in their order.
    QStringList reachable() const { return filtered(true); }
    QStringList unreachable() const { return filtered(false); }
    const QStringList &recipients() const { return m_recipients; }
    const QString &from() const { return m_from; }
    /// Because of whom it is sealed unasked, or the person is to be asked.
    QStringList because() const;

Q_SIGNALS:
    /// state(), a key or an advice is another.
    void changed();
    /// Advice turned sealing on, or took that back.
    void turned();

private:
    using Format = plugin::CryptoRequest::Format;
    /// Of the writer; a certificate is looked for only where it may be needed.
    struct OwnKeys {
        crypto::RecipientKey key;
        crypto::RecipientKey certificate;
    };

    void askAgain();
    void ask();
    Task<> find(QString from, QStringList addresses);
    QStringList filtered(bool usable) const;
    const keys::LetterAdvice &advice() const;
    const crypto::RecipientKey *ownKey() const;
    bool canFindKeys() const;
    bool isAdvised() const;
    bool mayBeAdvised() const;
    void follow();
    void weighAnew();

    crypto::Engine &m_engine;
    crypto::KeyBook &m_book;
    keys::PeopleKeys &m_people;
    QString m_from;
    QStringList m_recipients;
    keys::OwnWish m_ownWish = keys::OwnWish::AsAdvised;
    bool m_answersSealed = false;
    bool m_seal = false;
    bool m_sign = false;
    bool m_chosen = false;
    QStringList m_causes; ///< for whom advice turned sealing on; empty: it did not
    QHash<QString, keys::PersonAdvice> m_advice;
    QHash<QString, OwnKeys> m_own;
    mutable std::optional<keys::LetterAdvice> m_weighed; ///< what follows from all that; none: to be weighed anew
    mutable std::optional<bool> m_mayBeAdvised;
    QTimer m_soon; // the end of one event, so that pasting a list asks once
    Task<> m_finding; // last: it uses the others
};

} // namespace sobre::ui
