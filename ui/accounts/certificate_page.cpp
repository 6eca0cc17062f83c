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

// "AB:CD:…", sixteen octets a line, as other programs show it.
QString inGroups(const QString &hex)
{
    QString shown;
    for (qsizetype at = 0; at < hex.size(); at += 2) {
        if (at > 0)
            shown += at % 32 == 0 ? u'\n' : u':';
        shown += hex.mid(at, 2).toUpper();
    }
    return shown;
}

QString date(const QString &iso)
{
    return QLocale().toString(QDate::fromString(iso, Qt::ISODate), QLocale::LongFormat);
}

} // namespace

CertificatePage::CertificatePage(QWidget *parent) : Page(parent), m_strip(new look::Strip)
{
    setTitle(tr("The certificate is not valid"));
    m_strip->setObjectName(QStringLiteral("answer"));
    body()->addWidget(m_strip);
    auto *advice = new look::Label(
        tr("This may be a mistake of your provider, or someone on the way who wants to read your "
           "mail. Sobre cannot tell which: ask your provider which fingerprint is theirs."),
        look::TextStyle::Secondary);
    advice->setWordWrap(true);
    body()->addWidget(advice);
    body()->addStretch(1);
    auto *stop = new look::Button(tr("&Stop"), look::Button::Kind::Primary);
    stop->setObjectName(QStringLiteral("stopHere"));
    footer()->addStretch(1);
    footer()->addWidget(stop);
    setPrimary(stop);
    setWayBack(stop);
    connect(stop, &look::Button::clicked, this, &CertificatePage::stopped);
}

void CertificatePage::show(const MailError &error)
{
    const text::CertificateFacts facts = text::certificateFacts(error);
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
    addFact(tr("Fingerprint (SHA-256)"), inGroups(facts.sha256), true);
    primary()->setFocus(Qt::OtherFocusReason);
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
