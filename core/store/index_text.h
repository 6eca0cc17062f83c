// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QStringView>

namespace sobre::store {

/// Text as the index takes it, UTF-8: runs of scripts that write no spaces (Chinese, Japanese, Thai, Lao,
/// Khmer, Burmese) split into characters, private-use and control characters turned to spaces. The same is
/// done to a query's words.
QByteArray forIndex(QStringView text);

/// The words of a text that have accents, in the form of spelledForm().
void collectSpelled(QStringView text, QSet<QString>& words);

/// A word's exact spelling as a token that FTS5 does not fold: small letters, decomposed, each accent moved
/// to the private-use area ("ñ" is "n" and U+E303). Empty if the word has no accent. forIndex() lets no
/// private-use character through, so no letter and no query can speak of these tokens by itself.
QString spelledForm(QStringView word);

/// Whether the index can find anything by this text: it has a letter or a digit.
bool hasToken(QStringView text);

/// A text cut into words, as collectSpelled() sees them.
QList<QStringView> wordsOf(QStringView text);

} // namespace sobre::store
