// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/html_text.h"
namespace sobre::html { QString toText(const QString &html) { return html; } }
