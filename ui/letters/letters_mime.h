// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <QByteArray>
#include <QList>
#include <QMimeData>

/// Letters that are dragged: their numbers in decimal, separated by spaces.
namespace sobre::ui::letters_mime {

inline constexpr char Type[] = "application/x-sobre-letters";

inline QByteArray encode(const QList<store::LetterId> &ids)
{
    QByteArray numbers;
    for (const store::LetterId id : ids)
        numbers += (numbers.isEmpty() ? "" : " ") + QByteArray::number(number(id));
    return numbers;
}

/// Empty where none are carried.
inline QList<store::LetterId> decode(const QMimeData *data)
{
    QList<store::LetterId> ids;
    if (!data)
        return ids;
    for (const QByteArray &word : data->data(QString::fromLatin1(Type)).split(' ')) {
        bool whole = false;
        const qint64 id = word.toLongLong(&whole);
        if (whole && id > 0)
            ids.append(store::LetterId{ id });
    }
    return ids;
}

} // namespace sobre::ui::letters_mime
