// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QtCrypto>

namespace sobre::auth {

/// What a dialogue needs to log in. `remembered` is the mechanism that worked last time, or the one that the
/// person chose: then it alone is tried, once. Empty: SCRAM, and after a refusal, inside TLS, PLAIN once
/// (adding or testing an account).
struct Login {
    QString user; ///< empty: no log-in, but for EXTERNAL, where TLS may say who it is
    QCA::SecureArray secret;
    QByteArray remembered;
};

} // namespace sobre::auth
