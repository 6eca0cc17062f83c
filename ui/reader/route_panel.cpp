// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/route_panel.h"

#include "ui/look/glyph_view.h"
#include "ui/look/label.h"
#include "ui/look/tool_button.h"
#include "ui/reader/stop_view.h"

#include <QBoxLayout>
#include <QMouseEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

constexpr int leastWidth = 640; // for steps side by side

} // namespace

RoutePanel::RoutePanel(QWidget *parent)
    : look::Card(parent), m_head(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_title(new look::Label(tr("How this message reached you"), look::TextStyle::Strong)),
      m_summary(new look::Label(QString(), look::TextStyle::Secondary)),
      m_toggle(new look::ToolButton(look::Glyph::ChevronDown, QString(), look::ToolButton::Face::IconOnly)),
      m_trust(new look::Label(QString(), look::TextStyle::Caption))
{
    m_summary->setObjectName(u"routeSummary"_s);
    m_trust->setObjectName(u"routeTrust"_s);
    m_toggle->setObjectName(u"routeToggle"_s);
    m_trust->setWordWrap(true);
    m_summary->setWordWrap(true);
    body()->setContentsMargins(14, look::space::xs, 6, look::space::xs);
    body()->setSpacing(look::space::xs);
    auto *line = new QHBoxLayout;
    line->setSpacing(look::space::s);
    line->addWidget(new look::GlyphView(look::Glyph::Route, 18, look::Ink::Secondary));
    m_head->addWidget(m_title);
    m_head->addWidget(m_summary, 1);
    line->addLayout(m_head, 1);
    line->addWidget(m_toggle);
    body()->addLayout(line);
    body()->addWidget(m_trust);
    m_trust->setContentsMargins(0, 0, look::space::s, look::space::xs);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // with Maximum, lines that wrap would be cut
    connect(m_toggle, &QAbstractButton::clicked, this, [this] {
        setOpen(!m_open);
        Q_EMIT toggled(m_open);
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
    m_toggle->setName(open ? tr("Close: how this message reached you")
                           : tr("Open: how this message reached you"));
    m_toggle->setGlyph(open ? look::Glyph::ChevronUp : look::Glyph::ChevronDown);
    if (open && !m_steps && !m_route.isEmpty())
        build();
    if (m_steps)
        m_steps->setVisible(open);
    m_trust->setVisible(open);
}

void RoutePanel::build()
{
    m_steps = new QWidget(this);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, m_steps);
    m_row->setContentsMargins(0, 0, look::space::s, 0);
    for (const RouteStop &stop : routeStops(m_route, m_received)) {
        auto *view = new StopView(stop);
        m_stops.append(view);
        m_row->addWidget(view, 1);
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
    const int words
        = m_title->sizeHint().width() + m_summary->fontMetrics().horizontalAdvance(m_summary->text());
    const bool below = width() < std::min(leastWidth, words + look::scaled(90));
    m_title->setWordWrap(below);
    m_head->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_head->setSpacing(below ? 0 : look::space::s);
    if (!m_row)
        return;
    int wide = 40;
    for (const StopView *stop : std::as_const(m_stops))
        wide += stop->rowWidth() + look::space::s;
    const bool listed = width() < leastWidth || wide > width();
    m_row->setDirection(listed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setSpacing(listed ? look::space::xs : look::space::s);
    int widest = 0;
    for (StopView *stop : std::as_const(m_stops)) {
        stop->setListed(listed);
        widest = std::max(widest, stop->listWidth());
    }
    m_steps->setMaximumWidth(listed ? std::min(widest + look::space::s, look::scaled(520))
                                    : QWIDGETSIZE_MAX); // what belongs together stays near
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
