// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_window.h"

#include "core/account/account_book.h"
#include "core/account/fetch_service.h"
#include "core/account/whole_fetch.h"
#include "core/store/writer.h"
#include "ui/counter/counter_list.h"
#include "ui/counter/counter_model.h"
#include "ui/counter/counter_words.h"
#include "ui/desk/desk.h"
#include "ui/look/empty_state.h"
#include "ui/look/label.h"
#include "ui/look/segmented_bar.h"
#include "ui/look/strip.h"
#include "ui/look/type.h"
#include "ui/text/clock.h"
#include "ui/text/error_text.h"
#include "ui/text/isolate.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sobre::ui {
namespace {

using account::ServerLetter;
using account::ServerListing;
using look::Button;
using look::Glyph;
using What = CounterVisit::What;

constexpr auto ReadAfter = 400ms; // after the last scrolling

QString octets(quint64 sum)
{
    return text::sizeWords(qint64(std::min<quint64>(sum, std::numeric_limits<qint64>::max())));
}

} // namespace

CounterWindow::CounterWindow(Desk &desk, account::MailContext &mail, TaskThread &thread, store::AccountId account)
    : Pane(Back::Window), m_desk(desk), m_account(account), m_visit(new CounterVisit(mail, thread, this)),
      m_fetch(new account::WholeFetch(desk.store.writer(), desk.fetching, this)), m_model(new CounterModel(this)),
      m_list(new CounterList(m_model)), m_accounts(new QComboBox), m_summary(new look::Label({}, look::TextStyle::Secondary)),
      m_busy(new look::Label({}, look::TextStyle::Caption)), m_stop(new Button(tr("S&top"), Button::Kind::Flat, Glyph::Stop)),
      m_again(new Button(tr("&Look again"), Button::Kind::Flat, Glyph::Refresh)), m_order(new look::SegmentedBar(tr("Which letters"))),
      m_notice(new QWidget), m_strip(new look::Strip), m_stack(new QStackedWidget), m_empty(new look::EmptyState),
      m_facts(new look::Label({}, look::TextStyle::Secondary)), m_open(new Button(tr("&Open"))),
      m_delete(new Button(tr("&Delete there…"), Button::Kind::Plain, Glyph::Trash)),
      m_take(new Button(tr("&Fetch"), Button::Kind::Primary, Glyph::GetMail))
{
    setWindowFlag(Qt::Window);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connectAll();
    fillAccounts();
    showAccount(account);
    setMinimumWidth(look::scaled(500));
    resize(look::scaled(880), look::scaled(620));
}

CounterWindow::~CounterWindow() = default;

void CounterWindow::build()
{
    auto *top = new QHBoxLayout;
    top->setContentsMargins(20, 14, 16, 0);
    top->setSpacing(look::space::s);
    top->addWidget(look::heading(1, tr("At the post office")), 1);
    m_accounts->setAccessibleName(tr("Account"));
    top->addWidget(m_accounts);
    top->addWidget(m_again);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(20, 2, 16, 8);
    line->setSpacing(look::space::s);
    line->addWidget(m_summary, 1);
    line->addWidget(m_busy);
    line->addWidget(m_stop);
    m_order->addChoice(int(CounterModel::Order::Newest), tr("All"));
    m_order->addChoice(int(CounterModel::Order::Missing), tr("Not here"));
    m_order->addChoice(int(CounterModel::Order::Largest), tr("Largest first"));
    auto *choices = new QHBoxLayout;
    choices->setContentsMargins(20, 0, 16, 10);
    choices->addWidget(m_order);
    choices->addStretch(1);
    auto *around = new QVBoxLayout(m_notice);
    around->setContentsMargins(20, 0, 16, 10);
    around->addWidget(m_strip);
    m_notice->hide();
    m_strip->setUrgency(look::Urgency::Assertive);

    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    m_facts->setWordWrap(true);
    m_facts->setObjectName(u"facts"_s);
    m_summary->setObjectName(u"summary"_s);
    m_busy->setObjectName(u"busy"_s);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(20, 10, 16, 12);
    bottom->setSpacing(look::space::s);
    bottom->addWidget(m_facts, 1);
    bottom->addWidget(m_open);
    bottom->addWidget(m_delete);
    bottom->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(line);
    column->addLayout(choices);
    column->addWidget(m_notice);
    column->addWidget(new look::Line);
    column->addWidget(m_stack, 1);
    column->addWidget(new look::Line);
    column->addLayout(bottom);
}

void CounterWindow::connectAll()
{
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(ReadAfter);
    connect(&m_readSoon, &QTimer::timeout, this, &CounterWindow::readMore);
    connect(m_visit, &CounterVisit::busyChanged, this, &CounterWindow::showBusy);
    connect(m_visit, &CounterVisit::listed, this, &CounterWindow::showListing);
    connect(m_visit, &CounterVisit::looked, this, [this](const ServerListing &listing) {
        if (m_known && listing.letters.size() == m_model->listing().letters.size())
            m_model->learnHeaders(listing); // what was chosen meanwhile stays so
        else
            showListing(listing);
        showSelection();
        m_readSoon.start();
    });
    connect(m_visit, &CounterVisit::headersRead, this, [this](const ServerListing &listing) {
        const auto before = m_model->listing().unread;
        m_model->learnHeaders(listing);
        showSelection();
        m_mute = m_model->listing().unread == before; // nothing more can be had
        m_readSoon.start(); // the person may have scrolled on
    });
    connect(m_visit, &CounterVisit::removed, this, &CounterWindow::tellRemoved);
    connect(m_visit, &CounterVisit::failed, this, &CounterWindow::sayFailed);
    connect(m_fetch, &account::WholeFetch::failed, this, &CounterWindow::sayFailed);
    connect(&m_desk.fetching, &account::FetchService::finished, this, &CounterWindow::fetchEnded);
    connect(&m_desk.fetching, &account::FetchService::stateChanged, this, &CounterWindow::showBusy);
    connect(&m_desk.accounts, &account::AccountBook::changed, this, &CounterWindow::fillAccounts);
    connect(m_accounts, &QComboBox::activated, this,
            [this](int place) { showAccount(store::AccountId(m_accounts->itemData(place).toLongLong())); });
    connect(m_order, &look::SegmentedBar::currentChanged, this, [this](int order) {
        m_model->setOrder(CounterModel::Order(order));
        showPlace();
        showSelection();
        m_readSoon.start();
    });
    connect(m_list, &CounterList::selectionNew, this, &CounterWindow::showSelection);
    connect(m_list, &CounterList::deleteWanted, this, &CounterWindow::askToDelete);
    connect(m_list, &CounterList::openWanted, this, [this](const QModelIndex &index) { openLetter(m_model->at(index.row())); });
    connect(m_list, &CounterList::moved, this, [this] {
        if (m_known)
            m_readSoon.start();
    });
    connect(m_again, &QAbstractButton::clicked, this, &CounterWindow::look);
    connect(m_stop, &QAbstractButton::clicked, this, [this] {
        m_visit->stop();
        if (m_fetching)
            m_desk.fetching.stop();
        showPlace();
    });
    connect(m_take, &QAbstractButton::clicked, this, &CounterWindow::fetchSelected);
    connect(m_delete, &QAbstractButton::clicked, this, &CounterWindow::askToDelete);
    connect(m_open, &QAbstractButton::clicked, this, [this] {
        if (const auto letters = m_list->selected(); letters.size() == 1)
            openLetter(letters.first());
    });
}

void CounterWindow::fillAccounts()
{
    m_accounts->clear();
    const QList<account::Account> accounts = m_desk.accounts.accounts();
    for (const account::Account &account : accounts)
        m_accounts->addItem(account.record.name, store::number(account.id()));
    m_accounts->setVisible(accounts.size() > 1);
    m_accounts->setCurrentIndex(m_accounts->findData(store::number(m_account)));
    if (m_opened && !m_desk.accounts.byId(m_account))
        close(); // it was removed
}

void CounterWindow::showAccount(store::AccountId account)
{
    m_account = account;
    m_visit->stop();
    m_known = false;
    m_notice->hide();
    m_model->setListing({});
    m_accounts->setCurrentIndex(m_accounts->findData(store::number(account)));
    const auto known = m_desk.accounts.byId(account);
    setWindowTitle(tr("At the post office: %1").arg(known ? known->record.name : QString()));
    if (m_opened)
        look();
    else
        showPlace();
}

void CounterWindow::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    if (std::exchange(m_opened, true))
        return;
    look();
}

void CounterWindow::look()
{
    const auto account = m_desk.accounts.byId(m_account);
    if (!account)
        return;
    m_notice->hide();
    m_failed = false;
    m_mute = false;
    m_visit->look(*account);
    showPlace();
}

void CounterWindow::showListing(const ServerListing &listing)
{
    QList<account::ServerName> chosen;
    for (const ServerLetter &letter : m_list->selected())
        chosen += letter.name;
    const bool focused = m_empty->isAncestorOf(focusWidget()) || !m_known;
    m_known = true;
    m_model->setListing(listing);
    m_list->select(chosen);
    showPlace();
    showSelection();
    if (focused && m_stack->currentWidget() == m_list) {
        m_list->setFocus();
        if (!m_list->currentIndex().isValid())
            m_list->selectionModel()->setCurrentIndex(m_model->index(0), QItemSelectionModel::NoUpdate);
    }
    if (!listing.named) {
        say(look::Tone::Warn, Glyph::Warn, tr("This server gives its letters no names."),
            tr("They can be looked at here, but not fetched or deleted one by one."));
    }
}

void CounterWindow::showBusy()
{
    const bool fetching = m_desk.fetching.state(m_account).fetching;
    QString words;
    switch (m_visit->what()) {
    case What::Nothing:
        words = fetching && m_fetching ? tr("Fetching…") : QString();
        break;
    case What::Listing:
        words = m_known ? tr("Looking…") : QString(); // else it stands in the middle
        break;
    case What::Headers:
        words = tr("Reading headers…");
        break;
    case What::Deleting:
        words = tr("Deleting there…");
        break;
    }
    m_busy->setText(words);
    m_busy->setVisible(!words.isEmpty());
    m_stop->setVisible(!words.isEmpty());
    m_again->setEnabled(m_visit->what() == What::Nothing || m_visit->what() == What::Headers);
    showPlace();
    showSelection();
}

void CounterWindow::showSummary()
{
    const auto account = m_desk.accounts.byId(m_account);
    const QString host = account ? text::isolated(account->incoming.host) : QString();
    QStringList words {host};
    if (m_known) {
        words += tr("%n letters", nullptr, int(m_model->listing().letters.size()));
        words += octets(m_model->listing().octets);
    }
    m_summary->setText(words.join(u" · "_s));
}

void CounterWindow::showPlace()
{
    showSummary();
    const bool some = m_known && m_model->rowCount() > 0;
    m_order->setEnabled(m_known && !m_model->listing().letters.isEmpty());
    m_stack->setCurrentWidget(some ? static_cast<QWidget *>(m_list) : m_empty);
    if (some)
        return;
    m_empty->clearButtons();
    const auto account = m_desk.accounts.byId(m_account);
    const QString host = account ? text::isolated(account->incoming.host) : QString();
    if (m_visit->what() == What::Listing && !m_known) {
        m_empty->setMessage(Glyph::Server, tr("Looking at the post office…"), tr("Sobre asks %1 what lies there. Nothing is fetched.").arg(host));
        connect(m_empty->addButton(tr("Stop")), &QAbstractButton::clicked, m_stop, &QAbstractButton::click);
    } else if (m_known && !m_model->listing().letters.isEmpty()) {
        m_empty->setMessage(Glyph::Check, tr("All of it is here"), tr("Every letter that lies at %1 was fetched.").arg(host));
    } else if (m_known) {
        m_empty->setMessage(Glyph::Check, tr("Nothing lies there"), tr("No letter waits at %1.").arg(host));
    } else {
        m_empty->setMessage(Glyph::Server, m_failed ? tr("It cannot be said what lies there") : tr("Not looked at yet"),
                            m_failed ? tr("The reason stands above.") : tr("Nothing is asked before you want it."));
        connect(m_empty->addButton(m_failed ? tr("Try again") : tr("Look now"), Button::Kind::Primary), &QAbstractButton::clicked, this,
                &CounterWindow::look, Qt::QueuedConnection);
    }
}

void CounterWindow::showSelection()
{
    const QList<ServerLetter> letters = m_list->selected();
    const bool free = m_visit->what() == What::Nothing || m_visit->what() == What::Headers;
    const bool named = std::ranges::none_of(letters, [](const ServerLetter &letter) { return letter.name.uid.isEmpty(); });
    const bool missing = std::ranges::any_of(letters, [](const ServerLetter &letter) { return letter.here != ServerLetter::Here::Whole; });
    m_take->setEnabled(free && named && missing);
    m_delete->setEnabled(free && named && !letters.isEmpty());
    m_open->setEnabled(letters.size() == 1 && letters.first().letter != store::LetterId::None);
    if (letters.isEmpty()) {
        const auto days = m_model->listing().expireDays;
        QString words = m_known ? tr("Choose letters to fetch them, or to delete them there.") : QString();
        if (days && *days > 0)
            words += u' ' + tr("The server itself deletes letters after %n days.", nullptr, *days);
        m_facts->setText(words);
    } else if (letters.size() == 1) {
        const ServerLetter &letter = letters.first();
        QStringList words {counter_words::markSentences(letter)};
        if (letter.error)
            words += text::sentence(*letter.error);
        words.removeAll(QString());
        m_facts->setText(words.isEmpty() ? counter_words::here(letter) + u". "_s + counter_words::goes(letter, QDateTime::currentDateTime()) + u'.'
                                         : words.join(u' '));
    } else {
        quint64 sum = 0;
        for (const ServerLetter &letter : letters)
            sum += letter.size.value_or(0);
        m_facts->setText(tr("%n letters chosen", nullptr, int(letters.size())) + u" · "_s + octets(sum));
    }
}

void CounterWindow::say(look::Tone tone, Glyph glyph, const QString &lead, const QString &sentence)
{
    m_doomed.clear();
    m_strip->clearButtons();
    m_strip->setMessage(tone, glyph, lead, sentence);
    m_notice->show();
}

void CounterWindow::sayFailed(const MailError &error)
{
    m_failed = !m_known;
    say(look::Tone::Error, Glyph::Error, {}, text::sentence(error));
    connect(m_strip->addButton(tr("Close")), &QAbstractButton::clicked, m_notice, &QWidget::hide);
    showPlace();
}

/// What is in sight is looked at; of a hundred thousand letters nobody needs all headers.
void CounterWindow::readMore()
{
    const auto account = m_desk.accounts.byId(m_account);
    if (account && m_known && !m_failed && !m_mute && isVisible() && m_visit->what() == What::Nothing)
        m_visit->readHeaders(*account, m_list->unreadInSight(account::LookOptions::DefaultHeaders));
}

void CounterWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        Pane::keyPressEvent(event);
        return;
    }
    if (m_notice->isVisible()) {
        m_doomed.clear();
        m_notice->hide();
        m_list->setFocus();
    } else if (m_visit->what() != What::Nothing) {
        m_stop->click();
    } else {
        close();
    }
}

} // namespace sobre::ui
