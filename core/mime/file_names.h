// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace sobre::mime {

/// What is left of a file name from a letter: its last component behind / and \, one line, nothing hidden or
/// reordering, no dots, dashes or spaces in front, no dots or spaces behind, no name that Windows reserves,
/// at most 255 octets of UTF-8 with the extension kept. Safe to show and to save under; may be empty.
QString cleanFileName(QStringView name);

/// True if opening a file of this name may run a program or a macro.

bool isDangerousFileName(QStringView name);

} // namespace sobre::mime
