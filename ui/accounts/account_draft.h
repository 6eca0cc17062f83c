// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account_book.h"

#include <chrono>

#include <QStringList>

namespace sobre::ui {

/// An account as it stands in the fields of its settings. A value.
struct AccountDraft {
    QString name;
    QString displayName;
    QString email;
    net::ServerAddress incoming;
    net::ServerAddress outgoing;
    account::KeepPolicy keep;
    bool deleteThere = false;
    qint64 fetchLimit = 0; ///< octets; 0: none
    int everyMinutes = -1; ///< -1: as usual, 0: on demand only
    QByteArray loginChoice; ///< empty: Sobre chooses
    QString password; ///< null: the one that is kept
    QString signature;
    bool sendsKey = true; ///< letters carry the public key
    int sealNew = 0; ///< how new letters begin, as store::AccountRecord says it
    std::chrono::seconds undo{ 0 };
    account::TrustChanges trust = {};
    std::optional<int> expireDays = {}; ///< what the receiving server said of itself; not changed here

    static AccountDraft of(const account::Account &account, const QString &signature,
                           std::chrono::seconds undo);
    /// `record` with what can be changed here.
    store::AccountRecord applied(store::AccountRecord record) const;
    /// What differs, in words, in the order of the pages.
    QStringList differences(const AccountDraft &from) const;
    /// Whether the servers must be tried before this is stored in place of `from`.
    bool needsTest(const AccountDraft &from) const;
    /// Why it cannot be stored; empty: it can.
    QString obstacle() const;
};

} // namespace sobre::ui
