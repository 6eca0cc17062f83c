// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/plugins/gpgme/key_home.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>

#include <stdexcept>
#include <sys/stat.h>

namespace sobre::test {

namespace {
constexpr auto Pinentry = R"(#!/bin/sh
dir=$(dirname "$0")
echo "OK Ready"
while read -r line; do
    case $line in
    GETPIN*)
        echo asked >>"$dir/asked"
        answer=$(cat "$dir/answer")
        case $answer in
        cancel) echo "ERR 83886179 Operation cancelled <Pinentry>" ;;
        hang) read -r never <"$dir/never" ;;
        *) echo "D $answer"; echo OK ;;
        esac ;;
    SETDESC*) echo "$line" >>"$dir/said"; echo OK ;;
    CONFIRM*)
        echo confirmed >>"$dir/confirmed"
        case $(cat "$dir/answer") in
        cancel) echo "ERR 83886179 Operation cancelled <Pinentry>" ;;
        *) echo OK ;;
        esac ;;
    "GETINFO pid") echo "D $$"; echo OK ;;
    BYE*) echo OK; exit 0 ;;
    *) echo OK ;;
    esac
done
)";
}

KeyHome::KeyHome() : m_directory(QStringLiteral("/tmp/sg-XXXXXX")), m_born(QDateTime::currentSecsSinceEpoch())
{
    qputenv("GNUPGHOME", path().toLocal8Bit());
    qunsetenv("GPG_AGENT_INFO");
    writeFile(QStringLiteral("pinentry-test"), Pinentry, true);
    writeFile(QStringLiteral("gpg-agent.conf"),
              "allow-loopback-pinentry\ns2k-count 65536\npinentry-program "
                  + path(QStringLiteral("pinentry-test")).toLocal8Bit() + "\n");
    setAnswer("cancel");
    mkfifo(path(QStringLiteral("never")).toLocal8Bit().constData(), 0600);
}

KeyHome::~KeyHome()
{
    QProcess::execute(
        QStringLiteral("gpgconf"),
        { QStringLiteral("--homedir"), path(), QStringLiteral("--kill"), QStringLiteral("all") });
}

void KeyHome::writeFile(const QString &name, const QByteArray &octets, bool executable) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size())
        throw std::runtime_error("a test file could not be written");
    if (executable)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QByteArray KeyHome::gpg(const QStringList &arguments, const QByteArray &input, bool mayFail) const
{
    QProcess process;
    process.start(QStringLiteral("gpg"),
                  QStringList{ QStringLiteral("--batch"), QStringLiteral("--yes"), QStringLiteral("--quiet"),
                               QStringLiteral("--no-tty"), QStringLiteral("--trust-model"),
                               QStringLiteral("always") }
                      + arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || (!mayFail && process.exitCode() != 0))
        throw std::runtime_error("gpg " + arguments.join(u' ').toStdString() + ": "
                                 + process.readAllStandardError().toStdString());
    return process.readAllStandardOutput();
}

QString KeyHome::makeKey(const QString &userId, const QString &passphrase, const QString &expires) const
{
    gpg({ QStringLiteral("--pinentry-mode"), QStringLiteral("loopback"), QStringLiteral("--passphrase"),
          passphrase, QStringLiteral("--quick-gen-key"), userId, QStringLiteral("future-default"),
          QStringLiteral("default"), expires.isEmpty() ? QStringLiteral("never") : expires });
    // The youngest with that name.
    QString found;
    const auto lines
        = gpg({ QStringLiteral("--with-colons"), QStringLiteral("--list-keys"), u'=' + userId }).split('\n');
    bool primary = false;
    for (const QByteArray &line : lines) {
        primary = line.startsWith("pub:") || (primary && !line.startsWith("sub:"));
        if (primary && line.startsWith("fpr:"))
            found = QString::fromLatin1(line.split(':').value(9));
    }
    return found;
}

void KeyHome::setAnswer(const QByteArray &answer)
{
    writeFile(QStringLiteral("answer"), answer);
}

int KeyHome::asked() const
{
    QFile file(path(QStringLiteral("asked")));
    return file.open(QIODevice::ReadOnly) ? static_cast<int>(file.readAll().count('\n')) : 0;
}

int KeyHome::confirmed() const
{
    QFile file(path(QStringLiteral("confirmed")));
    return file.open(QIODevice::ReadOnly) ? static_cast<int>(file.readAll().count('\n')) : 0;
}

QString KeyHome::lastQuestion() const
{
    QFile file(path(QStringLiteral("said")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = file.readAll().trimmed().split('\n').last();
    return QString::fromUtf8(QByteArray::fromPercentEncoding(line.sliced(line.indexOf(' ') + 1)));
}

void KeyHome::putOnCard(const QByteArray &serial) const
{
    QDirIterator files(path(QStringLiteral("private-keys-v1.d")), QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadWrite))
            throw std::runtime_error("a secret key could not be read");
        QString text = QString::fromLatin1(file.readAll());
        static const QRegularExpression secret(QStringLiteral("\\(d\\s+#[0-9A-F\\s]+#\\)"));
        text.replace(QStringLiteral("(private-key"), QStringLiteral("(shadowed-private-key"));
        text.replace(secret, QStringLiteral("(shadowed t1-v1 (#%1# OPENPGP.1))").arg(QString::fromLatin1(serial)));
        file.resize(0);
        file.seek(0);
        file.write(text.toLatin1());
    }
}

void KeyHome::forgetPassphrases() const
{
    QProcess::execute(QStringLiteral("gpg-connect-agent"),
                      { QStringLiteral("--quiet"), QStringLiteral("RELOADAGENT"), QStringLiteral("/bye") });
}

QStringList KeyHome::filesWith(const QByteArray &octets) const
{
    QStringList found;
    const auto look = [&](const QString &root, bool youngOnly) {
        QDirIterator files(root, QDir::Files | QDir::Hidden,
                           youngOnly ? QDirIterator::NoIteratorFlags : QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QFileInfo info = files.nextFileInfo();
            QFile file(info.filePath());
            if (info.size() < (64 << 20) && (!youngOnly || info.lastModified().toSecsSinceEpoch() >= m_born)
                && file.open(QIODevice::ReadOnly) && file.readAll().contains(octets))
                found << info.filePath();
        }
    };
    look(path(), false);
    look(QStringLiteral("/tmp"), true);
    return found;
}

} // namespace sobre::test
