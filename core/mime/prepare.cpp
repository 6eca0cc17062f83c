// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/prepare.h"

#include "core/mime/build_error.h"
#include "core/mime/canonical_lines.h"
#include "core/mime/prepare_header.h"

#include <QIODevice>

#include <algorithm>

namespace sobre::mime {

namespace {

constexpr qint64 BlockOctets = 64 << 10;
constexpr qsizetype HeaderLimit = 1 << 20;
constexpr qsizetype LookAhead = 1 << 20;

bool isEightBit(QByteArrayView octets)
{
    return std::ranges::any_of(octets, [](char c) { return static_cast<signed char>(c) < 0; });
}

/// Reads the letter in canonical form, block by block.
class Source {
public:
    Source(QIODevice &raw, const PrepareOptions &options)
        : m_raw(raw),
          m_lines(options.ignoreDots ? CanonicalLines::Dots::Keep : CanonicalLines::Dots::End, CanonicalLines::Start::Header)
    {
    }

    /// Appends more to `to`; at the end nothing is appended any more and atEnd() is true.
    Result<> more(QByteArray &to)
    {
        QByteArray block(BlockOctets, Qt::Uninitialized);
        const qint64 got = m_raw.read(block.data(), BlockOctets);
        if (got < 0 && !m_raw.atEnd())
            return unreadable(m_raw.errorString());
        if (got > 0)
            m_lines.feed(QByteArrayView(block).first(got), to);
        else
            m_lines.finish(to);
        m_atEnd = got <= 0 || m_lines.ended();
        if (m_lines.sawNul())
            return badInput(QStringLiteral("a NUL octet"));
        return {};
    }

    bool atEnd() const { return m_atEnd; }
    qint64 longestLine() const { return m_lines.longestLine(); }

private:
    QIODevice &m_raw;
    CanonicalLines m_lines;
    bool m_atEnd = false;
};

/// The MIME fields for a body that has none, or nothing if it needs none or is not known as a whole.
QByteArray missingMimeFields(const QList<RawField> &fields, const QByteArray &body)
{
    const bool labelled = std::ranges::any_of(fields, [](const RawField &field) {
        return field.name == "mime-version" || field.name.startsWith("content-");
    });
    if (labelled || !isEightBit(body) || !QByteArrayView(body).isValidUtf8())
        return {};
    return "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: "
           "8bit\r\n";
}

} // namespace

Result<PreparedLetter> prepare(QIODevice &raw, QIODevice &out, const PrepareOptions &options)
{
    PreparedLetter letter;
    Source source(raw, options);
    const auto put = [&](const QByteArray &octets) -> Result<> {
        if (out.write(octets) != octets.size())
            return unreadable(out.errorString());
        letter.size += octets.size();
        return {};
    };

    QByteArray held;
    qsizetype looked = 0;
    qsizetype end = -1;
    while (end < 0) {
        const Result<> read = source.more(held);
        if (!read)
            return std::unexpected(read.error());
        end = headerEnd(held, looked, source.atEnd());
        if ((end < 0 && held.size() > HeaderLimit) || end > HeaderLimit)
            return badInput(QStringLiteral("the header is over 1 MiB"));
    }
    const QList<RawField> fields = splitHeader(held.first(end));
    const Result<QByteArray> header = preparedHeader(fields, options, letter);
    if (!header)
        return std::unexpected(header.error());

    QByteArray body = held.sliced(end);
    held.clear();
    if (body.startsWith("\r\n"))
        body.remove(0, 2);
    while (!source.atEnd() && body.size() < LookAhead) {
        const Result<> read = source.more(body);
        if (!read)
            return std::unexpected(read.error());
    }
    const QByteArray mime = source.atEnd() ? missingMimeFields(fields, body) : QByteArray();
    Result<> done = put(*header + mime + "\r\n");
    while (done && !(body.isEmpty() && source.atEnd())) {
        letter.eightBitBody = letter.eightBitBody || isEightBit(body);
        done = put(body);
        body.clear();
        if (done && !source.atEnd())
            done = source.more(body);
    }
    if (!done)
        return std::unexpected(done.error());
    letter.longestLine = source.longestLine();
    return letter;
}

} // namespace sobre::mime
