// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/main_window.h"

#include "core/account/account_book.h"
#include "core/account/fetch_service.h"
#include "core/store/database.h"
#include "core/store/letters.h"
#include "core/store/outbox_rows.h"
#include "ui/preferences/preferences.h"
#include "ui/composer/take_back.h"
#include "ui/desk/desk.h"
#include "ui/desk/main_actions.h"
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
#include "ui/text/clock.h"
#include "ui/text/error_text.h"
#include "ui/text/isolate.h"
#include "ui/text/outbox_words.h"

#include <QCloseEvent>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sobre::ui {

using look::Glyph;

namespace {

constexpr QSize FirstSize {1280, 800};
constexpr QSize LeastSize {380, 360};
constexpr int WithoutFolders = 900; ///< narrower windows hide the folders
constexpr int OnePane = 720; ///< narrower ones show list or reader

/// Mail that was imported is shown without an account, too.
bool hasLetters(store::Database &reader)
{
    const auto any = store::letters::newest(reader, store::FolderId::None, 1);
    return any && !any->isEmpty();
}

} // namespace

MainWindow::MainWindow(Desk &desk)
    : Pane(Back::Window)
    , m_desk(desk)
    , m_mail(new MailActions(desk, this))
    , m_actions(new MainActions(this))
    , m_center(new QStackedWidget)
    , m_splitter(new QSplitter)
    , m_right(new QStackedWidget)
    , m_letters(new QSplitter)
    , m_offer(new look::UndoBar)
    , m_quit(new QuitBar(desk))
{
    setWindowTitle(tr("Sobre"));
    m_folders = new FolderPane(desk);
    m_list = new LetterListPane(desk, *m_mail);
    m_reader = new ReaderPane(desk, readerActions(), nullptr);
    m_outbox = new OutboxPane(desk);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeTopRow());
    column->addWidget(new look::Line);
    column->addWidget(m_quit);
    column->addWidget(makeQuestion());
    column->addWidget(m_center, 1);
    column->addWidget(m_offer);

    m_center->addWidget(makeWelcome());
    m_center->addWidget(makePanes());
    connectPanes();
    connectActions();
    connect(&desk.accounts, &account::AccountBook::changed, this, &MainWindow::accountsChanged);
    accountsChanged();

    setMinimumSize(LeastSize); // less than all panes side by side take: narrower windows show fewer
    resize(FirstSize);
    restoreGeometry(desk.settings.value(u"window/geometry"_s).toByteArray());
    m_splitter->restoreState(desk.settings.value(u"window/folders"_s).toByteArray());
    m_letters->restoreState(desk.settings.value(u"window/letters"_s).toByteArray());
    showFolder(store::FolderId::Inbox);
}

MainWindow::~MainWindow() = default;

void MainWindow::accountsChanged()
{
    const bool any = !m_desk.accounts.accounts().isEmpty() || hasLetters(m_desk.reader);
    if (m_center->currentIndex() != (any ? 1 : 0) || !isVisible()) {
        m_center->setCurrentIndex(any ? 1 : 0);
        any ? m_list->focusList() : m_center->currentWidget()->setFocus();
    }
    m_actions->accountSettings->setEnabled(!m_desk.accounts.accounts().isEmpty());
}

void MainWindow::showFolder(store::FolderId folder)
{
    m_searching = false;
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    const bool outbox = folder == store::FolderId::Outbox;
    m_right->setCurrentIndex(outbox ? 1 : 0);
    if (outbox)
        m_outbox->setFocus();
    else
        m_list->showFolder(folder);
    setWindowTitle(tr("%1 – Sobre").arg(m_folders->folderName(folder)));
}

void MainWindow::search()
{
    m_searchSoon.stop();
    const QString words = m_search->text().trimmed();
    if (words.isEmpty()) {
        if (m_searching)
            showFolder(m_folders->folder());
        return;
    }
    m_searching = true;
    m_right->setCurrentIndex(0);
    m_list->showSearch(words);
}

void MainWindow::leaveSearch()
{
    showFolder(m_folders->folder());
    m_list->focusList();
}

void MainWindow::showFetching()
{
    const account::Account *failed = nullptr;
    const QList<account::Account> accounts = m_desk.accounts.accounts();
    for (const account::Account &account : accounts) {
        if (!failed && m_desk.fetching.state(account.id()).error)
            failed = &account;
    }
    const bool busy = m_desk.fetching.isFetching();
    m_list->setBusy(busy);
    m_actions->stop->setEnabled(busy);
    if (failed)
        showProblem(*failed);
    else
        m_list->clearProblem();
}

void MainWindow::showProblem(const account::Account &account)
{
    const account::FetchState state = m_desk.fetching.state(account.id());
    if (state.fetching && m_failedAccount == account.id() && m_list->hasProblem())
        return; // what it says stays until it is known to be otherwise
    m_failedAccount = account.id();
    QString lead, said;
    if (state.error->kind == MailError::Kind::LoginRefused) {
        const QString words = text::serverWords(state.error->serverText);
        said = words.isEmpty() ? tr("The server refused the password.") : tr("The server refused the password. It said: “%1”").arg(words);
    } else {
        lead = couldNotGetMail(state);
        said = text::sentence(*state.error);
    }
    if (m_desk.accounts.accounts().size() > 1)
        lead = text::isolated(account.record.email) + u": "_s + lead;
    QList<QAction *> ways {m_actions->tryAgain, m_actions->failedSettings};
    if (state.error->kind == MailError::Kind::CertificateRefused)
        ways.prepend(m_actions->failedCertificate);
    m_list->setProblem(look::Tone::Warn, Glyph::Warn, lead.trimmed(), said, ways);
}

/// When it failed, and when it is tried again.
QString MainWindow::couldNotGetMail(const account::FetchState &state)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!state.failedAt.isValid())
        return tr("Could not get mail. Your mail is safe.");
    const QString when = text::clockTime(state.failedAt, now);
    if (!state.nextTry.isValid())
        return tr("Could not get mail at %1. Your mail is safe.").arg(when);
    return tr("Could not get mail at %1. Your mail is safe; we try again at %2.").arg(when, text::clockTime(state.nextTry, now));
}

void MainWindow::selectionChanged(const QList<store::LetterId> &letters)
{
    m_reader->show(letters);
    for (QAction *action : {m_actions->reply, m_actions->replyAll, m_actions->replyToList, m_actions->forward})
        action->setEnabled(letters.size() == 1);
}

void MainWindow::openLetter(store::LetterId letter)
{
    if (m_folders->folder() == store::FolderId::Drafts && !m_searching) {
        Q_EMIT writeRequested({.kind = Writing::Kind::Draft, .about = letter});
        return;
    }
    showLetter(letter);
}

void MainWindow::showLetter(store::LetterId letter)
{
    m_right->setCurrentIndex(0);
    m_reader->show({letter});
    m_stacked = true;
    fitWidth();
    m_reader->setFocus();
}

void MainWindow::answer(Writing::Kind kind)
{
    if (m_reader->shown().size() == 1)
        Q_EMIT writeRequested({.kind = kind, .about = m_reader->shown().first()});
}

void MainWindow::cyclePanes(int step)
{
    QList<QWidget *> panes {m_search, m_folders};
    if (m_right->currentWidget() == m_outbox)
        panes += m_outbox;
    else
        panes += {m_list, m_reader};
    panes.removeIf([](const QWidget *pane) { return !pane->isVisible(); });
    const QWidget *focus = focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (panes[i] == focus || panes[i]->isAncestorOf(focus))
            at = i;
    }
    panes[(at + step + panes.size()) % panes.size()]->setFocus(Qt::TabFocusReason);
}

/// Narrow windows have no room for all panes: first the folders go, then list and reader take turns.
void MainWindow::fitWidth()
{
    const bool one = width() < OnePane;
    m_folders->setVisible(width() >= WithoutFolders);
    m_list->setVisible(!one || !m_stacked);
    m_reader->setVisible(one ? m_stacked : m_actions->showReader->isChecked() || m_stacked);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    fitWidth();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_stacked) {
        m_stacked = false;
        fitWidth();
        m_list->focusList();
        return;
    }
    if (event->key() == Qt::Key_Escape && m_searching) {
        leaveSearch();
        return;
    }
    Pane::keyPressEvent(event);
}

void MainWindow::applyPreferences()
{
    m_list->applySettings();
    m_reader->applyPreferences();
}

void MainWindow::offerDiscard(store::LetterId draft)
{
    m_offered = [this, draft] { m_mail->moveToTrash({draft}); };
    m_offer->setButtonText(tr("Discard"));
    m_offer->offer(tr("Draft kept."));
}

void MainWindow::offerTakeBack(store::LetterId letter)
{
    const auto row = store::letters::row(m_desk.reader, letter);
    const int seconds = int(Preferences::undoDelay(m_desk.settings, row ? row->account : store::AccountId::None).count());
    const auto place = store::outbox::byLetter(m_desk.reader, letter);
    const text::PostingFacts facts {.row = place.value_or(store::OutboxRow()), .now = QDateTime::currentDateTimeUtc()};
    const bool planned = place && text::postingOf(facts) == text::Posting::Planned;
    if (seconds == 0 && !planned)
        return;
    m_offered = [this, letter] {
        takeBack(m_desk, letter, this, [this](const Result<Writing> &writing) {
            if (writing)
                Q_EMIT writeRequested(*writing);
            else
                m_list->setProblem(look::Tone::Warn, Glyph::Warn, tr("It has left already."), text::sentence(writing.error()));
        });
    };
    m_offer->setButtonText(tr("Undo"));
    if (planned)
        return m_offer->offer(text::postingState(facts) + u'.');
    m_offer->offerUntil(std::chrono::seconds(seconds),
                        [](int left) { return tr("Your letter leaves in %n seconds.", nullptr, left); });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_leaving && m_quit->ask()) {
        event->ignore();
        return;
    }
    m_desk.settings.setValue(u"window/geometry"_s, saveGeometry());
    m_desk.settings.setValue(u"window/folders"_s, m_splitter->saveState());
    m_desk.settings.setValue(u"window/letters"_s, m_letters->saveState());
    event->accept();
    Q_EMIT closed();
}

} // namespace sobre::ui
