// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/build_entity.h"

#include "core/mime/build_error.h"
#include "core/mime/canonical_lines.h"
#include "core/mime/encode_body.h"
#include "core/mime/encode_header.h"
#include "core/mime/legacy_display.h"
#include "core/mime/random_marks.h"

#include <QRegularExpression>

namespace sobre::mime {

namespace {

constexpr qint64 BlockOctets = 57 * 2048; // whole base64 lines

QByteArray safeType(const QByteArray &type)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        QStringLiteral("[a-z0-9!#$&^_.+-]{1,64}/[a-z0-9!#$&^_.+-]{1,64}")));
    const QByteArray lower = type.trimmed().toLower();
    // A container made elsewhere would have to be trusted to keep to 7 bits and to its boundary.
    if (!form.match(QString::fromLatin1(lower)).hasMatch() || lower.startsWith("multipart/"))
        return "application/octet-stream";
    return lower;
}

QByteArray displayParameter(bool shows)
{
    return shows ? QByteArray(";\r\n hp-legacy-display=\"1\"") : QByteArray();
}

/// Whether the content may stand in a letter as 7bit text unchanged but for its line ends. Reads it once.
Result<bool> isPlainMail(QIODevice &content)
{
    CanonicalLines lines;
    QByteArray out;
    while (true) {
        const QByteArray block = content.read(BlockOctets);
        if (block.isEmpty())
            break;
        out.clear();
        lines.feed(block, out);
        if (lines.sawNul() || lines.sawEightBit() || lines.longestLine() > 998)
            return false;
    }
    if (!content.atEnd())
        return unreadable(content.errorString());
    return lines.longestLine() <= 998 && !lines.changedLineEnds();
}

} // namespace

EntityWriter::EntityWriter(const Draft &draft, QIODevice &out) : m_draft(draft), m_out(out)
{
    for (const OutgoingAttachment &file : draft.attachments) {
        const bool within = file.isInline && !file.contentId.isEmpty() && !draft.html.isEmpty();
        (within ? m_pictures : m_files) += &file;
    }
}

QByteArray EntityWriter::nextBoundary()
{
    if (m_draft.boundaryMark.isEmpty())
        return newBoundary();
    return "=_" + m_draft.boundaryMark + '_' + QByteArray::number(++m_boundaries); // three at most
}

Result<> EntityWriter::put(const QByteArray &octets)
{
    if (m_out.write(octets) == octets.size())
        return {};
    return unreadable(m_out.errorString());
}

Result<> EntityWriter::startMultipart(const QByteArray &subtype, const QByteArray &boundary,
                                      const QByteArray &parameter)
{
    HeaderWriter header;
    QList<QByteArray> words = { "multipart/" + subtype + ';' };
    if (!parameter.isEmpty())
        words += parameter + ';';
    header.words("Content-Type", words + QList<QByteArray>{ "boundary=\"" + boundary + '"' });
    return put(header.bytes() + "\r\n");
}

Result<> EntityWriter::writeText()
{
    const bool shows = !m_draft.displayedSubject.isEmpty();
    const QString words
        = shows ? withDisplayedSubject(m_draft.text, m_draft.displayedSubject) : m_draft.text;
    const EncodedText text = encodeText(flowed(words), m_draft.toBeSigned);
    return put("Content-Type: text/plain; charset=" + text.charset + "; format=flowed" + displayParameter(shows) + "\r\n"
               + "Content-Transfer-Encoding: " + text.encoding + "\r\n\r\n" + text.body);
}

Result<> EntityWriter::writeHtml()
{
    const bool shows = !m_draft.displayedSubject.isEmpty();
    const QString words
        = shows ? withDisplayedSubjectInHtml(m_draft.html, m_draft.displayedSubject) : m_draft.html;
    const EncodedText html = encodeText(words, m_draft.toBeSigned);
    return put("Content-Type: text/html; charset=" + html.charset + displayParameter(shows)
               + "\r\nContent-Transfer-Encoding: " + html.encoding + "\r\n\r\n" + html.body);
}

Result<> EntityWriter::writeRelated()
{
    if (m_pictures.isEmpty())
        return writeHtml();
    const QByteArray boundary = nextBoundary();
    Result<> done = startMultipart("related", boundary, "type=\"text/html\"");
    if (done)
        done = put("--" + boundary + "\r\n");
    if (done)
        done = writeHtml();
    for (const OutgoingAttachment *picture : std::as_const(m_pictures)) {
        if (done)
            done = put("\r\n--" + boundary + "\r\n");
        if (done)
            done = writeFile(*picture);
    }
    return done ? put("\r\n--" + boundary + "--\r\n") : done;
}

Result<> EntityWriter::writeAlternative()
{
    const QByteArray boundary = nextBoundary();
    Result<> done = startMultipart("alternative", boundary);
    if (done)
        done = put("--" + boundary + "\r\n");
    if (done)
        done = writeText();
    if (done)
        done = put("\r\n--" + boundary + "\r\n");
    if (done)
        done = writeRelated();
    return done ? put("\r\n--" + boundary + "--\r\n") : done;
}

Result<> EntityWriter::writeBody()
{
    if (m_draft.html.isEmpty())
        return writeText();
    return m_draft.text.isEmpty() ? writeRelated() : writeAlternative();
}

Result<> EntityWriter::write()
{
    if (m_files.isEmpty())
        return writeBody();
    const QByteArray boundary = nextBoundary();
    Result<> done = startMultipart("mixed", boundary);
    if (done)
        done = put("--" + boundary + "\r\n");
    if (done)
        done = writeBody();
    for (const OutgoingAttachment *file : std::as_const(m_files)) {
        if (done)
            done = put("\r\n--" + boundary + "\r\n");
        if (done)
            done = writeFile(*file);
    }
    return done ? put("\r\n--" + boundary + "--\r\n") : done;
}

Result<> EntityWriter::writeFileHeader(const OutgoingAttachment &file, const QByteArray &type,
                                       const QByteArray &encoding)
{
    HeaderWriter header;
    static const QRegularExpression charset(
        QRegularExpression::anchoredPattern(QStringLiteral("[A-Za-z0-9._-]{1,40}")));
    const bool labelled
        = type.startsWith("text/") && charset.match(QString::fromLatin1(file.charset)).hasMatch();
    header.words("Content-Type",
                 labelled ? QList<QByteArray>{ type + ';', "charset=" + file.charset }
                          : QList<QByteArray>{ type });
    header.words("Content-Transfer-Encoding", { encoding });
    const QString name = oneLine(file.name.sliced(file.name.lastIndexOf(u'/') + 1));
    const QByteArray disposition = file.isInline ? "inline" : "attachment";
    header.words("Content-Disposition",
                 name.isEmpty() ? QList<QByteArray>{ disposition }
                                : QList<QByteArray>{ disposition + ';' } + parameterWords("filename", name));
    const Result<> done = header.ids("Content-ID", { file.contentId });
    return done ? put(header.bytes() + "\r\n") : done;
}

Result<> EntityWriter::writeFile(const OutgoingAttachment &file)
{
    QString error = file.name;
    const std::unique_ptr<QIODevice> content = file.open ? file.open(&error) : nullptr;
    if (!content)
        return unreadable(error);
    const QByteArray type = safeType(file.type);
    if (type.startsWith("message/"))
        return writeMessageFile(file, *content);
    const Result<> done = writeFileHeader(file, type, "base64");
    return done ? writeEncoded(*content) : done;
}

/// A letter within a letter may not be encoded (RFC 2046 section 5.2.1). One that cannot stand as it is goes
/// as a file, byte for byte, so that a signature on it still holds.
Result<> EntityWriter::writeMessageFile(const OutgoingAttachment &file, QIODevice &content)
{
    const Result<bool> plain = isPlainMail(content);
    if (!plain)
        return std::unexpected(plain.error());
    if (!content.seek(0))
        return unreadable(content.errorString());
    if (!*plain || safeType(file.type) != "message/rfc822") {
        OutgoingAttachment asFile = file;
        if (asFile.name.isEmpty())
            asFile.name = QStringLiteral("letter.eml");
        const Result<> done = writeFileHeader(asFile, "application/octet-stream", "base64");
        return done ? writeEncoded(content) : done;
    }
    Result<> done = writeFileHeader(file, "message/rfc822", "7bit");
    CanonicalLines lines;
    QByteArray out;
    while (done && !content.atEnd()) {
        const QByteArray block = content.read(BlockOctets);
        if (block.isEmpty())
            return unreadable(content.errorString());
        out.clear();
        lines.feed(block, out);
        done = put(out);
    }
    out.clear();
    lines.finish(out);
    return done ? put(out) : done;
}

Result<> EntityWriter::writeEncoded(QIODevice &content)
{
    QByteArray pending;
    while (true) {
        const QByteArray block = content.read(BlockOctets - pending.size());
        pending += block;
        // A short read is not the end; only whole lines may leave before it.
        if (!block.isEmpty() && pending.size() < BlockOctets)
            continue;
        if (block.isEmpty() && !content.atEnd())
            return unreadable(content.errorString());
        if (!pending.isEmpty()) {
            const Result<> done = put(base64Lines(pending));
            if (!done)
                return done;
        }
        pending.clear();
        if (block.isEmpty())
            return {};
    }
}

} // namespace sobre::mime
