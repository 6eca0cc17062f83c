// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keep_policy.h"
#include "core/pop3/mail_sink.h"
#include "core/store/uidl_ledger.h"

#include <QDateTime>
#include <QList>

namespace sobre::account {

/// Which of the letters that a server lists are not here yet, oldest first. A uid that the server gave to several
/// letters counts as often as the ledger has it. Pure.
QList<pop3::Listed> lettersToFetch(const QList<pop3::Listed> &listing, const QList<store::LedgerEntry> &known);

/// Which of them the server may delete: only those that the ledger says are stored here, by the account's policy, and
/// never one whose uid the server gave to several letters. `now` is wall time; age counts from when Sobre got a
/// letter, not from its Date. Pure.
QList<pop3::Listed> lettersToDelete(const QList<pop3::Listed> &listing, const QList<store::LedgerEntry> &known,
                                    KeepPolicy policy, const QDateTime &now);

} // namespace sobre::account
