// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QTemporaryDir>

namespace sobre::test {

/// A GNUPGHOME of its own for the life of the object, on a short path, with its agent and a pinentry that
/// does what it is told. Sets the environment; ends its agent, and no other.
class KeyHome {
public:
    KeyHome();
    ~KeyHome();

    QString path(const QString &name = {}) const { return m_directory.filePath(name); }
    /// Runs gpg; its standard output. Fails the test (by an exception) if it does not end with 0 and
    /// `mayFail` is false.
    QByteArray gpg(const QStringList &arguments, const QByteArray &input = {}, bool mayFail = false) const;
    /// Makes a key that signs and decrypts; its fingerprint.
    QString makeKey(const QString &userId, const QString &passphrase = {}, const QString &expires = {}) const;

    /// What the pinentry answers: a passphrase, or "cancel", or "hang".
    void setAnswer(const QByteArray &answer);
    /// How often a question came up.
    int asked() const;
    /// How often yes or no was asked for; the answer is yes unless it is "cancel".
    int confirmed() const;
    /// What the last question said.
    QString lastQuestion() const;
    /// Makes all secret keys here, none of which may be locked, ones that lie on a card which is not in.
    void putOnCard(const QByteArray &serial) const;
    void forgetPassphrases() const;

    /// Of all files here, and of those in /tmp that are younger than this object, those that hold `octets`.
    QStringList filesWith(const QByteArray &octets) const;

private:
    void writeFile(const QString &name, const QByteArray &octets, bool executable = false) const;

    QTemporaryDir m_directory;
    qint64 m_born = 0;
};

} // namespace sobre::test
