// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folders/folder_pane.h"

#include "core/outbox/post_service.h"
#include "core/store/database.h"
#include "core/store/writer.h"
#include "ui/desk/desk.h"
#include "ui/folders/account_heading.h"
#include "ui/folders/fetch_foot.h"
#include "ui/folders/fetch_question.h"
#include "ui/folders/folder_deeds.h"
#include "ui/folders/folder_model.h"
#include "ui/folders/folder_view.h"
#include "ui/look/strip.h"
#include "ui/look/type.h"
#include "ui/text/folder_names.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sobre::ui {

using store::FolderId;

namespace {
constexpr int NumbersEvery = 250; // ms at least, between two looks at the numbers
constexpr int GoActions = 9;
} // namespace

FolderPane::FolderPane(Desk &desk, QWidget *parent)
    : Pane(Back::Sidebar, parent), m_desk(desk), m_model(new FolderModel(this)), m_view(new FolderView(*m_model)),
      m_counter(desk.store)
{
    setAccessibleName(tr("Folders and accounts"));
    const auto fit = [this] {
        setMinimumWidth(look::scaled(160));
        updateGeometry();
    };
    look::whenFontChanges(this, fit);
    fit();
    auto *heading = new AccountHeading(desk);
    auto *strip = new look::Strip;
    strip->hide();
    m_foot = new FetchFoot(desk);
    m_view->setMinimumHeight(look::scaled(64)); // two rows, whatever stands below
    auto *around = new QVBoxLayout;
    around->setContentsMargins(look::space::s, look::space::xs, look::space::s, look::space::s);
    around->setSpacing(look::space::xs);
    around->addWidget(strip);
    m_question = new FetchQuestion(desk);
    around->addWidget(m_question);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(heading);
    column->addWidget(m_view, 1);
    column->addLayout(around);
    column->addWidget(new look::Line);
    column->addWidget(m_foot);
    setFocusProxy(m_view);
    m_deeds = new FolderDeeds(desk, *m_model, *m_view, *strip, this);

    connect(heading, &AccountHeading::accountSettingsRequested, this, &FolderPane::accountSettingsRequested);
    connect(heading, &AccountHeading::addAccountRequested, this, &FolderPane::addAccountRequested);
    connect(m_foot, &FetchFoot::accountSettingsRequested, this, &FolderPane::accountSettingsRequested);
    connect(m_foot, &FetchFoot::certificateRequested, this, &FolderPane::certificateRequested);
    connect(m_view, &FolderView::lettersDropped, this, &FolderPane::lettersDropped);
    connect(m_view, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT folderOpened(m_model->folder(index).id); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const FolderId id = m_model->folder(index).id;
        if (m_reading || id == FolderId::None || id == m_chosen)
            return;
        m_chosen = id;
        Q_EMIT folderChosen(id);
    });
    for (int n = 0; n < GoActions; ++n) {
        auto *go = new QAction(this);
        go->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + n)));
        connect(go, &QAction::triggered, this, [this, n] {
            if (const auto folder = m_model->at(n))
                selectFolder(folder->id);
        });
        addAction(go);
        m_go.append(go);
    }
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &FolderPane::countNumbers);
    connect(&m_desk.store.writer(), &store::Writer::committed, this, &FolderPane::noteChanges);
    connect(&m_desk.posting, &outbox::PostService::changed, this, &FolderPane::noteNumbers);
    readFolders();
    countNumbers();
    m_view->setCurrentIndex(m_model->indexOf(m_chosen));
}

FolderPane::~FolderPane() = default;

QSize FolderPane::sizeHint() const
{
    return QSize(look::scaled(218), look::scaled(600));
}

QString FolderPane::folderName(FolderId folder) const
{
    return m_model->indexOf(folder).data().toString();
}

void FolderPane::selectFolder(FolderId folder)
{
    if (const QModelIndex index = m_model->indexOf(folder); index.isValid())
        m_view->setCurrentIndex(index);
}

void FolderPane::beginNewFolder()
{
    m_deeds->beginNew();
}

void FolderPane::noteAskedAgain()
{
    m_foot->noteAskedAgain();
}

void FolderPane::markAllRead(FolderId folder)
{
    m_deeds->markAllRead(folder);
}

void FolderPane::noteChanges(const store::Changes &changes)
{
    if (changes.folders)
        readFolders();
    if (changes.folders || changes.outbox || !changes.added.isEmpty() || !changes.altered.isEmpty()
        || !changes.removed.isEmpty())
        noteNumbers();
}

// What a person does shows at once; a fetch of thousands of letters costs four looks a second.
void FolderPane::noteNumbers()
{
    if (m_soon.isActive())
        return;
    const qint64 since = m_sinceNumbers.isValid() ? m_sinceNumbers.elapsed() : NumbersEvery;
    m_soon.start(int(std::max<qint64>(0, NumbersEvery - since)));
}

void FolderPane::readFolders()
{
    const auto folders = store::folders::list(m_desk.reader);
    if (!folders)
        return; // what was shown stays
    m_reading = true;
    m_model->setFolders(*folders);
    m_reading = false;
    nameGoActions();
    const QModelIndex chosen = m_model->indexOf(m_chosen);
    if (chosen.isValid())
        m_view->setCurrentIndex(chosen);
    else
        selectFolder(FolderId::Inbox); // it was removed
}

void FolderPane::countNumbers()
{
    if (m_counting) {
        m_countAgain = true;
        return;
    }
    m_counting = true;
    m_sinceNumbers.start();
    m_counter.count(this, [this](const Result<FolderCounts> &counts) {
        m_counting = false;
        if (counts)
            showNumbers(*counts); // else what was shown stays
        if (std::exchange(m_countAgain, false))
            noteNumbers();
    });
}

void FolderPane::showNumbers(const FolderCounts &counts)
{
    FolderNumbers numbers;
    numbers.unread = counts.unread;
    numbers.drafts = counts.drafts;
    numbers.outbox = counts.leaving.size();
    numbers.outboxNeedsPerson = std::ranges::any_of(counts.leaving, [this](const auto &letter) {
        // A letter that is being handed over counts as "may have been sent" until the server confirms it.
        return letter.second == store::OutboxState::Failed
            || (letter.second == store::OutboxState::MaybeSent && !m_desk.posting.progress(letter.first));
    });
    m_model->setNumbers(numbers);
}

void FolderPane::nameGoActions()
{
    for (int n = 0; n < GoActions; ++n) {
        const auto folder = m_model->at(n);
        m_go[n]->setText(folder ? text::folderName(*folder).replace(u'&', QStringLiteral("&&")) : QString());
        m_go[n]->setVisible(folder.has_value());
    }
}

} // namespace sobre::ui
