// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/server_fields.h"

#include "ui/text/isolate.h"

#include <QComboBox>
#include <QIntValidator>
#include <QLineEdit>
#include <QSignalBlocker>

namespace sobre::ui {
namespace {

using Protocol = ServerFields::Protocol;
using Encryption = ServerFields::Encryption;

int usualPort(Protocol protocol, Encryption encryption)
{
    if (protocol == Protocol::Pop3)
        return encryption == Encryption::Tls ? 995 : 110;
    return encryption == Encryption::Tls ? 465 : 587;
}

} // namespace

QString otherHost(const QString &typed, Protocol typedFor)
{
    const qsizetype dot = typed.indexOf(u'.');
    const QString first = typed.left(qMax(dot, 0)).toLower();
    if (typedFor == Protocol::Pop3
        && (first.startsWith(QLatin1StringView("pop")) || first == QLatin1StringView("incoming")
            || first == QLatin1StringView("imap")))
        return QLatin1StringView("smtp") + typed.mid(dot);
    if (first == QLatin1StringView("smtp") || first == QLatin1StringView("outgoing"))
        return {};
    return typed;
}

ServerFields::ServerFields(Protocol protocol, QObject *parent)
    : QObject(parent), m_protocol(protocol), m_host(new QLineEdit), m_port(new QLineEdit),
      m_security(new QComboBox)
{
    m_host->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    m_port->setValidator(new QIntValidator(1, 65535, m_port));
    m_port->setInputMethodHints(Qt::ImhDigitsOnly);
    m_security->addItem(tr("TLS (recommended)"), int(Encryption::Tls));
    m_security->addItem(tr("STARTTLS"), int(Encryption::StartTls));
    m_security->addItem(tr("None: password can be read"), int(Encryption::None));
    m_security->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_port->setText(QString::number(usualPort(protocol, Encryption::Tls)));
    connect(m_host, &QLineEdit::editingFinished, this, &ServerFields::tidyHost);
    connect(m_host, &QLineEdit::textChanged, this, &ServerFields::changed);
    connect(m_port, &QLineEdit::textChanged, this, &ServerFields::changed);
    connect(m_security, &QComboBox::currentIndexChanged, this, &ServerFields::followSecurity);
}

Encryption ServerFields::encryption() const
{
    return Encryption(m_security->currentData().toInt());
}

void ServerFields::followSecurity()
{
    const int port = m_port->text().toInt();
    bool usual = port == 0;
    for (const Encryption one : { Encryption::Tls, Encryption::StartTls, Encryption::None })
        usual = usual || port == usualPort(m_protocol, one);
    if (usual)
        m_port->setText(QString::number(usualPort(m_protocol, encryption())));
    Q_EMIT changed();
}

// People copy what their provider writes: "mail.isp.example:995".
void ServerFields::tidyHost()
{
    QString host = m_host->text().trimmed();
    const qsizetype colon = host.lastIndexOf(u':');
    if (colon > 0 && host.count(u':') == 1) {
        bool isNumber = false;
        const uint port = host.sliced(colon + 1).toUInt(&isNumber);
        if (isNumber && port > 0 && port < 65536) {
            m_port->setText(QString::number(port));
            host.truncate(colon);
        }
    }
    if (host != m_host->text())
        m_host->setText(host);
}

net::ServerAddress ServerFields::address(const QString &user) const
{
    return { .protocol = m_protocol,
             .encryption = encryption(),
             .user = user.trimmed(),
             .host = m_host->text().trimmed(),
             .port = quint16(m_port->text().toUInt()) };
}

void ServerFields::setAddress(const net::ServerAddress &address)
{
    {
        const QSignalBlocker host(m_host);
        const QSignalBlocker port(m_port);
        const QSignalBlocker security(m_security);
        m_host->setText(address.host);
        m_port->setText(QString::number(address.port));
        m_security->setCurrentIndex(m_security->findData(int(address.encryption)));
    }
    Q_EMIT changed();
}

QString ServerFields::obstacle() const
{
    const bool incoming = m_protocol == Protocol::Pop3;
    const QString host = m_host->text().trimmed();
    if (host.isEmpty())
        return incoming ? tr("Type the name of the receiving server.")
                        : tr("Type the name of the sending server.");
    if (m_port->text().toUInt() == 0)
        return incoming ? tr("Type the port of the receiving server.")
                        : tr("Type the port of the sending server.");
    if (!net::ServerAddress::parse(address({}).url()))
        return tr("%1 cannot be the name of a server.").arg(text::isolated(host));
    return {};
}

} // namespace sobre::ui
