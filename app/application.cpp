// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "core/auth/keyring_or_vault.h"
#include "core/auth/keyring_source.h"
#include "core/auth/vault_source.h"
#include "core/net/proxy_choice.h"
#include "core/store/database.h"

#include <QSettings>

namespace sobre {

Application::Application(QString profile, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
{
}

Application::~Application() = default;

Result<> Application::open(store::Access access)
{
    auto store = store::Store::open(m_profile, access);
    if (!store)
        return std::unexpected(store.error());
    auto reader = (*store)->openReader();
    if (!reader)
        return std::unexpected(reader.error());
    m_store = std::move(*store);
    m_reader = std::move(*reader);
    if (access == store::Access::ReadWrite)
        startMail();
    return {};
}

QString Application::settingsFile(const QString &profile)
{
    return profile + QStringLiteral("/settings.ini");
}

void Application::startMail()
{
    m_kept = std::make_unique<auth::VaultSource>(m_profile);
    if (!QSettings(settingsFile(m_profile), QSettings::IniFormat).value(NoKeyring).toBool())
        m_kept = std::make_unique<auth::KeyringOrVault>(std::make_unique<auth::KeyringSource>(), std::move(m_kept));
    m_passwords = std::make_unique<account::Passwords>(*m_kept);
    readProxy();
    const auto choice = [proxy = m_proxy] {
        const std::scoped_lock lock(proxy->mutex);
        return proxy->choice;
    };
    m_context = std::make_unique<account::MailContext>(*m_store, *m_passwords, net::openByChoice({}, choice));
    m_mail = std::make_unique<TaskThread>(QStringLiteral("mail"));
}

void Application::readProxy()
{
    const QSettings settings(settingsFile(m_profile), QSettings::IniFormat);
    const std::scoped_lock lock(m_proxy->mutex);
    m_proxy->choice = settings.value(QLatin1StringView(net::ProxyChoice::Key)).toString();
}

plugin::PluginLoader &Application::plugins()
{
    if (!m_plugins) {
        m_settings = std::make_unique<QSettings>(settingsFile(m_profile), QSettings::IniFormat);
        m_plugins = std::make_unique<plugin::PluginLoader>(QStringList {plugin::PluginLoader::installedFolder()},
                                                           *m_settings);
    }
    return *m_plugins;
}

void Application::startCrypto()
{
    m_engine = std::make_unique<crypto::Engine>([this] { return plugins().cryptoProviders(); });
    m_keys = std::make_unique<crypto::KeyBook>(*m_engine);
    if (m_store && m_reader) // from here on the person's choices count for whoever asks the book
        m_people = std::make_unique<keys::PeopleKeys>(*m_engine, *m_keys, *m_store, *m_reader);
}

crypto::Engine &Application::engine()
{
    if (!m_engine)
        startCrypto();
    return *m_engine;
}

crypto::KeyBook &Application::keys()
{
    if (!m_keys)
        startCrypto();
    return *m_keys;
}

lookup::KeyFinder &Application::finder(const QByteArray &authorities)
{
    if (!m_finder) {
        readProxy();
        web::WebClient::Ways ways;
        ways.proxy = [proxy = m_proxy] {
            const std::scoped_lock lock(proxy->mutex);
            return proxy->choice;
        };
        ways.policy.extraAuthorities = authorities;
        m_web = std::make_unique<web::WebClient>(std::move(ways));
        m_finder = std::make_unique<lookup::KeyFinder>(*m_web);
    }
    return *m_finder;
}

keys::PeopleKeys &Application::people()
{
    if (!m_people)
        startCrypto();
    return *m_people;
}

} // namespace sobre
