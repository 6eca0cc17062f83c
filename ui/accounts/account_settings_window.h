// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account_book.h"
#include "ui/accounts/account_draft.h"
#include "ui/desk/desk.h"

#include <QWidget>

class QComboBox;
class QStackedWidget;

namespace sobre::look {
class Button;
class Label;
class Strip;
} // namespace sobre::look

namespace sobre::ui {

class AccountPage;
class ComposingPage;
class ServerPage;
class SideList;

/// An account's settings. One window of its own that blocks no other; it deletes itself when it is closed,
/// and closes when its account is gone. Nothing is kept before Save, and servers are tried before that.
class AccountSettingsWindow : public QWidget {
    Q_OBJECT
public:
    /// `desk` outlives the window.
    AccountSettingsWindow(Desk &desk, store::AccountId account, QWidget *parent = nullptr);
    /// Stops what is under way.
    ~AccountSettingsWindow() override;

    store::AccountId account() const { return m_id; }
    /// Leads to the page where a log-in that fails can be mended, with the focus on the password.
    void showPassword();

Q_SIGNALS:
    void addAccountRequested();
    /// It was saved, and its servers, its log-in or its password are others than before: what they refused may be tried.
    void loginChanged(sobre::store::AccountId account);
    /// It is gone, and with it its password. The window closes then.
    void removed(sobre::store::AccountId account);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeSide();
    QWidget *makeRight();
    void listAccounts();
    void load(store::AccountId id);
    void changeAccount(int row);
    AccountDraft draft() const;
    void edited();
    void showPage(int page);
    void showResult();
    void showTrusted();
    void showCertificate(const MailError &error);
    void trust(const net::CertificateException &certificate);
    void forget(const net::CertificateException &certificate);
    void test(bool thenSave);
    void stopTest();
    void tested(const Result<account::CheckReport> &report, bool thenSave);
    void save();
    void keep(const account::CheckReport &report);
    void remove(bool withLetters);
    void say(const QString &sentence, bool isError = false);

    Desk &m_desk;
    store::AccountId m_id = store::AccountId::None;
    AccountDraft m_saved;
    account::TrustChanges m_trust; ///< kept with the rest
    bool m_loading = false;
    bool m_saving = false;
    bool m_failedTest = false; ///< of the draft as it stands: Save anyway
    std::optional<account::CheckReport> m_report; ///< of the draft as it stands, since it was changed last
    std::optional<quint64> m_checking;
    int m_checks = 0;

    QComboBox *m_accounts;
    SideList *m_side;
    look::Label *m_title;
    look::Strip *m_strip;
    QStackedWidget *m_pages;
    AccountPage *m_account;
    ServerPage *m_incoming;
    ServerPage *m_outgoing;
    ComposingPage *m_composing;
    look::Label *m_changed;
    look::Button *m_cancel;
    look::Button *m_save;
};

} // namespace sobre::ui
