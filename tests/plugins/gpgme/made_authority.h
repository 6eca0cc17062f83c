// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QTemporaryDir>

namespace sobre::test {

class KeyHome;

/// An authority of our own with certificates for mail, made by the openssl program, and what that program does with
/// them. Throws where it fails.
class MadeAuthority {
public:
    explicit MadeAuthority(const QString &name);

    /// A certificate "name.pem" with its key "name.key" for `address`. `from` and `until` as openssl has them
    /// ("20200101000000Z"); empty: from now, for a year.
    void issue(const QString &name, const QString &address, const QString &from = {}, const QString &until = {});
    QString path(const QString &name) const { return m_directory.filePath(name); }
    QByteArray file(const QString &name) const;
    QString write(const QString &name, const QByteArray &octets) const;
    /// Runs openssl in the folder; what it wrote to `out` there, or to its standard output.
    QByteArray openssl(const QStringList &arguments, const QString &out = {}) const;
    /// PKCS #12 of a person, with the chain.
    QByteArray personalFile(const QString &name, const QString &password) const;

    /// DER of a signature by these people, over `octets` as they are.
    QByteArray signedBy(const QStringList &names, const QByteArray &octets, const QStringList &more = {}) const;
    QByteArray sealedFor(const QStringList &names, const QByteArray &octets, const QStringList &more = {}) const;

    /// Into GnuPG's key ring: the authority, and trust in it; a person's secret key.
    void bringTo(const KeyHome &home) const;
    void trustIn(const KeyHome &home) const;
    void bringPerson(const KeyHome &home, const QString &name) const;
    QString fingerprint(const QString &name) const; ///< SHA-1, as GnuPG has it

private:
    QTemporaryDir m_directory;
};

} // namespace sobre::test
