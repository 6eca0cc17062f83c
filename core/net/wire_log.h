// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/secret_mask.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <deque>

namespace sobre::net {

/// What went over one link, for a person who looks for a fault: "C: …" and "S: …", in memory, bounded,
/// without secrets and without letters. Secrets are masked before they are kept, wherever they come up:
/// written, echoed by the server, as they are or in base64. The first lines stay, of the rest the newest. One
/// thread.
class WireLog {
public:
    static constexpr qsizetype FirstLines = 200; ///< greeting, TLS and log-in stay
    static constexpr qsizetype LastLines = 400;
    static constexpr qsizetype MaxLine = 512; ///< characters of a line that are shown
    static constexpr int MaxAnswerLines = 40; ///< of one answer; the rest is counted

    WireLog() = default;
    WireLog(const WireLog &) = delete;
    WireLog &operator=(const WireLog &) = delete;

    /// Octets of commands; whole lines are shown as such.
    void sent(QByteArrayView octets);
    /// One line with a secret: `shown` is kept, and what stands where `shown` has "****" is hidden from now
    /// on.
    void sentSecret(QByteArrayView octets, QByteArrayView shown);
    void sentBody(qint64 octets);
    /// One line without its end.
    void received(QByteArrayView line);
    void receivedBody(qint64 octets);
    /// A remark of ours ("TLS begins here").
    void note(QByteArrayView text);
    /// Masks this secret from now on.
    void hide(QByteArrayView secret);

    /// The transcript, oldest first, safe to show and to save.
    QStringList lines() const;
    QString text() const;

private:
    enum class Side { Client, Server };
    void add(QByteArrayView prefix, QByteArrayView line);
    void append(const QString &line);
    void addBody(Side side, qint64 octets);
    void closeAnswer();
    void flushBody();

    SecretMask m_mask;
    QStringList m_first;
    std::deque<QString> m_last;
    qint64 m_leftOut = 0;
    QByteArray m_unfinished; ///< sent octets without a line end yet
    Side m_bodySide = Side::Server;
    qint64 m_bodyOctets = 0;
    int m_answerLines = 0;
    qint64 m_answerLeftOut = 0;
};

} // namespace sobre::net
