// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folders/account_heading.h"

#include "core/account/account_book.h"
#include "ui/desk/desk.h"
#include "ui/folders/heading_button.h"
#include "ui/look/icons.h"
#include "ui/look/label.h"
#include "ui/text/error_text.h"
#include "ui/text/isolate.h"

#include <QAction>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sobre::ui {

AccountHeading::AccountHeading(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_button(new HeadingButton),
      m_trouble(new look::Label({}, look::TextStyle::Caption))
{
    m_button->setObjectName(u"accountHeading"_s);
    m_trouble->setObjectName(u"accountTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->setTone(look::Tone::Error);
    m_trouble->setContentsMargins(18, 2, look::space::s, look::space::xs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 5, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_button);
    column->addWidget(m_trouble);
    connect(m_button, &QPushButton::clicked, this, &AccountHeading::press);
    connect(&m_desk.fetching, &account::FetchService::stateChanged, this, &AccountHeading::refresh);
    connect(&m_desk.accounts, &account::AccountBook::changed, this, &AccountHeading::refresh);
    refresh();
}

QString AccountHeading::nameOf(const account::Account &account)
{
    return account.record.name.isEmpty() ? account.record.email : account.record.name;
}

void AccountHeading::refresh()
{
    const QList<account::Account> accounts = m_desk.accounts.accounts();
    QStringList troubles;
    for (const account::Account &account : accounts) {
        const AccountFetch fetch = fetchOf(account, m_desk.fetching);
        if (!hasFailed(fetch))
            continue;
        const QString why = text::sentence(*fetch.state.error);
        troubles += accounts.size() > 1 ? text::isolated(nameOf(account)) + u": "_s + why : why;
    }
    const QString words = accounts.isEmpty() ? tr("Add account")
        : accounts.size() == 1               ? nameOf(accounts.constFirst())
                                             : tr("%n accounts", nullptr, int(accounts.size()));
    m_button->setFace(words, accounts.isEmpty() ? look::Glyph::Add : look::Glyph::ChevronDown, !troubles.isEmpty());
    m_button->setToolTip(troubles.isEmpty() ? words : troubles.join(u'\n'));
    m_button->setAccessibleDescription(troubles.join(u' '));
    m_trouble->setText(tr("Could not get mail"));
    m_trouble->setToolTip(troubles.join(u'\n'));
    m_trouble->setVisible(!troubles.isEmpty());
}

void AccountHeading::press()
{
    const QList<account::Account> accounts = m_desk.accounts.accounts();
    if (accounts.isEmpty()) {
        Q_EMIT addAccountRequested();
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (accounts.size() == 1) {
        fill(*menu, accounts.constFirst());
    } else {
        connect(menu->addAction(tr("&Get mail for all")), &QAction::triggered, this, [this] { m_desk.fetching.fetchAll(); });
        menu->addSeparator();
        for (const account::Account &account : accounts) {
            QMenu *own = menu->addMenu(nameOf(account).replace(u'&', u"&&"_s));
            if (hasFailed(fetchOf(account, m_desk.fetching)))
                own->setIcon(look::icon(look::Glyph::Warn, look::Ink::Error));
            fill(*own, account);
        }
    }
    menu->addSeparator();
    connect(menu->addAction(tr("&Add an account")), &QAction::triggered, this, &AccountHeading::addAccountRequested);
    menu->popup(m_button->mapToGlobal(QPoint(look::space::s, m_button->height())));
}

void AccountHeading::fill(QMenu &menu, const account::Account &account)
{
    connect(menu.addAction(tr("&Get mail")), &QAction::triggered, this,
            [this, id = account.id()] { m_desk.fetching.fetch(id); });
    connect(menu.addAction(tr("Account &settings")), &QAction::triggered, this,
            [this, id = account.id()] { Q_EMIT accountSettingsRequested(id); });
}

} // namespace sobre::ui
