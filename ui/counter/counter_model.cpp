// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_model.h"

#include "ui/counter/counter_words.h"
#include "ui/text/date_words.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {
namespace {

using account::ServerLetter;
using account::ServerName;

bool isSame(const ServerName &a, const ServerName &b)
{
    return a.uid == b.uid && a.twin == b.twin;
}

// Where the server gives no names, its numbers are all there is; they hold within one visit only.
QByteArray keyOf(const ServerLetter &letter)
{
    const QByteArray place = letter.name.uid.isEmpty() ? "no " + QByteArray::number(letter.number) : letter.name.uid;
    return place + '#' + QByteArray::number(letter.name.twin);
}

bool isMissing(const ServerLetter &letter)
{
    return letter.here != ServerLetter::Here::Whole && letter.here != ServerLetter::Here::Deleted;
}

} // namespace

CounterModel::CounterModel(QObject *parent) : QAbstractListModel(parent) { }

void CounterModel::arrange()
{
    m_rows.clear();
    m_rows.reserve(m_listing.letters.size());
    for (qsizetype i = m_listing.letters.size() - 1; i >= 0; --i) {
        if (m_order != Order::Missing || isMissing(m_listing.letters[i]))
            m_rows += i;
    }
    if (m_order == Order::Largest) {
        std::ranges::stable_sort(m_rows, std::greater(), [this](qsizetype place) { return m_listing.letters[place].size.value_or(0); });
    }
}

void CounterModel::setListing(const account::ServerListing &listing)
{
    beginResetModel();
    m_listing = listing;
    arrange();
    endResetModel();
}

void CounterModel::learnHeaders(const account::ServerListing &looked)
{
    if (looked.expireDays)
        m_listing.expireDays = looked.expireDays;
    QHash<QByteArray, const ServerLetter *> known;
    for (const ServerLetter &letter : looked.letters) {
        if (letter.headerKnown)
            known.insert(keyOf(letter), &letter);
    }
    for (ServerLetter &letter : m_listing.letters) {
        const ServerLetter *found = known.value(keyOf(letter), nullptr);
        if (letter.headerKnown || !found)
            continue;
        letter.headerKnown = true;
        letter.from = found->from;
        letter.subject = found->subject;
        letter.date = found->date;
        letter.marks |= found->marks;
        letter.fileName = found->fileName;
    }
    m_listing.unread = std::ranges::count(m_listing.letters, false, &ServerLetter::headerKnown);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

void CounterModel::remove(const QList<ServerName> &names)
{
    beginResetModel();
    m_listing.letters.removeIf([&](const ServerLetter &letter) {
        return std::ranges::any_of(names, [&](const ServerName &name) { return isSame(letter.name, name); });
    });
    m_listing.octets = 0;
    for (const ServerLetter &letter : std::as_const(m_listing.letters))
        m_listing.octets += letter.size.value_or(0);
    m_listing.unread = std::ranges::count(m_listing.letters, false, &ServerLetter::headerKnown);
    arrange();
    endResetModel();
}

void CounterModel::setOrder(Order order)
{
    beginResetModel();
    m_order = order;
    arrange();
    endResetModel();
}

int CounterModel::rowOf(const ServerName &name) const
{
    const auto found = std::ranges::find_if(m_rows, [&](qsizetype place) { return isSame(m_listing.letters[place].name, name); });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

int CounterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CounterModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const ServerLetter &letter = at(index.row());
    const QDateTime now = QDateTime::currentDateTime();
    switch (role) {
    case CounterSenderRole:
        return counter_words::sender(letter);
    case CounterSubjectRole:
        return counter_words::subject(letter);
    case CounterMarksRole:
        return counter_words::marks(letter);
    case CounterStateRole:
        return QString(counter_words::here(letter) + u" · "_s + counter_words::goes(letter, now));
    case CounterSizeRole:
        return counter_words::size(letter);
    case CounterDateRole:
        return letter.headerKnown ? text::dateWord(letter.date, now) : QString();
    case CounterStrongRole:
        return isMissing(letter);
    case CounterDimRole:
        return !letter.headerKnown;
    case Qt::AccessibleTextRole:
        return counter_words::spoken(letter, now);
    case Qt::ToolTipRole:
        return letter.headerKnown ? text::fullDate(letter.date) : QString();
    default:
        return {};
    }
}

} // namespace sobre::ui
