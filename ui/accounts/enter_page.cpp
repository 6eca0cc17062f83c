// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/enter_page.h"

#include "ui/accounts/field.h"
#include "ui/accounts/password_field.h"
#include "ui/look/button.h"

#include <QHBoxLayout>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace sobre::ui {

bool looksLikeAddress(const QString &address)
{
    static const QRegularExpression form(
        QStringLiteral("\\A[^\\s@<>,;]+@[^\\s@<>,;.]+(\\.[^\\s@<>,;.]+)*\\z"));
    return form.match(address).hasMatch();
}

EnterPage::EnterPage(QWidget *parent)
    : Page(parent), m_name(new QLineEdit), m_address(new QLineEdit), m_password(new PasswordField)
{
    setTitle(tr("Add your mail account"));
    setSubtitle(tr(
        "Next come the names of your provider's servers. They are tried, and you see how they answer, before "
        "anything is saved."));
    m_name->setObjectName(QStringLiteral("name"));
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    m_password->setObjectName(QStringLiteral("password"));
    body()->addWidget(new Field(tr("&Your name"), m_name, tr("People see this name on the mail you send.")));
    body()->addWidget(new Field(tr("&Email address"), m_address));
    m_passwordField = new Field(
        tr("&Password"), m_password,
        tr("Kept in your desktop's key ring or, where none runs, sealed in Sobre's folder. Sent only "
           "to your provider's servers."));
    body()->addWidget(m_passwordField);
    body()->addStretch(1);

    auto *cancel = new look::Button(tr("N&ot now"));
    auto *next = new look::Button(tr("&Continue"), look::Button::Kind::Primary);
    next->setObjectName(QStringLiteral("continue"));
    footer()->addStretch(1);
    footer()->addWidget(cancel);
    footer()->addWidget(next);
    setPrimary(next);
    connect(cancel, &look::Button::clicked, this, &EnterPage::cancelled);
    connect(next, &look::Button::clicked, this, &EnterPage::entered);
    connect(m_address, &QLineEdit::textChanged, this, &EnterPage::check);
    connect(m_password, &QLineEdit::textChanged, this, [this] {
        m_passwordField->setError({});
        check();
    });
    check();
}

QString EnterPage::name() const
{
    return m_name->text().trimmed();
}

QString EnterPage::address() const
{
    return m_address->text().trimmed();
}

QString EnterPage::password() const
{
    return m_password->text() + QLatin1StringView("");
}

bool EnterPage::isEmpty() const
{
    return m_name->text().isEmpty() && m_address->text().isEmpty() && m_password->text().isEmpty();
}

void EnterPage::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

void EnterPage::focusAddress()
{
    m_address->setFocus(Qt::OtherFocusReason);
    m_address->selectAll();
}

void EnterPage::showPasswordRefused(const QString &sentence)
{
    m_passwordField->setError(sentence);
    m_password->setFocus(Qt::OtherFocusReason);
    m_password->selectAll();
}

void EnterPage::check()
{
    if (address().isEmpty())
        setObstacle(tr("Type your email address."));
    else if (!looksLikeAddress(address()))
        setObstacle(tr("An email address looks like name@provider.example."));
    else if (m_password->text().isEmpty())
        setObstacle(tr("Type the password of your mailbox."));
    else
        setObstacle({});
}

} // namespace sobre::ui
