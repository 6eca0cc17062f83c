// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transfer/transfer_window.h"

namespace sobre::ui {

class PathField;

/// Letters into files: as Maildir, mbox or .eml.
class ExportWindow : public TransferWindow {
    Q_OBJECT
public:
    explicit ExportWindow(Desk &desk, QWidget *parent = nullptr);

protected:
    void begin(TransferJob &job) override;
    QString beginning() const override;
    QString progressWords(const transfer::TransferProgress &progress) const override;
    QString endLead(const TransferOutcome &outcome) const override;
    QString endWords(const TransferOutcome &outcome) const override;

private:
    void check();

    QComboBox *m_what;
    QComboBox *m_form;
    PathField *m_to;
};

} // namespace sobre::ui
