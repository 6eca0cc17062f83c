// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/crypto/key_works.h"
#include "core/keys/key_rows.h"
#include "ui/look/pane.h"

#include <QByteArray>
#include <QList>

class QLabel;
class QStackedWidget;

namespace sobre::look {
class Button;
}

namespace sobre::ui {

class Field;
class KeyNotice;

/// Backs the own key up: shows a code once, has two parts of it typed, and writes a file that only the code opens. A window
/// of its own that blocks no other; it deletes itself when it is closed, and with it the code is gone.
class BackUpWindow : public look::Pane {
    Q_OBJECT
public:
    /// `works` outlives the window.
    BackUpWindow(crypto::KeyWorks &works, const keys::KeyRow &row);
    ~BackUpWindow() override;

    /// Writes the file; for the file dialog and for tests.
    void saveTo(const QString &path);

Q_SIGNALS:
    /// The file is written.
    void done(const QString &fingerprint);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeShown();
    QWidget *makeTyped();
    QWidget *makeDone();
    void goOn();
    void check();
    void chooseFile();
    Task<> save(QString path);

    crypto::KeyWorks &m_works;
    const keys::KeyRow m_row;
    QByteArray m_code; ///< a secret; empty of S/MIME
    QList<int> m_parts; ///< which groups are to be typed
    QStackedWidget *m_pages;
    KeyNotice *m_notice;
    QLabel *m_shown = nullptr;
    look::Button *m_save = nullptr;
    QList<Field *> m_fields;
    Task<> m_saving; // last: it uses the others
};

} // namespace sobre::ui
