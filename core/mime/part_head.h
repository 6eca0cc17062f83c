// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace sobre::mime {

enum class TransferEncoding { Identity, Base64, QuotedPrintable, Uuencode, Unknown };

/// What the header block of a part says about its content (RFC 2045, 2183, 2392, 3676).
struct PartHead {
    QByteArray type = "text/plain"; ///< lower-case
    QByteArray charset; ///< lower-case, as labelled
    QByteArray boundary;
    QByteArray start; ///< of multipart/related, without angle brackets
    QByteArray contentId; ///< without angle brackets
    QString fileName; ///< cleaned
    QString subject; ///< of a letter within the letter
    TransferEncoding encoding = TransferEncoding::Identity;
    bool typeGiven = false; ///< a readable Content-Type is there
    bool named = false; ///< the header names a file, even if cleaning left nothing of the name
    bool isAttachment = false; ///< Content-Disposition says so
    bool isInline = false; ///< Content-Disposition says so
    bool flowed = false;
    bool deleteSpace = false;
    bool legacyDisplay = false; ///< hp-legacy-display="1": the text begins with fields of the header (RFC 9788)
    bool protectsHeaders = false; ///< protected-headers="v1": it did so before RFC 9788
    bool deceptiveName = false; ///< the name held characters that hide or reorder others

    bool isMultipart() const { return type.startsWith("multipart/"); }
    bool isLetter() const
    {
        return type == "message/rfc822" || type == "message/global" || type == "message/news";
    }
    bool isText() const { return type.startsWith("text/"); }
};

/// Reads a header block; `defaultType` holds where no Content-Type does (RFC 2046 section 5.1.5).
PartHead readPartHead(QByteArrayView block, QByteArrayView defaultType = "text/plain");

} // namespace sobre::mime
