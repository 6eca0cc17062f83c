// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/import_mail.h"

#include "core/async/pending.h"
#include "core/store/arrival.h"
#include "core/store/folders.h"
#include "core/store/intake.h"
#include "core/store/writer.h"
#include "core/transfer/mbox_reader.h"
#include "core/transfer/source_file.h"

#include <QHash>
#include <QObject>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace sobre::transfer {
namespace {

    constexpr qint64 Block = 256 * 1024;

    /// One import under way; what it counts comes from the store's answers.
    class Import {
    public:
        Import(store::FolderId folder, store::Intake &intake, store::Writer &writer, TransferWatch watch)
            : m_folder(folder)
            , m_intake(intake)
            , m_writer(writer)
            , m_watch(std::move(watch))
        {
        }

        Task<> takeAll(QList<ImportFile> files);
        /// Waits until every letter that was read is durable or refused.
        Task<ImportReport> result();

    private:
        using ReadBlock = std::function<QByteArray()>;
        Task<> takeFile(ImportFile file);
        Task<> takeLetter(ImportFile file, store::FolderId folder, const SourceFile &source, ReadBlock read);
        Task<store::FolderId> folderFor(QString name);
        Task<> room();
        void count(qint64 octets);
        bool isOver() const { return m_report.stopped || m_full; }
        void settled(const QString &path, const Result<store::LetterId> &outcome);

        const store::FolderId m_folder;
        store::Intake &m_intake;
        store::Writer &m_writer;
        QObject m_here; ///< whoever answers when this is gone is not heard
        const TransferWatch m_watch;
        QHash<QString, store::FolderId> m_folders; ///< those within
        TransferProgress m_progress;
        ImportReport m_report;
        bool m_full = false; ///< the disk
        int m_underWay = 0;
        std::optional<Pending<bool>> m_allSettled;
    };

    Task<> Import::room()
    {
        // Also when there is room: the thread serves its other work between two blocks.
        const Pending<bool> room;
        m_intake.whenRoom(&m_here, [room] { room.finish(true); });
        co_await room;
    }

    void Import::count(qint64 octets)
    {
        m_progress.octets += octets;
        if (m_watch && !m_watch(m_progress))
            m_report.stopped = true;
    }

    /// The folder of this name within the one that is imported into.
    Task<store::FolderId> Import::folderFor(QString name)
    {
        if (name.isEmpty())
            co_return m_folder;
        if (const auto known = m_folders.constFind(name); known != m_folders.cend())
            co_return *known;
        const auto make = [name, parent = m_folder](store::Database &database) -> Result<store::FolderId> {
            if (parent == store::FolderId::Inbox)
                return store::folders::ensure(database, name);
            store::FolderId at = parent;
            for (const QString &part : name.split(u'/')) {
                const auto all = store::folders::list(database);
                if (!all)
                    return std::unexpected(all.error());
                const auto here = std::ranges::find_if(*all, [&](const store::Folder &folder) {
                    return folder.parent == at && folder.name.compare(part, Qt::CaseInsensitive) == 0;
                });
                const auto next = here != all->end() ? Result<store::FolderId>(here->id) : store::folders::create(database, part, at);
                if (!next)
                    return next;
                at = *next;
            }
            return at;
        };
        const Pending<Result<store::FolderId>> made;
        m_writer.act(make, &m_here, [made](Result<store::FolderId> id) { made.finish(std::move(id)); });
        const Result<store::FolderId> id = co_await made;
        if (!id) {
            MailError error = id.error();
            error.scope = MailError::Scope::Letter;
            m_report.errors += error;
        }
        // What waits in the Outbox would be sent; and a name that no folder can have keeps no letter out.
        const store::FolderId folder = id && *id != store::FolderId::Outbox ? *id : m_folder;
        m_folders.insert(name, folder);
        co_return folder;
    }

    Task<> Import::takeLetter(ImportFile file, store::FolderId folder, const SourceFile &source, ReadBlock read)
    {
        QByteArray octets = read();
        const LetterFlags flags = file.form == ImportFile::Form::Mbox ? flagsOfMboxHeader(octets) : file.flags;
        if (flags.expunged)
            co_return;
        const std::unique_ptr<store::Arrival> arrival = m_intake.begin({.folder = flags.trashed ? store::FolderId::Trash : folder,
                                                                        .seen = flags.seen,
                                                                        .flagged = flags.flagged,
                                                                        .answered = flags.answered,
                                                                        .forwarded = flags.forwarded});
        for (; !octets.isEmpty(); octets = read()) {
            arrival->append(octets);
            count(octets.size());
            co_await room();
            if (isOver())
                co_return; // half a letter leaves no trace
        }
        if (source.hasFailed())
            co_return; // nor does one whose end the disk did not give
        ++m_underWay;
        ++m_progress.letters;
        arrival->finish(&m_here, [this, path = file.path](const Result<store::LetterId> &outcome) { settled(path, outcome); });
    }

    Task<> Import::takeFile(ImportFile file)
    {
        SourceFile source(file.path);
        if (!source.open(QIODevice::ReadOnly)) {
            m_report.errors += MailError {.kind = MailError::Kind::FileUnreadable,
                                          .scope = MailError::Scope::Letter,
                                          .detail = file.path + u": "_s + source.errorString()};
            co_return;
        }
        co_await room();
        const store::FolderId folder = co_await folderFor(file.folder);
        if (file.form == ImportFile::Form::Letter) {
            const ReadBlock read = [&source] { return source.read(Block); };
            co_await takeLetter(file, folder, source, read);
        } else {
            MboxReader reader(source);
            const ReadBlock read = [&reader] { return reader.read(); };
            while (!isOver() && !source.hasFailed() && reader.nextLetter())
                co_await takeLetter(file, folder, source, read);
        }
        if (source.hasFailed()) {
            m_report.errors += MailError {.kind = MailError::Kind::FileUnreadable,
                                          .scope = MailError::Scope::Letter,
                                          .detail = file.path + u": "_s + source.failure()};
        }
    }

    Task<> Import::takeAll(QList<ImportFile> files)
    {
        for (const ImportFile &file : std::as_const(files))
            m_progress.ofOctets += file.octets;
        for (const ImportFile &file : std::as_const(files)) {
            if (isOver())
                break;
            co_await takeFile(file);
        }
    }

    void Import::settled(const QString &path, const Result<store::LetterId> &outcome)
    {
        --m_underWay;
        if (outcome) {
            ++m_report.letters;
        } else if (outcome.error().kind != MailError::Kind::DiskFull || !std::exchange(m_full, true)) {
            MailError error = outcome.error();
            if (error.detail.isEmpty())
                error.detail = path;
            m_report.errors += error; // of a full disk one
        }
        if (m_underWay == 0) {
            if (const auto all = std::exchange(m_allSettled, std::nullopt))
                all->finish(true);
        }
    }

    Task<ImportReport> Import::result()
    {
        if (m_underWay > 0) {
            m_allSettled.emplace();
            const Pending<bool> all = *m_allSettled;
            m_writer.flush();
            co_await all;
        }
        co_return m_report;
    }

} // namespace

Task<ImportReport> importMail(QList<ImportFile> files, store::FolderId folder, store::Intake &intake, store::Writer &writer, TransferWatch watch)
{
    Import import(folder, intake, writer, std::move(watch));
    co_await import.takeAll(std::move(files));
    co_return co_await import.result();
}

} // namespace sobre::transfer
