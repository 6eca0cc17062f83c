// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/arriving.h"
#include "core/store/database.h"
#include "core/store/intake.h"
#include "core/store/outbox_rows.h"
#include "core/store/schema.h"
#include "core/store/sealed_pass.h"
#include "core/store/writer.h"

#include <QFileInfo>

namespace sobre::store {

Store::Store() = default;

Store::~Store()
{
    m_sealedPass.reset();
    m_intake.reset(); // the writer must still run for what the intake waits for
    m_writer.reset();
}

namespace {

// A writing connection changes a file's head already when it opens it: what is not ours is not touched even so.
Result<> examine(const QString &file)
{
    if (QFileInfo(file).size() == 0)
        return {};
    const auto database = Database::open(file, Database::Mode::Read);
    if (!database)
        return std::unexpected(database.error());
    return schema::mayPrepare(**database);
}

} // namespace

Result<std::unique_ptr<Store>> Store::open(const QString &directory, Access access)
{
    auto profile = Profile::open(directory, access);
    if (!profile)
        return std::unexpected(profile.error());
    std::unique_ptr<Store> store(new Store);
    store->m_profile = std::move(*profile);
    if (access == Access::ReadOnly) {
        if (const auto reader = store->openReader(); !reader) // to say at once what is wrong
            return std::unexpected(reader.error());
        return store;
    }
    if (const Result<> ours = examine(store->m_profile->databaseFile()); !ours)
        return std::unexpected(ours.error());
    auto database = Database::open(store->m_profile->databaseFile(), Database::Mode::Write);
    if (!database)
        return std::unexpected(database.error());
    if (const Result<> ready = schema::prepare(**database); !ready)
        return std::unexpected(ready.error());
    // Before anybody can look. Where even that cannot be written, the letters go on saying that they are being sent.
    (void)outbox::forgetSending(**database);
    store->m_writer = std::make_unique<Writer>(std::move(*database));
    store->m_intake = std::make_unique<Intake>(*store->m_writer, *store->m_profile);
    store->m_writer->act([](Database &writing) { return arriving::sweep(writing); });
    store->m_sealedPass = std::make_unique<SealedPass>(*store->m_writer);
    return store;
}

Result<std::unique_ptr<Database>> Store::openReader() const
{
    return sobre::store::openReader(*m_profile);
}

Result<std::unique_ptr<Database>> openReader(const Profile &profile)
{
    auto mode = Database::Mode::Read;
    if (!profile.directoryIsWritable()
        && !QFileInfo::exists(profile.databaseFile() + QStringLiteral("-shm"))) {
        // Nobody can be writing; but a log that was left there would be passed over, and with it mail.
        if (QFileInfo(profile.databaseFile() + QStringLiteral("-wal")).size() > 0) {
            return std::unexpected(MailError{
                .kind = MailError::Kind::StoreFailed,
                .scope = MailError::Scope::Profile,
                .retry = MailError::Retry::WhenUserActs,
                .detail = QStringLiteral("mail.db-wal holds mail and the directory cannot be written to") });
        }
        mode = Database::Mode::ReadImmutable;
    }
    auto database = Database::open(profile.databaseFile(), mode);
    if (!database)
        return database;
    if (const Result<> ready = schema::check(**database); !ready)
        return std::unexpected(ready.error());
    return database;
}

} // namespace sobre::store
