// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/list_header.h"

#include "ui/letters/busy_bar.h"
#include "ui/look/elided_label.h"
#include "ui/look/segmented_bar.h"
#include "ui/look/tool_button.h"

#include <QAbstractButton>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace sobre::ui {

ListHeader::ListHeader(QWidget *parent)
    : QWidget(parent), m_title(new look::ElidedLabel(QString(), look::TextStyle::Heading2)),
      m_counts(new look::Label(QString(), look::TextStyle::Secondary)),
      m_filters(new look::SegmentedBar(tr("Which messages to show"))),
      m_sort(new look::ToolButton(look::Glyph::ChevronDown, tr("Newest"))), m_menu(new QMenu(this)),
      m_busy(new BusyBar)
{
    auto *titles = new QHBoxLayout;
    titles->setContentsMargins(look::space::l, 0, look::space::l, 0);
    titles->setSpacing(look::space::m);
    titles->addWidget(m_title, 0, Qt::AlignBaseline);
    titles->addWidget(m_counts, 0, Qt::AlignBaseline);
    titles->addStretch(1);

    m_filters->addChoice(int(LetterFilter::All), tr("All"));
    m_filters->addChoice(int(LetterFilter::Unread), tr("Unread"));
    m_filters->addChoice(int(LetterFilter::Starred), tr("Starred"));
    m_filters->addChoice(int(LetterFilter::Files), tr("Files"));
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(look::space::m, 0, look::space::m, 0);
    tools->setSpacing(look::space::xs);
    tools->addWidget(m_filters);
    tools->addStretch(1);
    tools->addWidget(m_sort);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, look::space::m, 0, 0);
    column->setSpacing(0);
    column->addLayout(titles);
    column->addSpacing(look::space::s);
    column->addLayout(tools);
    column->addSpacing(look::space::xs);
    column->addWidget(m_busy);

    connect(m_filters, &look::SegmentedBar::currentChanged, this,
            [this](int id) { Q_EMIT filterChosen(LetterFilter(id)); });
    buildMenu();
}

void ListHeader::buildMenu()
{
    auto *order = new QActionGroup(this);
    m_newest = order->addAction(m_menu->addAction(tr("&Newest first")));
    m_oldest = order->addAction(m_menu->addAction(tr("&Oldest first")));
    m_menu->addSeparator();
    m_threads = m_menu->addAction(tr("One row for each &conversation"));
    m_compact = m_menu->addAction(tr("Co&mpact rows"));
    for (QAction *each : { m_newest, m_oldest, m_threads, m_compact })
        each->setCheckable(true);
    connect(m_newest, &QAction::triggered, this, [this] { Q_EMIT orderChosen(true); });
    connect(m_oldest, &QAction::triggered, this, [this] { Q_EMIT orderChosen(false); });
    connect(m_threads, &QAction::triggered, this, &ListHeader::threadsChosen);
    connect(m_compact, &QAction::triggered, this, &ListHeader::compactChosen);
    connect(m_sort, &QToolButton::clicked, this, [this] {
        const QPoint below = m_sort->mapToGlobal(QPoint(0, m_sort->height()));
        m_menu->popup(isRightToLeft() ? below
                                      : below + QPoint(m_sort->width() - m_menu->sizeHint().width(), 0));
    });
}

void ListHeader::setTitle(const QString &title, const QString &counts)
{
    m_title->setText(title);
    m_counts->setText(counts);
    m_title->setAccessibleDescription(counts);
}

QString ListHeader::title() const
{
    return m_title->text();
}

QString ListHeader::counts() const
{
    return m_counts->text();
}

void ListHeader::setOptions(const ListOptions &options)
{
    const QSignalBlocker quiet(m_filters);
    m_filters->setCurrent(int(options.filter));
    (options.newestFirst ? m_newest : m_oldest)->setChecked(true);
    m_threads->setChecked(options.threaded);
    const QString order = options.newestFirst ? tr("Newest") : tr("Oldest");
    m_sort->setName(order);
    m_sort->setAccessibleName(tr("Order: %1").arg(order));
}

void ListHeader::setCompact(bool compact)
{
    m_compact->setChecked(compact);
}

void ListHeader::setBusy(bool busy)
{
    m_busy->setBusy(busy);
}

bool ListHeader::isBusy() const
{
    return m_busy->isBusy();
}

void ListHeader::focusFilters()
{
    for (auto *button : m_filters->findChildren<QAbstractButton *>()) {
        if (button->isChecked())
            button->setFocus(Qt::ShortcutFocusReason);
    }
}

} // namespace sobre::ui
