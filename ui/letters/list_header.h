// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/letters/letter_arrangement.h"

#include <QWidget>

class QMenu;

namespace sobre::look {
class ElidedLabel;
class Label;
class SegmentedBar;
class ToolButton;
} // namespace sobre::look

namespace sobre::ui {

class BusyBar;

/// What stands above the list: "Inbox  3 unread · 31", the filters, the order.
class ListHeader : public QWidget {
    Q_OBJECT
public:
    explicit ListHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &counts);
    QString title() const;
    QString counts() const;
    void setOptions(const ListOptions &options);
    void setCompact(bool compact);
    void setBusy(bool busy);
    bool isBusy() const;
    /// To the filters, by Ctrl+Shift+K.
    void focusFilters();

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void filterChosen(sobre::ui::LetterFilter filter);
    void orderChosen(bool newestFirst);
    void threadsChosen(bool threaded);
    void compactChosen(bool compact);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void buildMenu();
    void buildFilters();
    /// Where it is narrow the order shows only its icon, the filters become a menu, and the folder's name goes before numbers.
    void fit();
    void pop(QMenu *menu, const QWidget *under) const;

    look::ElidedLabel *m_title;
    look::Label *m_counts;
    look::SegmentedBar *m_filters;
    look::ToolButton *m_filter; ///< in place of m_filters
    QMenu *m_filterMenu;
    QList<QAction *> m_filterChoices;
    look::ToolButton *m_sort;
    QMenu *m_menu;
    QAction *m_newest = nullptr;
    QAction *m_oldest = nullptr;
    QAction *m_threads = nullptr;
    QAction *m_compact = nullptr;
    BusyBar *m_busy;
};

} // namespace sobre::ui
