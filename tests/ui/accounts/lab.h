// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace sobre::ui::test {

/// The lab's real servers, see tests/lab/README.md.
class Lab {
public:
    /// False where there is none. Makes this process trust the lab's authority as it trusts the system's.
    bool enter()
    {
        QFile file(qEnvironmentVariable("SOBRE_LAB"));
        if (!file.open(QIODevice::ReadOnly))
            return false;
        m_lab = QJsonDocument::fromJson(file.readAll()).object();
        QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
        trusting.addCaCertificates(QSslCertificate::fromPath(m_lab[QLatin1StringView("ca")].toString()));
        QSslConfiguration::setDefaultConfiguration(trusting);
        return true;
    }
    QString password() const
    {
        return m_lab[QLatin1StringView("fresh")][QLatin1StringView("password")].toString();
    }
    /// The folder of what the servers write down.
    QString logs() const { return m_lab[QLatin1StringView("logs")].toString(); }
    /// An address at uno.test that no other test has.
    static QString fresh(const QString &name, const QString &domain = QStringLiteral("uno.test"))
    {
        static int number = 0;
        return QStringLiteral("t-%1-%2-%3@%4")
            .arg(name)
            .arg(QDateTime::currentMSecsSinceEpoch())
            .arg(++number)
            .arg(domain);
    }

private:
    QJsonObject m_lab;
};

} // namespace sobre::ui::test
