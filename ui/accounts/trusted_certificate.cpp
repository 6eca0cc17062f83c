// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/trusted_certificate.h"

#include "ui/accounts/certificate_page.h"
#include "ui/look/button.h"
#include "ui/look/label.h"
#include "ui/look/pane.h"
#include "ui/text/isolate.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace sobre::ui {

TrustedCertificate::TrustedCertificate(QWidget *parent)
    : QWidget(parent), m_words(new look::Label({})), m_fingerprint(new look::Label({}, look::TextStyle::Mono))
{
    m_words->setWordWrap(true);
    m_fingerprint->setObjectName(QStringLiteral("trustedFingerprint"));
    m_fingerprint->setAccessibleName(tr("Fingerprint (SHA-256)"));
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *forget = new look::Button(tr("For&get it"));
    forget->setObjectName(QStringLiteral("forgetCertificate"));
    auto *card = new look::Card;
    auto *row = new QHBoxLayout;
    row->setSpacing(look::space::m);
    row->addWidget(m_words, 1);
    row->addWidget(forget, 0, Qt::AlignTop);
    card->body()->addLayout(row);
    card->body()->addWidget(new look::Label(tr("Fingerprint (SHA-256)"), look::TextStyle::Caption));
    card->body()->addWidget(m_fingerprint);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(card);
    connect(forget, &look::Button::clicked, this, [this] {
        if (m_certificate)
            Q_EMIT forgetRequested(*m_certificate);
    });
    hide();
}

void TrustedCertificate::setCertificate(const std::optional<net::CertificateException> &certificate)
{
    if (certificate == m_certificate)
        return;
    m_certificate = certificate;
    if (certificate) {
        m_words->setText(tr("Its certificate is not valid, and you trust it: %1, port %2.")
                             .arg(text::isolated(certificate->host))
                             .arg(certificate->port));
        const QString hex = QString::fromLatin1(certificate->sha256.toHex());
        m_fingerprint->setText(fingerprintLines(hex));
        m_fingerprint->setAccessibleName(tr("Fingerprint (SHA-256)") + QStringLiteral(": ") + hex);
    }
    setVisible(certificate.has_value());
}

} // namespace sobre::ui
