// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>

namespace sobre::practice {

/// An X server that draws into memory, on a display of its own for whoever knows its cookie. Ends with this object.
class VirtualDisplay {
public:
    VirtualDisplay() = default;
    ~VirtualDisplay();
    Q_DISABLE_COPY_MOVE(VirtualDisplay)

    /// Whether Xvfb is installed.
    static bool isAvailable();
    /// Blocks until it is there. `authority`: a file of mode 0600 with `cookie()` in it. The display's name, ":7"; empty
    /// if it does not come.
    QString start(const QString &authority);
    /// A new one, as files of X authority hold it.
    static QByteArray cookie();

private:
    QProcess m_server;
};

} // namespace sobre::practice
