// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sobre::test {

/// What is wrong with reduced HTML, judged without any code of core/html; empty if nothing is. Every tag and
/// attribute is one of those that QTextBrowser may be given, every value has the form it must have, all is
/// closed in order, tables nest five deep at most, pictures come from "own:" only.
QString harmIn(const QString &html);

/// The first text that does not stand out from what lies under it by 4.5 to 1; empty if all do. The page is
/// white and its ink nearly black, or the other way round.
QString unreadableIn(const QString &html, bool dark);

/// The text that a person sees, with a space where a tag was.
QString textIn(const QString &html);

} // namespace sobre::test
