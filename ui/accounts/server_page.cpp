// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/server_page.h"

#include "core/account/fetch_service.h"
#include "ui/accounts/account_draft.h"
#include "ui/accounts/keep_choice.h"
#include "ui/accounts/login_choice.h"
#include "ui/accounts/number_choice.h"
#include "ui/accounts/password_field.h"
#include "ui/accounts/server_fields.h"
#include "ui/accounts/trusted_certificate.h"
#include "ui/look/label.h"
#include "ui/look/strip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

namespace sobre::ui {
namespace {

constexpr qint64 Megabyte = 1'000'000; // as providers count
constexpr int UsualMinutes = int(account::FetchService::DefaultInterval.count());

std::optional<int> megabytes(qint64 octets)
{
    return octets > 0 ? std::optional(int((octets + Megabyte - 1) / Megabyte)) : std::nullopt;
}

std::optional<int> minutes(int every)
{
    return every == 0 ? std::nullopt : std::optional(every < 0 ? UsualMinutes : every);
}

} // namespace

ServerPage::ServerPage(Protocol protocol, QWidget *parent)
    : FormPage(parent), m_protocol(protocol), m_server(new ServerFields(protocol, this)),
      m_user(new QLineEdit), m_clear(new look::Strip), m_trusted(new TrustedCertificate)
{
    const bool incoming = protocol == Protocol::Pop3;
    const QString prefix = incoming ? QStringLiteral("incoming") : QStringLiteral("outgoing");
    m_server->host()->setObjectName(prefix + QStringLiteral("Host"));
    m_server->port()->setObjectName(prefix + QStringLiteral("Port"));
    m_server->security()->setObjectName(prefix + QStringLiteral("Security"));
    m_user->setObjectName(prefix + QStringLiteral("User"));
    m_server->port()->setFixedWidth(look::scaled(70));
    m_server->port()->setAccessibleName(tr("Port"));
    auto *port = new look::Label(tr("&Port"), look::TextStyle::Secondary);
    port->setBuddy(m_server->port());

    addSection(tr("Server"));
    addRow(tr("Protocol"), { new look::Label(incoming ? tr("POP3") : tr("SMTP")) });
    addRow(tr("&Server"), { m_server->host(), port, m_server->port() });
    addRow(tr("&Connection"), { m_server->security() });
    m_clear->setObjectName(prefix + QStringLiteral("Clear"));
    m_clear->setMessage(look::Tone::Error, look::Glyph::LockOpen, {},
                        tr("This connection is not encrypted: anyone on the way can read your password."));
    addWide(m_clear);
    addTall({}, m_trusted);
    if (incoming)
        addIncoming();
    else
        addOutgoing();
    close();
    connect(m_server, &ServerFields::changed, this, &ServerPage::warn);
    connect(m_user, &QLineEdit::textChanged, this, &ServerPage::changed);
    connect(m_trusted, &TrustedCertificate::forgetRequested, this, &ServerPage::forgetRequested);
    warn();
}

void ServerPage::addIncoming()
{
    m_password = new PasswordField;
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setPlaceholderText(tr("not changed"));
    m_login = new LoginChoice;
    addTall(tr("S&ign in with"), m_login);
    addRow(tr("&User name"), { m_user });
    addRow(tr("Passwor&d"), { m_password });
    addNote(tr("One password for receiving and sending. Kept in your desktop's key ring or, where none runs, "
               "sealed in Sobre's "
               "folder."));
    connect(m_login, &LoginChoice::changed, this, &ServerPage::changed);
    connect(m_password, &QLineEdit::textChanged, this, &ServerPage::changed);
    addMessages();
    addChecking();
}

void ServerPage::addMessages()
{
    m_keep = new KeepChoice;
    m_keep->setAccessibleName(tr("After download"));
    m_deleteThere = new QCheckBox(tr("What I delete &here is deleted there too"));
    m_deleteThere->setObjectName(QStringLiteral("deleteThere"));
    m_limit = new NumberChoice(tr("Do not fetch l&etters over"), tr("MB"), tr("Megabytes"), { 1, 10'000, 20 });
    m_limit->box()->setObjectName(QStringLiteral("limit"));
    m_limit->number()->setObjectName(QStringLiteral("limitNumber"));
    addSection(tr("Messages on the server"));
    addTall(tr("After download"), m_keep);
    addRow({}, { m_deleteThere });
    addNote(tr("Once it leaves the bin: by Empty bin or Delete forever."));
    addTall({}, m_limit);
    addNote(tr("Of a larger one you see who sent it, and can fetch the rest."));
    connect(m_keep, &KeepChoice::changed, this, &ServerPage::changed);
    connect(m_deleteThere, &QCheckBox::toggled, this, &ServerPage::changed);
    connect(m_limit, &NumberChoice::changed, this, &ServerPage::changed);
}

void ServerPage::addChecking()
{
    m_every = new NumberChoice(tr("Check for new &mail every"), tr("minutes"), tr("Minutes between two checks"),
                               { 1, 24 * 60, UsualMinutes });
    m_every->box()->setObjectName(QStringLiteral("every"));
    m_every->number()->setObjectName(QStringLiteral("everyNumber"));
    addSection(tr("Checking"));
    addTall({}, m_every);
    addNote(tr("Otherwise only when you ask for it."));
    connect(m_every, &NumberChoice::changed, this, &ServerPage::changed);
}

void ServerPage::addOutgoing()
{
    m_sameUser = new QCheckBox(tr("Same &user and password as receiving"));
    m_sameUser->setObjectName(QStringLiteral("sameUser"));
    addRow({}, { m_sameUser });
    addRow(tr("User &name"), { m_user });
    addNote(tr("Empty: the server is not asked to log in. The password is that of receiving."));
    connect(m_sameUser, &QCheckBox::toggled, this, [this](bool same) {
        m_user->setEnabled(!same);
        Q_EMIT changed();
    });
}

void ServerPage::load(const AccountDraft &draft)
{
    const bool incoming = m_protocol == Protocol::Pop3;
    const net::ServerAddress &server = incoming ? draft.incoming : draft.outgoing;
    m_server->setAddress(server);
    m_user->setText(server.user);
    if (incoming)
        loadIncoming(draft);
    if (m_sameUser) {
        m_sameUser->setChecked(server.user == draft.incoming.user);
        m_user->setEnabled(!m_sameUser->isChecked());
    }
    warn();
}

void ServerPage::loadIncoming(const AccountDraft &draft)
{
    m_login->setChoice(draft.loginChoice);
    m_password->setText(draft.password);
    m_keep->setPolicy(draft.keep);
    m_keep->setExpiry(draft.expireDays);
    m_deleteThere->setChecked(draft.deleteThere);
    m_limit->setValue(megabytes(draft.fetchLimit));
    m_every->setValue(minutes(draft.everyMinutes));
}

// What is shown in rounder numbers than it is kept stays as it is until somebody changes it.
void ServerPage::storeIncoming(AccountDraft *draft) const
{
    draft->loginChoice = m_login->choice();
    draft->keep = m_keep->policy();
    draft->password = m_password->text().isEmpty() ? QString() : m_password->text();
    draft->deleteThere = m_deleteThere->isChecked();
    if (m_limit->value() != megabytes(draft->fetchLimit))
        draft->fetchLimit = m_limit->value().value_or(0) * Megabyte;
    if (m_every->value() != minutes(draft->everyMinutes))
        draft->everyMinutes = m_every->value().value_or(0);
}

void ServerPage::store(AccountDraft *draft) const
{
    if (m_protocol == Protocol::Pop3) {
        draft->incoming = m_server->address(m_user->text());
        storeIncoming(draft);
    } else {
        draft->outgoing = m_server->address(m_sameUser->isChecked() ? draft->incoming.user : m_user->text());
    }
}

QString ServerPage::obstacle() const
{
    return m_server->obstacle();
}

void ServerPage::setTrusted(const std::optional<net::CertificateException> &certificate)
{
    m_trusted->setCertificate(certificate);
}

void ServerPage::warn()
{
    m_clear->setVisible(m_server->encryption() == ServerFields::Encryption::None);
    Q_EMIT changed();
}

} // namespace sobre::ui
