// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/attached_word.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sobre::ui {

QString attachedWord(const QString &text)
{
    static const QRegularExpression words(
        u"\\b(?:attach(?:ed|es|ing|ments?)?|enclosed|enclosing" // English
        "|adjunt(?:o|a|os|as|é|amos|aré|ado|ada|ados|adas|ando|ar)|anex(?:o|a|os|as|é|ado)" // Spanish
        "|terlampir|lampiran(?:nya)?|(?:di|me|ku)?lampirkan)\\b"_s, // Indonesian
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return words.match(text).captured();
}

} // namespace sobre::ui
