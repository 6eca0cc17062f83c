// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

namespace sobre::tests {

/// An authority of our own and servers' certificates by it, made with the openssl program for one test run.
class TestCertificates {
public:
    struct Pair {
        QSslCertificate certificate = QSslCertificate();
        QSslKey key = QSslKey();
    };

    /// Check isValid() before use: false where openssl is missing.
    TestCertificates();
    bool isValid() const { return !m_authority.certificate.isNull(); }
    const QSslCertificate &authority() const { return m_authority.certificate; }

    /// By the authority. `names` in openssl's form: "DNS:localhost,IP:127.0.0.1"; empty: none at all.
    Pair issue(const QString &commonName, const QString &names) const;
    Pair issueExpired(const QString &names) const;
    Pair issueSelfSigned(const QString &names) const;

private:
    Pair make(const QString &commonName, const QStringList &more) const;

    QTemporaryDir m_folder;
    Pair m_authority;
};

} // namespace sobre::tests
