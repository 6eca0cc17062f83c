// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/crypto/engine.h"
#include "core/error/mail_error.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace sobre::crypto {

class KeyBook;

/// What a person does with keys, asked of the engine. Every function throws MailError: NoEngine, NotUnlocked (the question
/// was closed), Cancelled, CryptoFailed (detail: the engine's words), and what it names itself; and has the key book ask
/// anew where something changed. Main thread; destroying a task cancels the work.
class KeyWorks {
public:
    using Key = plugin::CryptoKey;
    using Format = Engine::Format;
    using Judgement = plugin::CryptoRequest::Judgement;
    using Reason = plugin::CryptoRequest::Reason;

    /// Both outlive it.
    KeyWorks(Engine &engine, KeyBook &book);

    /// Whether the engine can do it now.
    bool can(plugin::CryptoProvider::Capability what, Format format = Format::OpenPgp) const;

    /// Every key of the ring; HasSecret is set of the person's own.
    Task<QList<Key>> all(Format format);
    /// Signs and is sealed to; good until `expires`, always where that is invalid. The engine asks for a passphrase.
    Task<Key> make(QString name, QString address, QDateTime expires, bool mayAsk);
    Task<Key> extend(QString fingerprint, QDateTime expires);
    /// `address`: whose it was found to be (Matches), or not; no other name on the key becomes valid. `signer`: an own key,
    /// for Matches. Throws NoKey where there is none.
    Task<Key> judge(QString fingerprint, Judgement judgement, QString address, QString signer, Format format = Format::OpenPgp);
    Task<Key> revoke(QString fingerprint, Reason reason);
    Task<> remove(QString fingerprint, bool alsoSecret, Format format = Format::OpenPgp);
    /// The own key sealed with `code`, armoured. Of S/MIME the engine asks for a password instead.
    Task<QByteArray> backUp(QString fingerprint, QByteArray code, Format format = Format::OpenPgp);

    struct Taken {
        QList<Key> keys;
        QStringList notes; ///< what was left out and why, the engine's words
    };
    /// `addresses`: the person's own. A key that does not name one of them, or names another, is none of theirs: NoKey.
    /// Throws NotUnlocked where the code does not open it, NoPassword where there is a code and none was given, BadInput
    /// where it is no key.
    Task<Taken> restore(QByteArray octets, QByteArray code, QStringList addresses, Format format = Format::OpenPgp);
    /// Public keys of a file, all of them, as the person asked. Throws BadInput: none, a secret one, over 1 MiB.
    Task<Taken> takeAll(QByteArray octets, Format format = Format::OpenPgp);
    /// Armoured (S/MIME: PEM), without other people's signatures. Throws NoKey.
    Task<QByteArray> publicKeys(QStringList fingerprints, Format format = Format::OpenPgp);
    /// S/MIME: from the certificate to its root, as far as they are here.
    Task<QList<Key>> chain(QString fingerprint);

private:
    Task<plugin::CryptoOutcome> ask(plugin::CryptoRequest request, bool changes);
    Task<Key> one(plugin::CryptoRequest request);

    Engine &m_engine;
    KeyBook &m_book;
};

} // namespace sobre::crypto
