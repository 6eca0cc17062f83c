// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/certificate_page.h"

#include "ui/look/button.h"
#include "ui/look/label.h"
#include "ui/look/pane.h"
#include "ui/look/strip.h"
#include "ui/text/error_text.h"
#include "ui/text/isolate.h"

#include <QDate>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace sobre::ui {
namespace {

QString date(const QString &iso)
{
    return QLocale().toString(QDate::fromString(iso, Qt::ISODate), QLocale::LongFormat);
}

} // namespace

QString fingerprintLines(const QString &hex)
{
    QString shown;
    for (qsizetype at = 0; at < hex.size(); at += 2) {
        if (at > 0)
            shown += at % 32 == 0 ? u'\n' : u':';
        shown += hex.mid(at, 2).toUpper();
    }
    return shown;
}

CertificatePage::CertificatePage(QWidget *parent) : Page(parent), m_strip(new look::Strip), m_advice(new look::Label({}, look::TextStyle::Secondary)),
      m_trust(new look::Button(tr("Trust this &one")))
{
    setTitle(tr("The certificate is not valid"));
    m_strip->setObjectName(QStringLiteral("answer"));
    body()->addWidget(m_strip);
    m_advice->setWordWrap(true);
    body()->addWidget(m_advice);
    body()->addStretch(1);
    auto *stop = new look::Button(tr("&Stop"), look::Button::Kind::Primary);
    stop->setObjectName(QStringLiteral("stopHere"));
    m_trust->setObjectName(QStringLiteral("trustHere"));
    footer()->addStretch(1);
    footer()->addWidget(m_trust);
    footer()->addWidget(stop);
    setPrimary(stop);
    setWayBack(stop);
    connect(stop, &look::Button::clicked, this, &CertificatePage::stopped);
    connect(m_trust, &look::Button::clicked, this, [this] {
        if (m_offered)
            Q_EMIT trusted(*m_offered);
    });
}

void CertificatePage::show(const MailError &error)
{
    const text::CertificateFacts facts = text::certificateFacts(error);
    m_offered = net::exceptionFor(error);
    m_trust->setVisible(m_offered.has_value());
    m_advice->setText(advice(facts));
    m_strip->setMessage(look::Tone::Error, look::Glyph::Warn,
                        tr("Nothing was sent to %1.").arg(text::isolated(error.server)),
                        tr("Its certificate: %1.").arg(facts.faults));
    delete m_card;
    m_card = new look::Card;
    body()->insertWidget(3, m_card);
    addFact(tr("Server"), error.server);
    if (!facts.names.isEmpty())
        addFact(tr("The certificate is for"), facts.names.join(QStringLiteral(", ")));
    if (!facts.from.isEmpty())
        addFact(tr("Valid"), tr("from %1 to %2").arg(date(facts.from), date(facts.until)));
    addFact(tr("Fingerprint (SHA-256)"), fingerprintLines(facts.sha256), true);
    if (!facts.trusted.isEmpty())
        addFact(tr("Fingerprint of the one that you trusted"), fingerprintLines(facts.trusted), true);
    primary()->setFocus(Qt::OtherFocusReason);
}

void CertificatePage::showFailure(const QString &sentence)
{
    m_strip->setMessage(look::Tone::Error, look::Glyph::Error, tr("It is not trusted."), sentence);
}

QString CertificatePage::advice(const text::CertificateFacts &facts) const
{
    if (facts.revoked)
        return tr("Whoever vouched for it has taken that back, so Sobre does not use it. Your provider has to put another "
                  "one in its place.");
    const QString first = facts.trusted.isEmpty()
        ? tr("This may be a mistake of your provider, or someone on the way who wants to read your "
             "mail. Sobre cannot tell which: ask your provider which fingerprint is theirs.")
        : tr("You trusted another certificate for this server. Your provider may have a new one, or someone on the way "
             "wants to read your mail. Sobre cannot tell which: ask your provider which fingerprint is theirs.");
    if (!m_offered)
        return first;
    return first + QStringLiteral("\n\n")
        + tr("If you trust this one, Sobre takes this certificate from this server and this port from now on, and no other that is not valid.");
}

void CertificatePage::addFact(const QString &name, const QString &value, bool fixed)
{
    auto *what = new look::Label(name, look::TextStyle::Caption);
    auto *words = new look::Label(value, fixed ? look::TextStyle::Mono : look::TextStyle::Body);
    words->setWordWrap(!fixed);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    words->setAccessibleName(name + QStringLiteral(": ") + value);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(what);
    column->addWidget(words);
    m_card->body()->addLayout(column);
}

} // namespace sobre::ui
