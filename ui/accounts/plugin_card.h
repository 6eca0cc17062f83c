// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/plugin_info.h"
#include "ui/look/pane.h"

class QCheckBox;

namespace sobre::look {
class GlyphView;
class Label;
}

namespace sobre::ui {

/// One plugin: what it is, how it is doing, and a switch where there is something to switch.
class PluginCard : public look::Card {
    Q_OBJECT
public:
    explicit PluginCard(const plugin::PluginInfo &info, QWidget *parent = nullptr);

    /// The same plugin, as it is now.
    void show(const plugin::PluginInfo &info);

Q_SIGNALS:
    void switched(const QString &id, bool on);

private:
    QCheckBox *m_switch = nullptr; ///< null: none of its code may run anyway
    look::GlyphView *m_sign;
    look::Label *m_state;
    look::Label *m_nextStart;
};

} // namespace sobre::ui
