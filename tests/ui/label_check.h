// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace sobre::ui::test {

/// What cannot be read in `window` as it is on the screen: words of ours that are cut off or elided (a letter's subject,
/// names, addresses and file names may be). One finding a line, with the widget's class, name and words.
QStringList cutWords(QWidget &window);

/// Words whose colour stands less than 4.5:1 on what is behind them (3:1 where they are large). Looks at the pixels: the
/// font should be large enough to have strokes of its full colour.
QStringList faintWords(QWidget &window);

} // namespace sobre::ui::test
