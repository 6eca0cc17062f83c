// SPDX-License-Identifier: GPL-3.0-or-later
// How a change of letters becomes rows that come, go and move: only those that it concerns.
#include "ui/letters/letter_list_model.h"

#include <algorithm>
#include <tuple>

namespace sobre::ui {

using store::LetterId;
using store::LetterKey;

namespace {

/// Beyond this many letters at once the rows are made anew.
constexpr qsizetype ManyAtOnce = 600;

} // namespace

QList<LetterListModel::Touched> LetterListModel::touchedBy(const QList<LetterKey> &put,
                                                           const QList<LetterId> &drop) const
{
    QSet<Group> groups;
    for (const LetterKey &key : put) {
        groups.insert(m_arrangement.groupOf(key));
        if (const LetterKey *old = m_arrangement.index().find(key.id))
            groups.insert(m_arrangement.groupOf(*old));
    }
    for (const LetterId id : drop) {
        if (const LetterKey *old = m_arrangement.index().find(id))
            groups.insert(m_arrangement.groupOf(*old));
    }
    QList<Touched> touched;
    touched.reserve(groups.size());
    for (const Group group : std::as_const(groups))
        touched.append({ group, m_arrangement.lineOf(group), std::nullopt });
    return touched;
}

void LetterListModel::apply(QList<LetterKey> put, QList<LetterId> drop)
{
    const LetterIndex &index = m_arrangement.index();
    put.removeIf([&index](const LetterKey &key) {
        const LetterKey *old = index.find(key.id);
        return old && *old == key;
    });
    drop.removeIf([&index](LetterId id) { return !index.find(id); });
    if (put.isEmpty() && drop.isEmpty())
        return;

    const bool many = put.size() + drop.size() > ManyAtOnce;
    if (many && drop.isEmpty() && !movesRows(put)) {
        overwrite(put);
        return;
    }
    Q_EMIT aboutToChange();
    QList<Touched> touched = many ? QList<Touched>() : touchedBy(put, drop);
    for (const LetterKey &key : std::as_const(put)) {
        const LetterKey *old = index.find(key.id);
        if (old && m_arrangement.fits(*old) && !m_arrangement.fits(key))
            m_arrangement.kept().insert(key.id);
    }
    m_arrangement.index().apply(put, drop);
    for (const LetterId id : std::as_const(drop))
        m_arrangement.kept().remove(id);
    for (Touched &each : touched) {
        each.after = m_arrangement.lineOf(each.group);
        m_senders.remove(each.group);
    }
    if (many) {
        m_senders.clear();
        rebuild();
    } else {
        removeLines(touched);
        moveLines(touched);
        insertLines(touched);
        refreshChildren(touched);
        showChanged(touched);
    }
    Q_EMIT changed();
    Q_EMIT countsChanged();
}

/// Whether rows come, go or move. Marking does none of it, but where a filter hid the letter before.
bool LetterListModel::movesRows(const QList<LetterKey> &put) const
{
    return std::ranges::any_of(put, [this](const LetterKey &key) {
        const LetterKey *old = m_arrangement.index().find(key.id);
        return !old || old->thread != key.thread || old->date != key.date
            || (!m_arrangement.fits(*old) && m_arrangement.fits(key));
    });
}

void LetterListModel::overwrite(const QList<LetterKey> &put)
{
    Q_EMIT aboutToChange();
    for (const LetterKey &key : put) {
        if (m_arrangement.fits(*m_arrangement.index().find(key.id)) && !m_arrangement.fits(key))
            m_arrangement.kept().insert(key.id);
    }
    m_arrangement.index().overwrite(put);
    m_senders.clear();
    if (m_lines.size() > 0)
        Q_EMIT dataChanged(index(0), index(m_lines.size() - 1));
    Q_EMIT changed();
    Q_EMIT countsChanged();
}

QList<LetterId> LetterListModel::openHeads() const
{
    Ids heads;
    for (int row = 0; row < m_lines.size(); ++row) {
        if (m_lines.at(row).open)
            heads.append(m_lines.at(row).id);
    }
    return heads;
}

void LetterListModel::openAgain(const QList<LetterId> &heads)
{
    for (const LetterId head : heads) {
        const LetterKey *key = m_arrangement.index().find(head);
        const auto line = key ? m_arrangement.lineOf(m_arrangement.groupOf(*key)) : std::nullopt;
        const int row = line ? m_lines.find(line->date, line->id) : -1;
        if (row < 0 || m_lines.at(row).open || !isThread(row))
            continue;
        m_lines.at(row).open = true;
        m_lines.insert(row + 1, m_arrangement.childrenOf(m_arrangement.groupOf(*key)));
    }
}

void LetterListModel::rebuild()
{
    const Ids open = openHeads();
    beginResetModel();
    m_lines = m_arrangement.arrange();
    openAgain(open);
    endResetModel();
}

void LetterListModel::removeLines(const QList<Touched> &touched)
{
    struct Range {
        int first;
        int last;
    };
    QList<Range> ranges;
    for (const Touched &each : touched) {
        if (!each.before || each.after)
            continue;
        const int row = m_lines.find(each.before->date, each.before->id);
        if (row >= 0)
            ranges.append({ row, row + m_lines.childrenOf(row) });
    }
    std::ranges::sort(ranges, std::greater(), &Range::first);
    for (qsizetype i = 0; i < ranges.size();) {
        Range range = ranges.at(i++);
        while (i < ranges.size() && ranges.at(i).last + 1 == range.first)
            range.first = ranges.at(i++).first;
        beginRemoveRows({}, range.first, range.last);
        m_lines.remove(range.first, range.last - range.first + 1);
        endRemoveRows();
    }
}

void LetterListModel::moveLines(const QList<Touched> &touched)
{
    for (const Touched &each : touched) {
        if (!each.before || !each.after)
            continue;
        if (std::tuple(each.before->date, each.before->id) == std::tuple(each.after->date, each.after->id))
            continue;
        int row = m_lines.find(each.before->date, each.before->id);
        if (row < 0)
            continue;
        const int count = 1 + m_lines.childrenOf(row);
        const int to = m_lines.lowerBound(each.after->date, each.after->id);
        if (to < row || to > row + count) {
            beginMoveRows({}, row, row + count - 1, {}, to);
            m_lines.move(row, count, to);
            row = to > row ? to - count : to;
            m_lines.at(row).date = each.after->date;
            m_lines.at(row).id = each.after->id;
            endMoveRows();
        } else {
            m_lines.at(row).date = each.after->date;
            m_lines.at(row).id = each.after->id;
        }
    }
}

void LetterListModel::insertLines(const QList<Touched> &touched)
{
    std::vector<LetterLine> coming;
    for (const Touched &each : touched) {
        if (!each.before && each.after)
            coming.push_back(*each.after);
    }
    const LetterLines sorted(std::move(coming), m_lines.isNewestFirst());
    for (int i = 0; i < sorted.size();) {
        const int row = m_lines.lowerBound(sorted.at(i).date, sorted.at(i).id);
        std::vector<LetterLine> run;
        do
            run.push_back(sorted.at(i++));
        while (i < sorted.size() && m_lines.lowerBound(sorted.at(i).date, sorted.at(i).id) == row);
        beginInsertRows({}, row, row + int(run.size()) - 1);
        m_lines.insert(row, run);
        endInsertRows();
    }
}

void LetterListModel::refreshChildren(const QList<Touched> &touched)
{
    for (const Touched &each : touched) {
        const int head = each.after ? m_lines.find(each.after->date, each.after->id) : -1;
        if (head < 0 || !m_lines.at(head).open)
            continue;
        const std::vector<LetterLine> wanted = m_arrangement.childrenOf(each.group);
        const auto isWanted = [&wanted](LetterId id) {
            return std::ranges::find(wanted, id, &LetterLine::id) != wanted.end();
        };
        for (int row = head + m_lines.childrenOf(head); row > head; --row) {
            if (isWanted(m_lines.at(row).id))
                continue;
            beginRemoveRows({}, row, row);
            m_lines.remove(row, 1);
            endRemoveRows();
        }
        m_lines.at(head).open = !wanted.empty();
        for (int i = 0; i < int(wanted.size()); ++i) {
            const int row = head + 1 + i;
            const bool there = row < m_lines.size() && m_lines.at(row).child
                && m_lines.at(row).id == wanted[std::size_t(i)].id;
            if (there)
                continue;
            beginInsertRows({}, row, row);
            m_lines.insert(row, { wanted[std::size_t(i)] });
            endInsertRows();
        }
    }
}

void LetterListModel::showChanged(const QList<Touched> &touched)
{
    for (const Touched &each : touched) {
        const int row = each.after ? m_lines.find(each.after->date, each.after->id) : -1;
        if (row >= 0)
            Q_EMIT dataChanged(index(row), index(row + m_lines.childrenOf(row)));
    }
}

} // namespace sobre::ui
