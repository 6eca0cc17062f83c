// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/structure.h"

#include "core/mime/headers.h"
#include "core/mime/letter_lines.h"

#include <QIODevice>

#include <algorithm>
#include <optional>

namespace sobre::mime {

namespace {

constexpr int linesOfDoubt = 12;

// A container that the scan is inside of. A letter within a letter has no boundary of its own.
struct Level {
    int part = 0;
    QByteArray boundary;
    bool closed = false; // its closing boundary came; what follows is epilogue
};

struct BoundaryLine {
    size_t level = 0;
    bool closes = false;
};

class StructureScan {
public:
    StructureScan(QIODevice &letter, const ParseLimits &limits) : m_lines(letter), m_limits(limits) { }

    Structure run()
    {
        m_found.parts.emplace_back();
        readHeader(0);
        while (m_lines.next(m_line)) {
            if (const auto boundary = boundaryLine()) {
                m_lastContentEnd = std::max(m_lastContentEnd, m_bodyStart);
                pass(*boundary);
                continue;
            }
            m_lastContentEnd = m_line.contentEnd;
        }
        m_found.size = m_lines.position();
        dropPartAtEnd();
        for (const Level &level : m_levels)
            m_found.unfinished |= !level.boundary.isEmpty() && !level.closed;
        closeDownTo(0, m_found.size);
        setEnd(m_open, m_found.size);
        return std::move(m_found);
    }

    // Leaves the reader at the body.
    QByteArray rootHeader()
    {
        m_found.parts.emplace_back();
        m_headerOnly = true;
        readHeader(0);
        return m_found.rootHeader;
    }

private:
    ScannedPart &part(int number) { return m_found.parts[static_cast<size_t>(number)]; }

    // A boundary as the last line of all announces a part that never came.
    void dropPartAtEnd()
    {
        const int last = static_cast<int>(m_found.parts.size()) - 1;
        if (last == 0 || m_open != last || part(last).headerOffset < m_found.size)
            return;
        part(part(last).parent).children.pop_back();
        m_found.parts.pop_back();
        m_open = -1;
    }

    // The innermost container counts: a nested one may repeat a boundary that encloses it.
    std::optional<BoundaryLine> boundaryLine() const
    {
        if (m_levels.empty() || !m_line.head.startsWith("--"))
            return std::nullopt;
        QByteArrayView text = m_line.head.sliced(2);
        while (!text.isEmpty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
            text.chop(1);
        for (size_t at = m_levels.size(); at-- > 0;) {
            const Level &level = m_levels[at];
            const qsizetype length = level.boundary.size();
            if (length == 0 || level.closed || text.size() < length || text.size() > length + 2)
                continue;
            if (text == level.boundary)
                return BoundaryLine{ at, false };
            if (text.size() == length + 2 && text.endsWith("--") && text.startsWith(level.boundary))
                return BoundaryLine{ at, true };
        }
        return std::nullopt;
    }

    // The line end before a boundary belongs to the boundary (RFC 2046 section 5.1.1).
    void pass(const BoundaryLine &line)
    {
        const qint64 end = m_lastContentEnd;
        setEnd(m_open, end);
        closeDownTo(line.level + 1, end);
        m_open = -1;
        Level &level = m_levels.back();
        level.closed = line.closes;
        m_bodyStart = m_lastContentEnd = m_line.end;
        if (!line.closes)
            beginPart(level.part);
    }

    void beginPart(int parent)
    {
        if (m_found.parts.size() >= static_cast<size_t>(std::max(m_limits.parts, 1))) {
            m_found.partsCut = true;
            return;
        }
        const int number = static_cast<int>(m_found.parts.size());
        m_found.parts.emplace_back();
        part(number).parent = parent;
        part(number).depth = part(parent).depth + 1;
        part(parent).children.push_back(number);
        readHeader(number);
    }

    // Walks over a header block and decides what the body is. Ends before the first line of the body.
    void readHeader(int number)
    {
        const qint64 start = m_lines.position();
        qint64 headerEnd = start;
        qint64 doubtful = -1; // a line that is no field: broken header or body without a blank line?
        int doubts = 0;
        bool first = true;
        bool continues = false; // a field to which an indented line may belong
        bool unfinished = false; // the line before ends in ';' or ','
        for (;; first = false) {
            if (!m_lines.next(m_line)) {
                headerEnd = doubtful >= 0 ? doubtful : m_lines.position();
                m_bodyStart = headerEnd;
                break;
            }
            if (m_line.head.isEmpty()) {
                headerEnd = doubtful >= 0 ? doubtful : m_line.offset;
                m_bodyStart = doubtful >= 0 ? doubtful : m_line.end;
                break;
            }
            if (boundaryLine()) {
                headerEnd = m_bodyStart = doubtful >= 0 ? doubtful : m_line.offset;
                break;
            }
            const bool indented = m_line.head[0] == ' ' || m_line.head[0] == '\t';
            const bool field = looksLikeField(m_line.head);
            if (doubtful >= 0) {
                if (field && looksLikeWellKnownField(m_line.head)) {
                    m_found.brokenHeader = true;
                    doubtful = -1;
                } else if (++doubts >= linesOfDoubt) {
                    headerEnd = m_bodyStart = doubtful;
                    break;
                }
            } else if (!field && !(indented && continues) && !unfinished
                       && !(first && isMailboxSeparator(m_line.head))) {
                doubtful = m_line.offset;
                doubts = 0;
                if (m_line.head.startsWith("--")) { // a boundary or a signature: no header goes on behind it
                    headerEnd = m_bodyStart = doubtful;
                    break;
                }
            }
            continues |= field;
            const QByteArrayView text = m_line.head.trimmed();
            unfinished = continues && (text.endsWith(';') || text.endsWith(','));
        }
        m_lines.rewindTo(m_bodyStart);
        m_lastContentEnd = m_bodyStart;
        keepHead(number, start, headerEnd);
        if (!m_headerOnly)
            enter(number);
    }

    void keepHead(int number, qint64 start, qint64 end)
    {
        ScannedPart &self = part(number);
        self.headerOffset = start;
        self.bodyOffset = m_bodyStart;
        m_found.headerCut |= end - start > m_limits.headerOctets;
        const qint64 length = std::min(end - start, m_limits.headerOctets);
        QByteArray block = m_lines.slice(start, length);
        if (m_lines.endsWithCr())
            block.replace('\r', '\n');
        const bool inDigest = self.parent >= 0 && part(self.parent).head.type == "multipart/digest";
        self.head = readPartHead(block, inDigest ? "message/rfc822" : "text/plain");
        if (number == 0)
            m_found.rootHeader = std::move(block);
    }

    // Opens a container, or leaves the part open as a leaf until a boundary ends it.
    void enter(int number)
    {
        m_open = number;
        const PartHead &head = part(number).head;
        if (!head.isMultipart() && !(head.isLetter() && head.encoding == TransferEncoding::Identity))
            return;
        if (head.isMultipart() && head.boundary.isEmpty()) {
            m_found.boundaryMissing = true;
            return;
        }
        if (part(number).depth >= m_limits.depth) {
            m_found.nestingCut = true;
            return;
        }
        m_levels.push_back({ number, head.isMultipart() ? head.boundary : QByteArray(), false });
        m_open = -1;
        if (head.isLetter())
            beginPart(number);
    }

    void closeDownTo(size_t levels, qint64 end)
    {
        for (; m_levels.size() > levels; m_levels.pop_back()) {
            const int number = m_levels.back().part;
            setEnd(number, end);
            m_found.boundaryMissing |= part(number).head.isMultipart() && part(number).children.empty();
        }
    }

    void setEnd(int number, qint64 end)
    {
        if (number >= 0)
            part(number).bodyLength = std::max<qint64>(end - part(number).bodyOffset, 0);
    }

    LetterLines m_lines;
    const ParseLimits m_limits;
    LetterLine m_line;
    Structure m_found;
    std::vector<Level> m_levels;
    int m_open = -1; // the leaf whose body is being read
    qint64 m_bodyStart = 0;
    qint64 m_lastContentEnd = 0; // end of the last line, without its terminator
    bool m_headerOnly = false;
};

} // namespace

Structure readStructure(QIODevice &letter, const ParseLimits &limits)
{
    return StructureScan(letter, limits).run();
}

QByteArray readHeaderBlock(QIODevice &letter, qint64 limit)
{
    ParseLimits limits;
    limits.headerOctets = limit;
    return StructureScan(letter, limits).rootHeader();
}

PartPath Structure::pathOf(int number) const
{
    PartPath path;
    for (int at = number; (*this)[at].parent >= 0; at = (*this)[at].parent) {
        const std::vector<int> &siblings = (*this)[(*this)[at].parent].children;
        path.prepend(static_cast<int>(std::ranges::lower_bound(siblings, at) - siblings.begin()));
    }
    return path;
}

int Structure::find(const PartPath &path) const
{
    int number = 0;
    for (const int child : path) {
        const std::vector<int> &children = (*this)[number].children;
        if (child < 0 || static_cast<size_t>(child) >= children.size())
            return -1;
        number = children[static_cast<size_t>(child)];
    }
    return number;
}

} // namespace sobre::mime
