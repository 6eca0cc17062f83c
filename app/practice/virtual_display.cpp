// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/virtual_display.h"

#include <QDeadlineTimer>
#include <QStandardPaths>
#include <QtCrypto>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace sobre::practice {
namespace {

constexpr int Patience = 10000; // ms

/// A length of two octets and what is that long.
QByteArray counted(const QByteArray &octets)
{
    return QByteArray {char(octets.size() >> 8), char(octets.size() & 0xff)} + octets;
}

} // namespace

VirtualDisplay::~VirtualDisplay()
{
    m_server.terminate();
    if (m_server.state() != QProcess::NotRunning && !m_server.waitForFinished(Patience))
        m_server.kill();
}

bool VirtualDisplay::isAvailable()
{
    return !QStandardPaths::findExecutable(u"Xvfb"_s).isEmpty();
}

QByteArray VirtualDisplay::cookie()
{
    // For every address and every display number (FamilyWild).
    return "\xff\xff" + counted({}) + counted({}) + counted("MIT-MAGIC-COOKIE-1") + counted(QCA::Random::randomArray(16).toByteArray());
}

QString VirtualDisplay::start(const QString &authority)
{
    m_server.setStandardErrorFile(QProcess::nullDevice());
    m_server.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1440x900x24"_s, u"-nolisten"_s, u"tcp"_s, u"-auth"_s, authority});
    const QDeadlineTimer deadline(Patience);
    while (!m_server.canReadLine()) {
        if (deadline.hasExpired() || !m_server.waitForReadyRead(int(deadline.remainingTime())))
            return {};
    }
    return u':' + QString::fromLatin1(m_server.readLine().trimmed());
}

} // namespace sobre::practice
