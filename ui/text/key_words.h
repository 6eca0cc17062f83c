// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/key_rows.h"

#include <QString>

namespace sobre::text {

/// Who a key is for: the name, else the address, else what says that there is none. Not isolated.
QString keyPerson(const keys::KeyRow &row);
/// How it stands with a key, in a few words: "Checked on 3 May 2026".
QString keyTrust(const keys::KeyRow &row);
/// Until when it is good: "2 Jan 2028", "no end", or a dash where it is not used.
QString keyUntil(const keys::KeyRow &row);
/// Where it came from: "a letter".
QString keySource(const keys::KeyRow &row);
/// A row as it is read aloud and as the terminal prints it.
QString keySpoken(const keys::KeyRow &row);

/// A day by the person's calendar: "3 May 2026".
QString keyDay(const QDateTime &when);

} // namespace sobre::text
