// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows show and say.
#include "ui/letters/letter_list_model.h"

#include "ui/letters/letter_words.h"
#include "ui/letters/search_hits.h"
#include "ui/look/letter_roles.h"
#include "ui/text/date_words.h"

#include <algorithm>

namespace sobre::ui {

using store::Flag;
using store::FolderId;
using store::LetterId;
using store::LetterKey;

namespace {

bool isWrittenHere(FolderId folder)
{
    return folder == FolderId::Sent || folder == FolderId::Drafts || folder == FolderId::Outbox;
}

} // namespace

const LetterKey &LetterListModel::keyAt(int row) const
{
    static const LetterKey none;
    const LetterKey *key = m_arrangement.index().find(m_lines.at(row).id);
    return key ? *key : none;
}

const store::LetterRow &LetterListModel::rowFor(int row) const
{
    return *m_cache.row(m_lines.at(row).id, [this, row] {
        Ids page;
        const int first = row - row % LetterCache::Page;
        for (int each = first; each < std::min(first + LetterCache::Page, m_lines.size()); ++each)
            page.append(m_lines.at(each).id);
        return page;
    });
}

/// Whether the row's letter, or any of a conversation, has a flag (or has it not).
bool LetterListModel::anyHas(int row, Flag flag, bool set) const
{
    const LetterLine &line = m_lines.at(row);
    const LetterIndex &index = m_arrangement.index();
    if (line.child || !options().threaded)
        return keyAt(row).has(flag) == set;
    return std::ranges::any_of(index.members(keyAt(row).thread), [&](const LetterIndex::Link &link) {
        return index.find(link.id)->has(flag) == set;
    });
}

look::LetterMark LetterListModel::markOf(int row) const
{
    if (const auto judged = m_judged.constFind(m_lines.at(row).id); judged != m_judged.cend())
        return judged->mark;
    if (keyAt(row).has(Flag::HeaderOnly))
        return look::LetterMark::HeaderOnly;
    return keyAt(row).has(Flag::Sealed) ? look::LetterMark::SealedShut : look::LetterMark::None;
}

/// What the outside of an envelope says is nobody's subject: the real one is known once it was opened.
QString LetterListModel::subjectWords(int row, const store::LetterRow &letter) const
{
    const QString opened = m_judged.value(m_lines.at(row).id).subject;
    if (!opened.isEmpty())
        return opened;
    return keyAt(row).has(Flag::Sealed) ? letter_words::sealedSubject() : letter_words::subject(letter);
}

QString LetterListModel::senderWords(int row, const store::LetterRow &letter) const
{
    const LetterKey &key = keyAt(row);
    if (isWrittenHere(key.folder))
        return letter_words::recipients(letter.to);
    if (!isThread(row))
        return letter_words::person(letter.from);
    const Group group = m_arrangement.groupOf(key);
    if (const auto known = m_senders.constFind(group); known != m_senders.cend())
        return *known;
    constexpr qsizetype MostAsked = 12;
    QList<mime::Mailbox> people{ letter.from };
    const QList<LetterKey> letters = m_arrangement.lettersOf(group);
    for (qsizetype i = letters.size() - 2; i >= 0 && people.size() < MostAsked; --i)
        people.append(m_cache.row(letters.at(i).id)->from);
    const QString words = letter_words::senders(people, m_own);
    m_senders.insert(group, words);
    return words;
}

QString LetterListModel::spoken(int row, const store::LetterRow &letter) const
{
    const LetterLine &line = m_lines.at(row);
    const LetterKey &key = keyAt(row);
    letter_words::Spoken parts;
    parts.unread = anyHas(row, Flag::Seen, false);
    parts.starred = anyHas(row, Flag::Flagged, true);
    parts.subject = subjectWords(row, letter);
    parts.mark = letter_words::markWords(markOf(row));
    parts.count = isThread(row) ? int(m_arrangement.index().members(key.thread).size()) : 1;
    parts.attachment = key.has(Flag::HasFile);
    parts.date = text::spokenDate(QDateTime::fromSecsSinceEpoch(line.date), QDateTime::currentDateTime());
    parts.sender = senderWords(row, letter); // last: it may read other rows
    return letter_words::sentence(parts);
}

QVariant LetterListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_lines.size())
        return {};
    const int row = index.row();
    const LetterLine &line = m_lines.at(row);
    const auto when = [&] { return QDateTime::fromSecsSinceEpoch(line.date); };
    switch (role) {
    case IdRole:
        return QVariant::fromValue(line.id);
    case FolderRole:
        return QVariant::fromValue(keyAt(row).folder);
    case ChildRole:
        return line.child;
    case look::LetterUnreadRole:
        return anyHas(row, Flag::Seen, false);
    case look::LetterFlaggedRole:
        return anyHas(row, Flag::Flagged, true);
    case look::LetterAttachmentRole:
        return anyHas(row, Flag::HasFile, true);
    case look::LetterCountRole:
        return isThread(row) ? int(m_arrangement.index().members(keyAt(row).thread).size()) : 1;
    case look::LetterMarkRole:
        return QVariant::fromValue(markOf(row));
    case look::LetterDepthRole:
        return line.child ? 1 : 0;
    case look::LetterOpenRole:
        return line.open;
    case look::LetterPendingRole:
        return false; // what a person does looks done
    case look::LetterDateRole:
        return text::dateWord(when(), QDateTime::currentDateTime());
    case Qt::ToolTipRole:
        return text::fullDate(when());
    default:
        break;
    }
    switch (role) {
    case look::LetterSenderRole: {
        const store::LetterRow letter = rowFor(row); // a copy: others may be read meanwhile
        return senderWords(row, letter);
    }
    case look::LetterSubjectRole:
        return subjectWords(row, rowFor(row));
    case look::LetterPreviewRole:
        return keyAt(row).has(Flag::HeaderOnly) ? letter_words::restIsThere() : rowFor(row).preview;
    case look::LetterSubjectHitsRole:
    case look::LetterPreviewHitsRole: {
        if (!m_scope.isSearch() || m_query.words.isEmpty())
            return {};
        using Field = store::SearchQuery::Field;
        const bool subject = role == look::LetterSubjectHitsRole;
        const store::LetterRow &letter = rowFor(row);
        return QVariant::fromValue(searchHits(subject ? subjectWords(row, letter) : letter.preview, m_query,
                                              subject ? Field::Subject : Field::Body));
    }
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const store::LetterRow letter = rowFor(row);
        return spoken(row, letter);
    }
    default:
        return {};
    }
}

} // namespace sobre::ui
