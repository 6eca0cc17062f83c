// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sobre::practice {

/// A folder of mode 0700 with a short path, for sockets lie below it. Goes with this object.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    Q_DISABLE_COPY_MOVE(TemporaryFolder)

    bool isValid() const { return !m_path.isEmpty(); }
    QString path(const QString &name) const { return m_path + u'/' + name; }
    /// Makes it, with mode 0700, and returns its path.
    QString folder(const QString &name) const;
    /// A file of mode 0600. Its path, or nothing if it cannot be written.
    QString file(const QString &name, const QByteArray &octets) const;

private:
    QString m_path;
};

} // namespace sobre::practice
