// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/error/mail_error.h"

#include <QLocalServer>
#include <QObject>

#include <functional>
#include <list>
#include <memory>

class QLocalSocket;

namespace sobre::cli {
class Terminal;
}

namespace sobre::instance {

struct Frame;
class SocketTerminal;

/// In the process that holds the profile: runs the commands that other processes of the same user hand over.
class InstanceServer : public QObject {
    Q_OBJECT
public:
    /// How a command is run: its arguments, where it speaks, and the exit code at the end. Must not throw.
    using Run = std::function<Task<int>(QStringList arguments, cli::Terminal &terminal)>;

    InstanceServer(Run run, QObject *parent);
    ~InstanceServer() override;

    /// Errors: FileUnreadable where the socket cannot be made.
    Result<> listen(const QString &profile);
    bool isIdle() const { return m_guests.empty(); }

Q_SIGNALS:
    /// The last command of another process has ended.
    void idle();

private:
    struct Guest;
    void welcome();
    void hear(Guest &guest);
    void obey(Guest &guest, const Frame &frame);
    void begin(Guest &guest, const QByteArray &command);
    Task<> serve(Guest &guest, QStringList arguments);
    void dismissSoon(Guest *guest);
    void dismiss(Guest *guest);

    Run m_run;
    QLocalServer m_server;
    std::list<std::unique_ptr<Guest>> m_guests;
};

} // namespace sobre::instance
