// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace sobre::ui {

/// Something in a text that nobody but its reader should see.
struct SensitiveData {
    enum class Kind {
        Card, ///< the number of a bank card: known first digits, length and grouping, and its check digit (ISO/IEC 7812)
        Iban, ///< of a known country and its length, with its check digits (ISO 13616)
        SpanishId, ///< DNI or NIE with its letter
        IndonesianId, ///< NIK: province, birthday and number are plausible; it has no check digit
        PrivateKey, ///< a block that holds one, or a line that is one
    };
    Kind kind = Kind::Card;
    QString end; ///< the last four characters, to tell which one is meant; empty of a key

    bool operator==(const SensitiveData &) const = default;
};

/// Pure. The first of each kind, in the order of Kind. What stands within an address of mail or of the web is passed over.
QList<SensitiveData> sensitiveData(const QString &text);

} // namespace sobre::ui
