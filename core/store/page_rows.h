// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace sobre::store {

class DamagedFile;

/// A value of a row, as SQLite stores it.
struct RawValue {
    enum class Kind { Null, Integer, Real, Text, Blob };
    Kind kind = Kind::Null;
    qint64 integer = 0;
    QByteArray octets = {};
};

/// Where a row begins.
struct RowPlace {
    quint32 page = 0;
    qsizetype offset = 0;
};

/// A row that was read: of a table with rowids, its columns (that of the rowid is null); of an index or a table
/// without rowids, its columns with the key first.
struct RawRow {
    qint64 rowid = 0;
    QList<RawValue> values;
};

/// A page of a tree, read without believing it.
class TreePage {
public:
    enum class Kind { None, InnerIndex = 2, InnerTable = 5, LeafIndex = 10, LeafTable = 13 };

    TreePage(const DamagedFile& file, quint32 number);

    Kind kind() const { return m_kind; }
    bool isTable() const { return m_kind == Kind::InnerTable || m_kind == Kind::LeafTable; }
    bool isInner() const { return m_kind == Kind::InnerTable || m_kind == Kind::InnerIndex; }
    /// The pages below an inner one; empty if one of them cannot be.
    QList<quint32> children() const;
    /// The rows that stand here: none on the inner page of a table.
    QList<RowPlace> rows() const;
    /// What kinds of values a row has, and its rowid, without reading it.
    std::optional<RawRow> headOf(const RowPlace& place) const;

private:
    const DamagedFile& m_file;
    quint32 m_number;
    QByteArray m_octets;
    Kind m_kind = Kind::None;
    qsizetype m_start = 0; ///< behind the file's own head on page 1
    QList<qsizetype> m_cells;
};

/// A row with what of it lies on other pages. None where it is not whole.
std::optional<RawRow> readRow(const DamagedFile& file, const RowPlace& place);

} // namespace sobre::store
