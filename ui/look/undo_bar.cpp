// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/undo_bar.h"

#include "ui/look/accessible.h"
#include "ui/look/button.h"
#include "ui/look/label.h"
#include "ui/look/paint.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace sobre::look {

UndoBar::UndoBar(QWidget *parent)
    : QWidget(parent), m_text(new Label(QString())),
      m_button(new Button(tr("&Undo"), Button::Kind::Flat, Glyph::Undo))
{
    m_text->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, space::xs, 10, space::xs);
    row->setSpacing(space::s);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    m_button->installEventFilter(this);
    m_clock.setSingleShot(true);
    m_clock.setTimerType(Qt::PreciseTimer);
    m_second.setInterval(std::chrono::seconds(1));
    m_second.setTimerType(Qt::PreciseTimer);
    connect(&m_second, &QTimer::timeout, this, &UndoBar::countDown);
    connect(&m_clock, &QTimer::timeout, this, &UndoBar::expire);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (!m_offering)
            return;
        m_offering = false;
        m_clock.stop();
        m_second.stop();
        hide();
        Q_EMIT undone();
    });
    hide();
}

void UndoBar::offer(const QString &text, std::chrono::milliseconds time)
{
    expire();
    m_offering = true;
    m_words = {};
    m_text->setAccessibleName(text); // words that count do not report each second
    m_text->setText(text);
    setAccessibleName(text);
    m_button->setAccessibleDescription(text);
    m_left = time;
    show();
    m_clock.start(time);
    announce(this, text);
}

void UndoBar::offerUntil(std::chrono::seconds time, std::function<QString(int)> words)
{
    offer(words(int(time.count())), time);
    m_words = std::move(words);
    m_second.start();
}

void UndoBar::countDown()
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_clock.remainingTimeAsDuration());
    if (left.count() > 0)
        m_text->setText(m_words(int(left.count())));
}

void UndoBar::setButtonText(const QString &text)
{
    m_button->setText(text);
    m_button->updateGeometry();
}

void UndoBar::expire()
{
    if (!m_offering)
        return;
    m_offering = false;
    m_clock.stop();
    m_second.stop();
    hide();
    Q_EMIT expired();
}

void UndoBar::pauseOrGoOn()
{
    if (!m_offering || m_words)
        return;
    const bool held = underMouse() || m_button->hasFocus();
    if (held && m_clock.isActive()) {
        m_left = m_clock.remainingTimeAsDuration();
        m_clock.stop();
    } else if (!held && !m_clock.isActive()) {
        m_clock.start(std::max(m_left, std::chrono::milliseconds(1000))); // time to look back at it
    }
}

void UndoBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    paintFace(&painter, rect(), radius::control, t.surface, t.inputBorder, t.borderWidth);
}

bool UndoBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) // as it stands now
        m_button->setAccessibleDescription(m_text->text());
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &UndoBar::pauseOrGoOn, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void UndoBar::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    pauseOrGoOn();
}

void UndoBar::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    QMetaObject::invokeMethod(this, &UndoBar::pauseOrGoOn, Qt::QueuedConnection);
}

void UndoBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        expire();
    else
        QWidget::keyPressEvent(event);
}

} // namespace sobre::look
