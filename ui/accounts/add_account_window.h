// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account_book.h"
#include "ui/desk/desk.h"

#include <QWidget>

class QStackedWidget;

namespace sobre::ui {

class CertificatePage;
class CheckPage;
class EnterPage;
class Page;
class ServersPage;
class TryPage;

/// Adds an account: who you are, which servers, how they answer, what works. One window of its own that
/// blocks no other; it deletes itself when it is closed. Nothing is kept before the last button.
class AddAccountWindow : public QWidget {
    Q_OBJECT
public:
    /// `desk` outlives the window.
    explicit AddAccountWindow(Desk &desk, QWidget *parent = nullptr);
    /// Stops what is under way.
    ~AddAccountWindow() override;

Q_SIGNALS:
    /// The account and its password are kept. The window closes then. Not if it was closed meanwhile:
    /// AccountBook tells of the account all the same.
    void added(sobre::store::AccountId account);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void goTo(Page *page);
    void askServers();
    void tryServers();
    void stop();
    void tried(const Result<account::CheckReport> &report);
    void explain(const MailError &error);
    void add();
    void trust(const net::CertificateException &certificate);

    Desk &m_desk;
    QStackedWidget *m_pages;
    EnterPage *m_enter;
    ServersPage *m_servers;
    TryPage *m_try;
    CheckPage *m_check;
    CertificatePage *m_certificate;
    account::Account m_account;
    account::CheckReport m_report;
    account::TrustChanges m_trust; ///< kept with the account, and lost with the window
    std::optional<quint64> m_checking;
    int m_tries = 0;
    bool m_adding = false;
};

} // namespace sobre::ui
