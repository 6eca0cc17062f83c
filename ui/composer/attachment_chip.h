// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/glyphs.h"

#include <QWidget>

namespace sobre::ui {

/// A file that goes along: icon, name, size, and an x. With the focus: Left and Right walk, Del and Backspace
/// remove. It only asks; its owner acts.
class AttachmentChip : public QWidget {
    Q_OBJECT
public:
    AttachmentChip(const QString &name, const QByteArray &type, qint64 size, QWidget *parent = nullptr);

    /// Why the file cannot go along, or an empty text; shown in place of its size.
    void setProblem(const QString &problem);
    /// Whether it will be sealed with the letter; said beside its size.
    void setSealed(bool sealed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void removeRequested();
    /// -1: towards the beginning, +1: towards the end.
    void walkRequested(int step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QRect crossRect() const;
    QString second() const;
    void describe();

    QString m_name;
    QString m_size;
    QString m_problem;
    bool m_sealed = false;
    look::Glyph m_glyph;
    bool m_overCross = false;
};

} // namespace sobre::ui
