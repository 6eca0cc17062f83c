// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_certificates.h"

#include <QFile>
#include <QProcess>

namespace sobre::tests {
namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList namesOption(const QString &names)
{
    if (names.isEmpty())
        return {};
    return { QStringLiteral("-addext"), QStringLiteral("subjectAltName=") + names };
}

} // namespace

TestCertificates::TestCertificates()
{
    m_authority = make(QStringLiteral("Authority"),
                       { QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-addext"),
                         QStringLiteral("keyUsage=critical,keyCertSign") });
    QFile::copy(m_folder.filePath(QStringLiteral("Authority.pem")),
                m_folder.filePath(QStringLiteral("ca.pem")));
    QFile::copy(m_folder.filePath(QStringLiteral("Authority.key")),
                m_folder.filePath(QStringLiteral("ca.key")));
}

TestCertificates::Pair TestCertificates::make(const QString &commonName, const QStringList &more) const
{
    const QString certificate = m_folder.filePath(commonName + QStringLiteral(".pem"));
    const QString key = m_folder.filePath(commonName + QStringLiteral(".key"));
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  QStringList{ QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                               QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                               QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                               QStringLiteral("-subj"), QStringLiteral("/CN=") + commonName,
                               QStringLiteral("-keyout"), key, QStringLiteral("-out"), certificate }
                      + more);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        return {};
    return { QSslCertificate(contents(certificate)), QSslKey(contents(key), QSsl::Ec) };
}

TestCertificates::Pair TestCertificates::issue(const QString &commonName, const QString &names) const
{
    return make(commonName,
                QStringList{ QStringLiteral("-CA"), m_folder.filePath(QStringLiteral("ca.pem")),
                             QStringLiteral("-CAkey"), m_folder.filePath(QStringLiteral("ca.key")),
                             QStringLiteral("-days"), QStringLiteral("2") }
                    + namesOption(names));
}

TestCertificates::Pair TestCertificates::issueExpired(const QString &names) const
{
    return make(QStringLiteral("expired"),
                QStringList{ QStringLiteral("-CA"), m_folder.filePath(QStringLiteral("ca.pem")),
                             QStringLiteral("-CAkey"), m_folder.filePath(QStringLiteral("ca.key")),
                             QStringLiteral("-not_before"), QStringLiteral("20200101000000Z"),
                             QStringLiteral("-not_after"), QStringLiteral("20210101000000Z") }
                    + namesOption(names));
}

TestCertificates::Pair TestCertificates::issueSelfSigned(const QString &names) const
{
    return make(QStringLiteral("selfsigned"),
                QStringList{ QStringLiteral("-days"), QStringLiteral("2") } + namesOption(names));
}

} // namespace sobre::tests
