// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/letter_list_model.h"

#include "core/store/accounts.h"
#include "core/store/database.h"
#include "core/store/writer.h"
#include "ui/letters/letters_mime.h"
#include "ui/letters/mail_actions.h"

#include <algorithm>

namespace sobre::ui {

using store::FolderId;
using store::LetterId;
using store::LetterKey;

namespace {

/// More letters than this at a time are read in the worker, with all others.
constexpr qsizetype ManyLetters = 3000;

bool isWaste(FolderId folder)
{
    return folder == FolderId::Trash || folder == FolderId::Junk;
}

} // namespace

LetterListModel::LetterListModel(Desk &desk, MailActions &mail, QObject *parent)
    : QAbstractListModel(parent), m_desk(desk), m_mail(mail), m_loader(desk.store), m_cache(desk.reader)
{
    connect(&desk.store.writer(), &store::Writer::committed, this, &LetterListModel::take);
    connect(&mail, &MailActions::pendingChanged, this, &LetterListModel::refresh);
    m_midnight.setSingleShot(true);
    connect(&m_midnight, &QTimer::timeout, this, &LetterListModel::startNewDay);
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(500);
    connect(&m_searchSoon, &QTimer::timeout, this, [this] {
        if (m_scope.isSearch() && !m_coming)
            loadAgain();
    });
    readOwnAddresses();
    startNewDay();
}

LetterListModel::~LetterListModel() = default;

void LetterListModel::startNewDay()
{
    if (m_lines.size() > 0)
        Q_EMIT dataChanged(index(0), index(m_lines.size() - 1));
    const QDateTime now = QDateTime::currentDateTime();
    const qint64 left = now.msecsTo(now.date().addDays(1).startOfDay());
    // Not longer than an hour: the clock may be set, the computer may sleep.
    m_midnight.start(int(std::clamp<qint64>(left + 500, 1000, 3'600'000)));
}

void LetterListModel::readOwnAddresses()
{
    QSet<QString> own;
    if (const auto accounts = store::accounts::list(m_desk.reader)) {
        for (const store::AccountRecord &account : *accounts)
            own.insert(account.email.toLower());
    }
    m_own = own;
    m_senders.clear();
}

void LetterListModel::show(const ListScope &scope, const ListOptions &options, bool fromTop)
{
    load(scope, options, fromTop && scope != m_scope);
}

void LetterListModel::load(const ListScope &scope, const ListOptions &options, bool fromTop)
{
    m_coming = Coming{ scope, options, {} };
    const quint64 request = ++m_request;
    const LetterLoader::Done done = [this, request](const Result<std::shared_ptr<LoadedList>> &list) {
        if (request != m_request)
            return;
        if (list) {
            accept(*list);
            return;
        }
        m_coming.reset();
        Q_EMIT loadFailed(list.error());
    };
    const LetterLoader::Done early = [this, request](const Result<std::shared_ptr<LoadedList>> &list) {
        if (request == m_request && m_coming->options == (*list)->arrangement.options())
            acceptNewest(*list);
    };
    m_loader.load(scope, options, this, done, fromTop ? early : LetterLoader::Done());
}

void LetterListModel::acceptNewest(const std::shared_ptr<LoadedList> &list)
{
    beginResetModel();
    m_scope = m_coming->scope;
    m_query = {};
    m_more = false;
    m_unsearched = 0;
    m_whole = false;
    m_arrangement = std::move(list->arrangement);
    m_lines = std::move(list->lines);
    noteFound();
    m_cache.clear();
    m_senders.clear();
    endResetModel();
    layPending();
    Q_EMIT countsChanged();
}

void LetterListModel::accept(const std::shared_ptr<LoadedList> &list)
{
    const Coming coming = *std::exchange(m_coming, std::nullopt);
    const bool again = coming.scope == m_scope;
    m_whole = true;
    if (again && m_mail.pending().size() > ManyLetters) // it was read before that was written
        list->arrangement.index().overwrite(m_mail.pending().layAll(list->arrangement.index().keys()).changed);
    if (again && coming.options == options()
        && list->arrangement.index().keys() == m_arrangement.index().keys()) {
        layPending(); // everything was shown already
        Q_EMIT loaded();
        return;
    }
    if (again && coming.options == options() && m_arrangement.kept().isEmpty() && list->lines == m_lines) {
        takeSameRows(list);
        layPending();
        if (coming.missed.size() > ManyLetters)
            loadAgain();
        else
            refresh(coming.missed);
        Q_EMIT loaded();
        return;
    }
    Ids open;
    if (again) {
        open = openHeads();
        if (coming.options.filter == options().filter)
            list->arrangement.kept() = m_arrangement.kept();
    }
    beginResetModel();
    m_scope = coming.scope;
    m_query = list->query;
    m_more = list->more;
    m_unsearched = list->unsearched;
    m_arrangement = std::move(list->arrangement);
    m_lines = std::move(list->lines);
    if (coming.options != options()) { // it was changed while this was read
        m_arrangement.setOptions(coming.options);
        m_lines = m_arrangement.arrange();
    } else if (!m_arrangement.kept().isEmpty()) {
        m_lines = m_arrangement.arrange();
    }
    noteFound();
    m_cache.clear();
    m_senders.clear();
    openAgain(open);
    endResetModel();
    layPending();
    if (coming.missed.size() <= ManyLetters)
        refresh(coming.missed);
    else
        loadAgain();
    Q_EMIT countsChanged();
    Q_EMIT loaded();
}

/// Letters were marked, no more: nothing is made anew, and what is selected stays so.
void LetterListModel::takeSameRows(const std::shared_ptr<LoadedList> &list)
{
    Q_EMIT aboutToChange();
    m_query = list->query;
    m_more = list->more;
    m_arrangement = std::move(list->arrangement);
    noteFound();
    m_cache.clear();
    m_senders.clear();
    if (m_lines.size() > 0)
        Q_EMIT dataChanged(index(0), index(m_lines.size() - 1));
    Q_EMIT changed();
    Q_EMIT countsChanged();
}

void LetterListModel::noteFound()
{
    m_found.clear();
    if (!m_scope.isSearch())
        return;
    for (const LetterKey &key : m_arrangement.index().keys())
        m_found.insert(key.id);
}

void LetterListModel::setOptions(const ListOptions &wanted)
{
    if (m_coming) {
        m_coming->options = wanted;
        if (m_coming->scope != m_scope)
            return; // it is about what comes
    }
    if (wanted == options())
        return;
    const bool samePlan = wanted.threaded == options().threaded;
    if (wanted.filter != options().filter)
        m_arrangement.kept().clear();
    const Ids open = samePlan ? openHeads() : Ids();
    beginResetModel();
    m_arrangement.setOptions(wanted);
    m_lines = m_arrangement.arrange();
    m_senders.clear();
    openAgain(open);
    endResetModel();
}

bool LetterListModel::belongs(const LetterKey &key) const
{
    if (!m_scope.isSearch())
        return key.folder == m_scope.folder;
    if (!m_found.contains(key.id))
        return false;
    // What a person throws away goes, also from what was found.
    return m_scope.everywhere || !isWaste(key.folder);
}

void LetterListModel::take(const store::Changes &changes)
{
    if (changes.accounts)
        readOwnAddresses();
    const Ids ids = changes.added + changes.altered + changes.removed;
    if (ids.isEmpty())
        return;
    for (const LetterId id : changes.removed) {
        m_cache.forget(id);
        m_judged.remove(id);
    }
    const bool first = m_coming && m_coming->scope != m_scope;
    if (m_coming)
        m_coming->missed += ids;
    refresh(ids);
    int fresh = 0;
    for (const LetterId id : changes.added) {
        const LetterKey *key = m_arrangement.index().find(id);
        fresh += key && !key->has(store::Flag::Seen) ? 1 : 0;
    }
    if (m_scope.isSearch() && !changes.added.isEmpty() && !m_searchSoon.isActive())
        m_searchSoon.start();
    if (fresh > 0 && !first && !m_scope.isSearch())
        Q_EMIT arrived(fresh);
}

void LetterListModel::refresh(const Ids &ids)
{
    if (ids.isEmpty() || (m_scope.isSearch() && m_found.isEmpty()))
        return;
    if (ids.size() > ManyLetters) {
        loadAgain();
        return;
    }
    const auto keys = store::letters::keysOf(m_desk.reader, ids);
    if (!keys)
        return; // what is shown is the best that is known
    QSet<LetterId> here;
    QList<LetterKey> put;
    for (LetterKey key : *keys) {
        if (m_mail.pending().lay(key) && belongs(key)) {
            put.append(key);
            here.insert(key.id);
        }
    }
    Ids drop;
    for (const LetterId id : ids) {
        if (!here.contains(id))
            drop.append(id);
    }
    apply(put, drop);
}

void LetterListModel::layPending()
{
    if (m_mail.pending().size() <= ManyLetters) {
        refresh(m_mail.pending().ids());
        return;
    }
    // What comes from elsewhere is seen when it is written.
    auto [put, drop] = m_mail.pending().layAll(m_arrangement.index().keys());
    for (const LetterKey &key : std::as_const(put)) {
        if (!belongs(key))
            drop.append(key.id);
    }
    put.removeIf([this](const LetterKey &key) { return !belongs(key); });
    apply(put, drop);
}

/// What is known is drawn at once, the truth follows from the worker.
void LetterListModel::loadAgain()
{
    layPending();
    if (!m_coming)
        load(ListScope(m_scope), ListOptions(options()));
    else
        load(ListScope(m_coming->scope), ListOptions(m_coming->options));
}

void LetterListModel::setJudged(LetterId id, const QString &subject, look::LetterMark mark)
{
    m_judged.insert(id, { subject, mark });
    for (const bool child : { false, true }) {
        const int row = rowOf(id, child);
        if (row >= 0)
            Q_EMIT dataChanged(index(row), index(row));
    }
}

int LetterListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_lines.size();
}

LetterId LetterListModel::idAt(int row) const
{
    return row >= 0 && row < m_lines.size() ? m_lines.at(row).id : LetterId::None;
}

QList<LetterId> LetterListModel::idsAt(int row) const
{
    if (row < 0 || row >= m_lines.size())
        return {};
    const LetterLine &line = m_lines.at(row);
    const LetterKey *key = line.child || !options().threaded ? nullptr : m_arrangement.index().find(line.id);
    if (!key)
        return { line.id };
    Ids ids;
    for (const LetterIndex::Link &link : m_arrangement.index().members(key->thread))
        ids.append(link.id);
    return ids;
}

std::optional<LetterKey> LetterListModel::keyOf(LetterId id) const
{
    const LetterKey *key = m_arrangement.index().find(id);
    return key ? std::optional(*key) : std::nullopt;
}

bool LetterListModel::isChild(int row) const
{
    return m_lines.at(row).child;
}

int LetterListModel::rowOf(LetterId id, bool child) const
{
    const LetterKey *key = m_arrangement.index().find(id);
    const auto line = key ? m_arrangement.lineOf(m_arrangement.groupOf(*key)) : std::nullopt;
    const int head = line ? m_lines.find(line->date, line->id) : -1;
    if (head < 0 || (line->id == id && !child))
        return head;
    for (int row = head + 1; row < m_lines.size() && m_lines.at(row).child; ++row) {
        if (m_lines.at(row).id == id)
            return row;
    }
    return head;
}

bool LetterListModel::isThread(int row) const
{
    if (row < 0 || row >= m_lines.size() || m_lines.at(row).child || !options().threaded)
        return false;
    const LetterKey *key = m_arrangement.index().find(m_lines.at(row).id);
    return key && m_arrangement.index().members(key->thread).size() > 1;
}

bool LetterListModel::isOpen(int row) const
{
    return row >= 0 && row < m_lines.size() && m_lines.at(row).open;
}

void LetterListModel::setOpen(int row, bool open)
{
    if (!isThread(row) || isOpen(row) == open)
        return;
    Q_EMIT aboutToChange();
    if (open) {
        const auto children = m_arrangement.childrenOf(m_arrangement.groupOf(keyAt(row)));
        beginInsertRows({}, row + 1, row + int(children.size()));
        m_lines.at(row).open = true;
        m_lines.insert(row + 1, children);
        endInsertRows();
    } else {
        const int count = m_lines.childrenOf(row);
        beginRemoveRows({}, row + 1, row + count);
        m_lines.at(row).open = false;
        m_lines.remove(row + 1, count);
        endRemoveRows();
    }
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT changed();
}

int LetterListModel::nextUnread(int from, bool forward) const
{
    if (unread() == 0)
        return -1;
    QSet<LetterId> wanted; // heads and children with something unread
    for (const LetterKey &key : m_arrangement.index().keys()) {
        if (key.has(store::Flag::Seen))
            continue;
        wanted.insert(key.id);
        if (const auto line = m_arrangement.lineOf(m_arrangement.groupOf(key)))
            wanted.insert(line->id);
    }
    const int rows = m_lines.size();
    if (from < 0 && !forward)
        from = 0;
    for (int step = 1; step <= rows; ++step) {
        const int row = ((forward ? from + step : from - step) % rows + rows) % rows;
        // An open conversation is looked at letter by letter.
        if (!m_lines.at(row).open && wanted.contains(m_lines.at(row).id))
            return row;
    }
    return -1;
}

Qt::ItemFlags LetterListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList LetterListModel::mimeTypes() const
{
    return { QString::fromLatin1(letters_mime::Type) };
}

QMimeData *LetterListModel::mimeData(const QModelIndexList &indexes) const
{
    Ids ids;
    QSet<LetterId> once;
    for (const QModelIndex &each : indexes) {
        for (const LetterId id : idsAt(each.row())) {
            if (!once.contains(id))
                ids.append(id);
            once.insert(id);
        }
    }
    auto *data = new QMimeData;
    data->setData(QString::fromLatin1(letters_mime::Type), letters_mime::encode(ids));
    return data;
}

} // namespace sobre::ui
