// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/step_row.h"

#include "ui/look/glyph_view.h"
#include "ui/look/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace sobre::ui {

StepRow::StepRow(QWidget *parent)
    : QWidget(parent), m_sign(new look::GlyphView(look::Glyph::Clock, 18, look::Ink::Secondary)),
      m_title(new look::Label({})), m_note(new look::Label({}, look::TextStyle::Caption))
{
    m_title->setWordWrap(true);
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->hide();
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_note);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::space::m);
    row->addWidget(m_sign, 0, Qt::AlignVCenter);
    row->addLayout(words, 1);
}

void StepRow::show(State state, const QString &title, const QString &note)
{
    m_state = state;
    m_title->setText(title);
    m_title->setTextStyle(state == State::Running ? look::TextStyle::Strong : look::TextStyle::Body);
    m_note->setTone(state == State::Failed ? look::Tone::Error : look::Tone::Neutral);
    setNote(note);
    switch (state) {
    case State::Waiting:
        m_sign->setGlyph(look::Glyph::Clock, look::Ink::Secondary);
        m_sign->setAccessibleName(tr("to do"));
        break;
    case State::Running:
        m_sign->setGlyph(look::Glyph::Refresh, look::Ink::Accent);
        m_sign->setAccessibleName(tr("under way"));
        break;
    case State::Done:
        m_sign->setGlyph(look::Glyph::Check, look::Ink::Envelope);
        m_sign->setAccessibleName(tr("done"));
        break;
    case State::Failed:
        m_sign->setGlyph(look::Glyph::Close, look::Ink::Error);
        m_sign->setAccessibleName(tr("failed"));
        break;
    }
}

void StepRow::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

QString StepRow::title() const
{
    return m_title->text();
}

QString StepRow::note() const
{
    return m_note->text();
}

} // namespace sobre::ui
