// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/icons.h"

#include <QWidget>

namespace sobre::look {

/// A small rounded thing among its likes: a recipient, a search filter. Icon, words, and an x that removes
/// it. With the focus: Left and Right walk, Del and Backspace remove, F2 and Enter edit. It only asks; its
/// owner acts.
class Chip : public QWidget {
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);

    QString text() const { return m_text; }
    Tone tone() const { return m_tone; }
    Glyph glyph() const { return m_glyph; }
    /// What is shown. `note` says in words what icon and colour mean; it is in the tooltip and read aloud.
    void setFace(const QString &text, Glyph glyph, Tone tone, const QString &note = {});
    /// More for the tooltip and for screen readers: the full address.
    void setDetail(const QString &detail);
    void setRemovable(bool removable);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeRequested();
    void editRequested();
    /// -1: towards the beginning, +1: towards the end.
    void walkRequested(int step);
    void menuRequested(const QPoint &globalPosition);
    /// A character was typed while the chip had the focus.
    void typed(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QRect crossRect() const;
    void describe();

    QString m_text;
    QString m_note;
    QString m_detail;
    Glyph m_glyph = Glyph::None;
    Tone m_tone = Tone::Postcard;
    bool m_removable = true;
    bool m_overCross = false;
};

} // namespace sobre::look
