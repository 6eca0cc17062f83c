// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace sobre::ui {

/// Says at the foot of a letter's text where the link under the mouse or the focus leads. The mouse passes
/// through.
class LinkTarget : public QWidget {
    Q_OBJECT
public:
    /// `view` is what it lies on.
    explicit LinkTarget(QWidget *view);

    /// Hides itself for an empty target.
    void showTarget(const QString &target);
    QString target() const { return m_target; }

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QString m_target;
};

} // namespace sobre::ui
