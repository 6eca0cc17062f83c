// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/pending.h"
#include "core/async/task.h"

#include <QLocalSocket>
#include <QObject>
#include <QStringList>

#include <optional>

namespace sobre::cli {
class Terminal;
}

namespace sobre::instance {

struct Frame;

/// Hands a command to the process that holds the profile and passes its words and exit code on.
class InstanceClient : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The exit code; none if nobody took the command (the holder is just starting or just ending): nothing was done.
    Task<std::optional<int>> run(QString profile, QStringList arguments, cli::Terminal &terminal);

private:
    Task<std::optional<int>> converse(cli::Terminal &terminal);
    Task<std::optional<Frame>> nextFrame();
    void wake();

    QLocalSocket m_socket;
    QByteArray m_buffer;
    std::optional<Pending<bool>> m_news;
};

} // namespace sobre::instance
