// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"

#include <QWidget>

namespace sobre::ui {

class CertificatePage;

/// Shows a certificate that was refused, and asks whether it is to be trusted. Keeps nothing itself. A window of its own
/// that blocks no other; it deletes itself when it is closed.
class CertificateWindow : public QWidget {
    Q_OBJECT
public:
    /// `error` is one of the kind CertificateRefused.
    explicit CertificateWindow(const MailError &error, QWidget *parent = nullptr);

    void showFailure(const QString &sentence);

Q_SIGNALS:
    /// The person wants this very certificate for this host and port. Who keeps that closes the window then, or shows why
    /// it could not be kept.
    void trusted(const sobre::net::CertificateException &certificate);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    CertificatePage *m_page;
};

} // namespace sobre::ui
