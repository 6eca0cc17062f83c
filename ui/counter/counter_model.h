// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/server_letter.h"

#include <QAbstractListModel>
#include <QList>

namespace sobre::ui {

/// What a row of the counter shows; besides, Qt::AccessibleTextRole is the row as one sentence.
enum CounterRole {
    CounterSenderRole = Qt::UserRole + 300, ///< QString
    CounterSubjectRole, ///< QString
    CounterMarksRole, ///< QString: what is odd; empty for most
    CounterStateRole, ///< QString: whether it is here and when it goes
    CounterSizeRole, ///< QString
    CounterDateRole, ///< QString
    CounterStrongRole, ///< bool: not (wholly) here
    CounterDimRole, ///< bool: its header was not read
};

/// The letters at the post office as rows.
class CounterModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum class Order {
        Newest, ///< all, the newest first
        Largest, ///< all, the largest first
        Missing, ///< those that are not wholly here, the newest first
    };

    explicit CounterModel(QObject *parent = nullptr);

    const account::ServerListing &listing() const { return m_listing; }
    void setListing(const account::ServerListing &listing);
    /// Headers of some of them are known now; rows stay where they are.
    void learnHeaders(const account::ServerListing &looked);
    /// These are gone.
    void remove(const QList<account::ServerName> &names);
    void setOrder(Order order);
    Order order() const { return m_order; }

    const account::ServerLetter &at(int row) const { return m_listing.letters.at(m_rows.at(row)); }
    /// -1: it is not shown.
    int rowOf(const account::ServerName &name) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void arrange();

    account::ServerListing m_listing;
    QList<qsizetype> m_rows; ///< places in the listing
    Order m_order = Order::Newest;
};

} // namespace sobre::ui
