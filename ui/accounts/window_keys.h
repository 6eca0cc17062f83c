// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractButton;
class QKeyEvent;

namespace sobre::ui {

/// What Enter and Esc do in a window that is no dialogue: Enter presses the button with the focus or else
/// `primary`, Esc presses `wayBack`; both may be null. To be called from keyPressEvent(), which gets only
/// keys that nothing else wanted. Whether the key was used.
bool pressedByKey(QKeyEvent *event, QAbstractButton *primary, QAbstractButton *wayBack);

} // namespace sobre::ui
