// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/page_rows.h"

#include "core/store/damaged_file.h"
#include "core/store/schema.h"

namespace sobre::store {

namespace {

constexpr qint64 Usable = schema::PageSize; ///< Sobre reserves nothing at a page's end
constexpr qint64 MaxPayload = 64 << 20; ///< no row of ours is that long
constexpr qsizetype MaxColumns = 64;

/// Reads one after another; the first octet that is not there ends it.
struct Reader {
    const QByteArray &octets;
    qsizetype at;
    bool failed = false;

    qint64 varint()
    {
        quint64 value = 0;
        for (int index = 0; index < 9; ++index) {
            if (at >= octets.size()) {
                failed = true;
                return 0;
            }
            const quint8 octet = quint8(octets.at(at++));
            if (index == 8)
                return qint64(value << 8 | octet);
            value = value << 7 | (octet & 0x7f);
            if (!(octet & 0x80))
                break;
        }
        return qint64(value);
    }
};

/// A row's own head: where its payload is and how much of it stands here.
struct Cell {
    qint64 rowid = 0;
    qint64 payload = 0;
    qint64 local = 0;
    qsizetype at = 0;
};

std::optional<Cell> cellAt(const QByteArray &page, TreePage::Kind kind, qsizetype offset)
{
    Reader reader{ page, offset };
    Cell cell;
    if (kind == TreePage::Kind::InnerIndex)
        reader.at += 4; // its child
    cell.payload = reader.varint();
    if (kind == TreePage::Kind::LeafTable)
        cell.rowid = reader.varint();
    if (reader.failed || cell.payload <= 0 || cell.payload > MaxPayload)
        return {};
    const bool ofTable = kind == TreePage::Kind::LeafTable;
    const qint64 most = ofTable ? Usable - 35 : (Usable - 12) * 64 / 255 - 23;
    const qint64 least = (Usable - 12) * 32 / 255 - 23;
    cell.local = cell.payload;
    if (cell.payload > most) {
        const qint64 some = least + (cell.payload - least) % (Usable - 4);
        cell.local = some <= most ? some : least;
    }
    cell.at = reader.at;
    if (cell.at + cell.local + (cell.local < cell.payload ? 4 : 0) > page.size())
        return {};
    return cell;
}

/// What a row's head says of its values: their kinds, and in `integer` their serial types.
std::optional<QList<RawValue>> kindsIn(const QByteArray &payload, qsizetype *bodyAt)
{
    Reader reader{ payload, 0 };
    const qint64 length = reader.varint();
    if (reader.failed || length < 1 || length > payload.size())
        return {};
    QList<RawValue> kinds;
    while (reader.at < length && kinds.size() < MaxColumns) {
        const qint64 serial = reader.varint();
        RawValue value{ .integer = serial };
        if (serial < 0 || serial == 10 || serial == 11)
            return {};
        if (serial >= 12)
            value.kind = serial & 1 ? RawValue::Kind::Text : RawValue::Kind::Blob;
        else if (serial != 0)
            value.kind = serial == 7 ? RawValue::Kind::Real : RawValue::Kind::Integer;
        kinds.append(value);
    }
    if (reader.failed || reader.at != length)
        return {};
    *bodyAt = qsizetype(length);
    return kinds;
}

qint64 octetsOf(qint64 serial)
{
    constexpr int Lengths[] = { 0, 1, 2, 3, 4, 6, 8, 8, 0, 0 };
    return serial >= 12 ? (serial - 12) / 2 : Lengths[serial];
}

std::optional<QList<RawValue>> valuesIn(const QByteArray &payload)
{
    qsizetype at = 0;
    auto values = kindsIn(payload, &at);
    if (!values)
        return {};
    for (RawValue &value : *values) {
        const qint64 serial = value.integer;
        const qint64 length = octetsOf(serial);
        if (at + length > payload.size())
            return {};
        value.integer = 0;
        if (serial >= 12) {
            value.octets = payload.sliced(at, length);
        } else if (serial == 9) {
            value.integer = 1;
        } else if (length > 0 && serial != 7) {
            const int unused = 64 - 8 * int(length);
            value.integer = qint64(numberAt(payload, at, int(length)) << unused) >> unused; // with its sign
        }
        at += qsizetype(length);
    }
    return values;
}

} // namespace

TreePage::TreePage(const DamagedFile &file, quint32 number)
    : m_file(file), m_number(number), m_octets(file.page(number)), m_start(number == 1 ? 100 : 0)
{
    if (m_octets.isEmpty())
        return;
    const Kind kind = Kind(quint8(m_octets.at(m_start)));
    if (kind != Kind::InnerIndex && kind != Kind::InnerTable && kind != Kind::LeafIndex && kind != Kind::LeafTable)
        return;
    m_kind = kind;
    const auto count = qsizetype(numberAt(m_octets, m_start + 3, 2));
    const qsizetype first = m_start + (isInner() ? 12 : 8);
    if (first + 2 * count > m_octets.size()) {
        m_kind = Kind::None;
        return;
    }
    for (qsizetype index = 0; index < count; ++index) {
        const auto offset = qsizetype(numberAt(m_octets, first + 2 * index, 2));
        if (offset >= first + 2 * count && offset + 4 <= m_octets.size())
            m_cells.append(offset);
    }
}

QList<quint32> TreePage::children() const
{
    QList<quint32> below;
    if (!isInner())
        return below;
    for (const qsizetype cell : m_cells)
        below.append(quint32(numberAt(m_octets, cell, 4)));
    below.append(quint32(numberAt(m_octets, m_start + 8, 4)));
    for (const quint32 child : std::as_const(below)) {
        if (child < 2 || child > m_file.pageCount())
            return {};
    }
    return below;
}

QList<RowPlace> TreePage::rows() const
{
    QList<RowPlace> places;
    if (m_kind != Kind::InnerTable && m_kind != Kind::None) {
        for (const qsizetype cell : m_cells)
            places.append({ m_number, cell });
    }
    return places;
}

std::optional<RawRow> TreePage::headOf(const RowPlace &place) const
{
    const auto cell = cellAt(m_octets, m_kind, place.offset);
    if (!cell)
        return {};
    qsizetype body = 0;
    auto kinds = kindsIn(m_octets.sliced(cell->at, cell->local), &body);
    return kinds ? std::optional(RawRow{ cell->rowid, std::move(*kinds) }) : std::nullopt;
}

std::optional<RawRow> readRow(const DamagedFile &file, const RowPlace &place)
{
    const QByteArray page = file.page(place.page);
    if (page.isEmpty())
        return {};
    const auto kind = TreePage::Kind(quint8(page.at(place.page == 1 ? 100 : 0)));
    const auto cell = cellAt(page, kind, place.offset);
    if (!cell)
        return {};
    QByteArray payload = page.sliced(cell->at, cell->local);
    quint32 next = cell->local < cell->payload ? quint32(numberAt(page, cell->at + cell->local, 4)) : 0;
    while (payload.size() < cell->payload) { // ends: each page that is there adds something
        const QByteArray more = file.page(next);
        if (more.isEmpty())
            return {};
        next = quint32(numberAt(more, 0, 4));
        payload += more.sliced(4, qMin(Usable - 4, cell->payload - payload.size()));
    }
    auto values = valuesIn(payload);
    return values ? std::optional(RawRow{ cell->rowid, std::move(*values) }) : std::nullopt;
}

} // namespace sobre::store
