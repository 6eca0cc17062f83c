// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/restore_window.h"

#include "core/crypto/backup_code.h"
#include "ui/accounts/field.h"
#include "ui/look/button.h"
#include "ui/look/label.h"
#include "ui/look/type.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sobre::ui {

using look::Button;

RestoreWindow::RestoreWindow()
    : Pane(Back::Window)
    , m_code(new QLineEdit)
    , m_field(new Field(tr("&Code"), m_code, tr("36 digits. It does not matter how you part them.")))
    , m_restore(new Button(tr("&Restore"), Button::Kind::Primary))
{
    setWindowFlag(Qt::Window);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Restore a backup"));
    m_code->setObjectName(u"code"_s);
    m_code->setInputMethodHints(Qt::ImhPreferNumbers | Qt::ImhSensitiveData);
    m_restore->setObjectName(u"restore"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::space::xl, look::space::l, look::space::xl, look::space::l);
    column->setSpacing(look::space::m);
    column->addWidget(look::heading(1, tr("Restore a backup")));
    auto *words = new look::Label(tr("This file is locked with the code that you wrote down when you made the backup."));
    words->setWordWrap(true);
    column->addWidget(words);
    column->addWidget(m_field);
    column->addStretch(1);
    auto *cancel = new Button(tr("&Cancel"));
    auto *row = new QHBoxLayout;
    row->setSpacing(look::space::s);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_restore);
    column->addLayout(row);
    connect(cancel, &QAbstractButton::clicked, this, &QWidget::close);
    connect(m_restore, &QAbstractButton::clicked, this, &RestoreWindow::give);
    connect(m_code, &QLineEdit::returnPressed, this, &RestoreWindow::give);
    setMinimumWidth(look::scaled(460));
    resize(look::scaled(520), look::scaled(280));
}

void RestoreWindow::give()
{
    const QByteArray code = crypto::readBackupCode(m_code->text());
    if (code.isEmpty()) {
        m_field->setError(tr("These are not 36 digits."));
        m_code->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_field->setError({});
    m_restore->setEnabled(false);
    Q_EMIT codeGiven(code);
}

void RestoreWindow::refuse(const QString &sentence)
{
    m_restore->setEnabled(true);
    m_field->setError(sentence);
    m_code->selectAll();
    m_code->setFocus(Qt::OtherFocusReason);
}

void RestoreWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        Pane::keyPressEvent(event);
}

} // namespace sobre::ui
