// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/field.h"

#include "ui/look/accessible.h"
#include "ui/look/label.h"

#include <QVBoxLayout>

namespace sobre::ui {

QString withoutMnemonic(const QString &label)
{
    QString plain = label;
    return plain.remove(u'&');
}

Field::Field(const QString &label, QWidget *input, const QString &note, QWidget *parent)
    : QWidget(parent), m_input(input), m_below(new look::Label({}, look::TextStyle::Caption)), m_note(note)
{
    auto *name = new look::Label(label, look::TextStyle::Strong);
    name->setBuddy(input);
    input->setAccessibleName(withoutMnemonic(label));
    m_below->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space::xs);
    column->addWidget(name);
    column->addWidget(input);
    column->addWidget(m_below);
    show(note);
}

void Field::setError(const QString &sentence)
{
    m_error = sentence;
    m_below->setTone(sentence.isEmpty() ? look::Tone::Neutral : look::Tone::Error);
    show(sentence.isEmpty() ? m_note : sentence);
    if (!sentence.isEmpty())
        look::announce(m_input, sentence, look::Urgency::Assertive);
}

void Field::show(const QString &text)
{
    m_below->setText(text);
    m_below->setVisible(!text.isEmpty());
    m_input->setAccessibleDescription(text);
}

} // namespace sobre::ui
