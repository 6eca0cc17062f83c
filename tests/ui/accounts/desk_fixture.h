// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account_book.h"
#include "core/account/passwords.h"
#include "core/auth/keyring_or_vault.h"
#include "core/auth/memory_source.h"
#include "core/auth/vault_source.h"
#include "core/plugin/plugin_loader.h"
#include "tests/store/store_fixture.h"
#include "ui/desk/desk.h"

#include <QSettings>

namespace sobre::ui::test {

/// A key ring that does not run, or that its person keeps closed. (The real one knows one mail thread in a
/// process.)
class NoKeyring final : public auth::CredentialSource {
public:
    explicit NoKeyring(MailError::Kind kind)
        : m_error{ .kind = kind, .detail = QStringLiteral("the key ring stays closed") }
    {
    }
    Task<QCA::SecureArray> read(auth::SecretName) override
    {
        throw m_error;
        co_return QCA::SecureArray();
    }
    Task<> write(auth::SecretName, QCA::SecureArray) override
    {
        throw m_error;
        co_return;
    }
    Task<> remove(auth::SecretName) override { co_return; }

private:
    const MailError m_error;
};

/// A profile with all that the windows of accounts touch, built as the application builds it.
class DeskFixture {
public:
    enum class Secrets { Vault, Memory, ClosedKeyring };

    /// Plugins lie in `pluginFolders`.
    explicit DeskFixture(Secrets secrets = Secrets::Vault, const QStringList &pluginFolders = {})
        : kept(make(secrets, store.directory())), passwords(*kept),
          mail{ store.store(), passwords, net::Connector{}.opener() }, book(store.reader(), mail, thread),
          settings(store.store().profile().settingsFile(), QSettings::IniFormat),
          plugins(pluginFolders, settings),
          desk{ store.store(),
                store.reader(),
                book,
                never<account::FetchService>(),
                never<outbox::PostService>(),
                never<crypto::Engine>(), never<crypto::KeyBook>(), never<keys::PeopleKeys>(), settings,
                plugins }
    {
    }

    store::test::StoreFixture store;
    std::unique_ptr<auth::CredentialSource> kept;
    account::Passwords passwords;
    account::MailContext mail;
    TaskThread thread{ QStringLiteral("mail") };
    account::AccountBook book;
    QSettings settings;
    plugin::PluginLoader plugins;
    Desk desk;

    /// What is stored under this address; empty record: nothing.
    store::AccountRecord record(const QString &address)
    {
        const auto found = store::accounts::find(store.reader(), address);
        return found ? *found : store::AccountRecord{};
    }
    /// The password that is kept for an account; empty: none.
    QString keptPassword(store::AccountId id)
    {
        const std::function<Task<QCA::SecureArray>()> read = [this, id] {
            return kept->read({ .account = store::number(id), .direction = QStringLiteral("outgoing") });
        };
        const auto secret = store::test::await<Result<QCA::SecureArray>>([&](QObject *context, auto done) {
            std::function<void(Result<QCA::SecureArray>)> then = done;
            thread.run<QCA::SecureArray>(read, context, then);
        });
        return secret ? QString::fromUtf8(secret->toByteArray()) : QString();
    }

private:
    static std::unique_ptr<auth::CredentialSource> make(Secrets secrets, const QString &profile)
    {
        if (secrets == Secrets::Memory)
            return std::make_unique<auth::MemorySource>();
        const auto kind
            = secrets == Secrets::Vault ? MailError::Kind::NotAvailable : MailError::Kind::NoPassword;
        return std::make_unique<auth::KeyringOrVault>(std::make_unique<NoKeyring>(kind),
                                                      std::make_unique<auth::VaultSource>(profile));
    }
    // The windows of this room have no use for the services; whoever calls one here finds zeros.
    template <typename Service> static Service &never()
    {
        alignas(std::max_align_t) static std::byte nothing[64] = {};
        return reinterpret_cast<Service &>(nothing);
    }
};

} // namespace sobre::ui::test
