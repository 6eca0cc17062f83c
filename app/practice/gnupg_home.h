// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace sobre::practice {

/// A GnuPG home of its own, with keys that need no passphrase. Its calls block for a moment each: for a process that
/// has the time. Ends what GnuPG started for it when it goes.
class GnupgHome {
public:
    /// Whether GnuPG is installed.
    static bool isAvailable();

    /// `folder` is made, with mode 0700. Its path is short (below 90 octets): sockets lie in it.
    explicit GnupgHome(QString folder);
    ~GnupgHome();
    Q_DISABLE_COPY_MOVE(GnupgHome)

    const QString &folder() const { return m_folder; }
    /// A key pair for "Name <address>", as if made at `when`. False: GnuPG refused.
    bool makeKey(const QString &owner, const QDateTime &when);
    /// The public key, armoured or not; empty if there is none.
    QByteArray exportKey(const QString &address, bool armoured = true);
    bool importKey(const QByteArray &key);
    /// An armoured signature beside `octets`, as if made at `when`; empty if it fails, as the next.
    QByteArray sign(const QByteArray &octets, const QString &signer, const QDateTime &when);
    /// Signed and encrypted, armoured.
    QByteArray seal(const QByteArray &octets, const QString &signer, const QStringList &recipients, const QDateTime &when);
    /// What was sealed to a key that is here.
    std::optional<QByteArray> open(const QByteArray &sealed);

private:
    std::optional<QByteArray> run(const QStringList &words, const QByteArray &input = {}, const QDateTime &when = {}) const;

    const QString m_folder;
};

} // namespace sobre::practice
