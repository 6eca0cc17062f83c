// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/find_bar.h"

#include "ui/look/accessible.h"
#include "ui/look/label.h"
#include "ui/look/search_field.h"
#include "ui/look/tokens.h"
#include "ui/look/tool_button.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QTextDocument>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {
constexpr qsizetype mostHits = 1000;
}

FindBar::FindBar(QTextEdit &view, QWidget *parent)
    : QWidget(parent), m_view(view), m_field(new look::SearchField(tr("Find in this message"))),
      m_count(new look::Label(QString(), look::TextStyle::Secondary)),
      m_previous(
          new look::ToolButton(look::Glyph::ChevronUp, tr("Previous hit"), look::ToolButton::Face::IconOnly)),
      m_next(new look::ToolButton(look::Glyph::ChevronDown, tr("Next hit"), look::ToolButton::Face::IconOnly))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look::space::xl, look::space::xs, look::space::m, look::space::xs);
    row->setSpacing(look::space::xs);
    row->addWidget(m_field, 1);
    row->addWidget(m_count);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    auto *closing
        = new look::ToolButton(look::Glyph::Close, tr("Close the search"), look::ToolButton::Face::IconOnly);
    closing->setShownShortcut(QKeySequence(Qt::Key_Escape));
    m_previous->setShownShortcut(QKeySequence(Qt::SHIFT | Qt::Key_Return));
    m_next->setShownShortcut(QKeySequence(Qt::Key_Return));
    row->addWidget(closing);
    hide();

    connect(m_field, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { go(1); });
    auto *back = new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_Return), m_field);
    back->setContext(Qt::WidgetShortcut);
    connect(back, &QShortcut::activated, this, [this] { go(-1); });
    connect(m_field, &look::SearchField::escaped, this, &FindBar::close);
    connect(m_field, &look::SearchField::wentDown, this, [this] { go(1); });
    connect(closing, &QAbstractButton::clicked, this, &FindBar::close);
    connect(m_previous, &QAbstractButton::clicked, this, [this] { go(-1); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { go(1); });
}

void FindBar::open()
{
    const bool before = isVisible();
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    if (!before)
        Q_EMIT opened();
    search();
}

void FindBar::close()
{
    if (isHidden())
        return;
    if (isAncestorOf(QApplication::focusWidget()))
        m_view.setFocus(Qt::OtherFocusReason);
    hide();
    m_hits.clear();
    m_current = -1;
    m_view.setExtraSelections({});
}

void FindBar::refresh()
{
    if (isVisible())
        search();
}

void FindBar::search()
{
    m_hits.clear();
    m_current = -1;
    const QString words = m_field->text();
    if (!words.isEmpty()) {
        QTextDocument *text = m_view.document();
        for (QTextCursor hit = text->find(words, 0); !hit.isNull() && m_hits.size() < mostHits;
             hit = text->find(words, hit))
            m_hits.append(hit);
    }
    m_previous->setEnabled(!m_hits.isEmpty());
    m_next->setEnabled(!m_hits.isEmpty());
    if (m_hits.isEmpty()) {
        m_count->setText(words.isEmpty() ? QString() : tr("Not in this message"));
        mark();
        if (!words.isEmpty())
            look::announce(m_field, m_count->text());
        return;
    }
    go(1);
}

void FindBar::go(int step)
{
    if (m_hits.isEmpty())
        return;
    const qsizetype n = m_hits.size();
    m_current = m_current < 0 ? 0 : (m_current + step + n) % n;
    QTextCursor place = m_hits.at(m_current);
    place.setPosition(place.selectionEnd());
    m_view.setTextCursor(place);
    m_view.ensureCursorVisible();
    //: Which of the hits is shown: "2 of 5"
    m_count->setText(tr("%1 of %2").arg(m_current + 1).arg(n));
    look::announce(m_field, m_count->text());
    mark();
}

void FindBar::mark()
{
    const look::Tokens &t = look::tokens();
    QList<QTextEdit::ExtraSelection> marks;
    for (qsizetype i = 0; i < m_hits.size(); ++i) {
        QTextEdit::ExtraSelection one;
        one.cursor = m_hits.at(i);
        const bool current = i == m_current;
        one.format.setBackground(current ? t.accent : t.warnBg);
        one.format.setForeground(current ? t.onAccent : t.warnFg);
        marks.append(one);
    }
    m_view.setExtraSelections(marks);
}

} // namespace sobre::ui
