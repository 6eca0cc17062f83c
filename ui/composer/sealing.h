// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/crypto/key_choice.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <optional>

namespace sobre::crypto {
class Engine;
class KeyBook;
}

namespace sobre::ui {

/// How a letter that is being written will leave: as a postcard or in an envelope, and what stands in the way. It
/// asks the key book for whom there are keys, and asks again when the book says that they changed. Only the person
/// turns sealing on or off, never what it finds. Window thread.
class Sealing : public QObject {
    Q_OBJECT
public:
    enum class State {
        Postcard,
        SignedOnly, ///< a postcard with a signature
        Looking, ///< to be sealed, and it is not known yet whether that is possible
        Envelope,
        CannotSeal, ///< or cannot sign, where only that is wanted; see obstacle()
    };
    enum class Obstacle { None, NoEngine, NoOwnKey, NoKey };

    /// Both outlive this.
    Sealing(crypto::Engine &engine, crypto::KeyBook &keys, QObject *parent = nullptr);

    /// Who it is from and for: bare addresses. What is known of them already stays known.
    void setPeople(const QString &from, const QStringList &recipients);
    /// Asks for all keys anew, and forgets what was known of them: Looking until it is answered.
    void lookAgain();
    /// As an envelope. `seal` and `sign` are the person's choice, or that of the letter it answers.
    void setWish(bool seal, bool sign);
    bool seals() const { return m_seal; }
    bool signs() const { return m_sign; }

    State state() const;
    Obstacle obstacle() const;
    /// The engine's words on what is missing; may be empty.
    QString missing() const;
    /// What is known of an address; none while it is being looked for, and without an engine.
    std::optional<crypto::RecipientKey> keyOf(const QString &address) const;
    /// The recipients with a usable key, and those who have none, in their order.
    QStringList reachable() const { return filtered(true); }
    QStringList unreachable() const { return filtered(false); }
    const QStringList &recipients() const { return m_recipients; }
    const QString &from() const { return m_from; }

Q_SIGNALS:
    /// state() or a key is another.
    void changed();

private:
    void askAgain();
    void ask();
    Task<> find(QString from, QStringList addresses);
    QStringList filtered(bool usable) const;

    crypto::Engine &m_engine;
    crypto::KeyBook &m_book;
    QString m_from;
    QStringList m_recipients;
    bool m_seal = false;
    bool m_sign = false;
    QHash<QString, crypto::RecipientKey> m_keys;
    QHash<QString, crypto::RecipientKey> m_own;
    QTimer m_soon; // the end of one event, so that pasting a list asks once
    Task<> m_finding; // last: it uses the others
};

} // namespace sobre::ui
