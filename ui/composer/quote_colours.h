// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

namespace sobre::ui {

/// Quoted lines in the colour of quotations, the signature in the secondary colour. Only looks: the text
/// stays plain.
class QuoteColours : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit QuoteColours(QTextDocument *text);

protected:
    void highlightBlock(const QString &line) override;
};

} // namespace sobre::ui
