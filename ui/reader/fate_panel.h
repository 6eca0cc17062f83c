// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/pane.h"
#include "ui/reader/delivery_facts.h"

class QVBoxLayout;

namespace sobre::look {
class Label;
}

namespace sobre::ui {

/// What became of a letter that was sent, recipient by recipient: the state in words, why, and what can be done. Hidden as
/// long as nothing was heard of it.
class FatePanel : public look::Card {
    Q_OBJECT
public:
    explicit FatePanel(QWidget *parent = nullptr);

    void showFacts(const DeliveryFacts &facts);

Q_SIGNALS:
    /// [Correct and send again]
    void correctRequested(sobre::store::LetterId letter, const QString &address);
    /// [Open the report]
    void openRequested(sobre::store::LetterId report);

private:
    QWidget *rowFor(const store::PostedRecipient &recipient, const DeliveryFacts &facts);

    look::Label *m_more;
    QVBoxLayout *m_rows;
    QWidget *m_list = nullptr;
};

} // namespace sobre::ui
