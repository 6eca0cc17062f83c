// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/practice_profile.h"

#include "app/practice/people.h"
#include "app/practice/post_office.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace sobre::practice {
namespace {

QString url(const QString &scheme, const Login &login, quint16 port)
{
    return u"%1://%2@localhost:%3"_s.arg(scheme, QString::fromLatin1(login.user)).arg(port);
}

} // namespace

PracticeProfile::PracticeProfile(const QString &folder)
    : m_folder(folder)
{
}

void PracticeProfile::make(const PostOffice &office, const Login &login, const QByteArray &authorityPem, Done done)
{
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QSettings settings(Application::settingsFile(m_folder), QSettings::IniFormat);
    settings.setValue(Application::NoKeyring, true);
    settings.sync();
    m_sobre = std::make_unique<Application>(m_folder);
    if (const Result<> opened = m_sobre->open(store::Access::ReadWrite); !opened) {
        done(opened);
        return;
    }
    m_accounts = std::make_unique<account::AccountBook>(m_sobre->reader(), m_sobre->mailContext(), m_sobre->mail());
    const store::AccountRecord record {
        .name = u"Practice"_s,
        .email = owner().address,
        .displayName = owner().name,
        .incomingUrl = url(u"pop3s"_s, login, office.pop3Port()),
        .outgoingUrl = url(u"smtps"_s, login, office.smtpPort()),
        .caPem = QString::fromLatin1(authorityPem),
    };
    m_accounts->add(record, QString::fromLatin1(login.password), {}, [this, done = std::move(done)](const Result<store::AccountId> &added) {
        const Result<> outcome = added ? Result<> {} : std::unexpected(added.error());
        // Not from within the book's own call.
        QTimer::singleShot(0, qApp, [this, done, outcome] {
            m_accounts.reset();
            m_sobre.reset();
            done(outcome);
        });
    });
}

} // namespace sobre::practice
