// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/repair.h"

#include "core/store/damaged_file.h"
#include "core/store/database.h"
#include "core/store/index_mending.h"
#include "core/store/letter_rescue.h"
#include "core/store/plain_rows.h"
#include "core/store/profile.h"
#include "core/store/salvage.h"
#include "core/store/schema.h"
#include "core/store/verify.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <cerrno>
#include <cstring>
#include <optional>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sobre::store {

namespace {

constexpr qsizetype HeadOctets = 100;

MailError failed(const QString &what)
{
    const bool full = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    return { .kind = full ? MailError::Kind::DiskFull : MailError::Kind::StoreFailed,
             .scope = MailError::Scope::Profile,
             .retry = MailError::Retry::WhenUserActs,
             .detail = what + QStringLiteral(": ") + QString::fromLocal8Bit(std::strerror(errno)) };
}

QByteArray native(const QString &file)
{
    return QFile::encodeName(file);
}

QString newFile(const QString &database)
{
    return database + QStringLiteral(".new"); // not whole yet
}

QString wholeFile(const QString &database)
{
    return database + QStringLiteral(".repaired");
}

/// With its log and what SQLite shares between processes.
void removeDatabase(const QString &file)
{
    for (const char *part : { "-wal", "-shm", "" })
        ::unlink(native(file + QString::fromLatin1(part)).constData());
}

Result<> syncDirectory(const QString &directory)
{
    const int opened = ::open(native(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool done = opened >= 0 && ::fsync(opened) == 0;
    const Result<> outcome = done ? Result<>() : std::unexpected(failed(directory));
    if (opened >= 0)
        ::close(opened);
    return outcome;
}

/// Where the head can be read, it says whether the file is ours and not of a newer Sobre: then nothing is touched.
Result<> mayRepair(const QString &database)
{
    const auto damaged = DamagedFile::open(database);
    if (!damaged)
        return std::unexpected(damaged.error());
    QByteArray head = (*damaged)->page(1); // in a profile's first session the log alone says whose it is
    if (head.isEmpty()) { // another program's may be shorter than one of our pages
        QFile file(database);
        head = file.open(QIODevice::ReadOnly) ? file.read(HeadOctets) : QByteArray();
    }
    if (head.size() < HeadOctets || !head.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return {};
    const auto version = numberAt(head, 60, 4);
    if (numberAt(head, 68, 4) != quint64(schema::ApplicationId)) {
        return std::unexpected(MailError{ .kind = MailError::Kind::StoreDamaged,
                                          .scope = MailError::Scope::Profile,
                                          .detail = QStringLiteral("mail.db is another program's file") });
    }
    if (version > quint64(schema::Version)) {
        return std::unexpected(MailError{ .kind = MailError::Kind::StoreTooNew,
                                          .scope = MailError::Scope::Profile,
                                          .detail = QStringLiteral("schema %1, this Sobre knows %2")
                                                        .arg(version)
                                                        .arg(schema::Version) });
    }
    return {};
}

/// What verify() finds; nothing if SQLite cannot open it at all.
std::optional<VerifyReport> look(const QString &file)
{
    const auto database = Database::open(file, Database::Mode::Read);
    if (!database || !schema::mayPrepare(**database))
        return {};
    return verify(**database);
}

/// Nothing but the index is wrong: it is mended where it is.
Result<qint64> mend(const QString &file, const QStringList &problems)
{
    const auto database = Database::open(file, Database::Mode::Write);
    if (!database)
        return std::unexpected(database.error());
    if (const Result<> ready = schema::prepare(**database); !ready)
        return std::unexpected(ready.error());
    const bool broken = !problems.filter(QStringLiteral("letter_index")).isEmpty();
    return mendIndex(**database, broken);
}

/// Makes an empty file one of ours; returns where its trees are, and where they may be in another.
Result<QList<TableShape>> bear(Database &database)
{
    QHash<QByteArray, quint32> migrated;
    const auto look = [&]() -> Result<> {
        const auto shapes = shapesOf(database);
        if (!shapes)
            return std::unexpected(shapes.error());
        for (const TableShape &shape : *shapes)
            migrated.insert(shape.name, shape.root);
        return {};
    };
    Result<> done = schema::lookAsMigrated(database, look);
    if (done)
        done = schema::prepare(database);
    auto shapes = done ? shapesOf(database) : std::unexpected(done.error());
    if (shapes) {
        for (TableShape &shape : *shapes)
            shape.migratedRoot = migrated.value(shape.name);
    }
    return shapes;
}

/// Saves what can be saved into `target`, an empty file. False if it was told to stop.
Result<bool> rescue(const QString &source, const QString &target, const RepairSettings &settings, RepairReport &report)
{
    const auto damaged = DamagedFile::open(source);
    if (!damaged)
        return std::unexpected(damaged.error());
    const auto database = Database::open(target, Database::Mode::Write);
    if (!database)
        return std::unexpected(database.error());
    const auto shapes = bear(**database);
    if (!shapes)
        return std::unexpected(shapes.error());
    const Salvage salvage(**damaged, *shapes);
    if (const Result<> done = plain_rows::copy(salvage, **database); !done)
        return std::unexpected(done.error());
    LetterRescue letters(salvage, **database, settings, report);
    const Result<bool> whole = letters.run();
    if (!whole || !*whole)
        return whole;
    if (const Result<> done = plain_rows::settle(salvage, **database, report); !done)
        return std::unexpected(done.error());
    // All of it into the file itself, synced: it will be renamed alone.
    const Result<> emptied = (*database)->script("PRAGMA wal_checkpoint(TRUNCATE)");
    return emptied ? Result<bool>(true) : std::unexpected(emptied.error());
}

/// A name that is not taken.
QString keptName(const QString &database)
{
    const QString when = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString name = database + QStringLiteral(".damaged-") + when;
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = database + QStringLiteral(".damaged-") + when + u'-' + QString::number(number);
    return name;
}

/// The damaged file keeps a second name, then the new one takes its place.
Result<QString> exchange(const QString &directory, const QString &database)
{
    const QString kept = keptName(database);
    if (::link(native(database).constData(), native(kept).constData()) != 0)
        return std::unexpected(failed(kept));
    const QString log = QStringLiteral("-wal");
    if (QFileInfo(database + log).size() > 0
        && ::link(native(database + log).constData(), native(kept + log).constData()) != 0)
        return std::unexpected(failed(kept + log));
    if (const Result<> synced = syncDirectory(directory); !synced)
        return std::unexpected(synced.error());
    if (::rename(native(newFile(database)).constData(), native(wholeFile(database)).constData()) != 0)
        return std::unexpected(failed(wholeFile(database)));
    if (const Result<> synced = syncDirectory(directory); !synced)
        return std::unexpected(synced.error());
    const Result<> finished = finishRepair(directory);
    return finished ? Result<QString>(kept) : std::unexpected(finished.error());
}

Result<> makeEmpty(const QString &file)
{
    removeDatabase(file); // of a repair that was cut short
    const int made = ::open(native(file).constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    const bool done = made >= 0 && ::fchmod(made, 0600) == 0;
    const Result<> outcome = done ? Result<>() : std::unexpected(failed(file));
    if (made >= 0)
        ::close(made);
    return outcome;
}

} // namespace

Result<> finishRepair(const QString &directory)
{
    const QString database = directory + QStringLiteral("/mail.db");
    struct stat status{};
    if (::lstat(native(wholeFile(database)).constData(), &status) != 0)
        return {};
    if (!S_ISREG(status.st_mode) || status.st_uid != ::geteuid())
        return std::unexpected(MailError{ .kind = MailError::Kind::StoreFailed,
                                          .scope = MailError::Scope::Profile,
                                          .detail = wholeFile(database) + QStringLiteral(" is no file of yours") });
    // SQLite would lay a log with this name over the new file, whatever file it was made for.
    for (const char *part : { "-wal", "-shm" }) {
        if (::unlink(native(database + QString::fromLatin1(part)).constData()) != 0 && errno != ENOENT)
            return std::unexpected(failed(database + QString::fromLatin1(part)));
    }
    if (::rename(native(wholeFile(database)).constData(), native(database).constData()) != 0)
        return std::unexpected(failed(database));
    return syncDirectory(directory);
}

Result<RepairReport> repair(const QString &directory, const RepairSettings &settings)
{
    if (!QFileInfo::exists(QDir(directory).filePath(QStringLiteral("mail.db")))) {
        return std::unexpected(MailError{ .kind = MailError::Kind::NotFound,
                                          .scope = MailError::Scope::Profile,
                                          .retry = MailError::Retry::WhenUserActs,
                                          .detail = directory });
    }
    const auto profile = Profile::open(directory, Access::ReadWrite);
    if (!profile)
        return std::unexpected(profile.error());
    const QString database = (*profile)->databaseFile();
    RepairReport report;
    if (QFileInfo(database).size() == 0)
        return report;
    if (const Result<> ours = mayRepair(database); !ours)
        return std::unexpected(ours.error());
    const std::optional<VerifyReport> found = look(database);
    if (found && found->damaged.isEmpty() && found->fileProblems.isEmpty()) {
        const Result<qint64> mended = found->indexProblems.isEmpty() ? Result<qint64>(0) : mend(database, found->indexProblems);
        if (mended) {
            report.saved = found->letters;
            report.reindexed = *mended;
            return report;
        }
        if (mended.error().kind == MailError::Kind::DiskFull)
            return std::unexpected(mended.error());
    }
    const QString target = newFile(database);
    if (const Result<> made = makeEmpty(target); !made)
        return std::unexpected(made.error());
    const Result<bool> whole = rescue(database, target, settings, report);
    if (!whole || !*whole) {
        removeDatabase(target);
        report = { .cancelled = true };
        return whole ? Result<RepairReport>(report) : std::unexpected(whole.error());
    }
    const Result<QString> kept = exchange((*profile)->directory(), database);
    if (!kept) {
        removeDatabase(target); // unless it has its other name already: then the next opening brings it to its place
        return std::unexpected(kept.error());
    }
    report.damagedFile = *kept;
    return report;
}

} // namespace sobre::store
