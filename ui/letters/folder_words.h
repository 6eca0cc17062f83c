// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/folders.h"

namespace sobre::ui {

/// The path of a folder in these words: "Work / Invoices".
QString folderPath(const store::Folder &folder, const QList<store::Folder> &all);

} // namespace sobre::ui
