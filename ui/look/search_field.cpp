// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/search_field.h"

#include "ui/look/icons.h"
#include "ui/look/type.h"

#include <QAction>
#include <QKeyEvent>

namespace sobre::look {

SearchField::SearchField(const QString &prompt, const QKeySequence &keys, QWidget *parent) : QLineEdit(parent)
{
    setAccessibleName(prompt);
    if (keys.isEmpty()) {
        setPlaceholderText(prompt);
    } else {
        setPlaceholderText(prompt + QStringLiteral("   ") + keys.toString(QKeySequence::NativeText));
        setToolTip(tr("%1 (%2)").arg(prompt, keys.toString(QKeySequence::NativeText)));
    }
    addAction(look::icon(Glyph::Search, Ink::Secondary), LeadingPosition);
    m_clear = addAction(look::icon(Glyph::Close, Ink::Secondary), TrailingPosition);
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Clear"));
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, [this] {
        clear();
        Q_EMIT textEdited(QString());
    });
    connect(this, &QLineEdit::textChanged, this,
            [this](const QString &now) { m_clear->setVisible(!now.isEmpty()); });
}

QSize SearchField::sizeHint() const
{
    return QSize(scaled(460), QLineEdit::sizeHint().height());
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT escaped();
    else if (event->key() == Qt::Key_Down)
        Q_EMIT wentDown();
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace sobre::look
