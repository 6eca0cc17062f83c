// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/scroll_column.h"

#include <QHash>

namespace sobre::plugin {
class PluginLoader;
}

namespace sobre::ui {

class PluginCard;

/// The plugins that were found, each with its state and its switch. Looks for them when it is first shown, and
/// loads none.
class PluginsPage : public ScrollColumn {
    Q_OBJECT
public:
    /// `plugins` outlives the page.
    explicit PluginsPage(plugin::PluginLoader &plugins, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void refresh();

    plugin::PluginLoader &m_plugins;
    QHash<QString, PluginCard *> m_cards; ///< by file
    bool m_built = false;
};

} // namespace sobre::ui
