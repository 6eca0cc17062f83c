// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/people_seen.h"

#include <QAbstractListModel>

namespace sobre::ui {

/// Addresses that fit what is being typed, best first: at most eight. A row is "Name <address>".
class PeopleModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setPeople(const QList<store::PersonSeen> &people);
    /// Each word typed must begin a word of the name or of the address; accents and case are not minded.
    void setQuery(const QString &typed);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Person {
        QString written;
        QString folded; ///< words separated by single spaces, one before each
    };
    QList<Person> m_people;
    QList<qsizetype> m_shown;
    QString m_query;
};

} // namespace sobre::ui
