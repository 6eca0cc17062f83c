// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account_book.h"
#include "core/account/fetch_service.h"
#include "core/delivery/delivery_service.h"
#include "core/net/system_surroundings.h"
#include "core/outbox/post_service.h"
#include "ui/composer/writing.h"
#include "ui/desk/desk.h"
#include "ui/desk/key_wish.h"

#include <QObject>
#include <QPointer>
#include <QSettings>

#include <memory>
#include <optional>

namespace sobre {

class Application;
namespace look {
class Theme;
}
namespace ui {
class AccountSettingsWindow;
class AddAccountWindow;
class CertificateWindow;
class CounterWindow;
class KeysWindow;
class ExportWindow;
class ImportWindow;
class MainWindow;
class PreferencesWindow;
}

/// Sobre's windows, the services that they share, and the end of the program when the last of them is closed. Main
/// thread.
class Windows : public QObject {
    Q_OBJECT
public:
    /// The application's profile is open for writing. Both outlive this. Fetching and sending begin.
    Windows(Application &sobre, look::Theme &theme);
    ~Windows() override;

    /// Brings the main window to the front, or opens a composer.
    void open(const std::optional<ui::Writing> &writing);

private:
    void accountsChanged();
    void applyPreferences();
    void showMain();
    void write(const ui::Writing &writing);
    void addAccount();
    void openSettings(store::AccountId account);
    void openPreferences();
    template <typename Window>
    void openTransfer(QPointer<Window> &window);
    void openPostOffice(store::AccountId account);
    void openKeys(const std::optional<ui::KeyWish> &wish = {});
    void showCertificate(const MailError &refusal);
    void goOn(const net::CertificateException &trusted);
    void endIfLast();

    Application &m_sobre;
    look::Theme &m_theme;
    QSettings m_settings;
    account::AccountBook m_accounts;
    net::SystemSurroundings m_surroundings;
    account::FetchService m_fetching;
    outbox::PostService m_posting;
    delivery::DeliveryService m_delivery;
    ui::Desk m_desk;
    std::unique_ptr<ui::MainWindow> m_main;
    QPointer<ui::AddAccountWindow> m_adding;
    QPointer<ui::AccountSettingsWindow> m_accountSettings;
    QPointer<ui::PreferencesWindow> m_preferences;
    QPointer<ui::CertificateWindow> m_certificate;
    QPointer<ui::ImportWindow> m_import;
    QPointer<ui::ExportWindow> m_export;
    QPointer<ui::CounterWindow> m_counter;
    QPointer<ui::KeysWindow> m_keysWindow;
};

} // namespace sobre
