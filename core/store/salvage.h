// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/page_rows.h"
#include "core/store/table_shape.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>

#include <optional>

namespace sobre::store {

class DamagedFile;

/// Which rows of which tables can still be found in a damaged file. Three witnesses say what a page belongs to: the
/// trees from their roots down, the map of parents that SQLite keeps for itself, and the look of the rows. Memory grows
/// by some 50 octets a row; the rows themselves are read when they are asked for.
class Salvage {
public:
    Salvage(const DamagedFile& file, QList<TableShape> shapes);

    /// Where the rows of a table with rowids are, by rowid.
    const QMap<qint64, RowPlace>& rows(const QByteArray& table) const;
    /// Where the rows of an index or a table without rowids are, in no order.
    const QList<RowPlace>& entries(const QByteArray& table) const;
    std::optional<RawRow> row(const QByteArray& table, qint64 rowid) const;
    std::optional<RawRow> entry(const RowPlace& place) const { return readRow(m_file, place); }
    const TableShape& shape(const QByteArray& table) const;
    qsizetype damagedPages() const { return m_damaged; } ///< about: what no witness knows and what cannot be read

private:
    enum class Use : quint8 { Unknown, Free, Root, Overflow, Tree };
    struct MapEntry {
        Use use = Use::Unknown;
        quint32 parent = 0;
    };

    bool isTreeAt(quint32 root, const TableShape& shape) const;
    void chooseRoots();
    void readRoots();
    void readMap();
    void readFreeList();
    void walk(quint32 root, int owner);
    int climb(quint32 page) const;
    int ownerByLook(const TreePage& page) const;
    void collect(quint32 number, int owner);

    const DamagedFile& m_file;
    QList<TableShape> m_shapes;
    QList<MapEntry> m_map; ///< of each page what its parent is, where that is believed
    QList<int> m_owner; ///< of each page the shape, -1: not known
    QHash<QByteArray, QMap<qint64, RowPlace>> m_rows;
    QHash<QByteArray, QList<RowPlace>> m_entries;
    qsizetype m_damaged = 0;
};

} // namespace sobre::store
