// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>

class QApplication;

namespace sobre::look {

/// Notices when the application's font changes. One for the application; look::whenFontChanges() makes it.
class FontWatch : public QObject {
    Q_OBJECT
public:
    static FontWatch *of(QApplication &application);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed();

private:
    explicit FontWatch(QApplication &application);

    QFont m_font;
};

} // namespace sobre::look
