// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/quote_colours.h"

#include "ui/look/tokens.h"

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {
constexpr int InSignature = 1;
}

QuoteColours::QuoteColours(QTextDocument *text) : QSyntaxHighlighter(text) { }

void QuoteColours::highlightBlock(const QString &line)
{
    const bool quote = line.startsWith(u'>');
    const bool signature = !quote && (previousBlockState() == InSignature || line == "-- "_L1);
    setCurrentBlockState(signature ? InSignature : 0);
    if (quote)
        setFormat(0, int(line.size()), look::tokens().quote);
    else if (signature)
        setFormat(0, int(line.size()), look::tokens().text2);
}

} // namespace sobre::ui
