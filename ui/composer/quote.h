// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sobre::ui {

/// The text without the signature under its "-- " line. Where an older quotation follows the signature, it
/// stays.
QString withoutSignature(const QString &text);

/// At most so many characters, with a mark where something was left out.
QString beginningOf(const QString &text, qsizetype length);

/// Each line with "> " before it, without trailing empty lines; of a very long text the beginning.
QString quoted(const QString &text);

/// Whether something of another letter is in `text`: quoted lines, or a letter passed on.
bool hasQuote(const QString &text);

/// `text` without what is quoted or passed on in it. `quote` is what was put in, with the line above it, where that
/// is known; if it stands there still, just that goes.
QString withoutQuote(const QString &text, const QString &quote);

/// What a person wrote themselves: without quoted lines, and only down to a signature or a letter passed on.
QString ownText(const QString &text);

} // namespace sobre::ui
