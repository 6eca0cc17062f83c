// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace sobre::ui {

class KeyListModel;

/// The list of keys. Enter goes on to the pane beside it; a narrow list leaves out where a key came from, then until when
/// it is good.
class KeyList : public QTreeView {
    Q_OBJECT
public:
    explicit KeyList(KeyListModel *model, QWidget *parent = nullptr);

    void select(int row);
    int row() const { return currentIndex().row(); }

Q_SIGNALS:
    void chosen(int row); ///< -1: none
    void opened(); ///< Enter: on to what can be done with it
    void removeWanted(); ///< Del

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    KeyListModel *m_model;
};

} // namespace sobre::ui
