// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/folders.h"

#include <QString>

namespace sobre::text {

/// The person's word for a folder: their language's for those with a role, its own name otherwise.
QString folderName(const store::Folder &folder);
QString roleName(store::Role role);

/// What is wrong with `name` for a folder beside `siblings` (their names as shown), as a sentence. Empty: nothing.
QString folderNameFault(const QString &name, const QStringList &siblings);

} // namespace sobre::text
