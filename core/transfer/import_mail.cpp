// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/import_mail.h"

#include "core/async/pending.h"
#include "core/store/arrival.h"
#include "core/store/intake.h"
#include "core/store/writer.h"
#include "core/transfer/mbox_reader.h"

#include <QFile>

#include <functional>

using namespace Qt::StringLiterals;

namespace sobre::transfer {
namespace {

    constexpr qint64 Block = 256 * 1024;

    /// One import under way; what it counts comes from the store's answers.
    class Import {
    public:
        Import(store::FolderId folder, store::Intake &intake, store::Writer &writer, QObject *context)
            : m_folder(folder)
            , m_intake(intake)
            , m_writer(writer)
            , m_context(context)
        {
        }

        Task<> takeFile(ImportFile file);
        /// Waits until every letter that was read is durable or refused.
        Task<ImportReport> result();

    private:
        using ReadBlock = std::function<QByteArray()>;
        Task<> takeLetter(ImportFile file, ReadBlock read);
        Task<> room();
        void settled(const QString &path, const Result<store::LetterId> &outcome);

        const store::FolderId m_folder;
        store::Intake &m_intake;
        store::Writer &m_writer;
        QObject *m_context;
        ImportReport m_report;
        int m_underWay = 0;
        std::optional<Pending<bool>> m_allSettled;
    };

    Task<> Import::room()
    {
        // Also when there is room: the thread serves its other work between two blocks.
        const Pending<bool> room;
        m_intake.whenRoom(m_context, [room] { room.finish(true); });
        co_await room;
    }

    Task<> Import::takeLetter(ImportFile file, ReadBlock read)
    {
        const std::unique_ptr<store::Arrival> arrival
            = m_intake.begin({.folder = m_folder, .seen = file.seen, .flagged = file.flagged});
        while (true) {
            co_await room();
            const QByteArray octets = read();
            if (octets.isEmpty())
                break;
            arrival->append(octets);
        }
        ++m_underWay;
        arrival->finish(m_context, [this, path = file.path](const Result<store::LetterId> &outcome) { settled(path, outcome); });
    }

    Task<> Import::takeFile(ImportFile file)
    {
        QFile source(file.path);
        if (!source.open(QIODevice::ReadOnly)) {
            m_report.errors += MailError {.kind = MailError::Kind::FileUnreadable,
                                          .scope = MailError::Scope::Letter,
                                          .detail = file.path + u": "_s + source.errorString()};
            co_return;
        }
        if (file.form == ImportFile::Form::Letter) {
            const ReadBlock read = [&source] { return source.read(Block); };
            co_await takeLetter(file, read);
            co_return;
        }
        MboxReader reader(source);
        const ReadBlock read = [&reader] { return reader.read(); };
        while (reader.nextLetter())
            co_await takeLetter(file, read);
    }

    void Import::settled(const QString &path, const Result<store::LetterId> &outcome)
    {
        --m_underWay;
        if (outcome) {
            ++m_report.letters;
        } else {
            MailError error = outcome.error();
            if (error.detail.isEmpty())
                error.detail = path;
            m_report.errors += error;
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

Task<ImportReport> importMail(QList<ImportFile> files, store::FolderId folder, store::Intake &intake, store::Writer &writer, QObject *context)
{
    Import import(folder, intake, writer, context);
    for (const ImportFile &file : std::as_const(files))
        co_await import.takeFile(file);
    co_return co_await import.result();
}

} // namespace sobre::transfer
