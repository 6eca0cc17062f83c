// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/main_window.h"

#include "core/account/account_book.h"
#include "core/account/fetch_service.h"
#include "ui/desk/desk.h"
#include "ui/desk/main_actions.h"
#include "ui/folders/fetch_question.h"
#include "ui/folders/folder_pane.h"
#include "ui/letters/letter_actions.h"
#include "ui/letters/letter_list_model.h"
#include "ui/letters/letter_list_pane.h"
#include "ui/letters/mail_actions.h"
#include "ui/look/empty_state.h"
#include "ui/look/icons.h"
#include "ui/look/search_field.h"
#include "ui/look/tool_button.h"
#include "ui/look/tool_row.h"
#include "ui/look/type.h"
#include "ui/look/undo_bar.h"
#include "ui/outbox/outbox_pane.h"
#include "ui/outbox/quit_bar.h"
#include "ui/reader/reader_pane.h"
#include "ui/text/error_text.h"
#include "ui/text/isolate.h"

#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sobre::ui {

using look::Glyph;

namespace {

/// What the panes have at first.
constexpr int FoldersWidth = 218;
constexpr int ListWidth = 428;
constexpr int ReaderWidth = 634;

} // namespace

QWidget *MainWindow::makeTopRow()
{
    auto *top = new QWidget;
    auto *margins = new QHBoxLayout(top);
    margins->setContentsMargins({}); // the row has its own
    auto *row = new look::ToolRow(tr("Main actions"));
    margins->addWidget(row);
    auto *write = new look::Button(tr("Write"), look::Button::Kind::Primary, Glyph::Write);
    write->setToolTip(tr("Write a letter (%1)").arg(m_actions->write->shortcut().toString(QKeySequence::NativeText)));
    connect(write, &QAbstractButton::clicked, m_actions->write, &QAction::trigger);
    auto *getMail = new look::ToolButton(Glyph::GetMail, tr("Get mail"));
    getMail->setShownShortcut(m_actions->getMail->shortcut());
    connect(getMail, &QAbstractButton::clicked, m_actions->getMail, &QAction::trigger);
    m_search = new look::SearchField(tr("Search all mail"), m_actions->search->shortcut());
    m_search->setMaximumWidth(460);
    auto *keys = new look::ToolButton(Glyph::Key, tr("Keys"));
    keys->setShownShortcut(m_actions->keys->shortcut());
    connect(keys, &QAbstractButton::clicked, m_actions->keys, &QAction::trigger);
    auto *menuButton = new look::ToolButton(Glyph::Menu, tr("Menu"), look::ToolButton::Face::IconOnly);
    menuButton->setShownShortcut(Qt::Key_F10);
    auto *menu = new QMenu(menuButton);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(menu); });
    const auto openMenu = [menu, menuButton] {
        const QPoint corner = menuButton->mapToGlobal(QPoint(menuButton->width(), menuButton->height()));
        menu->popup(corner - QPoint(menu->sizeHint().width(), 0));
    };
    connect(menuButton, &QAbstractButton::clicked, this, openMenu);
    auto *menuKey = new QAction(this);
    menuKey->setShortcut(Qt::Key_F10);
    connect(menuKey, &QAction::triggered, this, openMenu);
    addAction(menuKey);

    row->addWidget(write);
    row->add(getMail);
    row->addStretch();
    row->addWidget(m_search, 3);
    row->addStretch();
    row->add(keys);
    row->addWidget(menuButton);
    return top;
}

QWidget *MainWindow::makeWelcome()
{
    auto *welcome = new look::EmptyState;
    welcome->setMessage(Glyph::Envelope, tr("Add your mail account"),
                        tr("Your provider gave you an address, a password and the names of one or two servers. That is all it takes."));
    look::Button *add = welcome->addButton(tr("Add account"), look::Button::Kind::Primary);
    connect(add, &QAbstractButton::clicked, this, &MainWindow::addAccountRequested);
    welcome->setFocusProxy(add);
    return welcome;
}

/// Over all panes: in a narrow window the sidebar is hidden, and with a large font it has no room.
QWidget *MainWindow::makeQuestion()
{
    auto *around = new QWidget;
    auto *box = new QVBoxLayout(around);
    box->setContentsMargins(look::space::s, look::space::s, look::space::s, look::space::s);
    FetchQuestion *question = m_folders->question();
    box->addWidget(question);
    around->setVisible(!question->isHidden());
    connect(question, &FetchQuestion::asking, around, &QWidget::setVisible);
    return around;
}

QWidget *MainWindow::makePanes()
{
    m_folders->setMinimumWidth(160);
    m_list->setMinimumWidth(300);
    m_reader->setMinimumWidth(360);
    m_letters->addWidget(m_list);
    m_letters->addWidget(m_reader);
    m_letters->setStretchFactor(1, 1);
    const double grown = std::min(look::scale(), 1.2); // a larger font asks for more, but the letter keeps the most
    const int folders = int(FoldersWidth * grown), list = int(ListWidth * grown);
    m_letters->setSizes({list, FoldersWidth + ListWidth + ReaderWidth - list - folders});
    m_right->addWidget(m_letters);
    m_right->addWidget(m_outbox);
    m_splitter->addWidget(m_folders);
    m_splitter->addWidget(m_right);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({folders, FoldersWidth + ListWidth + ReaderWidth - folders});
    for (QSplitter *splitter : {m_splitter, m_letters}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(false);
    }
    return m_splitter;
}

void MainWindow::connectPanes()
{
    connect(m_folders, &FolderPane::folderChosen, this, &MainWindow::showFolder);
    connect(m_folders, &FolderPane::folderOpened, this, [this] { m_list->focusList(); });
    connect(m_folders, &FolderPane::lettersDropped, m_mail, &MailActions::move);
    connect(m_folders, &FolderPane::accountSettingsRequested, this, &MainWindow::accountSettingsRequested);
    connect(m_folders, &FolderPane::certificateRequested, this, &MainWindow::certificateRequested);
    connect(m_folders, &FolderPane::addAccountRequested, this, &MainWindow::addAccountRequested);

    connect(m_list, &LetterListPane::selectionChanged, this, &MainWindow::selectionChanged);
    connect(m_list, &LetterListPane::opened, this, &MainWindow::openLetter);
    connect(m_list, &LetterListPane::getMailWanted, m_actions->getMail, &QAction::trigger);
    connect(m_list, &LetterListPane::menuAboutToShow, this, &MainWindow::completeMenu);
    m_list->actions().attachTo(m_reader);

    connect(m_reader, &ReaderPane::readLongEnough, m_mail, [this](store::LetterId letter) { m_mail->setRead({letter}, true); });
    connect(m_reader, &ReaderPane::judged, &m_list->model(), &LetterListModel::setJudged);
    connect(m_reader, &ReaderPane::keysRequested, this, &MainWindow::keysRequested);
    connect(m_reader, &ReaderPane::pluginsRequested, this, &MainWindow::preferencesRequested);
    connect(m_reader, &ReaderPane::wholeLetterCame, m_list, &LetterListPane::selectLetter);
    connect(m_reader, &ReaderPane::openRequested, this, &MainWindow::showLetter);
    connect(m_reader, &ReaderPane::writeRequested, this, &MainWindow::writeRequested);
    connect(m_reader, &ReaderPane::wantsNextUnread, m_list->actions().nextUnread, &QAction::trigger);

    connect(m_outbox, &OutboxPane::editRequested, this, &MainWindow::writeRequested);
    connect(m_outbox, &OutboxPane::openRequested, this, &MainWindow::openLetter);
    connect(m_outbox, &OutboxPane::accountSettingsRequested, this, &MainWindow::accountSettingsRequested);
    connect(m_outbox, &OutboxPane::certificateRequested, this, &MainWindow::certificateRequested);

    connect(&m_desk.fetching, &account::FetchService::stateChanged, this, &MainWindow::showFetching);
    connect(m_offer, &look::UndoBar::undone, this, [this] {
        if (m_offered)
            std::exchange(m_offered, {})();
    });
    connect(m_quit, &QuitBar::quitConfirmed, this, [this] {
        m_leaving = true;
        close();
    });
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto does) { connect(action, &QAction::triggered, this, does); };
    on(m_actions->write, [this] { Q_EMIT writeRequested({}); });
    on(m_actions->getMail, [this] {
        if (m_desk.fetching.isFetching())
            m_folders->noteAskedAgain();
        m_desk.fetching.fetchAll();
    });
    on(m_actions->atPostOffice, [this] {
        if (!m_desk.accounts.accounts().isEmpty())
            Q_EMIT postOfficeRequested(m_desk.accounts.accounts().first().id());
    });
    on(m_actions->stop, [this] { m_desk.fetching.stop(); });
    m_actions->stop->setEnabled(m_desk.fetching.isFetching());
    on(m_actions->reply, [this] { answer(Writing::Kind::Reply); });
    on(m_actions->replyAll, [this] { answer(Writing::Kind::ReplyAll); });
    on(m_actions->replyToList, [this] { answer(Writing::Kind::ReplyToList); });
    on(m_actions->forward, [this] { answer(Writing::Kind::Forward); });
    on(m_actions->search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    on(m_actions->nextPane, [this] { cyclePanes(1); });
    on(m_actions->previousPane, [this] { cyclePanes(-1); });
    on(m_actions->showReader, [this] { fitWidth(); });
    on(m_actions->addAccount, [this] { Q_EMIT addAccountRequested(); });
    on(m_actions->accountSettings, [this] {
        if (!m_desk.accounts.accounts().isEmpty())
            Q_EMIT accountSettingsRequested(m_desk.accounts.accounts().first().id());
    });
    on(m_actions->newFolder, [this] { m_folders->beginNewFolder(); });
    on(m_actions->keys, [this] { Q_EMIT keyListRequested(); });
    on(m_actions->preferences, [this] { Q_EMIT preferencesRequested(); });
    on(m_actions->shortcuts, [this] { Q_EMIT shortcutsRequested(); });
    on(m_actions->tryAgain, [this] { m_desk.fetching.fetch(m_failedAccount); });
    on(m_actions->failedSettings, [this] { Q_EMIT accountSettingsRequested(m_failedAccount); });
    on(m_actions->failedCertificate, [this] {
        if (const auto refusal = m_desk.fetching.state(m_failedAccount).error)
            Q_EMIT certificateRequested(*refusal);
    });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->importMail, [this] { Q_EMIT importRequested(); });
    on(m_actions->exportMail, [this] { Q_EMIT exportRequested(); });
    for (QAction *go : m_folders->goActions())
        addAction(go);

    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(100);
    connect(&m_searchSoon, &QTimer::timeout, this, &MainWindow::search);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchSoon.start(); });
    connect(m_search, &QLineEdit::returnPressed, this, &MainWindow::search);
    connect(m_search, &look::SearchField::wentDown, this, [this] {
        m_list->focusList();
        if (m_list->selection().isEmpty() && m_list->model().rowCount() > 0)
            m_list->view().selectRow(0);
    });
    connect(m_search, &look::SearchField::escaped, this, &MainWindow::leaveSearch);
}

ReaderActions MainWindow::readerActions() const
{
    const LetterActions &letters = m_list->actions();
    return {.reply = m_actions->reply,
            .replyAll = m_actions->replyAll,
            .forward = m_actions->forward,
            .archive = letters.archive,
            .remove = letters.remove,
            .junk = letters.junk,
            .star = letters.star,
            .more = {m_actions->replyToList, letters.read, letters.move, letters.removeForever}};
}

void MainWindow::completeMenu(QMenu *menu)
{
    QAction *first = menu->actions().value(0);
    for (QAction *action : {m_actions->reply, m_actions->replyAll, m_actions->forward})
        menu->insertAction(first, action);
    menu->insertSeparator(first);
}

/// Every action stands in the menu, with its key: nothing can be done by a key alone.
void MainWindow::fillMenu(QMenu *menu)
{
    menu->clear();
    const LetterActions &letters = m_list->actions();
    const auto sub = [menu](const QString &title, const QList<QAction *> &actions) {
        QMenu *more = menu->addMenu(title);
        for (QAction *action : actions) {
            if (action)
                more->addAction(action);
            else
                more->addSeparator();
        }
    };
    menu->addAction(m_actions->write);
    menu->addAction(m_actions->getMail);
    menu->addAction(m_actions->atPostOffice);
    menu->addAction(m_actions->stop);
    menu->addSeparator();
    sub(tr("&Edit"), {letters.undo, nullptr, m_actions->search, m_reader->findAction(), letters.filter});
    sub(tr("&Letter"), QList<QAction *> {m_actions->reply, m_actions->replyAll, m_actions->replyToList, m_actions->forward, nullptr,
                                         letters.archive, letters.remove, letters.removeForever, letters.junk, letters.move,
                                         nullptr, letters.read, letters.star, nullptr}
                           + m_reader->ownActions());
    sub(tr("&View"), {m_actions->showReader, nullptr, m_actions->nextPane, m_actions->previousPane});
    sub(tr("&Go"), QList<QAction *> {letters.nextUnread, letters.previousUnread, letters.next, letters.previous, nullptr} + m_folders->goActions());
    sub(tr("&Folders and accounts"), {m_actions->newFolder, nullptr, m_actions->addAccount, m_actions->accountSettings, nullptr, m_actions->importMail,
                                         m_actions->exportMail});
    menu->addSeparator();
    menu->addAction(m_actions->keys);
    menu->addAction(m_actions->preferences);
    menu->addAction(m_actions->shortcuts);
    menu->addAction(m_actions->quit);
}

QList<QAction *> MainWindow::allActions() const
{
    QMenu menu;
    const_cast<MainWindow *>(this)->fillMenu(&menu);
    QList<QAction *> all;
    for (const QAction *top : menu.actions()) {
        if (top->menu())
            all += top->menu()->actions();
        else
            all += const_cast<QAction *>(top);
    }
    all.removeIf([](const QAction *action) { return action->isSeparator() || action->shortcut().isEmpty(); });
    all.removeAt(all.lastIndexOf(m_reader->findAction())); // it stands in two menus
    return all;
}

} // namespace sobre::ui
