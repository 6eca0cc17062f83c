// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/command_source.h"

#include "core/async/pending.h"
#include "core/async/with_deadline.h"
#include "core/auth/secret_key.h"

#include <QProcess>

#include <memory>
#include <utility>

namespace sobre::auth {
namespace {

constexpr qsizetype MaxOutput = 64 * 1024;

/// Ends a program without waiting for it, as QProcess's own destructor would.
struct ProcessEnd {
    void operator()(QProcess *process) const
    {
        process->disconnect();
        if (process->state() == QProcess::NotRunning)
            return process->deleteLater();
        QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
        process->kill();
    }
};

QCA::SecureArray firstLine(QCA::SecureArray output)
{
    int size = 0;
    while (size < output.size() && output[size] != '\n' && output[size] != '\r')
        ++size;
    output.resize(size);
    return output;
}

QString explanation(const QProcess &process, const QByteArray &errors)
{
    QString text = process.error() == QProcess::FailedToStart
        ? QStringLiteral("the password command did not start")
        : process.exitStatus() == QProcess::CrashExit
        ? QStringLiteral("the password command was killed")
        : QStringLiteral("the password command ended with code %1").arg(process.exitCode());
    const QByteArray line = errors.left(errors.indexOf('\n')).trimmed().left(200);
    if (!line.isEmpty())
        text += QStringLiteral(": ") + QString::fromUtf8(line);
    return text;
}

} // namespace

CommandSource::CommandSource(QString command, std::chrono::milliseconds deadline)
    : m_command(std::move(command)), m_deadline(deadline)
{
}

Task<QCA::SecureArray> CommandSource::run(QString command)
{
    const Pending<bool> ended;
    QObject context;
    const std::unique_ptr<QProcess, ProcessEnd> process(new QProcess);
    QCA::SecureArray output;
    QByteArray errors;
    QObject::connect(process.get(), &QProcess::readyReadStandardOutput, &context, [&output, &process] {
        const QCA::SecureArray piece(process->readAllStandardOutput());
        if (output.size() < MaxOutput)
            output.append(piece);
    });
    QObject::connect(process.get(), &QProcess::readyReadStandardError, &context, [&errors, &process] {
        const QByteArray piece = process->readAllStandardError();
        if (errors.size() < MaxOutput)
            errors.append(piece);
    });
    QObject::connect(
        process.get(), &QProcess::finished, &context, [ended] { ended.finish(true); }, Qt::QueuedConnection);
    QObject::connect(
        process.get(), &QProcess::errorOccurred, &context,
        [ended](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                ended.finish(false);
        },
        Qt::QueuedConnection);
    process->setStandardInputFile(QProcess::nullDevice());
    process->start(QStringLiteral("/bin/sh"), { QStringLiteral("-c"), command });
    co_await ended;
    if (process->error() == QProcess::FailedToStart || process->exitStatus() == QProcess::CrashExit
        || process->exitCode() != 0)
        throw noPassword(explanation(*process, errors));
    QCA::SecureArray secret = firstLine(output);
    if (secret.isEmpty())
        throw noPassword(QStringLiteral("the password command printed nothing"));
    co_return secret;
}

Task<QCA::SecureArray> CommandSource::read(SecretName)
{
    co_return co_await withDeadline(run(m_command), m_deadline,
                                    noPassword(QStringLiteral("the password command took too long")));
}

Task<> CommandSource::write(SecretName, QCA::SecureArray)
{
    throw notAvailable(QStringLiteral("a password command keeps no passwords"));
    co_return;
}

Task<> CommandSource::remove(SecretName)
{
    co_return; // it has none
}

} // namespace sobre::auth
