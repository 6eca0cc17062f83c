// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "ui/accounts/page.h"

namespace sobre::look {
class Card;
class Strip;
} // namespace sobre::look

namespace sobre::ui {

/// A server's certificate is not valid: whose it is, why, since when and until when, its fingerprint. Nothing
/// was sent.
class CertificatePage : public Page {
    Q_OBJECT
public:
    explicit CertificatePage(QWidget *parent = nullptr);

    /// `error` is one of the kind CertificateRefused.
    void show(const MailError &error);

Q_SIGNALS:
    void stopped();

private:
    void addFact(const QString &name, const QString &value, bool fixed = false);

    look::Strip *m_strip;
    look::Card *m_card = nullptr;
};

} // namespace sobre::ui
