// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/export_mail.h"

#include "core/store/database.h"
#include "core/store/folders.h"
#include "core/store/letter_device.h"
#include "core/transfer/eml_writer.h"
#include "core/transfer/maildir_name.h"
#include "core/transfer/maildir_writer.h"
#include "core/transfer/mbox_writer.h"

#include <QFile>
#include <QSet>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sobre::transfer {
namespace {

    /// One export under way.
    class Export {
    public:
        Export(store::Database &database, const ExportRequest &request, const TransferWatch &watch)
            : m_database(database)
            , m_request(request)
            , m_watch(watch)
            , m_destination(request.destination)
        {
        }

        Result<ExportReport> run();

    private:
        struct Source {
            store::Folder folder;
            QString path; ///< with its parents
            QList<store::LetterId> letters;
        };
        /// With the letters that are here whole; the others are counted.
        Result<QList<Source>> sources();
        Result<std::unique_ptr<LetterWriter>> writerFor(const Source &source);
        QString mboxNameFor(const QString &path);
        /// False: nothing more can be written.
        bool writeFolder(const Source &source);
        Result<> writeOne(LetterWriter &writer, const Source &source, store::LetterId id);
        void makeDurable();

        store::Database &m_database;
        const ExportRequest &m_request;
        const TransferWatch &m_watch;
        const QDir m_destination;
        QSet<QString> m_names; ///< of mbox files of this export
        TransferProgress m_progress;
        ExportReport m_report;
    };

    QString pathOf(const store::Folder &folder, const QList<store::Folder> &all)
    {
        QString path = folder.name;
        store::FolderId parent = folder.parent;
        for (qsizetype depth = 0; parent != store::FolderId::None && depth < all.size(); ++depth) {
            for (const store::Folder &candidate : all) {
                if (candidate.id == parent) {
                    path.prepend(candidate.name + u'/');
                    parent = candidate.parent;
                    break;
                }
            }
        }
        return path;
    }

    Result<QList<Export::Source>> Export::sources()
    {
        const auto all = store::folders::list(m_database);
        if (!all)
            return std::unexpected(all.error());
        QList<Source> sources;
        for (const store::Folder &folder : *all) {
            if (m_request.folder && *m_request.folder != folder.id)
                continue;
            const auto letters = store::letters::ids(m_database, folder.id);
            const auto keys = store::letters::keys(m_database, folder.id);
            if (!letters || !keys)
                return std::unexpected(letters ? keys.error() : letters.error());
            Source source {.folder = folder, .path = pathOf(folder, *all), .letters = {letters->crbegin(), letters->crend()}};
            QSet<store::LetterId> headers;
            for (const store::LetterKey &key : *keys) {
                if (key.has(store::Flag::HeaderOnly))
                    headers.insert(key.id);
            }
            m_report.headersAlone += int(source.letters.removeIf([&headers](store::LetterId id) { return headers.contains(id); }));
            sources += std::move(source);
        }
        if (sources.isEmpty())
            return std::unexpected(MailError {.kind = MailError::Kind::NotFound, .detail = u"the folder"_s});
        return sources;
    }

    QString Export::mboxNameFor(const QString &path)
    {
        QString name;
        for (const QChar c : path)
            name += c.isLetterOrNumber() || u" -_"_s.contains(c) ? c : c == u'/' ? QChar(u'.') : QChar(u'_');
        while (m_names.contains(name.toCaseFolded()))
            name += u'_';
        m_names.insert(name.toCaseFolded());
        return name + u".mbox"_s;
    }

    Result<std::unique_ptr<LetterWriter>> Export::writerFor(const Source &source)
    {
        switch (m_request.form) {
        case ExportForm::Eml:
            break;
        case ExportForm::Mbox:
            return MboxWriter::open(m_destination.filePath(mboxNameFor(source.path)));
        case ExportForm::Maildir:
            const bool top = m_request.folder || source.folder.id == store::FolderId::Inbox;
            return MaildirWriter::open(top ? m_destination : QDir(m_destination.filePath(maildirNameOf(source.path))));
        }
        return std::make_unique<EmlWriter>(m_destination);
    }

    Result<> Export::writeOne(LetterWriter &writer, const Source &source, store::LetterId id)
    {
        const auto row = store::letters::row(m_database, id);
        if (!row)
            return std::unexpected(row.error());
        const auto letter = store::LetterDevice::open(m_database, id);
        if (!letter)
            return std::unexpected(letter.error());
        const LetterFlags flags {.seen = !row->unread,
                                 .flagged = row->flagged,
                                 .answered = row->answered,
                                 .forwarded = row->forwarded,
                                 .draft = source.folder.role == store::Role::Drafts,
                                 .trashed = source.folder.role == store::Role::Trash};
        m_progress.octets += row->size;
        return writer.write(*row, flags, **letter);
    }

    bool Export::writeFolder(const Source &source)
    {
        const auto writer = writerFor(source);
        if (!writer) {
            m_report.errors += writer.error();
            return writer.error().kind != MailError::Kind::DiskFull;
        }
        for (const store::LetterId id : source.letters) {
            if (const Result<> done = writeOne(**writer, source, id); done) {
                ++m_progress.letters;
            } else {
                m_report.errors += done.error();
                if (done.error().kind == MailError::Kind::DiskFull)
                    return false;
                if (done.error().scope == MailError::Scope::Profile)
                    return true; // the next folder
            }
            if (m_watch && !m_watch(m_progress)) {
                m_report.stopped = true;
                return false;
            }
        }
        return true;
    }

    /// One call for all that was written: a sync for each of 100,000 files takes minutes.
    void Export::makeDurable()
    {
        const int folder = ::open(QFile::encodeName(m_destination.path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (folder < 0 || ::syncfs(folder) != 0) {
            const bool full = errno == ENOSPC || errno == EDQUOT; // some say so no earlier than here
            m_report.errors += MailError {.kind = full ? MailError::Kind::DiskFull : MailError::Kind::FileUnreadable,
                                          .scope = MailError::Scope::Profile,
                                          .detail = m_destination.path() + u": "_s + QString::fromLocal8Bit(std::strerror(errno))};
        }
        if (folder >= 0)
            ::close(folder);
    }

    Result<ExportReport> Export::run()
    {
        const auto sources = this->sources();
        if (!sources)
            return std::unexpected(sources.error());
        if (!m_destination.mkpath(u"."_s)) {
            return std::unexpected(MailError {.kind = MailError::Kind::FileUnreadable,
                                              .scope = MailError::Scope::Profile,
                                              .detail = m_request.destination + u" cannot be made"_s});
        }
        for (const Source &source : *sources)
            m_progress.ofLetters += int(source.letters.size());
        for (const Source &source : *sources) {
            if (!source.letters.isEmpty() && !writeFolder(source))
                break;
        }
        makeDurable();
        m_report.letters = m_progress.letters;
        return m_report;
    }

} // namespace

Result<ExportReport> exportMail(store::Database &database, const ExportRequest &request, const TransferWatch &watch)
{
    return Export(database, request, watch).run();
}

} // namespace sobre::transfer
