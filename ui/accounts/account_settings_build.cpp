// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where in the window of an account's settings.
#include "ui/accounts/account_settings_window.h"

#include "ui/accounts/account_page.h"
#include "ui/accounts/composing_page.h"
#include "ui/accounts/server_page.h"
#include "ui/accounts/side_list.h"
#include "ui/accounts/storage_page.h"
#include "ui/look/button.h"
#include "ui/look/label.h"
#include "ui/look/pane.h"
#include "ui/look/strip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sobre::ui {

using look::Glyph;

QWidget *AccountSettingsWindow::makeSide()
{
    auto *side = new look::Pane(look::Pane::Back::Sidebar);
    m_accounts = new QComboBox;
    m_accounts->setObjectName(QStringLiteral("accounts"));
    m_accounts->setAccessibleName(tr("Account"));
    m_accounts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_accounts->setMinimumContentsLength(12);
    m_side = new SideList(tr("Pages"));
    m_side->addPage(Glyph::Person, tr("Account"));
    m_side->addPage(Glyph::Inbox, tr("Incoming"));
    m_side->addPage(Glyph::Sent, tr("Outgoing"));
    m_side->addPage(Glyph::Edit, tr("Composing"));
    m_side->addPage(Glyph::Storage, tr("Storage"));
    auto *add = new look::Button(tr("&Add account"), look::Button::Kind::Flat, Glyph::Add);
    add->setObjectName(QStringLiteral("addAccount"));
    connect(add, &look::Button::clicked, this, &AccountSettingsWindow::addAccountRequested);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 12, 0, 12);
    auto *switcher = new QHBoxLayout;
    switcher->setContentsMargins(8, 0, 8, 4);
    switcher->addWidget(m_accounts);
    column->addLayout(switcher);
    column->addWidget(m_side, 1);
    column->addWidget(add, 0, Qt::AlignHCenter);
    return side;
}

QWidget *AccountSettingsWindow::makeRight()
{
    auto *right = new QWidget;
    m_title = look::heading(1, {});
    m_strip = new look::Strip;
    m_strip->setObjectName(QStringLiteral("result"));
    m_account = new AccountPage;
    m_incoming = new ServerPage(ServerPage::Protocol::Pop3);
    m_outgoing = new ServerPage(ServerPage::Protocol::Smtp);
    m_composing = new ComposingPage;
    m_pages = new QStackedWidget;
    for (QWidget *page :
         std::initializer_list<QWidget *>{ m_account, m_incoming, m_outgoing, m_composing,
                                           new StoragePage(m_desk.store.profile().databaseFile()) })
        m_pages->addWidget(page);
    m_changed = new look::Label({}, look::TextStyle::Caption);
    m_changed->setObjectName(QStringLiteral("changed"));
    m_changed->setWordWrap(true);
    m_cancel = new look::Button(tr("Cance&l"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_save = new look::Button(tr("Sa&ve"), look::Button::Kind::Primary);
    m_save->setObjectName(QStringLiteral("save"));

    auto *top = new QVBoxLayout;
    top->setContentsMargins(28, 20, 28, look::space::s);
    top->setSpacing(look::space::s);
    top->addWidget(m_title);
    top->addWidget(m_strip);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(28, 10, 20, 12);
    foot->setSpacing(look::space::s);
    foot->addWidget(m_changed, 1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_save);
    auto *all = new QVBoxLayout(right);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(m_pages, 1);
    all->addWidget(new look::Line);
    all->addLayout(foot);
    return right;
}

} // namespace sobre::ui
