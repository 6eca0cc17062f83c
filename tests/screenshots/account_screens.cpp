// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/studio.h"
#include "ui/accounts/account_settings_window.h"
#include "ui/accounts/add_account_window.h"
#include "ui/accounts/certificate_window.h"
#include "ui/accounts/preferences_window.h"
#include "ui/accounts/side_list.h"
#include "ui/desk/main_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace sobre::screenshots {
namespace {

void fill(QWidget &window, const char *field, const QString &text)
{
    window.findChild<QLineEdit *>(QLatin1StringView(field))->setText(text);
}

void click(QWidget &window, const char *button)
{
    window.findChild<QAbstractButton *>(QLatin1StringView(button))->click();
    QTest::qWait(100);
}

/// Goes through adding an account at servers of this name as far as it goes.
void tryServers(Studio &studio, const QString &name, const QString &host, int security = 0)
{
    if (!studio.wants(name))
        return;
    auto *window = new ui::AddAccountWindow(studio.withoutAccount().desk);
    window->show();
    fill(*window, "name", u"Marta Vidal"_s);
    fill(*window, "address", u"marta@example.org"_s);
    fill(*window, "password", u"harbour lights 7"_s);
    if (!host.isEmpty()) {
        click(*window, "continue");
        fill(*window, "incomingHost", host);
        fill(*window, "outgoingHost", host);
        for (const char *choice : {"incomingSecurity", "outgoingSecurity"})
            window->findChild<QComboBox *>(QLatin1StringView(choice))->setCurrentIndex(security);
        click(*window, "try");
    }
    studio.take(name, *window, host.startsWith("silent"_L1) ? 3300 : 800);
    delete window;
}

void takeAdding(Studio &studio)
{
    tryServers(studio, u"add-account-1-enter"_s, {});
    tryServers(studio, u"add-account-2-try"_s, u"silent.example.org"_s);
    tryServers(studio, u"add-account-3-check"_s, u"mail.example.org"_s);
    tryServers(studio, u"add-account-4-not-found"_s, u"none.example.org"_s);
    tryServers(studio, u"add-account-password"_s, u"wrong.example.org"_s);
    tryServers(studio, u"add-account-certificate"_s, u"forged.example.org"_s);
    tryServers(studio, u"add-account-clear-text"_s, u"mail.example.org"_s, 2);
}

/// A server shows another certificate than the one that is trusted.
void takeChanged(Studio &studio)
{
    const QString trusted = QString::fromLatin1(QByteArray("Marta asked her provider by phone").left(32).toHex());
    const QString shown = QString::fromLatin1(QByteArray("Nobody knows who made this one..").left(32).toHex());
    const MailError refusal {.kind = MailError::Kind::CertificateRefused,
                             .server = u"mail.example.org:995"_s,
                             .detail = u"host=mail.example.org port=995 reason=changed,self-signed sha256=%1"_s.arg(shown)
                                 + u" from=2026-11-20 until=2036-11-20 names=mail.example.org trusted=%1"_s.arg(trusted)};
    const QPointer<ui::CertificateWindow> window(new ui::CertificateWindow(refusal));
    studio.take(u"certificate-changed"_s, *window);
    delete window;
}

/// The settings of an account whose server's certificate is trusted.
void takeTrusted(Studio &studio, MadeUpProfile &profile)
{
    const auto account = profile.desk.accounts.byId(profile.account());
    const QByteArray sha256 = QByteArray("Marta asked her provider by phone").left(32);
    bool kept = false;
    profile.desk.accounts.trust({.host = account->incoming.host, .port = account->incoming.port, .sha256 = sha256},
                                [&kept](const Result<> &) { kept = true; });
    (void)QTest::qWaitFor([&kept] { return kept; });
    const QPointer<ui::AccountSettingsWindow> window(new ui::AccountSettingsWindow(profile.desk, profile.account()));
    studio.take(u"account-settings-trusted"_s, *window);
    delete window;
}

void takePages(Studio &studio, const QString &name, QWidget &window)
{
    auto *pages = window.findChild<ui::SideList *>();
    for (int page = 0; page < pages->count(); ++page) {
        pages->setCurrentRow(page);
        pages->setFocus();
        studio.take(name + u'-' + QString::number(page + 1), window);
    }
}

/// What lies below on the page of receiving: what happens to the mail there.
void takeReceiving(Studio &studio, QWidget &window)
{
    window.findChild<ui::SideList *>()->setCurrentRow(1);
    window.findChild<QCheckBox *>(u"limit"_s)->setChecked(true);
    for (QScrollArea *area : window.findChildren<QScrollArea *>()) {
        if (area->isVisible())
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    }
    studio.take(u"account-settings-2-below"_s, window);
}

void takeProxy(Studio &studio, QWidget &window)
{
    window.findChild<ui::SideList *>()->setCurrentRow(3);
    auto *kind = window.findChild<QComboBox *>(u"proxyKind"_s);
    kind->setCurrentIndex(2);
    studio.take(u"preferences-4-proxy"_s, window);
    kind->setCurrentIndex(0);
}

} // namespace

void takeAccounts(Studio &studio)
{
    takeAdding(studio);
    takeChanged(studio);
    MadeUpProfile &profile = studio.withoutMail();
    profile.fetch();
    const QPointer<ui::AccountSettingsWindow> account(new ui::AccountSettingsWindow(profile.desk, profile.account()));
    if (auto *path = account->findChild<QLabel *>(u"path"_s))
        path->setText(u"/home/marta/.local/share/sobre"_s);
    takePages(studio, u"account-settings"_s, *account);
    takeReceiving(studio, *account);
    delete account;
    takeTrusted(studio, profile);
    ui::MainWindow main(profile.desk);
    const QPointer<ui::PreferencesWindow> preferences(new ui::PreferencesWindow(profile.desk));
    preferences->setShortcuts(main.allActions());
    takePages(studio, u"preferences"_s, *preferences);
    takeProxy(studio, *preferences);
    delete preferences;
}

} // namespace sobre::screenshots
