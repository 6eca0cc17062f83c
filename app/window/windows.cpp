// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windows.h"

#include "app/application.h"
#include "core/crypto/engine.h"
#include "core/crypto/key_book.h"
#include "core/plugin/plugin_loader.h"
#include "core/store/outbox_rows.h"
#include "ui/accounts/account_settings_window.h"
#include "ui/accounts/add_account_window.h"
#include "ui/accounts/certificate_window.h"
#include "ui/accounts/preferences_window.h"
#include "ui/composer/composer_window.h"
#include "ui/counter/counter_window.h"
#include "ui/desk/main_window.h"
#include "ui/keys/keys_window.h"
#include "ui/look/theme.h"
#include "ui/preferences/preferences.h"
#include "ui/transfer/export_window.h"
#include "ui/transfer/import_window.h"
#include "ui/text/error_text.h"

#include <QApplication>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace sobre {

Windows::Windows(Application &sobre, look::Theme &theme)
    : m_sobre(sobre)
    , m_theme(theme)
    , m_settings(Application::settingsFile(sobre.profile()), QSettings::IniFormat)
    , m_accounts(sobre.reader(), sobre.mailContext(), sobre.mail())
    , m_fetching(sobre.mailContext(), sobre.mail())
    , m_posting(sobre.reader(), sobre.mailContext(), sobre.mail())
    , m_delivery(sobre.store(), sobre.reader())
    , m_desk {sobre.store(), sobre.reader(), m_accounts, m_fetching, m_posting, sobre.engine(), sobre.keys(), sobre.people(), m_settings, sobre.plugins()}
{
    m_fetching.setSurroundings(m_surroundings);
    connect(&m_surroundings, &net::Surroundings::networkChanged, this, [this] {
        if (m_surroundings.network() != net::Surroundings::Network::Gone)
            m_posting.tryAgainNow();
    });
    applyPreferences();
    connect(&m_accounts, &account::AccountBook::changed, this, &Windows::accountsChanged);
    accountsChanged();
    m_posting.start();
}

Windows::~Windows()
{
    delete m_keysWindow.data(); // its work goes on in what ends now
}

void Windows::accountsChanged()
{
    m_fetching.setAccounts(m_accounts.accounts());
    m_posting.setAccounts(m_accounts.accounts());
}

void Windows::applyPreferences()
{
    const ui::Preferences preferences = ui::Preferences::from(m_settings);
    m_theme.setMode(preferences.theme);
    m_settings.sync(); // the proxy is read from the file
    m_sobre.readProxy();
    m_fetching.setUsesMetered(preferences.usesMetered);
    if (m_main)
        m_main->applyPreferences();
}

void Windows::open(const std::optional<ui::Writing> &writing)
{
    if (writing)
        write(*writing);
    else
        showMain();
}

void Windows::showMain()
{
    if (!m_main) {
        m_main = std::make_unique<ui::MainWindow>(m_desk);
        connect(m_main.get(), &ui::MainWindow::writeRequested, this, &Windows::write);
        connect(m_main.get(), &ui::MainWindow::addAccountRequested, this, &Windows::addAccount);
        connect(m_main.get(), &ui::MainWindow::accountSettingsRequested, this, &Windows::openSettings);
        connect(m_main.get(), &ui::MainWindow::certificateRequested, this, &Windows::showCertificate);
        connect(m_main.get(), &ui::MainWindow::postOfficeRequested, this, &Windows::openPostOffice);
        connect(m_main.get(), &ui::MainWindow::preferencesRequested, this, &Windows::openPreferences);
        connect(m_main.get(), &ui::MainWindow::shortcutsRequested, this, &Windows::openPreferences);
        connect(m_main.get(), &ui::MainWindow::importRequested, this, [this] { openTransfer(m_import); });
        connect(m_main.get(), &ui::MainWindow::exportRequested, this, [this] { openTransfer(m_export); });
        connect(m_main.get(), &ui::MainWindow::keysRequested, this, [this](const ui::KeyWish &wish) { openKeys(wish); });
        connect(m_main.get(), &ui::MainWindow::keyListRequested, this, [this] { openKeys(); });
        connect(m_main.get(), &ui::MainWindow::closed, this, &Windows::endIfLast);
        m_fetching.begin();
    }
    m_main->show();
    m_main->raise();
    m_main->activateWindow();
}

void Windows::write(const ui::Writing &writing)
{
    if (m_accounts.accounts().isEmpty()) {
        addAccount(); // there is nobody yet to write from
        return;
    }
    auto *composer = new ui::ComposerWindow(m_desk, writing);
    connect(composer, &ui::ComposerWindow::draftKept, this, [this](store::LetterId draft) {
        if (m_main)
            m_main->offerDiscard(draft);
    });
    connect(composer, &ui::ComposerWindow::sent, this, [this](store::LetterId letter) {
        if (m_main)
            m_main->offerTakeBack(letter);
    });
    connect(composer, &ui::ComposerWindow::letterWanted, this, [this](store::LetterId letter) {
        showMain();
        m_main->showLetter(letter);
    });
    connect(composer, &ui::ComposerWindow::keysRequested, this, [this](const ui::KeyWish &wish) { openKeys(wish); });
    connect(composer, &QObject::destroyed, this, &Windows::endIfLast);
    composer->show();
    composer->raise();
    composer->activateWindow();
}

void Windows::addAccount()
{
    if (!m_adding) {
        m_adding = new ui::AddAccountWindow(m_desk);
        connect(m_adding, &ui::AddAccountWindow::added, this, [this](store::AccountId account) { m_fetching.fetch(account); });
        connect(m_adding, &QObject::destroyed, this, &Windows::endIfLast);
    }
    m_adding->show();
    m_adding->raise();
    m_adding->activateWindow();
}

void Windows::openSettings(store::AccountId account)
{
    if (!m_accountSettings) {
        m_accountSettings = new ui::AccountSettingsWindow(m_desk, account);
        connect(m_accountSettings, &ui::AccountSettingsWindow::addAccountRequested, this, &Windows::addAccount);
        connect(m_accountSettings, &ui::AccountSettingsWindow::loginChanged, this, [this](store::AccountId changed) { m_fetching.fetch(changed); });
        connect(m_accountSettings, &QObject::destroyed, this, &Windows::endIfLast);
    }
    m_accountSettings->show();
    m_accountSettings->raise();
    m_accountSettings->activateWindow();
}

void Windows::openPreferences()
{
    if (!m_preferences) {
        m_preferences = new ui::PreferencesWindow(m_desk);
        if (m_main)
            m_preferences->setShortcuts(m_main->allActions());
        connect(m_preferences, &ui::PreferencesWindow::changed, this, &Windows::applyPreferences);
        connect(m_preferences, &QObject::destroyed, this, &Windows::endIfLast);
    }
    m_preferences->show();
    m_preferences->raise();
    m_preferences->activateWindow();
}

template <typename Window>
void Windows::openTransfer(QPointer<Window> &window)
{
    if (!window) {
        window = new Window(m_desk);
        connect(window, &QObject::destroyed, this, &Windows::endIfLast);
    }
    window->show();
    window->raise();
    window->activateWindow();
}

void Windows::openPostOffice(store::AccountId account)
{
    if (!m_counter) {
        m_counter = new ui::CounterWindow(m_desk, m_sobre.mailContext(), m_sobre.mail(), account);
        connect(m_counter, &ui::CounterWindow::letterWanted, this, [this](store::LetterId letter) {
            showMain();
            m_main->showLetter(letter);
        });
        connect(m_counter, &QObject::destroyed, this, &Windows::endIfLast);
    }
    m_counter->show();
    m_counter->raise();
    m_counter->activateWindow();
}

void Windows::openKeys(const std::optional<ui::KeyWish> &wish)
{
    using What = ui::KeyWish::What;
    if (!m_keysWindow) {
        m_keysWindow = new ui::KeysWindow(m_desk, m_sobre.finder());
        m_keysWindow->setOnline(m_surroundings.network() != net::Surroundings::Network::Gone);
        connect(&m_surroundings, &net::Surroundings::networkChanged, m_keysWindow.data(),
                [this] { m_keysWindow->setOnline(m_surroundings.network() != net::Surroundings::Network::Gone); });
        connect(m_keysWindow, &ui::KeysWindow::writeRequested, this, &Windows::write);
        connect(m_keysWindow, &ui::KeysWindow::pluginsRequested, this, &Windows::openPreferences);
        connect(m_keysWindow, &QObject::destroyed, this, &Windows::endIfLast);
    }
    m_keysWindow->show();
    m_keysWindow->raise();
    m_keysWindow->activateWindow();
    if (!wish)
        return;
    switch (wish->what) {
    case What::Check:
    case What::Compare:
        return m_keysWindow->selectKey(wish->fingerprint, wish->address);
    case What::Find:
    case What::FindNewer:
        return m_keysWindow->prepareFind(wish->address);
    case What::Import:
        return m_keysWindow->chooseFile();
    }
}

void Windows::showCertificate(const MailError &refusal)
{
    if (m_certificate)
        m_certificate->close(); // it may show another one
    m_certificate = new ui::CertificateWindow(refusal);
    const QPointer<ui::CertificateWindow> window = m_certificate;
    connect(window, &QObject::destroyed, this, &Windows::endIfLast);
    connect(window, &ui::CertificateWindow::trusted, this, [this, window](const net::CertificateException &certificate) {
        m_accounts.trust(certificate, [this, window, certificate](const Result<> &kept) {
            if (kept)
                goOn(certificate);
            if (window && kept)
                window->close();
            else if (window)
                window->showFailure(text::sentence(kept.error()));
        });
    });
    window->show();
    window->raise();
    window->activateWindow();
}

/// What was refused because of this certificate is tried again: mail is fetched, letters leave.
void Windows::goOn(const net::CertificateException &trusted)
{
    const auto isIt = [&trusted](const std::optional<MailError> &error) {
        const auto refused = error ? net::exceptionFor(*error) : std::nullopt;
        return refused && refused->isForSameServer(trusted) && refused->sha256 == trusted.sha256;
    };
    for (const account::Account &account : m_accounts.accounts()) {
        if (isIt(m_fetching.state(account.id()).error))
            m_fetching.fetch(account.id());
    }
    const auto rows = store::outbox::list(m_sobre.reader());
    if (!rows)
        return; // the letters still say what is wrong, and how to send them
    for (const store::OutboxRow &row : *rows) {
        if (row.state == store::OutboxState::Failed && isIt(row.error))
            m_posting.sendNow(row.letter, [](const Result<> &) {}); // the outbox tells how it went
    }
}

/// The main window's end is the program's, as soon as no letter is being written any more.
void Windows::endIfLast()
{
    if (m_main && m_main->isVisible())
        return;
    QMetaObject::invokeMethod(
        this,
        [] {
            // A composer that was closed lives on until all of it is stored.
            const auto busy = [](const QWidget *window) { return window->isVisible() || qobject_cast<const ui::ComposerWindow *>(window); };
            const QWidgetList windows = QApplication::topLevelWidgets();
            if (std::none_of(windows.begin(), windows.end(), busy))
                QCoreApplication::quit();
        },
        Qt::QueuedConnection);
}

} // namespace sobre
