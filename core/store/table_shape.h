// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/page_rows.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

namespace sobre::store {

class Database;

/// What a table of ours looks like, to know its rows by.
struct TableShape {
    struct Column {
        QByteArray name;
        RawValue::Kind kind = RawValue::Kind::Null;
        bool nullable = false;
    };
    QByteArray name;
    quint32 root = 0;
    quint32 migratedRoot = 0; ///< where it is in a file that had letters when it was brought to schema 2; 0: at `root`
    bool hasRowids = true; ///< else its rows stand in a tree of keys, as those of an index
    bool isIndex = false;
    qsizetype rowidColumn = -1; ///< the column that is the rowid, stored as null
    qsizetype fewest = 0; ///< columns that a row has at least: later schemas added some
    QList<Column> columns; ///< as they are stored; of an index none are known

    bool fits(const RawRow& head) const;
};

/// The tables and indexes of a sound file, but for the index of words and what nobody writes. Their roots are the same in
/// every file of ours that was made by the same steps: so a file whose own list of tables is lost can be read with
/// another's.
Result<QList<TableShape>> shapesOf(Database& database);

} // namespace sobre::store
