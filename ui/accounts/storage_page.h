// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/form_page.h"

namespace sobre::look {
class Label;
}

namespace sobre::ui {

/// Where the mail of this profile lies, and how much room it takes.
class StoragePage : public FormPage {
    Q_OBJECT
public:
    /// `databaseFile` is an absolute path.
    explicit StoragePage(const QString &databaseFile, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    const QString m_file;
    look::Label *m_size;
};

} // namespace sobre::ui
