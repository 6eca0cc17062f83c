// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/icons.h"

#include <QListWidget>

namespace sobre::ui {

/// The pages of a settings window, by sign and name; arrow keys go from page to page.
class SideList : public QListWidget {
    Q_OBJECT
public:
    explicit SideList(const QString &accessibleName, QWidget *parent = nullptr);

    /// Last, or before the page that is at `row` now.
    void addPage(look::Glyph glyph, const QString &name, int row = -1);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace sobre::ui
