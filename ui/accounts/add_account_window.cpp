// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/add_account_window.h"

#include "ui/accounts/certificate_page.h"
#include "ui/accounts/check_page.h"
#include "ui/accounts/enter_page.h"
#include "ui/accounts/servers_page.h"
#include "ui/accounts/try_page.h"
#include "ui/accounts/window_keys.h"
#include "ui/look/button.h"
#include "ui/text/error_text.h"

#include <QKeyEvent>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sobre::ui {
namespace {

using Kind = MailError::Kind;
using Protocol = net::ServerAddress::Protocol;

// What the server said when it refused the password.
QString refusedWords(const MailError &error)
{
    const QString words = text::serverWords(error.serverText);
    return words.isEmpty()
        ? AddAccountWindow::tr("The server refused the password.")
        : AddAccountWindow::tr("The server refused the password. It said: “%1”").arg(words);
}

} // namespace

AddAccountWindow::AddAccountWindow(Desk &desk, QWidget *parent)
    : QWidget(parent, Qt::Window), m_desk(desk), m_pages(new QStackedWidget), m_enter(new EnterPage),
      m_servers(new ServersPage), m_try(new TryPage), m_check(new CheckPage),
      m_certificate(new CertificatePage)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add account"));
    for (Page *page : std::initializer_list<Page *>{ m_enter, m_servers, m_try, m_check, m_certificate })
        m_pages->addWidget(page);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);
    resize(760, 640);

    connect(m_enter, &EnterPage::cancelled, this, &QWidget::close);
    connect(m_enter, &EnterPage::entered, this, &AddAccountWindow::askServers);
    connect(m_servers, &ServersPage::entered, this, &AddAccountWindow::tryServers);
    connect(m_servers, &ServersPage::addressWrong, this, [this] {
        goTo(m_enter);
        m_enter->focusAddress();
    });
    connect(m_try, &TryPage::stopped, this, &AddAccountWindow::stop);
    connect(m_certificate, &CertificatePage::stopped, this, [this] {
        goTo(m_servers);
        m_servers->focusOn(m_report.incoming.error ? Protocol::Pop3 : Protocol::Smtp);
    });
    connect(m_certificate, &CertificatePage::trusted, this, &AddAccountWindow::trust);
    const auto change = [this](Protocol server) {
        m_servers->forgetAnswers();
        goTo(m_servers);
        m_servers->focusOn(server);
    };
    connect(m_check, &CheckPage::changeRequested, this, change);
    connect(m_check, &CheckPage::back, this, [change] { change(Protocol::Pop3); });
    connect(m_check, &CheckPage::accepted, this, &AddAccountWindow::add);
    m_enter->focusName();
}

AddAccountWindow::~AddAccountWindow()
{
    if (m_checking)
        m_desk.accounts.stopCheck(*m_checking);
}

void AddAccountWindow::goTo(Page *page)
{
    m_pages->setCurrentWidget(page);
}

void AddAccountWindow::askServers()
{
    m_servers->begin(m_enter->address());
    goTo(m_servers);
    m_servers->focusOn(Protocol::Pop3);
}

void AddAccountWindow::tryServers()
{
    store::AccountRecord record;
    record.email = m_enter->address();
    record.name = record.email;
    record.displayName = m_enter->name();
    record.incomingUrl = m_servers->incoming().url();
    record.outgoingUrl = m_servers->outgoing().url();
    record.keep = account::KeepPolicy{}.text();
    const auto account = account::Account::from(record);
    if (!account)
        return; // the page lets nothing through that makes no sense
    m_account = *account;
    m_report = {};
    goTo(m_try);
    m_try->begin(m_account);
    // What a check that was stopped still has to say is for nobody.
    const QPointer<AddAccountWindow> self(this);
    const int number = ++m_tries;
    m_checking = m_desk.accounts.check(
        record, m_enter->password(),
        [self, number](const account::CheckStep &step) {
            if (self && self->m_checking && self->m_tries == number)
                self->m_try->follow(step);
        },
        [self, number](const Result<account::CheckReport> &report) {
            if (self && self->m_checking && self->m_tries == number)
                self->tried(report);
        },
        m_trust);
}

// Where nothing comes of the account, nothing is left of this either.
void AddAccountWindow::trust(const net::CertificateException &certificate)
{
    m_trust.trust(certificate);
    tryServers();
}

void AddAccountWindow::stop()
{
    m_try->finish();
    if (m_checking)
        m_desk.accounts.stopCheck(*m_checking);
    m_checking.reset();
    m_servers->forgetAnswers();
    goTo(m_servers);
    m_servers->focusOn(Protocol::Pop3);
}

void AddAccountWindow::tried(const Result<account::CheckReport> &report)
{
    m_try->finish();
    m_checking.reset();
    if (!report) {
        explain(report.error());
        return;
    }
    m_report = *report;
    if (m_report.incoming.error) {
        explain(*m_report.incoming.error);
    } else if (m_report.outgoing.error) {
        explain(*m_report.outgoing.error);
    } else {
        m_check->begin(m_account, m_report);
        goTo(m_check);
        m_check->primary()->setFocus(Qt::OtherFocusReason);
    }
}

void AddAccountWindow::explain(const MailError &error)
{
    // A password that one server took is not the wrong one.
    if (error.kind == Kind::LoginRefused && m_report.incoming.error) {
        goTo(m_enter);
        m_enter->showPasswordRefused(refusedWords(error));
        return;
    }
    m_servers->showAnswers(m_account, m_try->ended());
    if (error.kind == Kind::CertificateRefused) {
        m_certificate->show(error);
        goTo(m_certificate);
        m_certificate->primary()->setFocus(Qt::OtherFocusReason);
        return;
    }
    goTo(m_servers);
    m_servers->focusOn(m_report.outgoing.error && !m_report.incoming.error ? Protocol::Smtp : Protocol::Pop3);
}

void AddAccountWindow::add()
{
    if (m_adding)
        return;
    store::AccountRecord record = m_account.record;
    record.keep = m_check->keep().text();
    if (!m_check->accountName().isEmpty())
        record.name = m_check->accountName();
    m_adding = true;
    m_check->setBusy(true);
    const QPointer<AddAccountWindow> self(this);
    const auto added = [self](const Result<store::AccountId> &id) {
        if (!self)
            return;
        self->m_adding = false;
        if (!id) {
            self->m_check->showError(text::sentence(id.error()));
            return;
        }
        Q_EMIT self->added(*id);
        self->close();
    };
    m_desk.accounts.add(record, m_enter->password(), m_report, added, m_trust.trusted);
}

void AddAccountWindow::keyPressEvent(QKeyEvent *event)
{
    auto *page = qobject_cast<Page *>(m_pages->currentWidget());
    if (pressedByKey(event, page->primary(), page->wayBack()))
        return;
    if (event->key() == Qt::Key_Escape && page == m_enter && m_enter->isEmpty())
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace sobre::ui
