// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "app/instance/frames.h"
#include "core/async/pending.h"

#include <QObject>
#include <QPointer>

class QLocalSocket;

namespace sobre::instance {

/// The terminal of another process, which handed its command to this one. Owned by the instance server.
class SocketTerminal : public QObject, public cli::Terminal {
    Q_OBJECT
public:
    /// `socket` belongs to the server and may vanish: what is said then is lost, and input is at its end.
    SocketTerminal(QLocalSocket *socket, QString folder, QObject *parent);

    void print(const QByteArray &octets) override;
    void complain(const QString &sentence) override;
    Task<QByteArray> read() override;
    QString folder() const override { return m_folder; }

    /// The other process sent standard input, or (empty) it ended.
    void input(const QByteArray &octets);

private:
    QPointer<QLocalSocket> m_socket;
    QString m_folder;
    std::optional<Pending<QByteArray>> m_wanted;
};

} // namespace sobre::instance
