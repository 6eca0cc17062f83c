// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task_thread.h"
#include "core/store/store.h"
#include "core/transfer/export_mail.h"
#include "core/transfer/transfer_watch.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace sobre::ui {

/// How an import or an export ended.
struct TransferOutcome {
    int letters = 0; ///< durable
    int headersAlone = 0; ///< of an export: left out, for the rest of them lies at the server
    bool stopped = false; ///< by the person
    QList<MailError> errors; ///< the rest was done nevertheless
};

/// One import or export in a thread of its own; the window's stays free. Ending the object stops it: what is done stays.
class TransferJob : public QObject {
    Q_OBJECT
public:
    /// `store` is open for writing and outlives the job.
    explicit TransferJob(store::Store &store, QObject *parent = nullptr);
    ~TransferJob() override;

    /// Once for each job one of these.
    void importFrom(const QString &path, store::FolderId folder);
    void exportTo(const transfer::ExportRequest &request);
    /// ended() comes when the letter that is under way is done or given up.
    void stop();

Q_SIGNALS:
    /// At most as often as the window's thread has time for it.
    void progressed(const sobre::transfer::TransferProgress &progress);
    void ended(const sobre::ui::TransferOutcome &outcome);

private:
    transfer::TransferWatch watch();
    void run(std::function<Task<TransferOutcome>()> make);

    store::Store &m_store;
    const std::shared_ptr<std::atomic_bool> m_stopped;
    TaskThread m_thread; // goes first, when all else is still there
};

} // namespace sobre::ui
