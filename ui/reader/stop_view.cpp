// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/stop_view.h"

#include "ui/look/elided_label.h"
#include "ui/look/glyph_view.h"
#include "ui/look/label.h"

#include <QBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

look::Tone toneOf(const RouteStop &stop)
{
    if (!stop.tls)
        return look::Tone::Postcard;
    return *stop.tls ? look::Tone::Envelope : look::Tone::Warn;
}

look::Glyph stepGlyph(const RouteStop &stop)
{
    if (!stop.tls)
        return look::Glyph::Question;
    return *stop.tls ? look::Glyph::Lock : look::Glyph::Warn;
}

look::Glyph stopGlyph(const RouteStop &stop)
{
    switch (stop.kind) {
    case RouteStop::Kind::Sender:
        return look::Glyph::Person;
    case RouteStop::Kind::Here:
        return look::Glyph::Computer;
    case RouteStop::Kind::Server:
        break;
    }
    return look::Glyph::Server;
}

} // namespace

StopView::StopView(const RouteStop &stop, QWidget *parent)
    : QWidget(parent), m_stop(stop), m_outer(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_words(new QBoxLayout(QBoxLayout::TopToBottom)),
      m_name(new look::ElidedLabel(stop.name, look::TextStyle::Strong)),
      m_note(new look::ElidedLabel(stop.note, look::TextStyle::Caption))
{
    if (stop.clockWrong || stop.insideInClear)
        m_note->setTone(look::Tone::Warn);
    if (!stop.inside.isEmpty()) {
        const QString way = stop.inside.mid(0, 30).join(u'\n');
        setToolTip(way.toHtmlEscaped().replace(u'\n', u"<br>"_s));
        setAccessibleDescription(way);
    }
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(look::space::s);
    auto *title = new QHBoxLayout;
    title->setSpacing(6);
    title->addWidget(new look::GlyphView(stopGlyph(stop), 16, look::Ink::Secondary));
    title->addWidget(m_name, 1);
    m_words->addLayout(title);
    m_words->addWidget(m_note);
    if (stop.kind != RouteStop::Kind::Sender) {
        m_step = new QWidget;
        m_stepLayout = new QBoxLayout(QBoxLayout::TopToBottom, m_step);
        m_stepLayout->setContentsMargins(0, 0, 0, 0);
        m_stepLayout->setSpacing(2);
        if (stop.said)
            m_stepLayout->addWidget(new look::GlyphView(stepGlyph(stop), 16, look::inkOf(toneOf(stop))), 0,
                                    Qt::AlignHCenter);
        else
            m_stepLayout->addStretch(1);
        m_arrow = new look::Label(QString(), look::TextStyle::Caption);
        m_arrow->setTone(toneOf(stop));
        m_stepLayout->addWidget(m_arrow);
        m_step->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
        m_outer->addWidget(m_step);
    }
    m_outer->addLayout(m_words, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // with Maximum, lines that wrap would be cut
    setListed(false);
}

void StopView::setListed(bool listed)
{
    m_words->setDirection(listed ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_words->setSpacing(listed ? look::space::s : 2);
    m_words->setStretchFactor(m_note, listed ? 1 : 0);
    if (!m_step)
        return;
    m_outer->setDirection(listed ? QBoxLayout::RightToLeft : QBoxLayout::LeftToRight);
    m_stepLayout->setDirection(listed ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_stepLayout->setSpacing(listed ? look::space::xs : 2);
    const QString word = tlsWord(m_stop);
    const QChar arrow = layoutDirection() == Qt::RightToLeft ? u'\u2190' : u'\u2192';
    if (listed)
        m_arrow->setText(word);
    else
        m_arrow->setText(word.isEmpty() ? QString(arrow) : word + u' ' + arrow);
}

int StopView::listWidth() const
{
    const int words = look::scaled(16) + 6 + m_name->sizeHint().width() + look::space::s + m_note->sizeHint().width();
    return words + (m_step ? m_step->sizeHint().width() + look::space::xl : 0);
}

int StopView::rowWidth() const
{
    const int words = std::max(m_name->sizeHint().width() + look::scaled(16) + 6, m_note->sizeHint().width());
    return std::min(words, look::scaled(150)) + (m_step ? m_step->sizeHint().width() + look::space::s : 0);
}

} // namespace sobre::ui
