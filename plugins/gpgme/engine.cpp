// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/engine.h"

#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtCore/QVersionNumber>

namespace sobre::gpgme {

namespace {
constexpr int AnswerMs = 10000;
constexpr int AskAgainSeconds = 30; // one that did not answer may have been busy
} // namespace

Engine &Engine::the()
{
    static Engine *const engine = new Engine;
    return *engine;
}

QString Engine::program() const
{
    return QStandardPaths::findExecutable(QStringLiteral("gpg"));
}

QString Engine::missing() const
{
    const QString path = program();
    if (path.isEmpty())
        return QStringLiteral("gpg was not found; it is in the package gnupg");
    const QDateTime changed = QFileInfo(path).lastModified();
    const std::scoped_lock lock(m_mutex);
    const bool known = m_seen.program == path && m_seen.changed == changed;
    const bool old = m_seen.at.secsTo(QDateTime::currentDateTimeUtc()) > AskAgainSeconds;
    return known && !old ? m_seen.missing : QString();
}

QString Engine::makeReady()
{
    const QString path = program();
    if (path.isEmpty())
        return missing();
    const QDateTime changed = QFileInfo(path).lastModified();
    {
        const std::scoped_lock lock(m_mutex);
        if (m_seen.program == path && m_seen.changed == changed && m_seen.missing.isEmpty())
            return {};
    }
    if (const QString known = missing(); !known.isEmpty())
        return known;
    // GPGME itself would ask, under a lock of the whole process and for as long as it takes.
    const QString words = ask(path);
    const std::scoped_lock lock(m_mutex);
    m_seen = { path, changed, words, QDateTime::currentDateTimeUtc() };
    return words;
}

QString Engine::ask(const QString &program)
{
    QProcess gpg;
    gpg.setStandardInputFile(QProcess::nullDevice());
    gpg.start(program, { QStringLiteral("--version") }, QIODevice::ReadOnly);
    if (!gpg.waitForFinished(AnswerMs)) {
        gpg.kill();
        gpg.waitForFinished(1000);
        return QStringLiteral("gpg does not answer");
    }
    static const QRegularExpression version(QStringLiteral("^gpg \\(GnuPG[^)]*\\) ([0-9.]+)"));
    const auto match = version.match(QString::fromLatin1(gpg.readAllStandardOutput().left(200)));
    if (gpg.exitStatus() != QProcess::NormalExit || gpg.exitCode() != 0 || !match.hasMatch())
        return QStringLiteral("gpg does not work");
    if (QVersionNumber::fromString(match.captured(1)) < QVersionNumber(2, 2, 8))
        return QStringLiteral("gpg %1 is too old; 2.2.8 is needed").arg(match.captured(1));
    return {};
}

} // namespace sobre::gpgme
