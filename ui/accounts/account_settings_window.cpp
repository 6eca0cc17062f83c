// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/account_settings_window.h"

#include "core/store/identities.h"
#include "core/store/outbox_rows.h"
#include "core/store/writer.h"
#include "ui/accounts/account_page.h"
#include "ui/accounts/certificate_window.h"
#include "ui/accounts/composing_page.h"
#include "ui/preferences/preferences.h"
#include "ui/accounts/server_page.h"
#include "ui/accounts/side_list.h"
#include "ui/accounts/step_words.h"
#include "ui/accounts/test_words.h"
#include "ui/accounts/window_keys.h"
#include "ui/look/button.h"
#include "ui/look/label.h"
#include "ui/look/pane.h"
#include "ui/look/strip.h"
#include "ui/text/error_text.h"
#include "ui/text/isolate.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPointer>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sobre::ui {

using look::Glyph;
using look::Tone;

namespace {

enum Page { Account, Incoming, Outgoing, Composing, Storage };

} // namespace

AccountSettingsWindow::AccountSettingsWindow(Desk &desk, store::AccountId account, QWidget *parent)
    : QWidget(parent, Qt::Window), m_desk(desk)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Account settings"));
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(makeSide());
    all->addWidget(new look::Line(Qt::Vertical));
    all->addWidget(makeRight(), 1);
    resize(940, 680);

    connect(m_side, &QListWidget::currentRowChanged, this, &AccountSettingsWindow::showPage);
    connect(m_accounts, &QComboBox::activated, this, &AccountSettingsWindow::changeAccount);
    connect(m_account, &AccountPage::changed, this, &AccountSettingsWindow::edited);
    connect(m_incoming, &ServerPage::changed, this, &AccountSettingsWindow::edited);
    connect(m_outgoing, &ServerPage::changed, this, &AccountSettingsWindow::edited);
    connect(m_composing, &ComposingPage::changed, this, &AccountSettingsWindow::edited);
    connect(m_account, &AccountPage::aboutToAsk, this, [this] {
        const auto rows = store::outbox::list(m_desk.reader);
        m_account->setQueued(rows ? int(std::ranges::count(*rows, m_id, &store::OutboxRow::account)) : 0);
    });
    connect(m_account, &AccountPage::removeRequested, this, &AccountSettingsWindow::remove);
    connect(m_cancel, &look::Button::clicked, this, &QWidget::close);
    connect(m_save, &look::Button::clicked, this, &AccountSettingsWindow::save);
    connect(&desk.accounts, &account::AccountBook::changed, this, [this] {
        listAccounts();
        showTrusted();
        showResult();
    });
    for (const ServerPage *page : { m_incoming, m_outgoing })
        connect(page, &ServerPage::forgetRequested, this, &AccountSettingsWindow::forget);
    load(account);
    m_side->setCurrentRow(Incoming);
    m_side->setFocus(Qt::OtherFocusReason);
}

AccountSettingsWindow::~AccountSettingsWindow()
{
    if (m_checking)
        m_desk.accounts.stopCheck(*m_checking);
}

// Never so narrow that something is cut at the side, whatever the font.
void AccountSettingsWindow::showEvent(QShowEvent *event)
{
    setMinimumSize(qMax(940, layout()->minimumSize().width()), 680);
    QWidget::showEvent(event);
}

void AccountSettingsWindow::listAccounts()
{
    const QSignalBlocker blocker(m_accounts);
    m_accounts->clear();
    for (const account::Account &account : m_desk.accounts.accounts())
        m_accounts->addItem(account.record.name, store::number(account.id()));
    const int row = m_accounts->findData(store::number(m_id));
    m_accounts->setCurrentIndex(row);
    if (row < 0 && !m_saving) // while it is being removed there is more to come
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
}

void AccountSettingsWindow::load(store::AccountId id)
{
    m_id = id;
    listAccounts();
    const auto account = m_desk.accounts.byId(id);
    if (!account)
        return;
    const auto identity = store::identities::ofAccount(m_desk.reader, id);
    m_saved = AccountDraft::of(*account, identity ? identity->signature : QString(),
                               Preferences::undoDelay(m_desk.settings, id));
    m_trust = {};
    m_loading = true;
    m_account->load(m_saved);
    m_incoming->load(m_saved);
    m_outgoing->load(m_saved);
    m_composing->load(m_saved);
    m_loading = false;
    edited();
}

void AccountSettingsWindow::changeAccount(int row)
{
    const store::AccountId id{ m_accounts->itemData(row).toLongLong() };
    if (id == m_id)
        return;
    if (m_saving || !draft().differences(m_saved).isEmpty()) {
        listAccounts();
        say(tr("Save or cancel what you changed first."), true);
        return;
    }
    stopTest();
    load(id);
}

AccountDraft AccountSettingsWindow::draft() const
{
    AccountDraft now = m_saved;
    m_account->store(&now);
    m_incoming->store(&now);
    m_outgoing->store(&now);
    m_composing->store(&now);
    now.trust = m_trust;
    return now;
}

void AccountSettingsWindow::edited()
{
    if (m_loading || m_saving)
        return;
    stopTest();
    m_report.reset();
    m_failedTest = false;
    const AccountDraft now = draft();
    const QStringList differences = now.differences(m_saved);
    QString obstacle = m_incoming->obstacle();
    if (obstacle.isEmpty())
        obstacle = m_outgoing->obstacle();
    if (obstacle.isEmpty())
        obstacle = now.obstacle();
    m_save->setText(tr("Sa&ve"));
    m_save->setEnabled(!differences.isEmpty() && obstacle.isEmpty());
    if (!obstacle.isEmpty())
        say(obstacle);
    else
        say(differences.isEmpty() ? tr("Changed: nothing")
                                  : tr("Changed: %1").arg(differences.join(QStringLiteral(", "))));
    m_save->setAccessibleDescription(m_changed->text());
    showTrusted();
    showResult();
}

void AccountSettingsWindow::showTrusted()
{
    const auto account = m_desk.accounts.byId(m_id);
    if (!account)
        return;
    const net::TlsPolicy policy = m_trust.applied(account->tls);
    const AccountDraft now = draft();
    m_incoming->setTrusted(policy.exceptionAt(now.incoming.host, now.incoming.port));
    m_outgoing->setTrusted(policy.exceptionAt(now.outgoing.host, now.outgoing.port));
}

void AccountSettingsWindow::showCertificate(const MailError &error)
{
    auto *window = new CertificateWindow(error, this);
    connect(window, &CertificateWindow::trusted, this,
            [this, window](const net::CertificateException &certificate) {
                window->close();
                trust(certificate);
            });
    window->show();
    window->activateWindow();
}

// It is tried at once; kept it is with the rest. Who was about to save goes on with that.
void AccountSettingsWindow::trust(const net::CertificateException &certificate)
{
    if (m_saving)
        return;
    const bool thenSave = m_failedTest;
    m_trust.trust(certificate);
    edited();
    test(thenSave);
}

void AccountSettingsWindow::forget(const net::CertificateException &certificate)
{
    if (m_saving)
        return;
    m_trust.forget(certificate);
    edited();
    m_side->setFocus(Qt::OtherFocusReason); // the button that had it is gone
}

void AccountSettingsWindow::say(const QString &sentence, bool isError)
{
    m_changed->setText(sentence);
    m_changed->setTone(isError ? Tone::Error : Tone::Neutral);
    if (isError)
        look::announce(m_changed, sentence, look::Urgency::Assertive);
}

void AccountSettingsWindow::showPage(int page)
{
    m_pages->setCurrentIndex(page);
    const QString titles[]
        = { tr("Account"), tr("Incoming mail"), tr("Outgoing mail"), tr("Composing"), tr("Storage") };
    m_title->setText(titles[qBound(0, page, 4)]);
    m_strip->setVisible(page == Incoming || page == Outgoing);
    showResult();
}

// What is known of the server whose page is shown.
void AccountSettingsWindow::showResult()
{
    if (m_checking)
        return;
    const auto account = m_desk.accounts.byId(m_id);
    if (!account)
        return;
    const bool outgoing = m_pages->currentIndex() == Outgoing;
    const TestWords words = m_report ? wordsOf(*m_report, outgoing)
        : outgoing                   ? wordsNotTested()
                                     : wordsOf(account->record);
    m_strip->clearButtons();
    m_strip->setMessage(words.tone, words.glyph, words.lead, words.sentence);
    if (words.refused) {
        look::Button *certificate = m_strip->addButton(tr("Certi&ficate…"));
        certificate->setObjectName(QStringLiteral("certificate"));
        connect(certificate, &look::Button::clicked, this,
                [this, error = *words.refused] { showCertificate(error); });
    }
    look::Button *again = m_strip->addButton(words.wasTested ? tr("&Test again") : tr("&Test"));
    again->setObjectName(QStringLiteral("test"));
    connect(again, &look::Button::clicked, this, [this] { test(false); });
}

void AccountSettingsWindow::showPassword()
{
    m_side->setCurrentRow(Incoming);
    m_incoming->findChild<QWidget *>(QStringLiteral("password"))->setFocus(Qt::OtherFocusReason);
}

void AccountSettingsWindow::test(bool thenSave)
{
    const auto account = m_desk.accounts.byId(m_id);
    if (m_checking || m_saving || !account)
        return;
    const AccountDraft now = draft();
    const bool mayTry = m_incoming->obstacle().isEmpty() && m_outgoing->obstacle().isEmpty();
    const auto planned = account::Account::from(now.applied(account->record));
    if (!mayTry || !planned)
        return;
    const int all = int(stepsOf(*planned).size());
    m_strip->clearButtons();
    m_strip->setMessage(Tone::Info, Glyph::Refresh, {},
                        tr("Trying the settings: step %1 of %2").arg(1).arg(all));
    m_strip->setVisible(true);
    look::Button *stop = m_strip->addButton(tr("S&top"));
    stop->setObjectName(QStringLiteral("stop"));
    connect(stop, &look::Button::clicked, this, [this] {
        stopTest();
        edited();
    });
    stop->setFocus(Qt::OtherFocusReason);
    const QPointer<AccountSettingsWindow> self(this);
    const int number = ++m_checks;
    const auto ended = std::make_shared<int>(0);
    m_checking = m_desk.accounts.check(
        planned->record, now.password,
        [self, number, all, ended](const account::CheckStep &step) {
            if (!self || !self->m_checking || self->m_checks != number
                || step.how == account::CheckStep::How::Begun)
                return;
            ++*ended;
            self->m_strip->setMessage(
                Tone::Info, Glyph::Refresh, {},
                tr("Trying the settings: step %1 of %2").arg(qMin(*ended + 1, all)).arg(all));
        },
        [self, number, thenSave](const Result<account::CheckReport> &report) {
            if (self && self->m_checking && self->m_checks == number)
                self->tested(report, thenSave);
        },
        m_trust);
}

void AccountSettingsWindow::stopTest()
{
    if (m_checking)
        m_desk.accounts.stopCheck(*m_checking);
    m_checking.reset();
}

void AccountSettingsWindow::tested(const Result<account::CheckReport> &report, bool thenSave)
{
    m_checking.reset();
    m_report
        = report ? *report : account::CheckReport{ .incoming = { .error = report.error() }, .outgoing = {} };
    const bool works = !m_report->incoming.error && !m_report->outgoing.error;
    if (works && thenSave) {
        keep(*m_report);
        return;
    }
    if (!works)
        m_side->setCurrentRow(m_report->incoming.error ? Incoming : Outgoing);
    showResult();
    if (works || !thenSave) {
        m_strip->buttons().first()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_failedTest = true;
    m_save->setText(tr("Sa&ve anyway"));
    say(tr("Not saved: these settings do not work."), true);
    m_save->setAccessibleDescription(m_changed->text());
    m_save->setFocus(Qt::OtherFocusReason);
}

void AccountSettingsWindow::save()
{
    if (m_checking || m_saving)
        return;
    if (!m_failedTest && draft().needsTest(m_saved))
        test(true);
    else
        keep(m_failedTest ? account::CheckReport{} : m_report.value_or(account::CheckReport{}));
}

void AccountSettingsWindow::keep(const account::CheckReport &report)
{
    const auto account = m_desk.accounts.byId(m_id);
    if (!account)
        return;
    const AccountDraft now = draft();
    m_saving = true;
    m_save->setEnabled(false);
    say(tr("Saving…"));
    const QPointer<AccountSettingsWindow> self(this);
    const bool another = now.needsTest(m_saved);
    const auto saved = [self, another](const Result<> &done) {
        if (!self)
            return;
        self->m_saving = false;
        if (done) {
            if (another)
                Q_EMIT self->loginChanged(self->m_id);
            self->close();
            return;
        }
        self->m_save->setEnabled(true);
        self->say(tr("Not saved: %1").arg(text::sentence(done.error())), true);
    };
    m_desk.accounts.change(
        now.applied(account->record), now.password, report, [self, now, saved](const Result<> &done) {
            if (!self)
                return;
            if (!done) {
                saved(done);
                return;
            }
            const store::Identity identity{ .account = self->m_id, .signature = now.signature };
            Preferences::setUndoDelay(self->m_desk.settings, self->m_id, now.undo);
            self->m_desk.store.writer().act(
                [identity](store::Database &database) { return store::identities::save(database, identity); },
                self.data(), saved);
        },
        now.trust);
}

void AccountSettingsWindow::remove(bool withLetters)
{
    if (m_saving)
        return;
    stopTest();
    m_saving = true;
    m_pages->setEnabled(false);
    say(tr("Removing the account…"));
    using Letters = account::AccountBook::Letters;
    const QPointer<AccountSettingsWindow> self(this);
    const auto id = m_id;
    m_desk.accounts.remove(id, withLetters ? Letters::GoForEver : Letters::Stay,
                           [self, id](const Result<> &done) {
                               if (!self)
                                   return;
                               self->m_saving = false;
                               self->m_pages->setEnabled(true);
                               if (!done)
                                   self->m_account->showFailure(text::sentence(done.error()));
                               if (done || !self->m_desk.accounts.byId(id))
                                   Q_EMIT self->removed(id);
                               if (done)
                                   self->close();
                           });
}

void AccountSettingsWindow::keyPressEvent(QKeyEvent *event)
{
    auto *stop = m_checking ? m_strip->buttons().value(0) : nullptr;
    if (!pressedByKey(event, m_save, stop ? stop : m_cancel))
        QWidget::keyPressEvent(event);
}

} // namespace sobre::ui
