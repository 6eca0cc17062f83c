// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/build.h"

namespace sobre::mime {

/// Writes the MIME tree of a draft (RFC 2045, 2046, 2387), its attachments in blocks:
/// mixed( alternative( text, related( html, pictures ) ), files ), each level only where it has something to
/// hold.
class EntityWriter {
public:
    EntityWriter(const Draft &draft, QIODevice &out);

    /// The whole entity from its Content- fields on.
    Result<> write();
    /// Octets as they are.
    Result<> put(const QByteArray &octets);

private:
    Result<> writeText();
    Result<> writeHtml();
    Result<> writeRelated();
    Result<> writeAlternative();
    Result<> writeBody(); ///< all but the attached files
    Result<> writeFile(const OutgoingAttachment &file);
    Result<> writeMessageFile(const OutgoingAttachment &file, QIODevice &content);
    Result<> writeEncoded(QIODevice &content);

    QByteArray nextBoundary();
    Result<> startMultipart(const QByteArray &subtype, const QByteArray &boundary,
                            const QByteArray &parameter = {});
    Result<> writeFileHeader(const OutgoingAttachment &file, const QByteArray &type,
                             const QByteArray &encoding);

    const Draft &m_draft;
    QIODevice &m_out;
    QList<const OutgoingAttachment *> m_pictures; ///< shown within the HTML
    QList<const OutgoingAttachment *> m_files;
    int m_boundaries = 0;
};

} // namespace sobre::mime
