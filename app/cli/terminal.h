// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"

#include <QByteArray>
#include <QString>

namespace sobre::cli {

/// Where a command reads and writes: this process's own streams, or those of another process that handed its command
/// to the holder of the profile. Used on the thread that runs commands.
class Terminal {
public:
    virtual ~Terminal() = default;
    /// Standard output, as it is.
    virtual void print(const QByteArray &octets) = 0;
    /// Standard error: one sentence, a line end is added.
    virtual void complain(const QString &sentence) = 0;
    /// The next octets of standard input; empty at its end.
    virtual Task<QByteArray> read() = 0;
    /// The folder that relative paths are meant from.
    virtual QString folder() const = 0;
};

} // namespace sobre::cli
