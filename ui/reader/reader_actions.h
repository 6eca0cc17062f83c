// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QAction;

namespace sobre::ui {

/// The main window's actions that also stand above the letter: menu and buttons are the same. Any may be
/// null, then its button is missing. They belong to the main window and outlive the reader.
struct ReaderActions {
    QAction *reply = nullptr;
    QAction *replyAll = nullptr;
    QAction *forward = nullptr;
    QAction *archive = nullptr;
    QAction *remove = nullptr; ///< to the trash
    QAction *junk = nullptr;
    QAction *star = nullptr; ///< checkable: whether the letter has a star
    QList<QAction *> more; ///< for the menu at the end, before the reader's own
};

} // namespace sobre::ui
