// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_notice.h"

#include <QVBoxLayout>

namespace sobre::ui {

CounterNotice::CounterNotice(QWidget *parent) : QWidget(parent), m_strip(new look::Strip)
{
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(20, 0, 16, 10);
    around->addWidget(m_strip);
    m_strip->setUrgency(look::Urgency::Assertive);
    hide();
}

void CounterNotice::begin(look::Tone tone, look::Glyph glyph, const QString &lead, const QString &sentence)
{
    m_strip->clearButtons();
    m_strip->setMessage(tone, glyph, lead, sentence);
    show();
}

void CounterNotice::tell(look::Tone tone, look::Glyph glyph, const QString &lead, const QString &sentence)
{
    begin(tone, glyph, lead, sentence);
    connect(m_strip->addButton(tr("&Close")), &QAbstractButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
}

void CounterNotice::askToDelete(qsizetype letters, qsizetype lost)
{
    begin(look::Tone::Warn, look::Glyph::Trash, tr("Delete %n letters at the post office?", nullptr, int(letters)),
          lost == 0             ? tr("What is here stays here.")
              : lost == letters ? tr("It was not fetched: nothing of it will be left anywhere.", nullptr, int(letters))
                                : tr("%n of them were not fetched: nothing of those will be left anywhere.", nullptr, int(lost)));
    look::Button *keep = m_strip->addButton(tr("&Keep"));
    connect(keep, &QAbstractButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    look::Button *remove = m_strip->addButton(tr("Delete t&here"));
    remove->setTone(look::Tone::Error);
    connect(remove, &QAbstractButton::clicked, this, [this] {
        hide();
        Q_EMIT agreed();
    });
    keep->setFocus(Qt::OtherFocusReason); // what cannot be undone takes a second thought
}

} // namespace sobre::ui
