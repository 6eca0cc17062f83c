// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/route_panel.h"

#include "ui/look/elided_label.h"
#include "ui/look/glyph_view.h"
#include "ui/look/label.h"
#include "ui/look/tool_button.h"

#include <QBoxLayout>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

constexpr int leastWidth = 640; // for steps side by side

look::Tone toneOf(const RouteStop &stop)
{
    if (!stop.tls)
        return look::Tone::Postcard;
    return *stop.tls ? look::Tone::Envelope : look::Tone::Warn;
}

look::Glyph glyphOf(const RouteStop &stop)
{
    if (!stop.tls)
        return look::Glyph::Question;
    return *stop.tls ? look::Glyph::Lock : look::Glyph::Warn;
}

QWidget *stopView(const RouteStop &stop)
{
    const look::Glyph glyph = stop.kind == RouteStop::Kind::Sender ? look::Glyph::Person
        : stop.kind == RouteStop::Kind::Here                       ? look::Glyph::Computer
                                                                   : look::Glyph::Server;
    auto *view = new QWidget;
    auto *column = new QVBoxLayout(view);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(new look::GlyphView(glyph, 16, look::Ink::Secondary));
    line->addWidget(new look::ElidedLabel(stop.name, look::TextStyle::Strong), 1);
    column->addLayout(line);
    auto *note = new look::ElidedLabel(stop.note, look::TextStyle::Caption);
    if (stop.clockWrong)
        note->setTone(look::Tone::Warn);
    column->addWidget(note);
    view->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return view;
}

} // namespace

RoutePanel::RoutePanel(QWidget *parent)
    : look::Card(parent), m_summary(new look::ElidedLabel(QString(), look::TextStyle::Secondary)),
      m_toggle(new look::ToolButton(look::Glyph::ChevronDown, tr("How this message reached you"),
                                    look::ToolButton::Face::IconOnly)),
      m_trust(new look::Label(QString(), look::TextStyle::Caption))
{
    m_summary->setObjectName(u"routeSummary"_s);
    m_trust->setObjectName(u"routeTrust"_s);
    m_toggle->setObjectName(u"routeToggle"_s);
    m_toggle->setCheckable(true);
    m_trust->setWordWrap(true);
    body()->setContentsMargins(14, look::space::xs, 6, look::space::xs);
    body()->setSpacing(look::space::xs);
    auto *line = new QHBoxLayout;
    line->setSpacing(look::space::s);
    line->addWidget(new look::GlyphView(look::Glyph::Route, 18, look::Ink::Secondary));
    line->addWidget(new look::Label(tr("How this message reached you"), look::TextStyle::Strong));
    line->addWidget(m_summary, 1);
    line->addWidget(m_toggle);
    body()->addLayout(line);
    body()->addWidget(m_trust);
    m_trust->setContentsMargins(0, 0, look::space::s, look::space::xs);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_toggle, &QAbstractButton::clicked, this, [this](bool open) {
        setOpen(open);
        Q_EMIT toggled(open);
    });
    setOpen(false);
}

void RoutePanel::showRoute(const QList<mime::Hop> &route, const QDateTime &received)
{
    m_route = route;
    m_received = received;
    setVisible(!route.isEmpty());
    delete m_steps;
    m_steps = nullptr;
    m_row = nullptr;
    m_arrows.clear();
    m_stops.clear();
    if (route.isEmpty())
        return;
    m_summary->setText(routeSummary(route));
    m_trust->setText(routeTrust(route));
    m_toggle->setAccessibleDescription(m_summary->text());
    setOpen(m_open);
}

void RoutePanel::setOpen(bool open)
{
    m_open = open;
    m_toggle->setChecked(open);
    m_toggle->setGlyph(open ? look::Glyph::ChevronUp : look::Glyph::ChevronDown);
    if (open && !m_steps && !m_route.isEmpty())
        build();
    if (m_steps)
        m_steps->setVisible(open);
    m_trust->setVisible(open);
}

void RoutePanel::build()
{
    m_stops = routeStops(m_route, m_received);
    m_steps = new QWidget(this);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, m_steps);
    m_row->setContentsMargins(0, 0, look::space::s, 0);
    for (qsizetype i = 0; i < m_stops.size(); ++i) {
        const RouteStop &stop = m_stops.at(i);
        if (i > 0) {
            auto *arrow = new QWidget;
            auto *line = new QHBoxLayout(arrow);
            line->setContentsMargins(0, 0, 0, 0);
            line->setSpacing(look::space::xs);
            if (stop.said)
                line->addWidget(new look::GlyphView(glyphOf(stop), 16, look::inkOf(toneOf(stop))));
            auto *word = new look::Label(QString(), look::TextStyle::Caption);
            word->setTone(toneOf(stop));
            line->addWidget(word);
            line->addStretch(1);
            m_arrows.append(word);
            m_row->addWidget(arrow);
        }
        m_row->addWidget(stopView(stop), 1);
    }
    body()->insertWidget(1, m_steps);
    arrange();
}

bool RoutePanel::isVertical() const
{
    return m_row && m_row->direction() == QBoxLayout::TopToBottom;
}

void RoutePanel::arrange()
{
    if (!m_row)
        return;
    int wide = 0;
    for (int i = 0; i < m_row->count(); ++i) {
        const QSize hint = m_row->itemAt(i)->sizeHint();
        wide += (i % 2 ? hint.width() : std::min(hint.width(), look::scaled(190))) + look::space::s;
    }
    const bool vertical = width() < leastWidth || m_stops.size() > 5 || wide > width() - 24;
    m_row->setDirection(vertical ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setSpacing(vertical ? look::space::xs : look::space::s);
    const QChar arrow = vertical ? u'\u2193' : layoutDirection() == Qt::RightToLeft ? u'\u2190' : u'\u2192';
    for (qsizetype i = 0; i < m_arrows.size(); ++i) {
        const QString word = tlsWord(m_stops.at(i + 1));
        m_arrows.at(i)->setText(word.isEmpty() ? QString(arrow) : word + u' ' + arrow);
    }
    m_steps->updateGeometry();
}

void RoutePanel::resizeEvent(QResizeEvent *event)
{
    look::Card::resizeEvent(event);
    arrange();
}

void RoutePanel::mouseReleaseEvent(QMouseEvent *event)
{
    // The whole line opens it, not only its arrow.
    if (event->button() == Qt::LeftButton && event->position().y() <= m_toggle->geometry().bottom())
        m_toggle->click();
    look::Card::mouseReleaseEvent(event);
}

} // namespace sobre::ui
