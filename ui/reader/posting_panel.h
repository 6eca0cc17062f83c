// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/pane.h"
#include "ui/reader/delivery_facts.h"

class QBoxLayout;
class QPlainTextEdit;

namespace sobre::look {
class Button;
class Label;
} // namespace sobre::look

namespace sobre::ui {

/// The proof of posting under a letter that was sent: three lines, and all of it when opened, with a way to give it to
/// whoever keeps the server. Hidden where nothing was sent from here.
class PostingPanel : public look::Card {
    Q_OBJECT
public:
    explicit PostingPanel(QWidget *parent = nullptr);

    void showFacts(const DeliveryFacts &facts);
    bool isOpen() const { return m_open; }
    void setOpen(bool open);

private:
    void copy();

    QList<look::Label *> m_lines;
    look::Button *m_toggle;
    look::Button *m_copy;
    look::Label *m_aboutCopy;
    QPlainTextEdit *m_full;
    QString m_text; ///< what is copied
    bool m_open = false;
};

} // namespace sobre::ui
