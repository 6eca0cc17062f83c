// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/list_header.h"

#include "ui/letters/busy_bar.h"
#include "ui/look/elided_label.h"
#include "ui/look/segmented_bar.h"
#include "ui/look/tool_button.h"

#include <QAbstractButton>
#include <QActionGroup>
#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace sobre::ui {

ListHeader::ListHeader(QWidget *parent)
    : QWidget(parent), m_title(new look::ElidedLabel(QString(), look::TextStyle::Heading2)),
      m_counts(new look::Label(QString(), look::TextStyle::Secondary)),
      m_filters(new look::SegmentedBar(tr("Which messages to show"))),
      m_filter(new look::ToolButton(look::Glyph::ChevronDown, tr("All"))), m_filterMenu(new QMenu(this)),
      m_sort(new look::ToolButton(look::Glyph::ChevronDown, tr("Newest"))), m_menu(new QMenu(this)),
      m_busy(new BusyBar)
{
    auto *titles = new QHBoxLayout;
    titles->setContentsMargins(look::space::l, 0, look::space::l, 0);
    titles->setSpacing(look::space::m);
    titles->addWidget(m_title, 0, Qt::AlignBaseline);
    titles->addWidget(m_counts, 0, Qt::AlignBaseline);
    titles->addStretch(1);

    buildFilters();
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(look::space::m, 0, look::space::m, 0);
    tools->setSpacing(look::space::xs);
    tools->addWidget(m_filters);
    tools->addWidget(m_filter);
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
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    column->setSizeConstraint(QLayout::SetNoConstraint); // minimumSizeHint() decides
    buildMenu();
    fit();
}

void ListHeader::buildFilters()
{
    const std::pair<LetterFilter, QString> choices[] = { { LetterFilter::All, tr("All") },
                                                         { LetterFilter::Unread, tr("Unread") },
                                                         { LetterFilter::Starred, tr("Starred") },
                                                         { LetterFilter::Files, tr("Files") } };
    auto *group = new QActionGroup(this);
    for (const auto &[filter, words] : choices) {
        m_filters->addChoice(int(filter), words);
        QAction *action = group->addAction(m_filterMenu->addAction(words));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, filter] { Q_EMIT filterChosen(filter); });
        m_filterChoices.append(action);
    }
    connect(m_filters, &look::SegmentedBar::currentChanged, this,
            [this](int id) { Q_EMIT filterChosen(LetterFilter(id)); });
    connect(m_filter, &QToolButton::clicked, this, [this] { pop(m_filterMenu, m_filter); });
}

void ListHeader::pop(QMenu *menu, const QWidget *under) const
{
    const int shift = (under == m_sort) != isRightToLeft() ? under->width() - menu->sizeHint().width() : 0;
    menu->popup(under->mapToGlobal(QPoint(shift, under->height())));
}

void ListHeader::fit()
{
    const int room = width() - 2 * look::space::m - look::space::s;
    const int filters = m_filters->sizeHint().width();
    const bool wide = filters + m_sort->sizeFor(false).width() <= room;
    const bool words
        = (wide ? filters : m_filter->sizeFor(true).width()) + m_sort->sizeFor(true).width() <= room;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_counts->setVisible(m_title->sizeHint().width() + look::space::m + m_counts->sizeHint().width() + 2 * look::space::l <= width());
    m_filters->setVisible(wide);
    m_filter->setVisible(!wide);
    m_sort->setToolButtonStyle(words ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    if (hadFocus && !QApplication::focusWidget()->isVisibleTo(this))
        focusFilters();
}

QSize ListHeader::minimumSizeHint() const
{
    return { 0, layout()->sizeHint().height() };
}

void ListHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool ListHeader::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::FontChange
        || event->type() == QEvent::ApplicationFontChange)
        fit();
    return done;
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
    connect(m_sort, &QToolButton::clicked, this, [this] { pop(m_menu, m_sort); });
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
    QAction *choice = m_filterChoices.at(int(options.filter));
    choice->setChecked(true);
    m_filter->setName(choice->text());
    m_filter->setAccessibleName(tr("Shown: %1").arg(choice->text()));
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
    if (m_filters->isHidden()) {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    for (auto *button : m_filters->findChildren<QAbstractButton *>()) {
        if (button->isChecked())
            button->setFocus(Qt::ShortcutFocusReason);
    }
}

} // namespace sobre::ui
