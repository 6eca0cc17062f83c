// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/guarded_provider.h"
#include "core/plugin/plugin_info.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QJsonObject;
class QSettings;
QT_END_NAMESPACE

namespace sobre::plugin {

/// Which plugins there are and what became of each. Reads their descriptions when it is first asked, loads
/// their code when a provider is first asked for, unloads nothing. A bad plugin is a line in plugins(). Main thread.
class PluginLoader : public QObject {
    Q_OBJECT
public:
    /// `settings` keeps which ones are switched off; it outlives this. Touches no file.
    PluginLoader(QStringList folders, QSettings &settings, QObject *parent = nullptr);
    ~PluginLoader() override;

    /// The one folder that Sobre's programs load from: lib/sobre/plugins of the installation or of the build
    /// tree that the running program lies in. No environment variable and no setting changes it.
    static QString installedFolder();

    /// All that were found, in the order of their file names; files of others are left out.
    QList<PluginInfo> plugins();
    /// Those that can be used, in the same order; loads what is not loaded. Live as long as this.
    QList<GuardedProvider *> cryptoProviders();
    /// Kept at once; holds from the next start on.
    void setSwitchedOn(const QString &id, bool on);

Q_SIGNALS:
    /// plugins() says something else than before.
    void changed();

private:
    struct Entry;
    void scan();
    void check(PluginInfo &info, const QJsonObject &description) const;
    void load(Entry &entry);
    void report(const QString &file, PluginFault fault, const QString &detail);

    QStringList m_folders;
    QSettings &m_settings;
    QStringList m_offAtStart;
    std::vector<std::unique_ptr<Entry>> m_entries;
    bool m_scanned = false;
    bool m_loaded = false;
};

} // namespace sobre::plugin
