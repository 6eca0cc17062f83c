// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What a look into a mailbox found out that a person should know, in words.
namespace sobre::text {

/// The server gave its letters other names: `known` of them are here, `fresh` are new.
QString renumberedWords(int known, int fresh);
/// The same where nobody could look which is which: `known` letters here are not listed, `fresh` have a new name.
QString renumberedQuestion(int known, int fresh);
/// By their age `due` of the `listed` letters would be deleted at the server.
QString manyDueQuestion(int due, int listed);

} // namespace sobre::text
