// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/page.h"

#include "ui/accounts/scroll_column.h"
#include "ui/look/button.h"
#include "ui/look/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace sobre::ui {

namespace space = look::space;

Page::Page(QWidget *parent)
    : QWidget(parent), m_title(look::heading(1, {})),
      m_subtitle(new look::Label({}, look::TextStyle::Secondary)),
      m_obstacle(new look::Label({}, look::TextStyle::Caption)), m_footer(new QHBoxLayout)
{
    auto *column = new ScrollColumn;
    m_body = column->body();
    m_body->setContentsMargins(space::xxl, 32, space::xxl, space::m);
    m_body->setSpacing(space::m);
    m_subtitle->setWordWrap(true);
    m_subtitle->hide();
    m_body->addWidget(m_title);
    m_body->addWidget(m_subtitle);

    m_obstacle->setObjectName(QStringLiteral("obstacle"));
    m_obstacle->setWordWrap(true);
    m_obstacle->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_obstacle->setContentsMargins(space::xxl, space::s, space::xxl, 0);
    m_obstacle->hide();
    m_footer->setContentsMargins(space::xxl, space::m, space::xxl, space::xl);
    m_footer->setSpacing(space::s);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(column, 1);
    all->addWidget(m_obstacle);
    all->addLayout(m_footer);
}

void Page::pin(QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::xxl, 0, space::xxl, 0);
    row->addWidget(widget);
    qobject_cast<QVBoxLayout *>(layout())->insertLayout(1, row);
}

void Page::setTitle(const QString &title)
{
    m_title->setText(title);
}

void Page::setSubtitle(const QString &sentence)
{
    m_subtitle->setText(sentence);
    m_subtitle->setVisible(!sentence.isEmpty());
}

void Page::setObstacle(const QString &reason)
{
    m_obstacle->setText(reason);
    m_obstacle->setVisible(!reason.isEmpty());
    m_primary->setEnabled(reason.isEmpty());
    m_primary->setAccessibleDescription(reason);
}

} // namespace sobre::ui
