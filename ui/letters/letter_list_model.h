// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/changes.h"
#include "ui/desk/desk.h"
#include "ui/letters/letter_cache.h"
#include "ui/letters/letter_loader.h"
#include "ui/look/letter_roles.h"

#include <QAbstractListModel>
#include <QSet>
#include <QTimer>

#include <optional>

namespace sobre::ui {

class MailActions;

/// The rows of a folder or of a search: keys of all letters in memory, what rows show read as they are seen.
/// Follows the store and what the person does, row by row. Answers look/letter_roles.h and the roles below.
/// Window thread.
class LetterListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< store::LetterId: of the letter, or the newest of a conversation
        FolderRole, ///< store::FolderId of that letter
        ChildRole, ///< bool: within an open conversation
    };

    /// Both outlive the model. Empty until show().
    LetterListModel(Desk &desk, MailActions &mail, QObject *parent = nullptr);
    ~LetterListModel() override;

    /// Reads a list in a worker and shows it when it is whole; until then what there is stays. loaded() or
    /// loadFailed() follows, once, unless something else is asked for before. `fromTop`: the newest of a large folder
    /// are shown as soon as they are there, since the list will be seen from its top.
    void show(const ListScope &scope, const ListOptions &options, bool fromTop = false);
    bool isLoading() const { return m_coming.has_value(); }
    /// What is shown now.
    const ListScope &scope() const { return m_scope; }
    const store::SearchQuery &query() const { return m_query; }
    bool hasMore() const { return m_more; }
    /// Sealed letters that the search could not look into.
    qint64 unsearched() const { return m_unsearched; }
    const ListOptions &options() const { return m_arrangement.options(); }
    /// At once. Letters that stayed against the filter go.
    void setOptions(const ListOptions &options);

    /// A letter with protection was read: its sign, and of an opened envelope its real subject. Kept in memory alone,
    /// for all lists, as long as the model lives.
    void setJudged(store::LetterId id, const QString &subject, look::LetterMark mark);

    /// Letters of the folder or the search, whatever the filter: those that are here, see isWhole().
    int letters() const { return int(m_arrangement.index().size()); }
    int unread() const { return int(m_arrangement.index().unread()); }
    /// False as long as only the newest are here, see show().
    bool isWhole() const { return m_whole; }

    store::LetterId idAt(int row) const;
    /// What an action on a row is about: the whole conversation where it is one row.
    QList<store::LetterId> idsAt(int row) const;
    std::optional<store::LetterKey> keyOf(store::LetterId id) const;
    bool isChild(int row) const;
    /// The row of a letter, or of the conversation it lies in; `child`: its own row within an open one. -1:
    /// not shown.
    int rowOf(store::LetterId id, bool child = false) const;
    /// Whether a row is one for several letters, and whether they are shown below it.
    bool isThread(int row) const;
    bool isOpen(int row) const;
    void setOpen(int row, bool open);
    int headOf(int row) const { return m_lines.headOf(row); }
    /// The next row after `row` (before it if `forward` is false) with an unread letter, all around; -1 if
    /// there is none.
    int nextUnread(int row, bool forward) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

Q_SIGNALS:
    void loaded();
    void loadFailed(const sobre::MailError &error);
    /// Rows are about to come, go or move, and have.
    void aboutToChange();
    void changed();
    /// letters() or unread() is new.
    void countsChanged();
    /// New unread mail has come into what is shown.
    void arrived(int letters);

private:
    using Group = LetterArrangement::Group;
    using Ids = QList<store::LetterId>;
    struct Touched {
        Group group;
        std::optional<LetterLine> before;
        std::optional<LetterLine> after;
    };
    struct Judged {
        QString subject; ///< empty: the store's
        look::LetterMark mark = look::LetterMark::None;
    };
    struct Coming {
        ListScope scope;
        ListOptions options;
        Ids missed; ///< what changed since it was asked for
    };

    void load(const ListScope &scope, const ListOptions &options, bool fromTop = false);
    void acceptNewest(const std::shared_ptr<LoadedList> &list);
    void accept(const std::shared_ptr<LoadedList> &list);
    void take(const store::Changes &changes);
    void refresh(const Ids &ids);
    void takeSameRows(const std::shared_ptr<LoadedList> &list);
    void noteFound();
    void layPending();
    void loadAgain();
    bool belongs(const store::LetterKey &key) const;
    void readOwnAddresses();
    void startNewDay();

    // letter_list_changes.cpp
    void apply(QList<store::LetterKey> put, QList<store::LetterId> drop);
    QList<Touched> touchedBy(const QList<store::LetterKey> &put, const QList<store::LetterId> &drop) const;
    bool movesRows(const QList<store::LetterKey> &put) const;
    void overwrite(const QList<store::LetterKey> &put);
    void rebuild();
    void openAgain(const QList<store::LetterId> &heads);
    Ids openHeads() const;
    void removeLines(const QList<Touched> &touched);
    void moveLines(const QList<Touched> &touched);
    void insertLines(const QList<Touched> &touched);
    void refreshChildren(const QList<Touched> &touched);
    void showChanged(const QList<Touched> &touched);

    // letter_list_data.cpp
    /// An empty one while the letter of a row that is about to go is gone already.
    const store::LetterKey &keyAt(int row) const;
    const store::LetterRow &rowFor(int row) const;
    QString subjectWords(int row, const store::LetterRow &letter) const;
    look::LetterMark markOf(int row) const;
    QString senderWords(int row, const store::LetterRow &letter) const;
    QString spoken(int row, const store::LetterRow &letter) const;
    bool anyHas(int row, store::Flag flag, bool set) const;

    Desk &m_desk;
    MailActions &m_mail;
    LetterLoader m_loader;
    std::optional<Coming> m_coming;
    quint64 m_request = 0;

    ListScope m_scope;
    store::SearchQuery m_query;
    bool m_more = false;
    bool m_whole = true;
    qint64 m_unsearched = 0;
    QSet<store::LetterId> m_found; ///< of a search
    LetterArrangement m_arrangement;
    LetterLines m_lines;
    mutable LetterCache m_cache;
    mutable QHash<Group, QString> m_senders; ///< of conversations that were seen
    QHash<store::LetterId, Judged> m_judged;
    QSet<QString> m_own; ///< the person's addresses, in small letters
    QTimer m_midnight;
    QTimer m_searchSoon; ///< letters came in: some may belong to the search that is shown
};

} // namespace sobre::ui
