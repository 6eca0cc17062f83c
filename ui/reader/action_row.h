// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/tool_row.h"
#include "ui/reader/reader_actions.h"

namespace sobre::ui {

/// Reply, All, Forward | Archive, Delete, Junk … star, menu.
class ActionRow : public look::ToolRow {
    Q_OBJECT
public:
    /// `own` are the reader's actions, at the end of the menu.
    ActionRow(const ReaderActions &actions, const QList<QAction *> &own, QWidget *parent = nullptr);
};

} // namespace sobre::ui
