// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/original_letter.h"
#include "ui/composer/writing.h"

#include <QCoreApplication>

namespace sobre::ui {

/// What a composer is filled with to answer a letter or pass it on. Pure.
class Answer {
    Q_DECLARE_TR_FUNCTIONS(sobre::ui::Answer)
public:
    /// `own`: the person's addresses, which an answer to all leaves out. A reply to a list that the letter
    /// did not come by is an answer to all. `localTime`: the original's date is told by this computer's clock, which tells
    /// where the writer is (attack C 25), and not in UTC.
    Answer(Writing::Kind kind, const OriginalLetter &original, const QStringList &own, bool localTime = false);

    QList<mime::Mailbox> to, cc;
    QString subject;
    QString quote; ///< the quotation with the line above it, or the letter passed on; to be put above or
                   ///< below the answer
    QString inReplyTo; ///< without angle brackets, as the next
    QStringList references;

private:
    void addressReply(const OriginalLetter &original, const QStringList &own);
    void addressAll(const OriginalLetter &original, const QStringList &own);
    static QString quotation(const OriginalLetter &original, bool localTime);
    static QString passedOn(const OriginalLetter &original, bool localTime);
};

/// The account of `own` (in its order) that a letter was addressed to: its index, or -1.
qsizetype addressedTo(const OriginalLetter &original, const QStringList &own);

} // namespace sobre::ui
