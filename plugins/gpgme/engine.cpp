// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/engine.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtCore/QVersionNumber>

#include <dlfcn.h>

namespace sobre::gpgme {

namespace {
constexpr int AnswerMs = 10000;
constexpr int AskAgainSeconds = 30; // one that did not answer may have been busy
} // namespace

Engine &Engine::of(plugin::CryptoRequest::Format format)
{
    static Engine *const openPgp = new Engine(QStringLiteral("gpg"), QStringLiteral("gnupg"));
    static Engine *const smime = new Engine(QStringLiteral("gpgsm"), QStringLiteral("gpgsm"));
    return format == plugin::CryptoRequest::Format::Smime ? *smime : *openPgp;
}

QString Engine::quietProgram()
{
    static const QString path = [] {
        Dl_info here{};
        if (!dladdr(reinterpret_cast<const void *>(&Engine::quietProgram), &here) || !here.dli_fname)
            return QString();
        const QFileInfo plugin(QFile::decodeName(here.dli_fname));
        return QDir::cleanPath(plugin.absolutePath() + QStringLiteral("/../sobre-gpgsm-quiet"));
    }();
    return path;
}

QString Engine::program() const
{
    return QStandardPaths::findExecutable(m_name);
}

QString Engine::missing() const
{
    const QString path = program();
    if (path.isEmpty())
        return QStringLiteral("%1 was not found; it is in the package %2").arg(m_name, m_package);
    if (m_name == QLatin1StringView("gpgsm") && !QFileInfo(quietProgram()).isExecutable())
        return QStringLiteral("sobre-gpgsm-quiet is missing from Sobre's installation");
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

QString Engine::ask(const QString &program) const
{
    QProcess gpg;
    gpg.setStandardInputFile(QProcess::nullDevice());
    gpg.start(program, { QStringLiteral("--version") }, QIODevice::ReadOnly);
    if (!gpg.waitForFinished(AnswerMs)) {
        gpg.kill();
        gpg.waitForFinished(1000);
        return m_name + QStringLiteral(" does not answer");
    }
    static const QRegularExpression version(QStringLiteral("^gpg(?:sm)? \\(GnuPG[^)]*\\) ([0-9.]+)"));
    const auto match = version.match(QString::fromLatin1(gpg.readAllStandardOutput().left(200)));
    if (gpg.exitStatus() != QProcess::NormalExit || gpg.exitCode() != 0 || !match.hasMatch())
        return m_name + QStringLiteral(" does not work");
    if (QVersionNumber::fromString(match.captured(1)) < QVersionNumber(2, 2, 8))
        return QStringLiteral("%1 %2 is too old; 2.2.8 is needed").arg(m_name, match.captured(1));
    return {};
}

} // namespace sobre::gpgme
