// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/salvage.h"

#include "core/store/damaged_file.h"
#include "core/store/schema.h"

#include <QSet>
#include <QStack>

#include <algorithm>

namespace sobre::store {

namespace {

constexpr quint32 MappedPages = schema::PageSize / 5; ///< a page of the map speaks of so many that follow it
constexpr quint32 LockPage = 0x40000000 / schema::PageSize + 1; ///< never used by SQLite
constexpr int Deepest = 20; ///< no tree is higher
constexpr int NotOurs = -2; ///< a tree that needs no saving (the index of words)

quint32 mapPageOf(quint32 page)
{
    const quint32 map = (page - 2) / (MappedPages + 1) * (MappedPages + 1) + 2;
    return map == LockPage ? map + 1 : map;
}

} // namespace

Salvage::Salvage(const DamagedFile &file, QList<TableShape> shapes) : m_file(file), m_shapes(std::move(shapes))
{
    m_map.resize(qsizetype(file.pageCount()) + 1);
    m_owner.fill(-1, qsizetype(file.pageCount()) + 1);
    readMap();
    chooseRoots();
    readRoots();
    readFreeList();
    for (int index = 0; index < m_shapes.size(); ++index)
        walk(m_shapes.at(index).root, index);
    QList<std::pair<quint32, int>> byLook;
    for (quint32 page = 2; page <= file.pageCount(); ++page) {
        const MapEntry &entry = m_map.at(page);
        if (page == LockPage || page == mapPageOf(page) || entry.use == Use::Free || entry.use == Use::Overflow)
            continue;
        int owner = m_owner.at(page);
        if (owner == -1)
            owner = climb(page);
        if (owner >= 0) {
            collect(page, owner);
        } else if (owner == -1) {
            const TreePage tree(file, page);
            const int looks = ownerByLook(tree);
            if (looks >= 0)
                byLook.append({ page, looks });
            else
                ++m_damaged;
        }
    }
    for (const auto &[page, owner] : std::as_const(byLook)) // last: what is known better was there before
        collect(page, owner);
}

/// Whether a tree of this kind may begin there.
bool Salvage::isTreeAt(quint32 root, const TableShape &shape) const
{
    if (root < 2 || root > m_file.pageCount())
        return false;
    const MapEntry &entry = m_map.at(root);
    const TreePage page(m_file, root);
    return (entry.use == Use::Unknown || entry.use == Use::Root) && page.kind() != TreePage::Kind::None
        && page.isTable() == shape.hasRowids;
}

/// Of the two layouts that there are the one that this file has.
void Salvage::chooseRoots()
{
    int born = 0, migrated = 0;
    for (const TableShape &shape : std::as_const(m_shapes)) {
        if (shape.migratedRoot == 0 || shape.migratedRoot == shape.root)
            continue;
        born += isTreeAt(shape.root, shape);
        migrated += isTreeAt(shape.migratedRoot, shape);
    }
    for (TableShape &shape : m_shapes) {
        if (migrated > born && shape.migratedRoot != 0)
            shape.root = shape.migratedRoot;
    }
}

/// The file's own list of tables, if it can be read, says better where their roots are. What the whole of it does not
/// name is not in this file: at its root stands something else.
void Salvage::readRoots()
{
    QSet<QByteArray> named;
    bool whole = true;
    QStack<quint32> pages({ 1 });
    for (int seen = 0; !pages.isEmpty() && seen < 100; ++seen) {
        const TreePage page(m_file, pages.pop());
        if (!page.isTable()) {
            whole = false;
            continue;
        }
        for (const quint32 child : page.children())
            pages.push(child);
        for (const RowPlace &place : page.rows()) {
            const auto row = readRow(m_file, place); // type, name, tbl_name, rootpage, sql
            if (!row || row->values.size() != 5 || row->values.at(3).kind != RawValue::Kind::Integer) {
                whole = false;
                continue;
            }
            const qint64 root = row->values.at(3).integer;
            named.insert(row->values.at(1).octets);
            for (TableShape &shape : m_shapes) {
                if (shape.name == row->values.at(1).octets && root > 1 && root <= m_file.pageCount())
                    shape.root = quint32(root);
            }
        }
    }
    if (!whole || !pages.isEmpty() || !named.contains("messages"))
        return;
    for (TableShape &shape : m_shapes) {
        if (!named.contains(shape.name))
            shape.root = 0;
    }
}

void Salvage::readMap()
{
    for (quint32 map = 2; map <= m_file.pageCount(); map += MappedPages + 1) {
        const QByteArray octets = m_file.page(mapPageOf(map));
        QList<std::pair<quint32, MapEntry>> entries;
        bool believed = !octets.isEmpty();
        for (quint32 index = 0; believed && index < MappedPages; ++index) {
            const quint32 page = mapPageOf(map) + 1 + index;
            if (page > m_file.pageCount())
                break;
            if (page == LockPage)
                continue;
            const auto use = quint8(octets.at(5 * index));
            const auto parent = quint32(numberAt(octets, 5 * index + 1, 4));
            // One entry that cannot be makes all of them doubtful: this page itself was overwritten.
            believed = use >= 1 && use <= 5 && (use <= 2) == (parent == 0) && parent <= m_file.pageCount();
            constexpr Use Uses[] = { Use::Unknown, Use::Root, Use::Free, Use::Overflow, Use::Overflow, Use::Tree };
            if (believed)
                entries.append({ page, { Uses[use], parent } });
        }
        if (!believed)
            continue;
        for (const auto &[page, entry] : std::as_const(entries))
            m_map[page] = entry;
    }
}

/// Where the map is lost, SQLite's list of free pages says what is no longer anything.
void Salvage::readFreeList()
{
    const QByteArray head = m_file.page(1);
    quint32 trunk = head.isEmpty() ? 0 : quint32(numberAt(head, 32, 4));
    for (quint32 seen = 0; trunk > 1 && trunk <= m_file.pageCount() && seen < m_file.pageCount(); ++seen) {
        const QByteArray octets = m_file.page(trunk);
        const quint64 leaves = octets.isEmpty() ? 0 : numberAt(octets, 4, 4);
        if (octets.isEmpty() || leaves > schema::PageSize / 4 - 2 || m_map.at(trunk).use > Use::Free)
            return;
        m_map[trunk].use = Use::Free;
        for (quint64 index = 0; index < leaves; ++index) {
            const auto page = quint32(numberAt(octets, qsizetype(8 + 4 * index), 4));
            if (page > 1 && page <= m_file.pageCount() && m_map.at(page).use == Use::Unknown)
                m_map[page].use = Use::Free;
        }
        trunk = quint32(numberAt(octets, 0, 4));
    }
}

void Salvage::walk(quint32 root, int owner)
{
    const TableShape &shape = m_shapes.at(owner);
    QStack<std::pair<quint32, quint32>> pages({ { root, 0 } });
    while (!pages.isEmpty()) {
        const auto [number, parent] = pages.pop();
        if (number < 2 || number > m_file.pageCount() || m_owner.at(number) != -1)
            continue;
        const MapEntry &entry = m_map.at(number);
        const bool contradicted = entry.use != Use::Unknown
            && (parent == 0 ? entry.use != Use::Root : entry.use != Use::Tree || entry.parent != parent);
        const TreePage page(m_file, number);
        if (contradicted || (page.kind() != TreePage::Kind::None && page.isTable() != shape.hasRowids))
            continue;
        m_owner[number] = owner;
        for (const quint32 child : page.children())
            pages.push({ child, number });
    }
}

/// By the map of parents, where the way down is broken.
int Salvage::climb(quint32 page) const
{
    for (int height = 0; height < Deepest; ++height) {
        const MapEntry &entry = m_map.at(page);
        if (entry.use == Use::Root) {
            for (int index = 0; index < m_shapes.size(); ++index) {
                if (m_shapes.at(index).root == page)
                    return index;
            }
            return NotOurs;
        }
        if (entry.use != Use::Tree)
            return -1;
        page = entry.parent;
        if (m_owner.at(page) != -1)
            return m_owner.at(page);
    }
    return -1;
}

/// Only of tables with rowids, and only if all that stands on the page is of one of them.
int Salvage::ownerByLook(const TreePage &page) const
{
    if (page.kind() != TreePage::Kind::LeafTable)
        return -1;
    QList<RawRow> heads;
    for (const RowPlace &place : page.rows()) {
        const auto head = page.headOf(place);
        if (!head)
            return -1;
        heads.append(*head);
    }
    for (int index = 0; !heads.isEmpty() && index < m_shapes.size(); ++index) {
        const TableShape &shape = m_shapes.at(index);
        const auto fits = [&shape](const RawRow &head) { return shape.fits(head); };
        if (shape.hasRowids && shape.rowidColumn >= 0 && std::ranges::all_of(heads, fits))
            return index;
    }
    return -1;
}

void Salvage::collect(quint32 number, int owner)
{
    const TreePage page(m_file, number);
    const TableShape &shape = m_shapes.at(owner);
    if (page.kind() == TreePage::Kind::None)
        ++m_damaged;
    else if (page.isTable() != shape.hasRowids)
        return;
    for (const RowPlace &place : page.rows()) {
        const auto head = page.headOf(place);
        if (!head || !shape.fits(*head))
            continue;
        if (!shape.hasRowids)
            m_entries[shape.name].append(place);
        else if (QMap<qint64, RowPlace> &rows = m_rows[shape.name]; !rows.contains(head->rowid))
            rows.insert(head->rowid, place);
    }
}

const QMap<qint64, RowPlace> &Salvage::rows(const QByteArray &table) const
{
    static const QMap<qint64, RowPlace> none;
    const auto found = m_rows.constFind(table);
    return found == m_rows.cend() ? none : *found;
}

const QList<RowPlace> &Salvage::entries(const QByteArray &table) const
{
    static const QList<RowPlace> none;
    const auto found = m_entries.constFind(table);
    return found == m_entries.cend() ? none : *found;
}

std::optional<RawRow> Salvage::row(const QByteArray &table, qint64 rowid) const
{
    const auto place = rows(table).constFind(rowid);
    return place == rows(table).cend() ? std::nullopt : readRow(m_file, *place);
}

const TableShape &Salvage::shape(const QByteArray &table) const
{
    for (const TableShape &shape : m_shapes) {
        if (shape.name == table)
            return shape;
    }
    static const TableShape none;
    return none;
}

} // namespace sobre::store
