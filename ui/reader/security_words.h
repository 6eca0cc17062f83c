// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/verdict.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sobre::ui {

struct LetterFacts;

/// A sentence in the two parts that a strip shows: its beginning in bold, the rest as it is.
struct StripWords {
    QString lead;
    QString rest;
};

/// What the strip says of a letter; `framed`: the signed part has a frame on the screen. Window's thread.
StripWords securityWords(const LetterFacts &facts, bool framed);
/// The same where no more is known of the letter than its judgement.
StripWords securityWords(const crypto::Judgement &judgement, bool framed);

/// Which keys a letter is sealed for that we do not have: under "you lack the key".
QString missingKeyWords(const QStringList &keys);

/// One line of the details: what, and its value; a value may have several lines.
struct DetailLine {
    QString label;
    QString value;
    bool isKey = false; ///< a fingerprint: in a fixed font
};

/// All that is known of a letter's protection. Window's thread.
QList<DetailLine> securityDetails(const LetterFacts &facts);

/// A fingerprint or key id in groups of four, four groups a line.
QString grouped(const QString &fingerprint);

} // namespace sobre::ui
