// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/quit_bar.h"

#include "core/outbox/post_service.h"
#include "core/store/database.h"
#include "core/store/outbox_rows.h"
#include "ui/desk/desk.h"
#include "ui/look/strip.h"
#include "ui/outbox/outbox_item.h"

#include <QApplication>
#include <QShortcut>
#include <QVBoxLayout>

#include <limits>

namespace sobre::ui {

using store::LetterId;

QuitBar::QuitBar(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_strip(new look::Strip)
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(look::space::s, look::space::s, look::space::s, look::space::s);
    box->addWidget(m_strip);
    m_strip->setUrgency(look::Urgency::Assertive);
    auto *away = new QShortcut(Qt::Key_Escape, this);
    away->setContext(Qt::WidgetWithChildrenShortcut);
    connect(away, &QShortcut::activated, this, &QuitBar::stay);
    connect(&m_desk.posting, &outbox::PostService::posted, this, [this](LetterId letter) { noteTry(letter); });
    // A try that the store itself ended is not posted().
    connect(&m_desk.posting, &outbox::PostService::changed, this, &QuitBar::look);
    hide();
}

QuitBar::Waiting QuitBar::waiting() const
{
    Waiting found;
    QSet<LetterId> planned;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const store::OutboxRow &row : store::outbox::waiting(m_desk.reader).value_or(QList<store::OutboxRow>())) {
        if (text::postingOf({.row = row, .now = now}) == text::Posting::Planned)
            planned.insert(row.letter);
    }
    const auto states = store::outbox::states(m_desk.reader);
    if (!states)
        return found;
    for (const auto &[letter, state] : *states) {
        const bool onItsWay = m_desk.posting.progress(letter).has_value();
        if (!onItsWay && state == store::OutboxState::Waiting && planned.contains(letter))
            ++found.planned;
        else if (onItsWay || state == store::OutboxState::Waiting || state == store::OutboxState::Sending)
            found.unsent += letter;
    }
    return found;
}

bool QuitBar::ask()
{
    const Waiting found = waiting();
    if (found.unsent.isEmpty() && found.planned == 0)
        return false;
    if (!m_asking)
        m_focusBefore = QApplication::focusWidget();
    m_asking = true;
    m_leaving = false;
    m_sending.clear();
    offer();
    return true;
}

void QuitBar::offer()
{
    const Waiting found = waiting();
    const QString planned = found.planned > 0 ? tr("%n planned letters leave at their time, if Sobre runs then.", nullptr, found.planned) : QString();
    m_strip->clearButtons();
    if (found.unsent.isEmpty()) {
        m_strip->setMessage(look::Tone::Info, look::Glyph::Clock, planned, {});
    } else {
        m_strip->setMessage(look::Tone::Warn, look::Glyph::Outbox, tr("%n letters have not left yet.", nullptr, int(found.unsent.size())), planned);
        connect(m_strip->addButton(tr("Send now and quit")), &QPushButton::clicked, this, &QuitBar::sendAndQuit);
    }
    addWaysOut();
    show();
    m_strip->buttons().constFirst()->setFocus();
}

void QuitBar::addWaysOut()
{
    connect(m_strip->addButton(tr("Quit, they wait")), &QPushButton::clicked, this, &QuitBar::quit);
    connect(m_strip->addButton(tr("Stay")), &QPushButton::clicked, this, &QuitBar::stay);
}

void QuitBar::sendAndQuit()
{
    const QList<LetterId> letters = waiting().unsent;
    m_leaving = true;
    m_asked = QSet<LetterId>(letters.cbegin(), letters.cend());
    m_sending = m_asked;
    m_strip->clearButtons();
    m_strip->setMessage(look::Tone::Info, look::Glyph::Sent, tr("Sending %n letters, then Sobre ends.", nullptr, int(letters.size())), {});
    addWaysOut();
    m_strip->buttons().constLast()->setFocus();
    const QPointer<QuitBar> self(this);
    for (const LetterId letter : letters) {
        if (m_desk.posting.progress(letter))
            continue; // on its way already
        m_desk.posting.sendNow(letter, [self, letter](const Result<> &outcome) {
            if (!self || outcome)
                return;
            self->m_sending.remove(letter);
            self->look();
        });
    }
    look();
}

void QuitBar::noteTry(LetterId letter)
{
    if (!m_leaving)
        return;
    m_sending.remove(letter);
    look();
}

// Ends when all have left; otherwise says why not, once each was tried.
void QuitBar::look()
{
    if (!m_asking || !m_leaving)
        return;
    const QList<LetterId> open = waiting().unsent;
    m_sending.removeIf([&](LetterId letter) { return !open.contains(letter); });
    if (!m_sending.isEmpty())
        return;
    QList<OutboxItem> left = readOutbox(m_desk.reader, std::numeric_limits<int>::max()).value_or(QList<OutboxItem>());
    left.removeIf([this](const OutboxItem &item) { return !m_asked.contains(item.letter); });
    if (left.isEmpty()) {
        quit();
        return;
    }
    m_leaving = false;
    refreshFacts(left.first(), m_desk, QDateTime::currentDateTimeUtc());
    m_strip->clearButtons();
    m_strip->setMessage(look::Tone::Warn, look::Glyph::Warn, tr("%n letters could not leave.", nullptr, int(left.size())),
                        text::postingState(left.constFirst().facts));
    addWaysOut();
    m_strip->buttons().constFirst()->setFocus();
}

void QuitBar::quit()
{
    m_asking = false;
    m_leaving = false;
    hide();
    Q_EMIT quitConfirmed();
}

void QuitBar::stay()
{
    if (!m_asking)
        return;
    m_asking = false;
    m_leaving = false;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
    Q_EMIT stayed();
}

} // namespace sobre::ui
