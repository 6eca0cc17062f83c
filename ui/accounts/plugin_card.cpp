// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/plugin_card.h"

#include "ui/accounts/plugin_words.h"
#include "ui/look/glyph_view.h"
#include "ui/look/label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace sobre::ui {

using look::Glyph;
using look::Ink;
using look::TextStyle;
using look::Tone;
using State = plugin::PluginInfo::State;

namespace {

look::Label *sentence(const QString &words, TextStyle style)
{
    auto *label = new look::Label(words, style);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// A stranger's words in a place that knows mnemonics.
QString verbatim(QString words)
{
    return words.replace(u'&', QStringLiteral("&&"));
}

} // namespace

PluginCard::PluginCard(const plugin::PluginInfo &info, QWidget *parent)
    : Card(parent), m_sign(new look::GlyphView(Glyph::Check)), m_state(sentence({}, TextStyle::Body)),
      m_nextStart(sentence({}, TextStyle::Strong))
{
    const QString name = info.name.isEmpty() ? info.file.section(u'/', -1) : info.name;
    auto *head = new QHBoxLayout;
    head->setSpacing(look::space::s);
    if (info.state == State::Refused) {
        head->addWidget(new look::Label(name, TextStyle::Strong));
    } else {
        m_switch = new QCheckBox(verbatim(name));
        m_switch->setObjectName(QStringLiteral("switch ") + info.id);
        QFont font = m_switch->font();
        font.setWeight(QFont::DemiBold);
        m_switch->setFont(font);
        connect(m_switch, &QCheckBox::toggled, this, [this, id = info.id](bool on) { Q_EMIT switched(id, on); });
        head->addWidget(m_switch);
    }
    head->addWidget(new look::Label(info.version, TextStyle::Secondary));
    head->addStretch(1);
    body()->addLayout(head);
    if (!info.description.isEmpty())
        body()->addWidget(sentence(info.description, TextStyle::Secondary));
    auto *row = new QHBoxLayout;
    row->setSpacing(look::space::s);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_state, 1);
    body()->addLayout(row);
    body()->addWidget(m_nextStart);
    show(info);
}

void PluginCard::show(const plugin::PluginInfo &info)
{
    const QString words = PluginWords::state(info);
    m_state->setText(words);
    switch (info.state) {
    case State::Found:
    case State::Running:
        m_sign->setGlyph(Glyph::Check, Ink::Envelope);
        m_state->setTone(Tone::Neutral);
        break;
    case State::Off:
        m_sign->setGlyph(Glyph::Stop, Ink::Secondary);
        m_state->setTone(Tone::Neutral);
        break;
    case State::Refused:
    case State::Failed:
        m_sign->setGlyph(Glyph::Error, Ink::Error);
        m_state->setTone(Tone::Error);
        break;
    case State::Misbehaved:
        m_sign->setGlyph(Glyph::Warn, Ink::Warn);
        m_state->setTone(Tone::Warn);
        break;
    }
    const QString later = PluginWords::nextStart(info);
    m_nextStart->setText(later);
    m_nextStart->setVisible(!later.isEmpty());
    if (m_switch) {
        const QSignalBlocker quiet(m_switch);
        m_switch->setChecked(info.switchedOn);
        m_switch->setAccessibleDescription(later.isEmpty() ? words : words + u' ' + later);
    }
}

} // namespace sobre::ui
