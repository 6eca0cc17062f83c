// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/hints_page.h"

#include "ui/look/glyph_view.h"
#include "ui/look/label.h"
#include "ui/look/pill.h"

#include <QGridLayout>
#include <QKeySequence>
#include <QVBoxLayout>

namespace sobre::ui {

HintsPage::HintsPage(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::space::xl, look::space::l, look::space::xl, look::space::l);
    column->setSpacing(look::space::m);
    column->addStretch(1);
    column->addWidget(new look::GlyphView(look::Glyph::EnvelopeOpen, 40, look::Ink::Secondary), 0,
                      Qt::AlignHCenter);
    look::Label *title = look::heading(2, tr("No message selected"));
    title->setAlignment(Qt::AlignCenter);
    title->setWordWrap(true);
    column->addWidget(title);
    auto *hints = new QWidget;
    auto *grid = new QGridLayout(hints);
    grid->setContentsMargins(0, look::space::xs, 0, 0);
    grid->setHorizontalSpacing(look::space::m);
    grid->setVerticalSpacing(look::space::s);
    const struct {
        QKeySequence keys;
        QString words;
    } rows[] = { { QKeySequence(Qt::Key_N), tr("Next unread message") },
                 { QKeySequence(Qt::CTRL | Qt::Key_N), tr("Write a message") },
                 { QKeySequence(Qt::CTRL | Qt::Key_K), tr("Search all mail") } };
    int at = 0;
    QStringList spoken;
    for (const auto &row : rows) {
        const QString keys = row.keys.toString(QKeySequence::NativeText);
        grid->addWidget(new look::Pill(keys), at, 0, Qt::AlignRight | Qt::AlignVCenter);
        auto *words = new look::Label(row.words, look::TextStyle::Secondary);
        words->setWordWrap(true);
        grid->addWidget(words, at, 1);
        spoken.append(row.words + QStringLiteral(": ") + keys);
        ++at;
    }
    grid->setColumnStretch(0, 2); // not a column of its own in the middle: words that are too long must wrap
    grid->setColumnStretch(1, 3);
    column->addWidget(hints);
    column->addStretch(1);
    setAccessibleName(title->text());
    setAccessibleDescription(spoken.join(QStringLiteral(". ")));
}

} // namespace sobre::ui
