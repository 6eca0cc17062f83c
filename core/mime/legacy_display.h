// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sobre::mime {

/// A text without the fields that its writer put on top for readers who know no protected header (RFC 9788 section
/// 4.5.3.2): all up to the first empty line, where each line before it is a field. Otherwise as it is.
QString withoutDisplayedFields(const QString &text);

/// The same of HTML (section 4.5.3.3): without a div of the class header-protection-legacy-display that stands before
/// all other text.
QString withoutDisplayedFieldsInHtml(const QString &html);

/// `text` with such fields on top; they are what an older reader shows of a subject that the outside hides.
QString withDisplayedSubject(const QString &text, const QString &subject);
/// Likewise; right behind the body's opening tag, where there is one.
QString withDisplayedSubjectInHtml(const QString &html, const QString &subject);

} // namespace sobre::mime
