// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/letters.h"
#include "core/store/postings.h"
#include "core/store/reports.h"

#include <QList>
#include <QString>

#include <optional>

namespace sobre::store {
class Database;
}

namespace sobre::ui {

/// What is known of a letter's way out: of one that was sent from here, and of a report about one. Values.
struct DeliveryFacts {
    QList<store::Posting> postings = {}; ///< oldest first
    bool isProven = false; ///< a server is known to have taken it: a posting without one was put together from the letter
    bool filedWithoutProof = false; ///< it lies among what was sent, and no server is known to have taken it
    bool sealed = false;

    std::optional<store::StoredReport> report = {}; ///< the letter is one
    std::optional<store::Posting> reported = {}; ///< what it is about, if that was sent from here
    QString reportedSubject = {}; ///< as lists show it; empty: deleted since, or it has none
    bool reportedSealed = false;

    bool operator==(const DeliveryFacts &) const = default;
};

/// Reads a few rows. What cannot be read is left out: the letter is shown all the same.
DeliveryFacts deliveryFacts(store::Database &database, const store::LetterRow &letter);

} // namespace sobre::ui
