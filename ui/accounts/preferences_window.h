// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/desk.h"
#include "ui/look/glyphs.h"
#include "ui/preferences/preferences.h"

#include <QWidget>

class QAction;
class QStackedWidget;

namespace sobre::ui {

class FormPage;
class SideList;

/// What a person prefers for all of Sobre. Applied and kept at once; there is nothing to save. One window of
/// its own that blocks no other; it deletes itself when it is closed.
class PreferencesWindow : public QWidget {
    Q_OBJECT
public:
    /// `desk` outlives the window.
    explicit PreferencesWindow(Desk &desk, QWidget *parent = nullptr);

    /// What the page of shortcuts lists: the name and the keys of each. Nothing is kept of the actions.
    void setShortcuts(const QList<QAction *> &actions);

Q_SIGNALS:
    /// They are kept already; apply them.
    void changed(const sobre::ui::Preferences &preferences);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    FormPage *makeAppearance();
    FormPage *makeReading();
    FormPage *makeWriting();
    FormPage *makeNetwork();
    /// Last, or before the page that is at `row` now.
    void addPage(QWidget *page, look::Glyph glyph, const QString &name, int row = -1);
    void apply();

    Desk &m_desk;
    Preferences m_preferences;
    SideList *m_side;
    QStackedWidget *m_pages;
    FormPage *m_shortcuts = nullptr;
};

} // namespace sobre::ui
