// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/time_chooser.h"

#include "ui/composer/send_later.h"
#include "ui/look/button.h"
#include "ui/look/flow_layout.h"
#include "ui/look/label.h"
#include "ui/look/tokens.h"

#include <QApplication>
#include <QDateTimeEdit>
#include <QKeyEvent>
#include <QLocale>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;

namespace sobre::ui {
namespace {

/// The locale's own way with the day of the week before it and the year in full: a wrong month must be seen.
QString displayFormat()
{
    const QLocale locale;
    QString date = locale.dateFormat(QLocale::ShortFormat);
    if (!date.contains("yyyy"_L1))
        date.replace("yy"_L1, "yyyy"_L1);
    const QString time = locale.language() == QLocale::C ? u"HH:mm"_s : locale.timeFormat(QLocale::ShortFormat);
    return u"ddd "_s + date + u"  "_s + time;
}

} // namespace

TimeChooser::TimeChooser(QWidget *parent)
    : Pane(Back::Window, parent), m_about(new look::Label({}, look::TextStyle::Strong)), m_edit(new QDateTimeEdit),
      m_take(new look::Button(tr("Sen&d then"))), m_away(new look::Button(tr("Cancel"), look::Button::Kind::Flat)),
      m_note(new look::Label({}, look::TextStyle::Caption))
{
    setAccessibleName(tr("Send later"));
    m_about->setWordWrap(true);
    m_edit->setObjectName(u"when"_s);
    m_edit->setAccessibleName(tr("Date and time"));
    m_edit->setCalendarPopup(true);
    m_edit->setDisplayFormat(displayFormat());
    m_note->setObjectName(u"whenNote"_s);
    m_note->setWordWrap(true);
    auto *row = new QWidget;
    auto *flow = new look::FlowLayout(row, look::space::m);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->insertWidget(0, m_edit);
    flow->insertWidget(1, m_take);
    flow->insertWidget(2, m_away);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::space::l, look::space::s, look::space::l, look::space::m);
    column->setSpacing(look::space::xs);
    column->addWidget(m_about);
    column->addWidget(row);
    column->addWidget(m_note);
    connect(m_edit, &QDateTimeEdit::dateTimeChanged, this, &TimeChooser::look);
    connect(m_take, &QPushButton::clicked, this, &TimeChooser::choose);
    connect(m_away, &QPushButton::clicked, this, &TimeChooser::close);
    // A time that was ahead is behind after a while.
    auto *clock = new QTimer(this);
    clock->setInterval(std::chrono::seconds(5));
    connect(clock, &QTimer::timeout, this, [this] {
        if (isVisible())
            look();
    });
    clock->start();
    hide();
}

void TimeChooser::ask(const QString &about, const QDateTime &proposal)
{
    if (isHidden())
        m_before = QApplication::focusWidget();
    m_about->setText(about);
    m_edit->setDateTime(proposal.toLocalTime());
    look();
    show();
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->setSelectedSection(QDateTimeEdit::HourSection); // the day is right more often than the hour
}

void TimeChooser::close()
{
    const bool focused = isAncestorOf(QApplication::focusWidget());
    hide();
    if (focused && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void TimeChooser::look()
{
    const QDateTime when = m_edit->dateTime();
    const bool ahead = when > QDateTime::currentDateTime();
    m_take->setEnabled(ahead);
    const QString words = ahead ? SendLater::zoneWords(when) + u' ' + tr("Sobre must be running then.") : tr("That time is over.");
    if (m_note->text() != words)
        m_note->setText(words);
    if (const look::Tone tone = ahead ? look::Tone::Neutral : look::Tone::Warn; m_note->tone() != tone)
        m_note->setTone(tone);
}

void TimeChooser::choose()
{
    look();
    if (!m_take->isEnabled())
        return;
    const QDateTime when = m_edit->dateTime();
    close();
    Q_EMIT chosen(when);
}

void TimeChooser::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (event->key() == Qt::Key_Escape)
        close();
    else if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        choose();
    else
        Pane::keyPressEvent(event);
}

} // namespace sobre::ui
