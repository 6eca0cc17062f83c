// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/plugin_info.h"

#include <QCoreApplication>

namespace sobre::ui {

/// What is known of a plugin, in words.
class PluginWords {
    Q_DECLARE_TR_FUNCTIONS(sobre::ui::PluginWords)
public:
    /// One or two sentences: does it work, and if not, why.
    static QString state(const plugin::PluginInfo &info);
    /// What the next start changes; empty if nothing.
    static QString nextStart(const plugin::PluginInfo &info);

private:
    static QString refused(const plugin::PluginInfo &info);
    static QString failed(const plugin::PluginInfo &info);
    static QString misbehaved(const plugin::PluginInfo &info);
};

} // namespace sobre::ui
