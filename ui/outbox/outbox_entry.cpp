// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/outbox_entry.h"

#include "ui/look/button.h"
#include "ui/look/elided_label.h"
#include "ui/look/glyph_view.h"
#include "ui/look/paint.h"
#include "ui/look/type.h"
#include "ui/text/fate_words.h"

#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace sobre::ui {
namespace {
constexpr int ProgressHeight = 5;
constexpr int LeastWords = 300; // pixels at 10 pt that the words want beside the buttons
} // namespace

OutboxEntry::OutboxEntry(QWidget *parent)
    : QWidget(parent), m_glyph(new look::GlyphView(look::Glyph::Clock, 22)),
      m_envelope(new look::GlyphView(look::Glyph::Lock, 16)), m_subject(new look::ElidedLabel({}, look::TextStyle::Strong)),
      m_to(new look::ElidedLabel({}, look::TextStyle::Secondary)), m_state(new look::Label({}, look::TextStyle::Strong)),
      m_evidence(new look::Label({}, look::TextStyle::Caption)), m_across(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_words(new QWidget), m_row(new QWidget), m_beside(new QBoxLayout(QBoxLayout::LeftToRight, m_row))
{
    setFocusPolicy(Qt::TabFocus);
    m_subject->setObjectName(u"subject"_s);
    m_to->setObjectName(u"to"_s);
    m_state->setObjectName(u"state"_s);
    m_evidence->setObjectName(u"evidence"_s);
    m_state->setWordWrap(true);
    m_evidence->setWordWrap(true);
    m_evidence->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *first = new QHBoxLayout;
    first->setSpacing(look::space::s);
    first->addWidget(m_envelope);
    first->addWidget(m_subject);
    first->addWidget(m_to);
    first->addStretch(1);
    auto *column = new QVBoxLayout(m_words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(first);
    column->addWidget(m_state);
    column->addWidget(m_evidence);
    m_beside->setContentsMargins(0, 0, 0, 0);
    m_beside->setSpacing(look::space::m);
    m_across->setSpacing(look::space::m);
    m_across->addWidget(m_words, 1);
    m_across->addWidget(m_row, 0, Qt::AlignVCenter);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(20, 10, 16, 11);
    all->setSpacing(14);
    all->addWidget(m_glyph, 0, Qt::AlignVCenter);
    all->addLayout(m_across, 1);
}

QString OutboxEntry::wordsFor(OutboxAction action)
{
    switch (action) {
    case OutboxAction::Undo:
        return tr("Undo");
    case OutboxAction::Edit:
        return tr("Edit again");
    case OutboxAction::CorrectAddress:
        return tr("Correct address");
    case OutboxAction::SendNow:
        return tr("Send now");
    case OutboxAction::ChangeTime:
        return tr("Change time");
    case OutboxAction::WithoutClosedVans:
        return tr("Send without closed vans");
    case OutboxAction::TryNow:
        return tr("Try now");
    case OutboxAction::SendAgain:
        return tr("Send again");
    case OutboxAction::SendToOthers:
        return tr("Send to the others");
    case OutboxAction::FileIt:
        return tr("It arrived: file it");
    case OutboxAction::Certificate:
        return tr("Certificate…");
    case OutboxAction::AccountSettings:
        return tr("Account settings");
    case OutboxAction::Open:
        return tr("Open");
    case OutboxAction::OpenReport:
        return tr("Open report");
    case OutboxAction::MoveToTrash:
        return tr("Move to Trash");
    }
    return {};
}

void OutboxEntry::show(const OutboxItem &item)
{
    m_item = item;
    const look::Tone tone = toneOf(item);
    const auto set = [](QLabel *label, const QString &words) {
        if (label->text() != words) // a clock changes one of them each second, not all
            label->setText(words);
    };
    set(m_subject, item.sealed ? tr("Sealed letter") : item.subject.isEmpty() ? tr("No subject") : item.subject);
    m_envelope->setVisible(item.sealed);
    m_envelope->setGlyph(look::Glyph::Lock, look::Ink::Envelope);
    set(m_to, text::toWords(item.names));
    m_to->setToolTip(item.names.join(u'\n'));
    set(m_state, item.hasLeft() ? text::leftState(*item.posted, QDateTime::currentDateTimeUtc()) : text::postingState(item.facts));
    set(m_evidence, item.hasLeft() ? text::leftEvidence(*item.posted) : text::postingEvidence(item.facts));
    m_evidence->setVisible(!m_evidence->text().isEmpty());
    if (m_state->tone() != tone)
        m_state->setTone(tone);
    m_glyph->setGlyph(glyphOf(item), look::inkOf(tone));
    offer(solutions(item));
    if (const QString words = spoken(); words != accessibleName())
        setAccessibleName(words);
    update();
}

QString OutboxEntry::spoken() const
{
    QStringList parts {m_subject->text(), m_to->text(), m_state->text(), m_evidence->text()};
    parts.removeAll(QString());
    QString words;
    for (const QString &part : std::as_const(parts))
        words += (words.isEmpty() ? QString() : words.endsWith(u'.') ? u" "_s : u". "_s) + part;
    return words;
}

void OutboxEntry::offer(const QList<OutboxAction> &actions)
{
    if (actions == m_offered)
        return;
    m_offered = actions;
    const bool focused = std::ranges::any_of(m_buttons, [](const look::Button *button) { return button->hasFocus(); });
    for (look::Button *button : std::as_const(m_buttons)) {
        m_beside->removeWidget(button);
        button->hide();
        button->deleteLater(); // the click that leads here may be its own
    }
    m_buttons.clear();
    for (const OutboxAction action : actions) {
        const auto kind = action == OutboxAction::Open ? look::Button::Kind::Flat : look::Button::Kind::Plain;
        auto *button = new look::Button(wordsFor(action), kind, look::Glyph::None, m_row);
        button->setAccessibleDescription(m_subject->text());
        connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT chosen(action); });
        m_beside->addWidget(button);
        button->setVisible(true);
        m_buttons += button;
    }
    chainStops();
    m_row->setVisible(!actions.isEmpty());
    if (focused)
        setFocus();
    arrange();
}

QWidget *OutboxEntry::chainStops()
{
    QWidget *last = this;
    for (look::Button *button : std::as_const(m_buttons)) {
        setTabOrder(last, button);
        last = button;
    }
    return last;
}

void OutboxEntry::arrange()
{
    int buttons = -look::space::m;
    for (const look::Button *button : std::as_const(m_buttons))
        buttons += button->sizeHint().width() + look::space::m;
    const int room = width() - 20 - 16 - m_glyph->sizeHint().width() - 14;
    const bool below = !m_buttons.isEmpty() && room - buttons < look::scaled(LeastWords);
    const auto piled = buttons > room ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_beside->direction() != piled) {
        m_beside->setDirection(piled);
        m_beside->setSpacing(piled == QBoxLayout::TopToBottom ? look::space::s : look::space::m);
    }
    const auto direction = below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_across->direction() == direction)
        return;
    m_across->setDirection(direction);
    m_across->setAlignment(m_row, below ? Qt::AlignLeft : Qt::AlignVCenter);
    m_across->setSpacing(below ? look::space::s : look::space::m);
    updateGeometry();
}

// What the words and one button need: rows of buttons give way to that by themselves, so they ask for no more.
QSize OutboxEntry::minimumSizeHint() const
{
    int widest = look::scaled(120);
    for (const look::Button *button : m_buttons)
        widest = std::max(widest, button->sizeHint().width());
    return QSize(20 + 16 + m_glyph->sizeHint().width() + 14 + widest, QWidget::minimumSizeHint().height());
}

void OutboxEntry::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void OutboxEntry::paintEvent(QPaintEvent *)
{
    const look::Tokens &t = look::tokens();
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - t.borderWidth, width(), t.borderWidth), t.border);
    if (!m_item.hasLeft() && m_item.facts.underWay && m_item.facts.size > 0) {
        const QRect bar(0, height() - ProgressHeight, width(), ProgressHeight);
        const double share = std::clamp(double(m_item.facts.sent) / double(m_item.facts.size), 0.0, 1.0);
        const QRect done(0, bar.top(), int(width() * share), ProgressHeight);
        painter.fillRect(bar, t.border);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), done), t.accent);
    }
    if (hasFocus())
        look::paintFocusRing(&painter, rect().adjusted(4, 3, -4, -4), look::radius::control, t.accent);
}

void OutboxEntry::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        Q_EMIT stepped(-1);
        break;
    case Qt::Key_Down:
        Q_EMIT stepped(1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ControlModifier) // meant for the letter that was just sent
            QWidget::keyPressEvent(event);
        else
            Q_EMIT chosen(OutboxAction::Open);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void OutboxEntry::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const OutboxAction action : allActions(m_item))
        connect(menu->addAction(wordsFor(action)), &QAction::triggered, this, [this, action] { Q_EMIT chosen(action); });
    menu->popup(event->globalPos());
    event->accept();
}

bool OutboxEntry::event(QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

} // namespace sobre::ui
