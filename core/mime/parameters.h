// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>

namespace sobre::mime {

/// A header value with parameters, as Content-Type and Content-Disposition have (RFC 2045 section 5.1, RFC
/// 2231).
struct ParameterisedValue {
    struct Text {
        QString plain; ///< from name=
        QString extended; ///< from name*= or name*0=, name*1*=, …
        bool hasPlain = false;
        bool hasExtended = false;
    };

    QByteArray value; ///< lower-case: "text/plain", "attachment"
    QHash<QByteArray, Text> parameters; ///< by lower-case name

    bool has(QByteArrayView name) const;
    /// The extended form if there is one, otherwise the plain one; decoded.
    QString text(QByteArrayView name) const;
};

/// Reads what real mailers write: missing and double semicolons, unquoted spaces, stray quotes, encoded words
/// inside, segments in any order. `body` may be folded. Linear in its length.
ParameterisedValue readParameters(QByteArrayView body);

} // namespace sobre::mime
