// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/path_field.h"

#include "ui/look/button.h"
#include "ui/look/tokens.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>

namespace sobre::ui {

PathField::PathField(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(look::space::s);
    m_row->addWidget(m_line, 1);
    m_line->setObjectName(QStringLiteral("path"));
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &PathField::changed);
}

void PathField::addButton(const QString &words, QFileDialog::FileMode mode, const QString &title)
{
    auto *button = new look::Button(words);
    m_row->addWidget(button);
    connect(button, &look::Button::clicked, this, [this, mode, title] { look(mode, title); });
}

void PathField::look(QFileDialog::FileMode mode, const QString &title)
{
    const QFileInfo now(path());
    auto *dialog = new QFileDialog(this, title, now.exists() ? now.absolutePath() : QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    dialog->setOption(QFileDialog::ShowDirsOnly, mode == QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_line, [this](const QString &chosen) { m_line->setText(QDir::toNativeSeparators(chosen)); });
    dialog->open();
}

} // namespace sobre::ui
