// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace sobre::ui {

/// What stands in the reader while no letter is selected: three keys that lead on.
class HintsPage : public QWidget {
    Q_OBJECT
public:
    explicit HintsPage(QWidget *parent = nullptr);
};

} // namespace sobre::ui
