// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/table_shape.h"

#include "core/store/database.h"

#include <algorithm>

namespace sobre::store {

namespace {

RawValue::Kind kindOf(const QString &type)
{
    if (type == u"INTEGER")
        return RawValue::Kind::Integer;
    return type == u"TEXT" ? RawValue::Kind::Text : RawValue::Kind::Blob;
}

Result<> readColumns(Database &database, TableShape &shape)
{
    struct Found {
        TableShape::Column column;
        qint64 key = 0;
        bool needed = false;
    };
    QList<Found> found;
    Statement rows = database.prepare("SELECT name, type, \"notnull\", dflt_value IS NULL, pk FROM pragma_table_xinfo(?)");
    rows.bind(QString::fromLatin1(shape.name));
    while (rows.next()) {
        const bool notNull = rows.integer(2);
        const qint64 key = rows.integer(4);
        found.append({ { rows.text(0).toLatin1(), kindOf(rows.text(1)), !notNull && key == 0 }, key,
                       notNull && rows.integer(3) });
    }
    if (rows.failure())
        return std::unexpected(*rows.failure());
    if (!shape.hasRowids) { // the key's columns stand first
        std::ranges::stable_sort(found, [](const Found &one, const Found &other) {
            return one.key != 0 && (other.key == 0 || one.key < other.key);
        });
    }
    for (const Found &each : std::as_const(found)) {
        if (shape.hasRowids && each.key == 1 && each.column.kind == RawValue::Kind::Integer)
            shape.rowidColumn = shape.columns.size();
        shape.columns.append(each.column);
        if (each.needed || each.key != 0)
            shape.fewest = shape.columns.size();
    }
    return {};
}

} // namespace

bool TableShape::fits(const RawRow &head) const
{
    if (isIndex)
        return true;
    if (head.values.size() < fewest || head.values.size() > columns.size() || (hasRowids && head.rowid <= 0))
        return false;
    for (qsizetype index = 0; index < head.values.size(); ++index) {
        const RawValue::Kind kind = head.values.at(index).kind;
        const Column &column = columns.at(index);
        const bool none = kind == RawValue::Kind::Null;
        if (index == rowidColumn ? !none : none ? !column.nullable : kind != column.kind)
            return false;
    }
    return true;
}

Result<QList<TableShape>> shapesOf(Database &database)
{
    QList<TableShape> shapes;
    {
        Statement rows = database.prepare(
            "SELECT s.name, s.rootpage, s.type='index', coalesce(l.wr, 0) FROM sqlite_schema s"
            " LEFT JOIN pragma_table_list l ON l.name=s.name AND l.schema='main'"
            " WHERE s.rootpage>0 AND s.name NOT LIKE 'letter_index%' AND s.name<>'server_headers'");
        while (rows.next()) {
            TableShape shape;
            shape.name = rows.text(0).toLatin1();
            shape.root = quint32(rows.integer(1));
            shape.isIndex = rows.integer(2);
            shape.hasRowids = !shape.isIndex && !rows.integer(3);
            shapes.append(shape);
        }
        if (rows.failure())
            return std::unexpected(*rows.failure());
    }
    for (TableShape &shape : shapes) {
        if (shape.isIndex)
            continue;
        if (const Result<> done = readColumns(database, shape); !done)
            return std::unexpected(done.error());
    }
    return shapes;
}

} // namespace sobre::store
