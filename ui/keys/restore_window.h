// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/pane.h"

#include <QByteArray>

class QLineEdit;

namespace sobre::look {
class Button;
}

namespace sobre::ui {

class Field;

/// Asks for the code that a backup was made with. A window of its own that blocks no other; it deletes itself when it is
/// closed.
class RestoreWindow : public look::Pane {
    Q_OBJECT
public:
    RestoreWindow();

    /// It was not the right one, or did not work: the window stays.
    void refuse(const QString &sentence);

Q_SIGNALS:
    /// 36 digits, as core/crypto/backup_code.h has them.
    void codeGiven(const QByteArray &code);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void give();

    QLineEdit *m_code;
    Field *m_field;
    look::Button *m_restore;
};

} // namespace sobre::ui
