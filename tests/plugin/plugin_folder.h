// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace sobre::tests {

/// A folder of plugins that only its owner can write to, and the settings beside it.
class PluginFolder {
public:
    static constexpr auto Closed
        = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup;

    /// `from` holds the fixtures; each name becomes one file. Their order is that of their names.
    PluginFolder(const QString &from, const QStringList &names)
    {
        for (const QString &name : names)
            add(from, name);
    }

    void add(const QString &from, const QString &name, QString as = {})
    {
        const QString to = path(as.isEmpty() ? name : as);
        QVERIFY(QFile::copy(from + u'/' + name + QStringLiteral(".so"), to));
        QVERIFY(QFile::setPermissions(to, Closed));
    }

    QString folder() const { return m_dir.path(); }
    QString path(const QString &name) const { return m_dir.filePath(name + QStringLiteral(".so")); }
    QSettings &settings() { return m_settings; }

private:
    QTemporaryDir m_dir;
    QSettings m_settings{ m_dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat };
};

} // namespace sobre::tests
