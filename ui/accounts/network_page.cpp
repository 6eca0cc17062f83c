// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/network_page.h"

#include "ui/look/label.h"
#include "ui/preferences/preferences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QIntValidator>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sobre::ui {

NetworkPage::NetworkPage(const Preferences &preferences, QWidget *parent)
    : FormPage(parent), m_kind(new QComboBox), m_host(new QLineEdit), m_port(new QLineEdit),
      m_portLabel(new look::Label(tr("P&ort"), look::TextStyle::Secondary)),
      m_note(new look::Label({}, look::TextStyle::Caption)),
      m_metered(new QCheckBox(tr("&Check for mail on metered networks too")))
{
    m_kind->setObjectName(u"proxyKind"_s);
    m_host->setObjectName(u"proxyHost"_s);
    m_port->setObjectName(u"proxyPort"_s);
    m_note->setObjectName(u"proxyNote"_s);
    m_metered->setObjectName(u"usesMetered"_s);
    m_kind->addItem(tr("None"), u"none"_s);
    m_kind->addItem(tr("As the system"), u"system"_s);
    m_kind->addItem(tr("SOCKS5"), u"socks5"_s);
    m_kind->addItem(tr("HTTP (CONNECT)"), u"http"_s);
    m_host->setAccessibleName(tr("Name of the proxy"));
    m_host->setPlaceholderText(m_host->accessibleName());
    m_port->setAccessibleName(tr("Port"));
    m_port->setValidator(new QIntValidator(1, 65535, m_port));
    m_port->setFixedWidth(look::scaled(70));
    m_portLabel->setBuddy(m_port);
    m_note->setWordWrap(true);

    const QUrl url(preferences.proxy);
    const int kind = m_kind->findData(url.scheme().isEmpty() ? preferences.proxy : url.scheme());
    m_kind->setCurrentIndex(qMax(kind, 0));
    m_host->setText(url.host());
    m_port->setText(url.port() > 0 ? QString::number(url.port()) : QString());
    m_metered->setChecked(preferences.usesMetered);

    addSection(tr("Way to the servers"));
    addRow(tr("&Proxy"), { m_kind });
    addRow({}, { m_host, m_portLabel, m_port });
    addTall({}, m_note);
    addSection(tr("Metered networks"));
    addRow({}, {m_metered});
    addNote(tr("A phone's network, for example. What you ask for yourself is always fetched."));
    close();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &NetworkPage::edited);
    connect(m_host, &QLineEdit::textChanged, this, &NetworkPage::edited);
    connect(m_port, &QLineEdit::textChanged, this, &NetworkPage::edited);
    connect(m_metered, &QCheckBox::toggled, this, &NetworkPage::changed);
    showFields();
}

// Empty: it is not wholly typed.
QString NetworkPage::proxy() const
{
    const QString kind = m_kind->currentData().toString();
    if (kind == "none"_L1 || kind == "system"_L1)
        return kind;
    QUrl url;
    url.setScheme(kind);
    url.setHost(m_host->text().trimmed(), QUrl::StrictMode);
    url.setPort(m_port->text().toInt());
    return url.isValid() && !url.host().isEmpty() && url.port() > 0 ? url.toString(QUrl::FullyEncoded) : QString();
}

void NetworkPage::store(Preferences *preferences) const
{
    if (const QString typed = proxy(); !typed.isEmpty())
        preferences->proxy = typed;
    preferences->usesMetered = m_metered->isChecked();
}

void NetworkPage::showFields()
{
    const QString kind = m_kind->currentData().toString();
    const bool own = kind == "socks5"_L1 || kind == "http"_L1;
    for (QWidget *field : std::initializer_list<QWidget *> {m_host, m_port, m_portLabel})
        field->setVisible(own);
    if (kind == "none"_L1)
        m_note->setText(tr("Sobre goes straight to the servers."));
    else if (proxy().isEmpty())
        m_note->setText(tr("Type the name and the port of the proxy. Until then nothing changes."));
    else
        m_note->setText(tr("Where the proxy does not answer, nothing goes around it."));
    m_kind->setAccessibleDescription(m_note->text());
}

void NetworkPage::edited()
{
    showFields();
    if (!proxy().isEmpty())
        Q_EMIT changed();
}

} // namespace sobre::ui
