// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QDate>
#include <QList>
#include <QString>

namespace sobre::store {

/// What is looked for, as a value. All conditions must hold.
struct SearchQuery {
    enum class Field { Anywhere, From, To, Subject, Body, File };
    struct Words {
        Field field = Field::Anywhere;
        QString text = {}; ///< a word, or a phrase whose words follow each other
        bool beginning = true; ///< the last word may go on: "inv" finds "invoice"
        bool negated = false;
        bool operator==(const Words&) const = default;
    };
    enum class Test { HasFile, Unread, Starred, Before, From, Larger, Smaller, InFolder };
    struct Condition {
        Test test = Test::Unread;
        QDate date = {}; ///< Before: dated before this day began; From: since it began (local time)
        qint64 octets = 0; ///< Larger, Smaller
        QString folder = {}; ///< InFolder: name, case not minded, or "Parent/Child"
        bool negated = false;
        bool operator==(const Condition&) const = default;
    };
    QList<Words> words;
    QList<Condition> conditions;
    bool operator==(const SearchQuery&) const = default;
};

/// Reads what a person typed: words (their beginnings match), "phrases" (whole words), from: to: subject:
/// body: file: has:file is:unread is:read is:starred before:DATE after:DATE in:FOLDER size:>1M, each negated
/// by a leading "-". DATE is YYYY, YYYY-MM or YYYY-MM-DD; before: means before it began, after: since it
/// began, so that both together share out all days. Sizes: k, M, G are powers of 1024. Errors: BadInput, the
/// detail says in English which word is wrong and what would be right.
Result<SearchQuery> parseSearch(const QString& typed);

} // namespace sobre::store
