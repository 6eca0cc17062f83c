// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/server_page.h"

#include "ui/accounts/account_draft.h"
#include "ui/accounts/keep_choice.h"
#include "ui/accounts/password_field.h"
#include "ui/accounts/server_fields.h"
#include "ui/accounts/trusted_certificate.h"
#include "ui/look/label.h"
#include "ui/look/strip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace sobre::ui {

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
    m_keep = new KeepChoice;
    addRow(tr("&User name"), { m_user });
    addRow(tr("Passwor&d"), { m_password });
    addNote(tr("One password for receiving and sending. Kept in your desktop's key ring or, where none runs, "
               "sealed in Sobre's "
               "folder."));
    addSection(tr("Messages on the server"));
    m_keep->setAccessibleName(tr("After download"));
    addTall(tr("After download"), m_keep);
    connect(m_password, &QLineEdit::textChanged, this, &ServerPage::changed);
    connect(m_keep, &KeepChoice::changed, this, &ServerPage::changed);
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
    if (m_password)
        m_password->setText(draft.password);
    if (m_keep)
        m_keep->setPolicy(draft.keep);
    if (m_sameUser) {
        m_sameUser->setChecked(server.user == draft.incoming.user);
        m_user->setEnabled(!m_sameUser->isChecked());
    }
    warn();
}

void ServerPage::store(AccountDraft *draft) const
{
    if (m_protocol == Protocol::Pop3) {
        draft->incoming = m_server->address(m_user->text());
        draft->keep = m_keep->policy();
        draft->password = m_password->text().isEmpty() ? QString() : m_password->text();
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
