// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/empty_state.h"

#include "ui/look/glyph_view.h"
#include "ui/look/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace sobre::look {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_picture(new GlyphView(Glyph::Inbox, 40)),
      m_title(new Label(QString(), TextStyle::Heading2)),
      m_sentence(new Label(QString(), TextStyle::Secondary)), m_row(new QWidget),
      m_buttons(new QHBoxLayout(m_row))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::l, space::xl, space::l);
    column->setSpacing(space::s);
    column->addStretch(1);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(space::xs);
    for (Label *label : { m_title, m_sentence }) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addWidget(m_row, 0, Qt::AlignHCenter);
    column->addStretch(1);
    m_buttons->setContentsMargins(0, space::xs, 0, 0);
    m_buttons->setSpacing(space::s);
    m_row->hide();
}

void EmptyState::setMessage(Glyph glyph, const QString &title, const QString &sentence, Tone tone)
{
    m_picture->setGlyph(glyph, tone == Tone::Neutral ? Ink::Secondary : inkOf(tone));
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

Button *EmptyState::addButton(const QString &text, Button::Kind kind)
{
    auto *button = new Button(text, kind, Glyph::None, m_row);
    m_buttons->addWidget(button);
    m_row->show();
    return button;
}

void EmptyState::clearButtons()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // the click that leads here may be its own
        }
        delete item;
    }
    m_row->hide();
}

} // namespace sobre::look
