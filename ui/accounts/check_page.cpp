// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/check_page.h"

#include "ui/accounts/field.h"
#include "ui/accounts/keep_choice.h"
#include "ui/accounts/step_words.h"
#include "ui/look/button.h"
#include "ui/look/glyph_view.h"
#include "ui/look/label.h"
#include "ui/look/pane.h"
#include "ui/look/strip.h"
#include "ui/text/isolate.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace sobre::ui {

CheckPage::CheckPage(QWidget *parent)
    : Page(parent), m_strip(new look::Strip), m_failure(new look::Strip), m_keep(new KeepChoice),
      m_name(new QLineEdit)
{
    setTitle(tr("Ready. Check these settings"));
    setSubtitle(tr("Everything below was tried and works."));
    m_strip->setObjectName(QStringLiteral("usedInClear"));
    m_strip->setMessage(look::Tone::Error, look::Glyph::LockOpen, {},
                        tr("This connection is not encrypted: anyone on the way can read your password."));
    m_failure->setObjectName(QStringLiteral("failure"));
    m_failure->hide();
    m_failure->setUrgency(look::Urgency::Assertive);
    body()->addWidget(m_strip);
    body()->addWidget(new look::Label(tr("After downloading, on the server"), look::TextStyle::Strong));
    m_keep->setAccessibleName(tr("After downloading, on the server"));
    body()->addWidget(m_keep);
    m_name->setObjectName(QStringLiteral("accountName"));
    body()->addWidget(new Field(tr("&Name of this account"), m_name, tr("Only you see it.")));
    body()->addWidget(m_failure);
    body()->addStretch(1);

    auto *back = new look::Button(tr("&Back"));
    back->setObjectName(QStringLiteral("back"));
    auto *add = new look::Button(tr("&Add account"), look::Button::Kind::Primary);
    add->setObjectName(QStringLiteral("add"));
    footer()->addWidget(back);
    footer()->addStretch(1);
    footer()->addWidget(add);
    setPrimary(add);
    setWayBack(back);
    connect(back, &look::Button::clicked, this, &CheckPage::back);
    connect(add, &look::Button::clicked, this, &CheckPage::accepted);
}

void CheckPage::begin(const account::Account &account, const account::CheckReport &report)
{
    const bool clear = report.incoming.tlsVersion.isEmpty() || report.outgoing.tlsVersion.isEmpty();
    m_strip->setVisible(clear);
    m_failure->hide();
    primary()->setText(clear ? tr("&Use it without encryption") : tr("&Add account"));
    delete m_card;
    m_card = new look::Card;
    body()->insertWidget(3, m_card);
    addServer(account.incoming, report.incoming,
              report.letters == 0 ? tr("no messages there")
                                  : tr("%n messages there", nullptr, int(report.letters)));
    m_card->body()->addWidget(new look::Line);
    addServer(account.outgoing, report.outgoing,
              account.outgoing.user.isEmpty() ? tr("no log-in") : tr("same user and password"));
    QWidget *before = m_card;
    for (look::Button *button : m_card->findChildren<look::Button *>()) {
        QWidget::setTabOrder(before, button);
        before = button;
    }
    QWidget::setTabOrder(before, m_keep->findChild<QWidget *>(QStringLiteral("keepForDays")));
    if (m_name->text().isEmpty())
        m_name->setText(account.record.name);
    setBusy(false);
    primary()->setFocus(Qt::OtherFocusReason);
}

void CheckPage::addServer(const net::ServerAddress &server, const account::CheckedServer &checked,
                          const QString &more)
{
    const bool incoming = server.protocol == Protocol::Pop3;
    const bool clear = checked.tlsVersion.isEmpty();
    const look::Ink ink = clear ? look::Ink::Error : look::Ink::Envelope;
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(
        new look::Label(incoming ? tr("Receiving · POP3") : tr("Sending · SMTP"), look::TextStyle::Strong));
    const QString user = incoming ? tr("user %1").arg(text::isolated(server.user)) : more;
    QStringList facts{ text::isolated(server.hostAndPort()), protectionOf(checked.tlsVersion), user };
    if (incoming)
        facts += more;
    if (checked.byTrust)
        facts += tr("certificate trusted by you");
    auto *line = new look::Label(facts.join(QStringLiteral(" · ")), look::TextStyle::Secondary);
    line->setObjectName(incoming ? QStringLiteral("incomingFacts") : QStringLiteral("outgoingFacts"));
    line->setWordWrap(true);
    words->addWidget(line);
    auto *change = new look::Button(incoming ? tr("&Change") : tr("C&hange"), look::Button::Kind::Flat);
    change->setObjectName(incoming ? QStringLiteral("changeIncoming") : QStringLiteral("changeOutgoing"));
    change->setAccessibleName(incoming ? tr("Change the receiving server") : tr("Change the sending server"));
    connect(change, &look::Button::clicked, this,
            [this, server] { Q_EMIT changeRequested(server.protocol); });
    auto *row = new QHBoxLayout;
    row->setSpacing(look::space::m);
    row->addWidget(new look::GlyphView(incoming ? look::Glyph::Inbox : look::Glyph::Sent, 20, ink));
    row->addLayout(words, 1);
    row->addWidget(change);
    m_card->body()->addLayout(row);
}

account::KeepPolicy CheckPage::keep() const
{
    return m_keep->policy();
}

QString CheckPage::accountName() const
{
    return m_name->text().trimmed();
}

void CheckPage::setBusy(bool busy)
{
    setObstacle(busy ? tr("Keeping the account and its password…") : QString());
    wayBack()->setEnabled(!busy);
}

void CheckPage::showError(const QString &sentence)
{
    setBusy(false);
    m_failure->setMessage(look::Tone::Error, look::Glyph::Error, tr("The account was not added."), sentence);
    m_failure->show();
}

} // namespace sobre::ui
