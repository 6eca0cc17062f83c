// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/folders.h"

namespace sobre::ui {

/// The person's word for a folder: their language's for those with a role, its own name otherwise.
QString folderWord(const store::Folder &folder);

/// The path of a folder in these words: "Work / Invoices".
QString folderPath(const store::Folder &folder, const QList<store::Folder> &all);

} // namespace sobre::ui
