// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/login_choice.h"

#include "ui/look/label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace sobre::ui {

LoginChoice::LoginChoice(QWidget *parent)
    : QWidget(parent), m_methods(new QComboBox), m_note(new look::Label({}, look::TextStyle::Caption))
{
    m_methods->setObjectName(QStringLiteral("login"));
    m_methods->setAccessibleName(tr("Sign in with"));
    m_methods->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_methods->addItem(tr("Password"), QByteArray());
    m_methods->addItem(tr("Password, by CRAM-MD5"), QByteArray("CRAM-MD5"));
    m_methods->addItem(tr("Password, by APOP"), QByteArray("APOP"));
    m_methods->addItem(tr("Token, by OAUTHBEARER"), QByteArray("OAUTHBEARER"));
    m_methods->addItem(tr("Token, by XOAUTH2"), QByteArray("XOAUTH2"));
    m_note->setObjectName(QStringLiteral("loginNote"));
    m_note->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_methods);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space::xs);
    column->addLayout(row);
    column->addWidget(m_note);
    setFocusProxy(m_methods);
    connect(m_methods, &QComboBox::currentIndexChanged, this, [this] {
        explain();
        Q_EMIT changed();
    });
    explain();
}

QByteArray LoginChoice::choice() const
{
    return m_methods->currentData().toByteArray();
}

void LoginChoice::setChoice(const QByteArray &choice)
{
    if (m_methods->findData(choice) < 0)
        m_methods->addItem(QString::fromLatin1(choice), choice);
    m_methods->setCurrentIndex(m_methods->findData(choice));
}

void LoginChoice::explain()
{
    const QByteArray method = choice();
    QString words;
    if (method == "CRAM-MD5" || method == "APOP")
        words = tr("Old and weak: only for a server that knows nothing better.");
    else if (method == "OAUTHBEARER" || method == "XOAUTH2")
        words = tr("The token goes where the password goes, for receiving and sending.");
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
    m_methods->setAccessibleDescription(words);
}

} // namespace sobre::ui
