// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/server_letter.h"

#include <QListView>

#include <functional>

namespace sobre::ui {

class CounterModel;

/// The rows of the counter; several can be selected. Enter opens, Del asks to delete.
class CounterList : public QListView {
    Q_OBJECT
public:
    explicit CounterList(CounterModel *model, QWidget *parent = nullptr);

    QList<account::ServerLetter> selected() const;
    /// `change` makes the rows anew: what is chosen, the current row and what is in sight stay as far as there is still
    /// something of it.
    void keepPlace(const std::function<void()> &change);
    /// Names of rows in sight, and of as many beyond, whose header was not read.
    QList<QByteArray> unreadInSight(int most) const;

Q_SIGNALS:
    void selectionNew();
    void openWanted(const QModelIndex &index);
    void deleteWanted();
    /// Other rows are in sight.
    void moved();

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    CounterModel *m_model;
};

} // namespace sobre::ui
