// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/form_page.h"

#include "ui/accounts/field.h"
#include "ui/look/label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace sobre::ui {
namespace {

constexpr int LineWidth = 300; // of a line to type in, where there is room for it

} // namespace

FormPage::FormPage(QWidget *parent) : ScrollColumn(parent), m_grid(new QGridLayout)
{
    body()->setContentsMargins(28, look::space::s, 28, look::space::l);
    body()->addLayout(m_grid);
    m_grid->setHorizontalSpacing(look::space::m);
    m_grid->setVerticalSpacing(look::space::s);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, look::scaled(120));
}

void FormPage::addSection(const QString &title)
{
    if (m_row > 0)
        m_grid->setRowMinimumHeight(m_row++, look::space::s);
    m_grid->addWidget(look::heading(2, title), m_row++, 0, 1, 2);
}

void FormPage::addLabel(const QString &label, QWidget *input, Qt::Alignment vertical)
{
    if (label.isEmpty())
        return; // an empty one would keep a line open beside something hidden
    auto *name = new look::Label(label, look::TextStyle::Secondary);
    name->setAlignment(Qt::AlignRight | vertical);
    if (vertical == Qt::AlignTop && !qobject_cast<QLabel *>(input))
        name->setContentsMargins(0, look::space::s, 0, 0); // beside its first line
    name->setBuddy(input);
    if (input->accessibleName().isEmpty() && !qobject_cast<QLabel *>(input))
        input->setAccessibleName(withoutMnemonic(label));
    m_grid->addWidget(name, m_row, 0);
}

void FormPage::addTall(const QString &label, QWidget *input)
{
    addLabel(label, input, Qt::AlignTop);
    m_grid->addWidget(input, m_row++, 1);
}

void FormPage::addRow(const QString &label, const QList<QWidget *> &inputs)
{
    auto *together = new QWidget;
    auto *row = new QHBoxLayout(together);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::space::m);
    for (QWidget *input : inputs) {
        const bool line = qobject_cast<QLineEdit *>(input) != nullptr;
        if (line && input->maximumWidth() > LineWidth * 10)
            input->setMaximumWidth(look::scaled(LineWidth));
        row->addWidget(input, line ? 1000 : 0);
    }
    row->addStretch(1);
    addLabel(label, inputs.first(), Qt::AlignVCenter);
    m_grid->addWidget(together, m_row++, 1);
}

void FormPage::addNote(const QString &sentence)
{
    auto *note = new look::Label(sentence, look::TextStyle::Caption);
    note->setWordWrap(true);
    m_grid->addWidget(note, m_row++, 1);
}

void FormPage::addWide(QWidget *widget)
{
    m_grid->addWidget(widget, m_row++, 0, 1, 2);
}

void FormPage::close()
{
    body()->addStretch(1);
}

} // namespace sobre::ui
