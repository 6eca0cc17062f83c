// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/desk.h"
#include "ui/transfer/transfer_job.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QListWidget;
class QProgressBar;
class QVBoxLayout;

namespace sobre::look {
class Button;
class Label;
class Strip;
}

namespace sobre::ui {

class Page;

/// What importing and exporting have in common: what is asked, then a bar that grows and *Stop*, then what came of it. A
/// window of its own that blocks no other; it deletes itself when it is closed. Closed while it works it stops first:
/// what is done stays.
class TransferWindow : public QWidget {
    Q_OBJECT
public:
    bool isWorking() const { return m_job; }

protected:
    /// `desk` outlives the window.
    TransferWindow(Desk &desk, const QString &begin, QWidget *parent);

    /// A column for what is asked; it cannot be changed while the job runs.
    QVBoxLayout *asked() const { return m_askedColumn; }
    Page *page() const { return m_page; }
    Desk &desk() const { return m_desk; }
    /// The folders, each with its parents, as a person calls them; the data is the FolderId.
    void addFolders(QComboBox *choice) const;
    /// What keeps it from beginning, as a sentence; empty: nothing.
    void setObstacle(const QString &reason);

    virtual void begin(TransferJob &job) = 0;
    /// While nothing is known yet.
    virtual QString beginning() const = 0;
    virtual QString progressWords(const transfer::TransferProgress &progress) const = 0;
    /// "1,240 letters are here now", and what else there is to say of it.
    virtual QString endLead(const TransferOutcome &outcome) const = 0;
    virtual QString endWords(const TransferOutcome &outcome) const = 0;

    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void start();
    void follow(const transfer::TransferProgress &progress);
    void end(const TransferOutcome &outcome);
    void setWorking(bool working);

    Desk &m_desk;
    Page *m_page;
    QWidget *m_asked;
    QVBoxLayout *m_askedColumn;
    QProgressBar *m_bar;
    look::Label *m_words; ///< below the bar
    look::Strip *m_end;
    QListWidget *m_faults;
    look::Button *m_begin;
    look::Button *m_stop;
    look::Button *m_close;
    QPointer<TransferJob> m_job;
    bool m_closing = false;
};

} // namespace sobre::ui
