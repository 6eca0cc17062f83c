// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace sobre::ui {

/// Where a link stands in a line of text.
struct TextLink {
    qsizetype start = 0;
    qsizetype length = 0;
    QString target; ///< percent-encoded
    bool operator==(const TextLink &) const = default;
};

/// The web and mail links in a line of plain text. Punctuation behind a link is not part of it.
QList<TextLink> linksIn(const QString &line);

/// Whether a click may open it: http, https with a host, and mailto.
bool isSafeLink(const QUrl &url);

/// The target as it is shown to a person: ASCII only, so that no letter can pass for another.
QString shownTarget(const QUrl &url);

/// Text of a letter's body without characters that reorder what stands around them; control characters become
/// U+FFFD. Line ends and tabs stay.
QString withoutReordering(QString text);

} // namespace sobre::ui
