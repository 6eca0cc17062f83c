// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextCursor>
#include <QWidget>

class QTextEdit;

namespace sobre::look {
class Label;
class SearchField;
class ToolButton;
} // namespace sobre::look

namespace sobre::ui {

/// Finds words in the text of one view and marks them all. Enter and Shift+Enter walk over the hits, Esc
/// closes and gives the focus back to the view.
class FindBar : public QWidget {
    Q_OBJECT
public:
    /// The view outlives the bar.
    explicit FindBar(QTextEdit &view, QWidget *parent = nullptr);

    /// Shows the bar with the focus in it.
    void open();
    void close();
    /// The view has another text: looks for the words again if the bar is open.
    void refresh();
    qsizetype hits() const { return m_hits.size(); }

Q_SIGNALS:
    /// Before the first search: what is folded away is to be shown.
    void opened();

private:
    void search();
    void go(int step);
    void mark();

    QTextEdit &m_view;
    look::SearchField *m_field;
    look::Label *m_count;
    look::ToolButton *m_previous;
    look::ToolButton *m_next;
    QList<QTextCursor> m_hits;
    qsizetype m_current = -1;
};

} // namespace sobre::ui
