// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"

#include <QWidget>

namespace sobre::look {
class Button;
class Label;
} // namespace sobre::look

namespace sobre::ui {

/// The certificate that a person trusts for a server although it is not valid, with the way to take that back. Hidden
/// where there is none.
class TrustedCertificate : public QWidget {
    Q_OBJECT
public:
    explicit TrustedCertificate(QWidget *parent = nullptr);

    void setCertificate(const std::optional<net::CertificateException> &certificate);

Q_SIGNALS:
    void forgetRequested(const sobre::net::CertificateException &certificate);

private:
    look::Label *m_words;
    look::Label *m_fingerprint;
    std::optional<net::CertificateException> m_certificate;
};

} // namespace sobre::ui
