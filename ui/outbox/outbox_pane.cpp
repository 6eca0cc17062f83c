// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/take_back.h"
#include "ui/outbox/outbox_pane.h"

#include "core/outbox/post_service.h"
#include "core/store/database.h"
#include "core/store/writer.h"
#include "ui/desk/desk.h"
#include "ui/composer/time_chooser.h"
#include "ui/look/button.h"
#include "ui/look/empty_state.h"
#include "ui/look/label.h"
#include "ui/look/strip.h"
#include "ui/outbox/outbox_deeds.h"
#include "ui/outbox/outbox_entry.h"
#include "ui/text/error_text.h"
#include "ui/text/fate_words.h"
#include "ui/text/isolate.h"

#include <QFocusEvent>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace sobre::ui {

using store::LetterId;
using text::Posting;

namespace {

constexpr int Shown = 200; // rows of each group; more would be slow to draw and nobody reads them
constexpr auto ReadAfter = 50ms;

/// The first that a server refused; empty if none.
QString refusedAddress(const OutboxItem &item)
{
    const QList<store::OutboxRecipient> &all = item.facts.row.recipients;
    const auto found = std::ranges::find(all, store::RecipientState::Refused, &store::OutboxRecipient::state);
    return found == all.end() ? QString() : found->address;
}

bool maySendNow(const OutboxItem &item)
{
    const Posting posting = item.posting();
    // What is planned has its time, by the person's word; it is sent now one by one.
    return posting != Posting::Sending && posting != Posting::Planned && !text::needsPerson(posting);
}

} // namespace

OutboxPane::OutboxPane(Desk &desk, QWidget *parent)
    : Pane(Back::Window, parent), m_desk(desk), m_sendAll(new look::Button(tr("Send a&ll now"))), m_notice(new QWidget), m_strip(new look::Strip),
      m_chooser(new TimeChooser), m_scroll(new QScrollArea), m_todayTitle(look::heading(2, tr("Sent today"))), m_more(new look::Label({}, look::TextStyle::Caption)),
      m_empty(new look::EmptyState)
{
    setAccessibleName(tr("Outbox"));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(20, 14, 16, 10);
    top->addWidget(look::heading(1, tr("Outbox")), 1);
    top->addWidget(m_sendAll);
    auto *around = new QVBoxLayout(m_notice);
    around->setContentsMargins(20, 0, 16, 10);
    around->addWidget(m_strip);
    m_notice->hide();
    m_strip->setUrgency(look::Urgency::Assertive);
    connect(m_strip->addButton(tr("Close")), &QPushButton::clicked, m_notice, &QWidget::hide);

    m_empty->setMessage(look::Glyph::Outbox, tr("Nothing waits here"), tr("What you send leaves from here, and what has left today is listed here."));
    m_todayTitle->setContentsMargins(20, 16, 16, 4);
    m_more->setContentsMargins(20, 10, 16, 10);
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_todayTitle);
    rows->addWidget(m_more);
    rows->addWidget(m_empty);
    rows->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_notice);
    column->addWidget(m_chooser);
    m_chooser->layout()->setContentsMargins(20, 0, 16, 10);
    connect(m_chooser, &TimeChooser::chosen, this, &OutboxPane::plan);
    column->addWidget(new look::Line);
    column->addWidget(m_scroll, 1);
    setFocusPolicy(Qt::ClickFocus);

    m_soon.setSingleShot(true);
    m_soon.setInterval(ReadAfter);
    m_clock.setInterval(1s);
    connect(&m_soon, &QTimer::timeout, this, &OutboxPane::read);
    connect(&m_clock, &QTimer::timeout, this, &OutboxPane::tick);
    connect(m_sendAll, &QPushButton::clicked, this, &OutboxPane::sendAll);
    connect(&m_desk.posting, &outbox::PostService::changed, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&m_desk.store.writer(), &store::Writer::committed, this, &OutboxPane::noteChanges);
    read();
}

OutboxPane::~OutboxPane() = default;

void OutboxPane::noteChanges(const store::Changes &changes)
{
    const auto isShown = [this](LetterId letter) { return m_entries.contains(letter); };
    // A report alters the letter that it is about.
    if ((changes.outbox || std::ranges::any_of(changes.removed, isShown) || std::ranges::any_of(changes.altered, isShown)) && !m_soon.isActive())
        m_soon.start();
}

void OutboxPane::read()
{
    const QDateTime today = QDate::currentDate().startOfDay().toUTC();
    auto waiting = readOutbox(m_desk.reader, Shown);
    auto left = readHandedOver(m_desk.reader, today, Shown);
    if (!waiting || !left)
        return; // what was shown stays
    const auto states = store::outbox::states(m_desk.reader);
    const QList<OutboxItem> before = std::exchange(m_waiting, std::move(*waiting));
    m_left = std::move(*left);
    m_unseen = std::max<qint64>(0, (states ? states->size() : 0) - Shown);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (OutboxItem &item : m_waiting)
        refreshFacts(item, m_desk, now);
    if (m_known)
        announceNews(before);
    m_known = true;
    if (isVisible())
        fill();
}

void OutboxPane::announceNews(const QList<OutboxItem> &before)
{
    QObject *speaker = isVisible() ? this : static_cast<QObject *>(window());
    for (const OutboxItem &item : std::as_const(m_waiting)) {
        const auto known = std::ranges::find(before, item.letter, &OutboxItem::letter);
        const bool neededPerson = known != before.cend() && text::needsPerson(known->posting());
        if (text::needsPerson(item.posting()) && !neededPerson)
            look::announce(speaker, item.subject + QStringLiteral(". ") + text::postingState(item.facts), look::Urgency::Assertive);
    }
    for (const OutboxItem &item : std::as_const(m_left)) {
        if (std::ranges::find(before, item.letter, &OutboxItem::letter) != before.cend())
            look::announce(speaker, item.subject + QStringLiteral(". ") + text::leftState(*item.posted, QDateTime::currentDateTimeUtc()));
    }
}

void OutboxPane::tick()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (OutboxItem &item : m_waiting) {
        refreshFacts(item, m_desk, now);
        if (OutboxEntry *entry = m_entries.value(item.letter))
            entry->show(item);
    }
}

OutboxEntry *OutboxPane::entryFor(const OutboxItem &item)
{
    OutboxEntry *&entry = m_entries[item.letter];
    if (!entry) {
        entry = new OutboxEntry;
        connect(entry, &OutboxEntry::chosen, this, [this, entry](OutboxAction action) { act(entry->item(), action); });
        connect(entry, &OutboxEntry::stepped, this, [this, entry](int by) { step(entry, by); });
    }
    entry->show(item);
    return entry;
}

void OutboxPane::fill()
{
    auto *rows = static_cast<QVBoxLayout *>(m_scroll->widget()->layout());
    QList<OutboxEntry *> order;
    const auto place = [&](const OutboxItem &item, int at) {
        OutboxEntry *entry = entryFor(item);
        if (rows->indexOf(entry) != at)
            rows->insertWidget(at, entry);
        order += entry;
    };
    // A row that goes hands the focus on to the one that takes its place.
    const auto focused = std::ranges::find_if(m_order, [](const OutboxEntry *entry) {
        return entry->hasFocus() || entry->isAncestorOf(entry->window()->focusWidget());
    });
    const qsizetype focusedAt = focused == m_order.end() ? -1 : focused - m_order.begin();

    int at = 0;
    for (const OutboxItem &item : std::as_const(m_waiting))
        place(item, at++);
    if (rows->indexOf(m_more) != at)
        rows->insertWidget(at, m_more);
    if (rows->indexOf(m_todayTitle) != ++at)
        rows->insertWidget(at, m_todayTitle);
    for (const OutboxItem &item : std::as_const(m_left))
        place(item, ++at);

    const QList<OutboxEntry *> gone = [&] {
        QList<OutboxEntry *> list;
        std::ranges::copy_if(m_order, std::back_inserter(list), [&](OutboxEntry *entry) { return !order.contains(entry); });
        return list;
    }();
    if (m_order != order) {
        QWidget *last = m_sendAll;
        for (OutboxEntry *entry : std::as_const(order)) {
            setTabOrder(last, entry);
            last = entry->chainStops();
        }
    }
    m_order = order;
    for (OutboxEntry *entry : gone) {
        m_entries.remove(entry->item().letter);
        rows->removeWidget(entry);
        const bool hadFocus = focusedAt >= 0 && (entry->hasFocus() || entry->isAncestorOf(window()->focusWidget()));
        if (hadFocus && !m_order.isEmpty())
            m_order.at(std::min(focusedAt, m_order.size() - 1))->setFocus();
        else if (hadFocus)
            setFocus();
        entry->hide();
        entry->deleteLater(); // the click that leads here may be its own
    }
    m_more->setText(tr("%n more wait behind these.", nullptr, int(m_unseen)));
    m_more->setVisible(m_unseen > 0);
    m_todayTitle->setVisible(!m_left.isEmpty());
    m_empty->setVisible(m_order.isEmpty());
    m_sendAll->setVisible(std::ranges::any_of(m_waiting, maySendNow));
    if (hasFocus() && !m_order.isEmpty()) // it had it while there was nothing to give it to
        m_order.constFirst()->setFocus();
    if (m_waiting.isEmpty())
        m_clock.stop();
    else if (!m_clock.isActive())
        m_clock.start();
}

void OutboxPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    read();
}

void OutboxPane::hideEvent(QHideEvent *event)
{
    Pane::hideEvent(event);
    m_clock.stop();
}

void OutboxPane::focusInEvent(QFocusEvent *event)
{
    Pane::focusInEvent(event);
    if (!m_order.isEmpty())
        m_order.constFirst()->setFocus(event->reason());
}

void OutboxPane::step(OutboxEntry *from, int by)
{
    const qsizetype to = m_order.indexOf(from) + by;
    if (to < 0 || to >= m_order.size())
        return;
    m_order.at(to)->setFocus(Qt::TabFocusReason);
    m_scroll->ensureWidgetVisible(m_order.at(to), 0, look::space::s);
}

void OutboxPane::act(const OutboxItem &item, OutboxAction action)
{
    m_notice->hide();
    const LetterId letter = item.letter;
    switch (action) {
    case OutboxAction::Undo:
    case OutboxAction::Edit:
        editAgain(letter);
        break;
    case OutboxAction::CorrectAddress:
        editAgain(letter, refusedAddress(item));
        break;
    case OutboxAction::ChangeTime:
        askForTime(item);
        break;
    case OutboxAction::WithoutClosedVans:
        m_desk.store.writer().act([letter](store::Database &database) { return openVans(database, letter); }, this,
                                  [this](const Result<> &outcome) { told(outcome); });
        break;
    case OutboxAction::MoveToTrash:
        cancel(letter);
        break;
    case OutboxAction::SendNow:
    case OutboxAction::TryNow:
    case OutboxAction::SendAgain:
        sendNow(letter);
        break;
    case OutboxAction::SendToOthers:
        m_desk.store.writer().act([letter](store::Database &database) { return dropRefused(database, letter); }, this,
                                  [this, letter](const Result<> &outcome) {
                                      if (outcome)
                                          sendNow(letter);
                                      else
                                          told(outcome);
                                  });
        break;
    case OutboxAction::FileIt:
        if (m_desk.posting.progress(letter)) // sent again a moment ago
            return told(std::unexpected(MailError {.kind = MailError::Kind::BeingSent, .scope = MailError::Scope::Letter}));
        m_desk.store.writer().act([letter](store::Database &database) { return fileAsSent(database, letter); }, this,
                                  [this](const Result<> &outcome) { told(outcome); });
        break;
    case OutboxAction::Certificate:
        Q_EMIT certificateRequested(*item.facts.row.error);
        break;
    case OutboxAction::AccountSettings:
        Q_EMIT accountSettingsRequested(item.facts.row.account);
        break;
    case OutboxAction::Open:
        Q_EMIT openRequested(letter);
        break;
    case OutboxAction::OpenReport:
        Q_EMIT openRequested(item.report());
        break;
    }
}

void OutboxPane::askForTime(const OutboxItem &item)
{
    m_planned = item.letter;
    const QString subject = item.sealed || item.subject.isEmpty() ? QString() : text::isolated(item.subject);
    //: Before a field for date and time; %1 is a letter's subject
    m_chooser->ask(subject.isEmpty() ? tr("This letter leaves:") : tr("“%1” leaves:").arg(subject), item.facts.row.nextTry);
}

void OutboxPane::plan(const QDateTime &when)
{
    m_desk.store.writer().act([letter = m_planned, when](store::Database &database) { return planFor(database, letter, when); }, this,
                              [this](const Result<> &outcome) { told(outcome); });
}

void OutboxPane::editAgain(LetterId letter, const QString &selectRecipient)
{
    // Not by the service alone: who stands in Bcc is on no line of the letter.
    takeBack(m_desk, letter, this, [this, selectRecipient](Result<Writing> writing) {
        if (!writing)
            return told(std::unexpected(writing.error()));
        writing->selectRecipient = selectRecipient;
        Q_EMIT editRequested(*writing);
    });
}

void OutboxPane::cancel(LetterId letter)
{
    const QPointer<OutboxPane> self(this);
    m_desk.posting.takeBack(letter, store::FolderId::Trash, [self](const Result<> &outcome) {
        if (self)
            self->told(outcome);
    });
}

void OutboxPane::sendNow(LetterId letter)
{
    const QPointer<OutboxPane> self(this);
    m_desk.posting.sendNow(letter, [self](const Result<> &outcome) {
        if (self)
            self->told(outcome);
    });
}

void OutboxPane::sendAll()
{
    m_notice->hide();
    for (const OutboxItem &item : std::as_const(m_waiting)) {
        if (maySendNow(item))
            sendNow(item.letter);
    }
}

void OutboxPane::told(const Result<> &outcome)
{
    if (outcome)
        return;
    m_strip->setMessage(look::Tone::Error, look::Glyph::Error, {},
                        outcome.error().kind == MailError::Kind::BeingSent ? tr("It is too late for that: the letter is on its way.")
                                                                           : text::sentence(outcome.error()));
    m_notice->show();
}

} // namespace sobre::ui
