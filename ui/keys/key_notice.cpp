// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/key_notice.h"

#include "ui/look/strip.h"

#include <QVBoxLayout>

namespace sobre::ui {

KeyNotice::KeyNotice(QWidget *parent)
    : QWidget(parent)
    , m_strip(new look::Strip)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::space::l + 4, look::space::xs, look::space::l, 0);
    column->addWidget(m_strip);
    hide();
}

void KeyNotice::tell(look::Tone tone, look::Glyph glyph, const QString &lead, const QString &sentence, const QList<Answer> &answers, bool focus)
{
    m_strip->clearButtons();
    m_asking = focus;
    for (const Answer &answer : answers) {
        look::Button *button = m_strip->addButton(answer.words);
        connect(
            button, &QAbstractButton::clicked, this,
            [this, then = answer.then] {
                close();
                if (then)
                    then();
            },
            Qt::QueuedConnection);
    }
    m_strip->setUrgency(tone == look::Tone::Error ? look::Urgency::Assertive : look::Urgency::Polite);
    m_strip->setMessage(tone, glyph, lead, sentence);
    show();
    if (focus && !m_strip->buttons().isEmpty())
        m_strip->buttons().last()->setFocus(Qt::OtherFocusReason);
}

void KeyNotice::close()
{
    m_asking = false;
    hide();
}

} // namespace sobre::ui
