// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/letter_list_pane.h"

#include "core/store/folders.h"
#include "ui/letters/folder_finder.h"
#include "ui/letters/letter_actions.h"
#include "ui/letters/letter_list_model.h"
#include "ui/letters/list_header.h"
#include "ui/letters/mail_actions.h"
#include "ui/look/accessible.h"
#include "ui/look/empty_state.h"
#include "ui/look/label.h"
#include "ui/look/letter_row_delegate.h"
#include "ui/look/strip.h"
#include "ui/look/undo_bar.h"
#include "ui/preferences/preferences.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace sobre::ui {

using store::FolderId;
using store::LetterId;

namespace {

/// A margin round one widget, which takes no room while the widget is hidden.
class Inset : public QVBoxLayout {
public:
    QSize sizeHint() const override { return isEmpty() ? QSize(0, 0) : QVBoxLayout::sizeHint(); }
    QSize minimumSize() const override { return isEmpty() ? QSize(0, 0) : QVBoxLayout::minimumSize(); }
    int heightForWidth(int width) const override
    {
        return isEmpty() ? 0 : QVBoxLayout::heightForWidth(width);
    }
    int minimumHeightForWidth(int width) const override
    {
        return isEmpty() ? 0 : QVBoxLayout::minimumHeightForWidth(width);
    }
};

} // namespace

LetterListPane::LetterListPane(Desk &desk, MailActions &mail, QWidget *parent)
    : look::Pane(Back::Surface, parent), m_desk(desk), m_mail(mail),
      m_model(new LetterListModel(desk, mail, this)), m_view(new LetterListView(m_model)),
      m_actions(new LetterActions(m_view, m_model, &mail, this)), m_header(new ListHeader),
      m_problem(new look::Strip), m_failure(new look::Strip), m_question(new look::Strip),
      m_empty(new look::EmptyState),
      m_foot(new look::Label(QString(), look::TextStyle::Caption)), m_undo(new look::UndoBar), m_finder(new FolderFinder(this))
{
    build();
    wire();
    applySettings();
    m_header->setOptions(optionsFor(FolderId::None));
    showState();
}

LetterListPane::~LetterListPane() = default;

void LetterListPane::build()
{
    using namespace look;
    setMinimumWidth(300);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    const auto addInset = [column](QWidget *widget) {
        auto *row = new Inset;
        row->setContentsMargins(space::s, space::s, space::s, space::s);
        row->addWidget(widget);
        column->addLayout(row);
        widget->hide();
    };
    for (Strip *strip : { m_problem, m_failure })
        addInset(strip);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    column->addLayout(m_stack, 1);
    addInset(m_foot);
    m_foot->setObjectName(QStringLiteral("unsearched"));
    m_foot->setWordWrap(true);
    addInset(m_question);
    addInset(m_undo);
    m_question->setUrgency(Urgency::Assertive);
    setTabOrder(m_header, m_problem);
    setTabOrder(m_problem, m_failure);
    setTabOrder(m_failure, m_view);
}

void LetterListPane::wire()
{
    connect(m_model, &LetterListModel::loaded, this, &LetterListPane::listLoaded);
    connect(m_model, &LetterListModel::loadFailed, this, [this](const MailError &error) {
        m_slow.stop();
        m_header->setBusy(m_busy);
        m_loadError = error;
        showState();
    });
    connect(m_model, &LetterListModel::countsChanged, this, &LetterListPane::showTitle);
    connect(m_model, &LetterListModel::changed, this, &LetterListPane::showState);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &LetterListPane::leavePlace);
    connect(m_model, &QAbstractItemModel::modelReset, this, &LetterListPane::findPlace);
    connect(m_model, &LetterListModel::arrived, this,
            [this](int letters) { look::announce(m_view, tr("%n new messages", nullptr, letters)); });

    m_selectionTimer.setSingleShot(true);
    m_selectionTimer.setInterval(0);
    connect(&m_selectionTimer, &QTimer::timeout, this, &LetterListPane::noteSelection);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, &m_selectionTimer,
            qOverload<>(&QTimer::start));
    // Not by the timer: the next key may be in the queue already.
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, m_actions, &LetterActions::update);
    // A conversation that was selected when its newest letter came is told of when the person points at it.
    connect(m_view, &QAbstractItemView::clicked, &m_selectionTimer, [this] { m_selectionTimer.start(); });
    connect(m_view, &LetterListView::opened, this, &LetterListPane::opened);
    connect(m_view, &LetterListView::menuWanted, this, &LetterListPane::openMenu);

    connect(m_header, &ListHeader::filterChosen, this, [this](LetterFilter filter) {
        ListOptions options = optionsFor(folder());
        options.filter = filter;
        setOptions(options);
    });
    connect(m_header, &ListHeader::orderChosen, this, [this](bool newestFirst) {
        ListOptions options = optionsFor(folder());
        options.newestFirst = newestFirst;
        setOptions(options);
    });
    connect(m_header, &ListHeader::threadsChosen, this, [this](bool threaded) {
        Preferences preferences = Preferences::from(m_desk.settings);
        preferences.threads = threaded;
        preferences.writeTo(m_desk.settings);
        applySettings();
    });
    connect(m_header, &ListHeader::compactChosen, this, [this](bool compact) {
        Preferences preferences = Preferences::from(m_desk.settings);
        preferences.compact = compact;
        preferences.writeTo(m_desk.settings);
        applySettings();
    });

    connect(m_actions, &LetterActions::finderWanted, this, &LetterListPane::openFinder);
    connect(m_actions, &LetterActions::removalWanted, this, &LetterListPane::confirmRemoval);
    connect(m_actions, &LetterActions::filterWanted, m_header, &ListHeader::focusFilters);
    connect(m_finder, &FolderFinder::chosen, m_actions, &LetterActions::moveTo);

    connect(&m_mail, &MailActions::moved, m_undo,
            [this](const QString &sentence) { m_undo->offer(sentence); });
    connect(m_undo, &look::UndoBar::undone, &m_mail, &MailActions::undo);
    connect(m_undo, &look::UndoBar::undone, m_view, qOverload<>(&QWidget::setFocus));
    connect(&m_mail, &MailActions::undoChanged, m_undo, [this] {
        if (!m_mail.canUndo())
            m_undo->expire();
    });
    connect(&m_mail, &MailActions::restored, this, [this](const QList<LetterId> &ids) {
        m_undo->expire();
        if (const int row = ids.isEmpty() ? -1 : m_model->rowOf(ids.constFirst()); row >= 0)
            m_view->selectRow(row);
    });
    connect(&m_mail, &MailActions::failed, this, [this](const QString &sentence) {
        m_undo->expire();
        m_failure->setMessage(look::Tone::Error, look::Glyph::Warn, QString(), sentence);
        m_failure->show();
    });
    connect(m_failure->addButton(tr("Close")), &QAbstractButton::clicked, this, [this] {
        m_failure->hide();
        focusList();
    });
    m_slow.setSingleShot(true);
    m_slow.setInterval(120);
    connect(&m_slow, &QTimer::timeout, this, [this] { m_header->setBusy(true); });
}

void LetterListPane::applySettings()
{
    const Preferences preferences = Preferences::from(m_desk.settings);
    m_view->setCompact(preferences.compact);
    m_header->setCompact(preferences.compact);
    m_actions->setSingleKeys(preferences.singleKeys);
    if (m_asked != ListScope())
        setOptions(optionsFor(folder()));
}

ListOptions LetterListPane::optionsFor(FolderId folder) const
{
    ListOptions options
        = folder == this->folder() && m_asked == m_placed ? m_model->options() : m_kept.value(folder).options;
    options.threaded = Preferences::from(m_desk.settings).threads;
    return options;
}

FolderId LetterListPane::folder() const
{
    return m_asked.folder;
}

void LetterListPane::ask(const ListScope &scope, const ListOptions &options)
{
    m_asked = scope;
    m_loadError.reset();
    m_wanted = LetterId::None;
    keepAll();
    m_slow.start();
    m_header->setOptions(options);
    const bool fromTop = m_kept.value(scope.folder).place == LetterListView::Place();
    m_model->show(scope, options, fromTop);
}

void LetterListPane::showFolder(FolderId folder)
{
    if (m_asked.folder == folder && folder != FolderId::None)
        return;
    const ListOptions options = optionsFor(folder);
    ask({ .folder = folder }, options);
}

void LetterListPane::showSearch(const QString &typed, bool everywhere)
{
    const ListScope scope{ .search = typed, .everywhere = everywhere };
    if (scope == m_asked)
        return;
    ListOptions options;
    options.threaded = optionsFor(FolderId::None).threaded;
    if (m_asked.isSearch())
        options.filter = m_model->options().filter;
    ask(scope, options);
}

void LetterListPane::setOptions(const ListOptions &options)
{
    m_header->setOptions(options);
    m_model->setOptions(options);
    if (!m_asked.isSearch())
        m_kept[m_asked.folder].options = options;
    showState();
}

/// Rows are about to be made anew: what is selected and seen is kept for them, or for when this folder comes
/// back.
void LetterListPane::leavePlace()
{
    m_place = m_view->place();
    if (!m_placed.isSearch())
        m_kept[m_placed.folder] = { m_model->options(), m_place };
}

void LetterListPane::findPlace()
{
    const ListScope scope = m_model->scope();
    if (scope != m_placed && !scope.isSearch())
        m_place = m_kept.value(scope.folder).place;
    else if (scope != m_placed)
        m_place = {};
    m_placed = scope;
    m_view->setPlace(m_place);
    m_selectionTimer.start();
    showState();
    m_actions->update();
}

void LetterListPane::listLoaded()
{
    m_slow.stop();
    m_header->setBusy(m_busy);
    m_loadError.reset();
    m_header->setOptions(m_model->options());
    showTitle();
    showState();
    if (const LetterId wanted = std::exchange(m_wanted, LetterId::None); wanted != LetterId::None)
        selectLetter(wanted);
    Q_EMIT shown();
}

void LetterListPane::selectLetter(LetterId letter)
{
    if (m_model->isLoading() && (m_asked != m_placed || !m_model->keyOf(letter))) {
        m_wanted = letter;
        return;
    }
    int row = m_model->rowOf(letter);
    if (row < 0 && m_model->keyOf(letter)) { // the filter hides it
        ListOptions options = m_model->options();
        options.filter = LetterFilter::All;
        setOptions(options);
        row = m_model->rowOf(letter);
    }
    if (row >= 0 && m_model->idAt(row) != letter) {
        m_model->setOpen(row, true);
        row = m_model->rowOf(letter, true);
    }
    if (row >= 0)
        m_view->selectRow(row);
}

QList<LetterId> LetterListPane::selection() const
{
    return m_view->selectedLetters();
}

void LetterListPane::focusList()
{
    (m_stack->currentWidget() == m_view ? static_cast<QWidget *>(m_view) : m_empty)
        ->setFocus(Qt::OtherFocusReason);
}

void LetterListPane::noteSelection()
{
    m_actions->update();
    if (m_question->isVisible() && m_view->affected() != m_doomed)
        keepAll(); // it asked about others
    const QList<LetterId> now = selection();
    if (now == m_selection)
        return;
    m_selection = now;
    Q_EMIT selectionChanged(now);
}

void LetterListPane::setProblem(look::Tone tone, look::Glyph glyph, const QString &lead,
                                const QString &sentence, const QList<QAction *> &ways)
{
    const auto isFocused = [](const QWidget *button) { return button->hasFocus(); };
    const QList<look::Button *> before = m_problem->buttons();
    const auto focused = std::ranges::find_if(before, isFocused) - before.begin();
    m_problem->clearButtons();
    for (QAction *way : ways)
        connect(m_problem->addButton(way->text()), &QAbstractButton::clicked, way, &QAction::trigger);
    m_problem->setMessage(tone, glyph, lead, sentence);
    m_problem->show();
    if (focused < before.size()) // who tried again and failed again stays where they are
        m_problem->buttons().value(focused, nullptr) ? m_problem->buttons().at(focused)->setFocus() : m_problem->setFocus();
}

bool LetterListPane::hasProblem() const
{
    return m_problem->isVisibleTo(this);
}

void LetterListPane::clearProblem()
{
    m_problem->hide();
}

void LetterListPane::setBusy(bool busy)
{
    m_busy = busy;
    m_header->setBusy(busy);
}

/// The question whether to delete for ever is answered or void.
void LetterListPane::keepAll()
{
    const bool hadFocus = m_question->isAncestorOf(QApplication::focusWidget());
    m_doomed.clear();
    if (hadFocus)
        focusList();
    m_question->hide();
}

void LetterListPane::confirmRemoval(const QList<LetterId> &ids)
{
    m_doomed = ids;
    m_question->clearButtons();
    m_question->setMessage(look::Tone::Warn, look::Glyph::Trash,
                           tr("Delete %n messages forever?", nullptr, int(ids.size())),
                           tr("This cannot be undone."));
    look::Button *yes = m_question->addButton(tr("Delete forever"));
    look::Button *no = m_question->addButton(tr("Keep"));
    connect(yes, &QAbstractButton::clicked, this, [this] {
        const QList<LetterId> doomed = m_doomed;
        keepAll();
        m_actions->removeNow(doomed);
    });
    connect(no, &QAbstractButton::clicked, this, &LetterListPane::keepAll);
    auto *escape = new QAction(no);
    escape->setShortcut(Qt::Key_Escape);
    escape->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QAction::triggered, no, &QAbstractButton::click);
    m_question->addAction(escape);
    m_question->show();
    yes->setFocus(Qt::OtherFocusReason);
}

void LetterListPane::openFinder()
{
    if (!m_view->selectionModel()->hasSelection())
        return;
    if (const auto folders = store::folders::list(m_desk.reader)) {
        const QRect row = m_view->visualRect(m_view->currentIndex());
        m_finder->open(*folders, m_model->scope().folder,
                       m_view->viewport()->mapToGlobal(row.bottomLeft() + QPoint(24, 4)));
    }
}

void LetterListPane::openMenu(const QPoint &where)
{
    if (!m_view->selectionModel()->hasSelection())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions->update();
    m_actions->fill(menu);
    Q_EMIT menuAboutToShow(menu);
    menu->popup(where);
}

} // namespace sobre::ui
