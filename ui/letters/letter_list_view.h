// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <QListView>
#include <QPersistentModelIndex>

namespace sobre::look {
class LetterRowDelegate;
}

namespace sobre::ui {

class LetterListModel;

/// The list of letters: what stands in it stays where it is while others come and go above, except at the
/// very top, where what is new is seen. Right and Left open and close a conversation.
class LetterListView : public QListView {
    Q_OBJECT
public:
    explicit LetterListView(LetterListModel *model, QWidget *parent = nullptr);

    look::LetterRowDelegate *rows() const { return m_rows; }
    /// Rows of one line.
    void setCompact(bool compact);

    /// What an action is about: the letters of all selected rows, each once, in the order of the list.
    QList<store::LetterId> affected() const;
    /// One letter for each selected row: what a reader shows.
    QList<store::LetterId> selectedLetters() const;
    /// Rows, in rising order.
    QList<int> selectedRows() const;
    /// Selects one row alone and scrolls to it.
    void selectRow(int row);
    /// What is selected and seen, by letters, so that it can be found again when the rows were made anew.
    struct Row {
        store::LetterId id = store::LetterId::None;
        bool child = false;
        bool operator==(const Row &) const = default;
    };
    struct Place {
        QList<Row> selected = {};
        Row current = {};
        Row top = {}; ///< None: the list stood at its top
        int offset = 0; ///< how much of it was hidden, in pixels
        bool operator==(const Place &) const = default;
    };
    /// The row that is to be selected when the selected ones are gone: the next below, else above. None:
    /// nothing is left.
    Row successor() const;
    Place place() const;
    void setPlace(const Place &place);

    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    /// Enter, or a double click.
    void opened(sobre::store::LetterId letter);
    /// At `where` on the screen.
    void menuWanted(const QPoint &where);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void startDrag(Qt::DropActions supported) override;
    void dataChanged(const QModelIndex &first, const QModelIndex &last,
                     const QList<int> &roles = {}) override;

private:
    struct Seen {
        QPersistentModelIndex index;
        int row;
    };
    void remember();
    void standStill();
    void openOrClose(bool open);

    LetterListModel *m_letters;
    look::LetterRowDelegate *m_rows;
    QList<Seen> m_seen; ///< the rows in sight before a change
    int m_scroll = 0;
};

} // namespace sobre::ui
