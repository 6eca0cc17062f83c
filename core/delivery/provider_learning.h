// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/mime/route.h"
#include "core/store/ids.h"
#include "core/store/provider_hosts.h"

#include <QStringList>

namespace sobre::store {
class Database;
struct LetterRow;
} // namespace sobre::store

namespace sobre::delivery {

/// So many letters must have come with a server on top before its domain counts as the post office's.
inline constexpr qint64 LettersToLearn = 5;

/// The domains whose servers may have written more than the topmost line: that of the server the mail is fetched from,
/// and those that wrote the topmost lines of at least LettersToLearn letters of the account. How often a server stands
/// further down says nothing: some are in every letter of the world.
QStringList providerDomains(const QString &incomingUrl, const QList<store::ProviderHost> &learnt);

/// What is known of the post office of the account that a letter was fetched for. `fetched` is false for what was
/// imported or written here: none of its lines is evidence. Reads a few rows. Errors: those of the store.
Result<mime::OwnServers> ownServers(store::Database &database, const store::LetterRow &letter);

} // namespace sobre::delivery
