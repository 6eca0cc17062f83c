// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/accounts.h"

#include <QByteArrayList>
#include <QStringList>

namespace sobre::account {

/// The log-in methods that are used where a person chooses them, and only then: CRAM-MD5, APOP, XOAUTH2, OAUTHBEARER,
/// EXTERNAL.
const QByteArrayList &loginChoices();

/// `account` with another choice of the log-in method (empty: Sobre chooses). What worked by another one is forgotten.
store::AccountRecord withLogin(store::AccountRecord account, const QByteArray &choice);

/// What of an account can be set by a word, as the terminal does: keep, delete-there, limit, every, login, name,
/// send-key (whether letters carry the account's public key), seal (how new letters begin).
const QStringList &settingNames();

/// `account` with one of settingNames() set. Errors: BadInput, which says what the value may be; NotFound for another name.
Result<store::AccountRecord> withSetting(store::AccountRecord account, const QString &name, const QString &value);

/// As withSetting() takes it: "none" or "20MB".
QString limitText(qint64 octets);
/// "usual", "never" or minutes.
QString everyText(int minutes);
/// "auto" or the method in lower case.
QString loginText(const QByteArray &choice);

/// "advised", "always" or "never".
QString sealText(int sealNew);

} // namespace sobre::account
