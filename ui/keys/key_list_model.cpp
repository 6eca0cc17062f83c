// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/key_list_model.h"

#include "core/crypto/key_choice.h"
#include "ui/text/key_words.h"

#include <algorithm>

namespace sobre::ui {

using keys::KeyRow;
using keys::KeyStanding;
using look::Glyph;
using look::Tone;

namespace {

    bool holds(const KeyRow &row, const QStringList &words)
    {
        const QString text = row.name + u' ' + row.address + u' ' + row.fingerprint() + u' ' + row.key.fingerprint();
        return std::ranges::all_of(words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    }

} // namespace

Glyph glyphOf(KeyStanding standing)
{
    switch (standing) {
    case KeyStanding::Own:
    case KeyStanding::OwnUnsaved:
    case KeyStanding::Known:
        return Glyph::Key;
    case KeyStanding::OwnEnding:
    case KeyStanding::OwnEnded:
    case KeyStanding::Ended:
        return Glyph::Clock;
    case KeyStanding::OwnWithdrawn:
    case KeyStanding::Withdrawn:
    case KeyStanding::Differs:
        return Glyph::Close;
    case KeyStanding::Changed:
    case KeyStanding::Weak:
    case KeyStanding::Unusable:
        return Glyph::Warn;
    case KeyStanding::Checked:
    case KeyStanding::Vouched:
        return Glyph::Shield;
    case KeyStanding::Offered:
        return Glyph::Question;
    }
    return Glyph::None;
}

Tone toneOf(KeyStanding standing)
{
    switch (standing) {
    case KeyStanding::Own:
    case KeyStanding::Offered:
        return Tone::Info;
    case KeyStanding::OwnUnsaved:
    case KeyStanding::OwnEnding:
    case KeyStanding::Changed:
    case KeyStanding::Weak:
    case KeyStanding::Unusable:
        return Tone::Warn;
    case KeyStanding::OwnEnded:
    case KeyStanding::OwnWithdrawn:
    case KeyStanding::Withdrawn:
    case KeyStanding::Differs:
    case KeyStanding::Ended:
        return Tone::Error;
    case KeyStanding::Checked:
    case KeyStanding::Vouched:
    case KeyStanding::Known:
        return Tone::Envelope;
    }
    return Tone::Neutral;
}

KeyListModel::KeyListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void KeyListModel::setRows(const QList<KeyRow> &rows)
{
    m_all = rows;
    show();
}

void KeyListModel::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    m_filter = text;
    show();
}

void KeyListModel::show()
{
    beginResetModel();
    m_shown.clear();
    const QStringList words = m_filter.simplified().split(u' ', Qt::SkipEmptyParts);
    std::ranges::copy_if(m_all, std::back_inserter(m_shown), [&](const KeyRow &row) { return holds(row, words); });
    endResetModel();
}

int KeyListModel::rowOf(const QString &fingerprint, const QString &address) const
{
    const auto is = [&](const KeyRow &row) {
        if (!fingerprint.isEmpty())
            return row.fingerprint().endsWith(fingerprint, Qt::CaseInsensitive) || row.key.fingerprint().endsWith(fingerprint, Qt::CaseInsensitive);
        return crypto::sameAddress(row.address, address);
    };
    const auto found = std::ranges::find_if(m_shown, is);
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

int KeyListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int KeyListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QVariant KeyListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size())
        return {};
    const KeyRow &row = m_shown.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column == Person ? text::keyPerson(row)
            : column == Trust   ? text::keyTrust(row)
            : column == Until   ? text::keyUntil(row)
                                : text::keySource(row);
    case Qt::ToolTipRole:
        return column == Person ? QString(text::keyPerson(row) + u'\n' + row.address) : data(index, Qt::DisplayRole);
    case Qt::AccessibleTextRole:
        return column == Person ? QVariant(text::keySpoken(row)) : data(index, Qt::DisplayRole);
    case KeySecondRole:
        return column == Person && !row.name.isEmpty() ? row.address : QString();
    case KeyGlyphRole:
        return column == Trust ? int(glyphOf(row.standing)) : int(Glyph::None);
    case KeyToneRole:
        return int(toneOf(row.standing));
    default:
        return {};
    }
}

QVariant KeyListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Person:
        return tr("Person");
    case Trust:
        return tr("Trust");
    case Until:
        return tr("Good until");
    case Source:
        return tr("From where");
    default:
        return {};
    }
}

} // namespace sobre::ui
