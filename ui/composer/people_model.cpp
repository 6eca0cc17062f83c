// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/people_model.h"

#include "ui/look/recipient.h"

#include <QStringList>

#include <algorithm>

namespace sobre::ui {

namespace {

constexpr qsizetype MostShown = 8;

/// Lower case without accents, everything but letters and digits as one space.
QString folded(const QString &text)
{
    QString out(u' ');
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.isMark())
            continue;
        if (c.isLetterOrNumber() || c.isSurrogate())
            out += c.toCaseFolded();
        else if (!out.endsWith(u' '))
            out += u' ';
    }
    return out;
}

} // namespace

void PeopleModel::setPeople(const QList<store::PersonSeen> &people)
{
    beginResetModel();
    m_people.clear();
    m_shown.clear();
    for (const store::PersonSeen &one : people) {
        const look::Recipient recipient{ .name = one.mailbox.name, .address = one.mailbox.address };
        m_people.append({ recipient.written(), folded(one.mailbox.name + u' ' + one.mailbox.address) });
    }
    endResetModel();
    setQuery(m_query);
}

void PeopleModel::setQuery(const QString &typed)
{
    beginResetModel();
    m_query = typed;
    m_shown.clear();
    QStringList words = folded(typed).split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words)
        word.prepend(u' ');
    for (qsizetype at = 0; at < m_people.size() && !words.isEmpty() && m_shown.size() < MostShown; ++at) {
        const QString &text = m_people.at(at).folded;
        if (std::ranges::all_of(words, [&text](const QString &word) { return text.contains(word); }))
            m_shown.append(at);
    }
    endResetModel();
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (index.row() >= m_shown.size() || (role != Qt::DisplayRole && role != Qt::EditRole))
        return {};
    return m_people.at(m_shown.at(index.row())).written;
}

} // namespace sobre::ui
