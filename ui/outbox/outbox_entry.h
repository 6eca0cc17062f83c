// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/outbox/outbox_item.h"

#include <QWidget>

class QBoxLayout;

namespace sobre::look {
class Button;
class ElidedLabel;
class GlyphView;
class Label;
}

namespace sobre::ui {

/// A row of the outbox: subject, to whom, how it stands, who said so, and what helps. One focus stop before its
/// buttons; Up and Down go to other rows.
class OutboxEntry : public QWidget {
    Q_OBJECT
public:
    explicit OutboxEntry(QWidget *parent = nullptr);

    void show(const OutboxItem &item);
    const OutboxItem &item() const { return m_item; }
    /// The row as it is read aloud.
    QString spoken() const;

    /// Puts its buttons after it in the order of Tab; the last of its stops.
    QWidget *chainStops();

    /// The words of an action.
    static QString wordsFor(OutboxAction action);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(sobre::ui::OutboxAction action);
    /// Up (-1) or Down (+1) was pressed.
    void stepped(int by);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool event(QEvent *event) override;

private:
    void offer(const QList<OutboxAction> &actions);
    void arrange();

    OutboxItem m_item;
    QList<OutboxAction> m_offered;
    look::GlyphView *m_glyph;
    look::GlyphView *m_envelope; ///< before the subject of a sealed one
    look::ElidedLabel *m_subject;
    look::ElidedLabel *m_to;
    look::Label *m_state;
    look::Label *m_evidence;
    QBoxLayout *m_across; // words, then buttons: beside them or below
    QWidget *m_words;
    QWidget *m_row; // of buttons
    QBoxLayout *m_beside; // they themselves: side by side, or one below the other
    QList<look::Button *> m_buttons;
};

} // namespace sobre::ui
