// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_window.h"

#include "core/account/account_book.h"
#include "core/account/fetch_service.h"
#include "core/account/whole_fetch.h"
#include "core/store/writer.h"
#include "ui/counter/counter_foot.h"
#include "ui/counter/counter_head.h"
#include "ui/counter/counter_list.h"
#include "ui/counter/counter_notice.h"
#include "ui/counter/counter_place.h"
#include "ui/desk/desk.h"
#include "ui/look/type.h"

#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sobre::ui {

using account::ServerListing;
using What = CounterVisit::What;

constexpr auto ReadAfter = 400ms; // after the last scrolling

CounterWindow::CounterWindow(Desk &desk, account::MailContext &mail, TaskThread &thread, store::AccountId account)
    : Pane(Back::Window), m_desk(desk), m_account(account), m_visit(new CounterVisit(mail, thread, this)),
      m_fetch(new account::WholeFetch(desk.store.writer(), desk.fetching, this)), m_model(new CounterModel(this)),
      m_head(new CounterHead), m_notice(new CounterNotice), m_stack(new QStackedWidget), m_place(new CounterPlace),
      m_list(new CounterList(m_model)), m_foot(new CounterFoot)
{
    setWindowFlag(Qt::Window);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connectParts();
    connectServices();
    accountsChanged();
    showAccount(account);
    setMinimumWidth(look::scaled(500));
    resize(look::scaled(880), look::scaled(620));
}

CounterWindow::~CounterWindow() = default;

void CounterWindow::build()
{
    m_stack->addWidget(m_place);
    m_stack->addWidget(m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_notice);
    column->addWidget(new look::Line);
    column->addWidget(m_stack, 1);
    column->addWidget(new look::Line);
    column->addWidget(m_foot);
}

void CounterWindow::connectParts()
{
    connect(m_head, &CounterHead::accountChosen, this, &CounterWindow::showAccount);
    connect(m_head, &CounterHead::orderChosen, this, &CounterWindow::showOrder);
    connect(m_head, &CounterHead::lookWanted, this, &CounterWindow::look);
    connect(m_head, &CounterHead::stopWanted, this, &CounterWindow::stop);
    connect(m_notice, &CounterNotice::agreed, this, &CounterWindow::removeSelected);
    connect(m_notice, &CounterNotice::closed, this, &CounterWindow::closeNotice);
    connect(m_place, &CounterPlace::lookWanted, this, &CounterWindow::look);
    connect(m_place, &CounterPlace::stopWanted, this, &CounterWindow::stop);
    connect(m_list, &CounterList::selectionNew, this, &CounterWindow::showSelection);
    connect(m_list, &CounterList::deleteWanted, this, &CounterWindow::askToDelete);
    connect(m_list, &CounterList::openWanted, this, [this](const QModelIndex &index) { openLetter(m_model->at(index.row())); });
    connect(m_list, &CounterList::moved, &m_readSoon, qOverload<>(&QTimer::start));
    connect(m_foot, &CounterFoot::takeWanted, this, &CounterWindow::fetchSelected);
    connect(m_foot, &CounterFoot::deleteWanted, this, &CounterWindow::askToDelete);
    connect(m_foot, &CounterFoot::openWanted, this, [this] {
        if (const auto letters = m_list->selected(); letters.size() == 1)
            openLetter(letters.first());
    });
}

void CounterWindow::connectServices()
{
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(ReadAfter);
    connect(&m_readSoon, &QTimer::timeout, this, &CounterWindow::readMore);
    connect(m_visit, &CounterVisit::busyChanged, this, &CounterWindow::showBusy);
    connect(m_visit, &CounterVisit::listed, this, [this](const ServerListing &listing) {
        m_lookedAt = QDateTime::currentDateTime();
        showListing(listing);
    });
    connect(m_visit, &CounterVisit::looked, this, [this](const ServerListing &listing) {
        const bool same = m_lookedAt.isValid() && listing.letters.size() == m_model->listing().letters.size();
        m_lookedAt = QDateTime::currentDateTime();
        if (same)
            learnHeaders(listing); // what was chosen meanwhile stays so
        else
            showListing(listing);
    });
    connect(m_visit, &CounterVisit::headersRead, this, [this](const ServerListing &listing) {
        const auto before = m_model->listing().unread;
        learnHeaders(listing);
        m_mute = m_model->listing().unread == before; // nothing more can be had
    });
    connect(m_visit, &CounterVisit::removed, this, &CounterWindow::tellRemoved);
    connect(m_visit, &CounterVisit::failed, this, &CounterWindow::visitFailed);
    connect(m_fetch, &account::WholeFetch::failed, this, &CounterWindow::tellFailed);
    connect(&m_desk.fetching, &account::FetchService::finished, this, &CounterWindow::fetchEnded);
    connect(&m_desk.fetching, &account::FetchService::stateChanged, this, &CounterWindow::showBusy);
    connect(&m_desk.accounts, &account::AccountBook::changed, this, &CounterWindow::accountsChanged);
}

QString CounterWindow::host() const
{
    const auto account = m_desk.accounts.byId(m_account);
    return account ? account->incoming.host : QString();
}

void CounterWindow::accountsChanged()
{
    m_head->setAccounts(m_desk.accounts.accounts(), m_account);
    if (m_opened && !m_desk.accounts.byId(m_account))
        close(); // it was removed
}

void CounterWindow::showAccount(store::AccountId account)
{
    m_account = account;
    m_visit->stop();
    m_lookedAt = {};
    m_notice->hide();
    m_model->setListing({});
    m_head->setAccounts(m_desk.accounts.accounts(), account);
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
    m_place->setFocus();
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

void CounterWindow::stop()
{
    m_visit->stop();
    if (m_fetching)
        m_desk.fetching.stop();
    showPlace();
}

void CounterWindow::showListing(const ServerListing &listing)
{
    const bool waited = m_stack->currentWidget() == m_place && (!focusWidget() || m_stack->isAncestorOf(focusWidget()));
    m_list->keepPlace([this, &listing] { m_model->setListing(listing); });
    showPlace();
    showSelection();
    if (waited && m_stack->currentWidget() == m_list)
        m_list->setFocus();
    if (!listing.named) {
        m_notice->tell(look::Tone::Warn, look::Glyph::Warn, tr("This server gives its letters no names."),
                       tr("They can be looked at here, but not fetched or deleted one by one."));
    }
}

void CounterWindow::learnHeaders(const ServerListing &listing)
{
    m_model->learnHeaders(listing);
    showSelection();
    m_readSoon.start(); // the person may have scrolled on
}

/// What is in sight is looked at; of a hundred thousand letters nobody needs all headers.
void CounterWindow::readMore()
{
    const auto account = m_desk.accounts.byId(m_account);
    if (account && m_lookedAt.isValid() && !m_failed && !m_mute && isVisible() && m_visit->what() == What::Nothing)
        m_visit->readHeaders(*account, m_list->unreadInSight(account::LookOptions::DefaultHeaders));
}

void CounterWindow::showOrder(CounterModel::Order order)
{
    m_list->keepPlace([this, order] { m_model->setOrder(order); });
    if (m_list->selected().isEmpty())
        m_list->scrollToTop(); // of another order one wants to see the first
    showPlace();
    showSelection();
    m_readSoon.start();
}

void CounterWindow::showBusy()
{
    QString words;
    switch (m_visit->what()) {
    case What::Nothing:
        words = m_fetching && m_desk.fetching.state(m_account).fetching ? tr("Fetching…") : QString();
        break;
    case What::Listing:
        words = m_lookedAt.isValid() ? tr("Looking…") : QString(); // else it stands in the middle
        break;
    case What::Headers:
        words = tr("Reading headers…");
        break;
    case What::Deleting:
        words = tr("Deleting there…");
        break;
    }
    m_head->setBusy(words);
    m_head->setMayLook(m_visit->what() == What::Nothing || m_visit->what() == What::Headers);
    showPlace();
    showSelection();
}

void CounterWindow::showPlace()
{
    using Why = CounterPlace::Why;
    const bool known = m_lookedAt.isValid();
    const ServerListing &listing = m_model->listing();
    m_head->setSummary(host(), known ? &listing : nullptr);
    m_head->setMayOrder(known && !listing.letters.isEmpty());
    const bool some = known && m_model->rowCount() > 0;
    m_foot->setVisible(some);
    if (!some) {
        m_place->tell(!known && m_visit->what() == What::Listing ? Why::Looking
                          : known && !listing.letters.isEmpty()  ? Why::AllHere
                          : known                                ? Why::Empty
                          : m_failed                             ? Why::Failed
                                                                 : Why::NotLooked,
                      host());
    }
    m_stack->setCurrentWidget(some ? static_cast<QWidget *>(m_list) : m_place);
}

void CounterWindow::showSelection()
{
    const bool free = m_visit->what() == What::Nothing || m_visit->what() == What::Headers;
    m_foot->showChosen(m_list->selected(), m_model->listing(), free);
}

void CounterWindow::closeNotice()
{
    m_doomed.clear();
    m_notice->hide();
    m_stack->currentWidget()->setFocus();
}

void CounterWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        Pane::keyPressEvent(event);
    else if (m_notice->isVisible())
        closeNotice();
    else if (m_visit->what() != What::Nothing || (m_fetching && m_desk.fetching.state(m_account).fetching))
        stop();
    else
        close();
}

} // namespace sobre::ui
