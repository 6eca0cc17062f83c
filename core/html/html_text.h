// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sobre::html {

/// The text of an HTML letter for the index, previews and readers who want no HTML: what is hidden
/// (display:none, mso-hide, visibility:hidden, script, style, head) is left out, blocks become lines,
/// paragraphs are set apart by an empty line, a picture is its alt text, a link its text. Any input at all;
/// linear, and nothing recurses. What lies beyond the first 4 Mi characters is not looked at.
QString toText(const QString &html);

/// The text with & < > " ' as entities, fit for an element's content and for a quoted attribute.
QString escape(const QString &text);

} // namespace sobre::html
