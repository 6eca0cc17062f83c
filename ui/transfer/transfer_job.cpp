// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/transfer_job.h"

#include "core/store/database.h"
#include "core/transfer/import_mail.h"

namespace sobre::ui {
namespace {

Task<TransferOutcome> importAll(QString path, store::FolderId folder, store::Store *store, transfer::TransferWatch watch,
                                std::shared_ptr<std::atomic_bool> stopped)
{
    const auto files = transfer::findImportFiles(path, [stopped] { return !stopped->load(); });
    if (!files)
        throw files.error();
    const transfer::ImportReport report = co_await transfer::importMail(*files, folder, store->intake(), store->writer(), watch);
    co_return TransferOutcome {.letters = report.letters, .stopped = report.stopped || *stopped, .errors = report.errors};
}

Task<TransferOutcome> exportAll(transfer::ExportRequest request, store::Store *store, transfer::TransferWatch watch)
{
    const auto reader = store->openReader();
    if (!reader)
        throw reader.error();
    const auto report = transfer::exportMail(**reader, request, watch);
    if (!report)
        throw report.error();
    co_return TransferOutcome {.letters = report->letters,
                               .headersAlone = report->headersAlone,
                               .stopped = report->stopped,
                               .errors = report->errors};
}

} // namespace

TransferJob::TransferJob(store::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_stopped(std::make_shared<std::atomic_bool>(false))
    , m_thread(QStringLiteral("transfer"))
{
}

TransferJob::~TransferJob()
{
    stop();
}

void TransferJob::stop()
{
    *m_stopped = true;
}

transfer::TransferWatch TransferJob::watch()
{
    // What the window has not looked at yet is replaced by what is newer.
    const auto tell = deliverTo<transfer::TransferProgress>(this, [this](const transfer::TransferProgress &progress) { Q_EMIT progressed(progress); });
    return [tell, stopped = m_stopped](const transfer::TransferProgress &progress) {
        tell(progress);
        return !stopped->load();
    };
}

void TransferJob::run(std::function<Task<TransferOutcome>()> make)
{
    m_thread.run<TransferOutcome>(std::move(make), this, [this](const Result<TransferOutcome> &outcome) {
        Q_EMIT ended(outcome ? *outcome : TransferOutcome {.errors = {outcome.error()}});
    });
}

void TransferJob::importFrom(const QString &path, store::FolderId folder)
{
    run([path, folder, store = &m_store, watch = watch(), stopped = m_stopped] { return importAll(path, folder, store, watch, stopped); });
}

void TransferJob::exportTo(const transfer::ExportRequest &request)
{
    run([request, store = &m_store, watch = watch()] { return exportAll(request, store, watch); });
}

} // namespace sobre::ui
