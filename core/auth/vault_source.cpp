// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/vault_source.h"

#include "core/async/in_worker.h"
#include "core/auth/secret_key.h"

#include <mutex>
#include <utility>

namespace sobre::auth {

struct VaultSource::Shared {
    explicit Shared(const QString &profile) : file(profile) { }
    VaultFile file;
    std::mutex mutex; ///< of the passphrase and of the file: load, change and save are one
    QCA::SecureArray passphrase;
};

VaultSource::VaultSource(const QString &profile) : m_shared(std::make_shared<Shared>(profile)) { }

VaultSource::~VaultSource() = default;

Task<bool> VaultSource::isLocked()
{
    co_return co_await inWorker([shared = m_shared] {
        const std::lock_guard lock(shared->mutex);
        return shared->passphrase.isEmpty() && shared->file.isLocked();
    });
}

Task<QCA::SecureArray> VaultSource::read(SecretName name)
{
    Result<VaultFile::Secrets> secrets = co_await inWorker([shared = m_shared] {
        const std::lock_guard lock(shared->mutex);
        return shared->file.load(shared->passphrase);
    });
    if (!secrets)
        throw secrets.error();
    const auto at = secrets->find(keyFor(name));
    if (at == secrets->end())
        throw noPassword({});
    co_return QCA::SecureArray(at->second);
}

Task<> VaultSource::change(Change change)
{
    const Result<> done = co_await inWorker([shared = m_shared, change = std::move(change)]() -> Result<> {
        const std::lock_guard lock(shared->mutex);
        Result<VaultFile::Secrets> secrets = shared->file.load(shared->passphrase);
        if (!secrets)
            return std::unexpected(secrets.error());
        change(*secrets);
        return shared->file.save(*secrets, shared->passphrase);
    });
    if (!done)
        throw done.error();
}

Task<> VaultSource::write(SecretName name, QCA::SecureArray secret)
{
    co_await change([key = keyFor(name), secret](VaultFile::Secrets &secrets) { secrets[key] = secret; });
}

Task<> VaultSource::remove(SecretName name)
{
    const Result<VaultFile::Secrets> secrets = co_await inWorker([shared = m_shared] {
        const std::lock_guard lock(shared->mutex);
        return shared->file.load(shared->passphrase);
    });
    if (!secrets)
        throw secrets.error();
    if (secrets->contains(keyFor(name)))
        co_await change([key = keyFor(name)](VaultFile::Secrets &all) { all.erase(key); });
}

Task<> VaultSource::unlock(QCA::SecureArray passphrase)
{
    const Result<VaultFile::Secrets> secrets = co_await inWorker([shared = m_shared, passphrase] {
        const std::lock_guard lock(shared->mutex);
        Result<VaultFile::Secrets> opened = shared->file.load(passphrase);
        if (opened && shared->file.isLocked())
            shared->passphrase = passphrase;
        return opened;
    });
    if (!secrets)
        throw secrets.error();
}

Task<> VaultSource::setPassphrase(QCA::SecureArray passphrase)
{
    const Result<> done = co_await inWorker([shared = m_shared, passphrase]() -> Result<> {
        const std::lock_guard lock(shared->mutex);
        const Result<VaultFile::Secrets> secrets = shared->file.load(shared->passphrase);
        if (!secrets)
            return std::unexpected(secrets.error());
        Result<> saved = shared->file.save(*secrets, passphrase);
        if (saved)
            shared->passphrase = passphrase;
        return saved;
    });
    if (!done)
        throw done.error();
}

} // namespace sobre::auth
