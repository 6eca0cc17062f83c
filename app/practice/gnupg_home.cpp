// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/gnupg_home.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace sobre::practice {
namespace {

constexpr int Patience = 30000; // ms; making a key on a slow machine

} // namespace

bool GnupgHome::isAvailable()
{
    return !QStandardPaths::findExecutable(u"gpg"_s).isEmpty() && !QStandardPaths::findExecutable(u"gpgconf"_s).isEmpty();
}

GnupgHome::GnupgHome(QString folder)
    : m_folder(std::move(folder))
{
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

GnupgHome::~GnupgHome()
{
    for (const QString &word : {u"--kill"_s, u"--remove-socketdir"_s}) {
        QProcess end;
        end.start(u"gpgconf"_s, QStringList {u"--homedir"_s, m_folder, word} + (word == u"--kill" ? QStringList {u"all"_s} : QStringList()));
        end.waitForFinished(Patience);
    }
}

bool GnupgHome::makeKey(const QString &owner, const QDateTime &when)
{
    return run({u"--quick-generate-key"_s, owner, u"default"_s, u"default"_s, u"never"_s}, {}, when).has_value();
}

QByteArray GnupgHome::exportKey(const QString &address, bool armoured)
{
    QStringList words {u"--export-options"_s, u"export-minimal"_s, u"--export"_s, address};
    if (armoured)
        words.prepend(u"--armor"_s);
    return run(words).value_or(QByteArray());
}

bool GnupgHome::importKey(const QByteArray &key)
{
    return run({u"--import"_s}, key).has_value();
}

QByteArray GnupgHome::sign(const QByteArray &octets, const QString &signer, const QDateTime &when)
{
    return run({u"--armor"_s, u"--digest-algo"_s, u"SHA256"_s, u"--local-user"_s, signer, u"--detach-sign"_s}, octets, when).value_or(QByteArray());
}

QByteArray GnupgHome::seal(const QByteArray &octets, const QString &signer, const QStringList &recipients, const QDateTime &when)
{
    QStringList words {u"--armor"_s, u"--trust-model"_s, u"always"_s, u"--local-user"_s, signer};
    for (const QString &recipient : recipients)
        words << u"--recipient"_s << recipient;
    return run(words << u"--sign"_s << u"--encrypt"_s, octets, when).value_or(QByteArray());
}

std::optional<QByteArray> GnupgHome::open(const QByteArray &sealed)
{
    return run({u"--decrypt"_s}, sealed);
}

std::optional<QByteArray> GnupgHome::run(const QStringList &words, const QByteArray &input, const QDateTime &when) const
{
    QStringList all {u"--homedir"_s, m_folder, u"--batch"_s, u"--no-tty"_s, u"--quiet"_s, u"--pinentry-mode"_s, u"loopback"_s, u"--passphrase"_s, u""_s};
    if (when.isValid())
        all << u"--faked-system-time"_s << when.toTimeZone(QTimeZone::UTC).toString(u"yyyyMMdd'T'HHmmss"_s);
    QProcess gpg;
    gpg.start(u"gpg"_s, all + words);
    gpg.write(input);
    gpg.closeWriteChannel();
    if (!gpg.waitForFinished(Patience)) {
        gpg.kill();
        gpg.waitForFinished();
        return {};
    }
    if (gpg.exitStatus() != QProcess::NormalExit || gpg.exitCode() != 0) {
        qWarning("gpg: %s", gpg.readAllStandardError().trimmed().constData());
        return {};
    }
    return gpg.readAllStandardOutput();
}

} // namespace sobre::practice
