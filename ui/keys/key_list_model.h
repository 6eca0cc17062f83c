// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/key_rows.h"
#include "ui/look/glyphs.h"
#include "ui/look/tokens.h"

#include <QAbstractTableModel>

namespace sobre::ui {

/// What KeyRowDelegate asks for besides Qt::DisplayRole and Qt::AccessibleTextRole.
enum KeyRole {
    KeySecondRole = Qt::UserRole + 400, ///< QString: the second line, of the first column
    KeyGlyphRole, ///< int of look::Glyph, of the second column
    KeyToneRole, ///< int of look::Tone, likewise
};

/// The keys that are known, people first; those that fit what is searched for. Window thread.
class KeyListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Person, Trust, Until, Source, Columns };

    explicit KeyListModel(QObject *parent = nullptr);

    void setRows(const QList<keys::KeyRow> &rows);
    /// Shows the rows with all of these words in name, address or fingerprint.
    void setFilter(const QString &text);
    QString filter() const { return m_filter; }
    const keys::KeyRow &at(int row) const { return m_shown.at(row); }
    const QList<keys::KeyRow> &all() const { return m_all; }
    /// -1: it is not shown. By fingerprint, the offered one's counts too; or by address alone.
    int rowOf(const QString &fingerprint, const QString &address) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void show();

    QList<keys::KeyRow> m_all;
    QList<keys::KeyRow> m_shown;
    QString m_filter;
};

/// The drawing and the colour that go with a standing; words always say the same.
look::Glyph glyphOf(keys::KeyStanding standing);
look::Tone toneOf(keys::KeyStanding standing);

} // namespace sobre::ui
