// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/mail_context.h"
#include "core/account/passwords.h"
#include "core/account/write_job.h"
#include "core/async/task_thread.h"
#include "core/auth/credential_source.h"
#include "core/crypto/engine.h"
#include "core/crypto/key_book.h"
#include "core/keys/people_keys.h"
#include "core/lookup/key_finder.h"
#include "core/plugin/plugin_loader.h"
#include "core/store/store.h"
#include "core/web/web_client.h"
#include "ui/composer/writing.h"

#include <QObject>
#include <QSettings>
#include <QString>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace sobre {

namespace store {
class Database;
}

/// The one place where Sobre's parts are built and handed to each other. Lives in the main thread.
class Application : public QObject {
    Q_OBJECT
public:
    /// Nothing is opened yet. `profile` is an absolute path.
    explicit Application(QString profile, QObject *parent = nullptr);
    ~Application() override;

    QString profile() const { return m_profile; }
    /// Preferences and window state of a profile.
    static QString settingsFile(const QString &profile);
    /// A preference: passwords stay in this profile's vault, the desktop's key ring is left alone.
    static constexpr char NoKeyring[] = "passwords/vaultOnly";

    /// Opens the profile; with ReadWrite this process becomes its holder. Errors: those of store::Store::open.
    Result<> open(store::Access access);
    store::Store &store() { return *m_store; }
    /// The main thread's reading connection.
    store::Database &reader() { return *m_reader; }

    /// Runs a piece of writing in the writer's thread and returns its value when it is durable. Throws MailError.
    template <typename Job>
    auto write(Job job)
    {
        return account::writeJob(m_store->writer(), this, std::move(job));
    }

    /// Shows the window, or a composer if something is to be written. Empty in a process without windows.
    std::function<void(const std::optional<ui::Writing> &)> showWindow;

    /// The thread of all dialogues, and the passwords that live in it.
    TaskThread &mail() { return *m_mail; }
    account::Passwords &passwords() { return *m_passwords; }
    account::MailContext &mailContext() { return *m_context; }

    /// Reads from the profile's settings which proxy leads to the servers; for what is opened from now on.
    void readProxy();

    /// Which plugins there are.
    plugin::PluginLoader &plugins();
    /// Signing and sealing, and the keys. The plugins are loaded when the first letter needs them.
    crypto::Engine &engine();
    crypto::KeyBook &keys();
    /// Which of them is for whom. Only with an open profile.
    keys::PeopleKeys &people();
    /// Looks keys up in the network by the profile's proxy; nothing is made before it is first used. `authorities` (PEM) are
    /// believed besides the system's, from then on.
    lookup::KeyFinder &finder(const QByteArray &authorities = {});

private:
    void startMail();
    void startCrypto();

    /// The proxy as the mail thread reads it.
    struct Proxy {
        std::mutex mutex;
        QString choice;
    };

    const QString m_profile;
    const std::shared_ptr<Proxy> m_proxy = std::make_shared<Proxy>();
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<store::Database> m_reader;
    std::unique_ptr<auth::CredentialSource> m_kept;
    std::unique_ptr<account::Passwords> m_passwords;
    std::unique_ptr<account::MailContext> m_context;
    std::unique_ptr<QSettings> m_settings; // of the plugins
    std::unique_ptr<plugin::PluginLoader> m_plugins;
    std::unique_ptr<crypto::Engine> m_engine;
    std::unique_ptr<crypto::KeyBook> m_keys;
    std::unique_ptr<keys::PeopleKeys> m_people;
    std::unique_ptr<web::WebClient> m_web;
    std::unique_ptr<lookup::KeyFinder> m_finder;
    std::unique_ptr<TaskThread> m_mail; // ends first: its tasks use all the others
};

} // namespace sobre
