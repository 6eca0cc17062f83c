// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "ui/accounts/page.h"

namespace sobre::look {
class Button;
class Card;
class Label;
class Strip;
} // namespace sobre::look

namespace sobre::text {
struct CertificateFacts;
}

namespace sobre::ui {

/// A fingerprint of 64 hexadecimal digits as other programs show it: "AB:CD:…", sixteen octets a line.
QString fingerprintLines(const QString &hex);

/// A server's certificate is not valid: whose it is, why, since when and until when, its fingerprint. Nothing
/// was sent. Stop is what Enter presses; trusting it is second, and not offered for one that was withdrawn.
class CertificatePage : public Page {
    Q_OBJECT
public:
    explicit CertificatePage(QWidget *parent = nullptr);

    /// `error` is one of the kind CertificateRefused.
    void show(const MailError &error);
    /// The person's word could not be kept.
    void showFailure(const QString &sentence);

Q_SIGNALS:
    void stopped();
    /// The person wants this very certificate for this host and port. Nothing is kept yet.
    void trusted(const sobre::net::CertificateException &certificate);

private:
    QString advice(const text::CertificateFacts &facts) const;
    void addFact(const QString &name, const QString &value, bool fixed = false);

    look::Strip *m_strip;
    look::Label *m_advice;
    look::Button *m_trust;
    look::Card *m_card = nullptr;
    std::optional<net::CertificateException> m_offered;
};

} // namespace sobre::ui
