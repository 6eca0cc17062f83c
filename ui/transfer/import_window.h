// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transfer/transfer_window.h"

namespace sobre::ui {

class PathField;

/// Letters from files into a folder: .eml, mbox, Maildir, or a folder of such.
class ImportWindow : public TransferWindow {
    Q_OBJECT
public:
    explicit ImportWindow(Desk &desk, QWidget *parent = nullptr);

protected:
    void begin(TransferJob &job) override;
    QString beginning() const override;
    QString progressWords(const transfer::TransferProgress &progress) const override;
    QString endLead(const TransferOutcome &outcome) const override;
    QString endWords(const TransferOutcome &outcome) const override;

private:
    void check();

    PathField *m_from;
    QComboBox *m_into;
};

} // namespace sobre::ui
