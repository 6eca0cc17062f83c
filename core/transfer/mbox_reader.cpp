// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/mbox_reader.h"

#include <QIODevice>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sobre::transfer {
namespace {

    bool isBlank(QByteArrayView line)
    {
        return line == "\n" || line == "\r\n";
    }

    bool looksLikeHeaderField(QByteArrayView line)
    {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return false;
        for (const char c : line.first(colon)) {
            if (c <= ' ' || c >= 127)
                return false;
        }
        return true;
    }

    // "From ann@example.org Sat Jan  3 01:05:34 1996" and its many relatives: what they share is a time of day.
    bool carriesTime(const QByteArray &line)
    {
        static const QRegularExpression time(u"\\b\\d?\\d:\\d\\d(:\\d\\d)?\\b"_s);
        return line.size() < 1000 && time.match(QString::fromLatin1(line)).hasMatch();
    }

    qsizetype quoteMarks(QByteArrayView line)
    {
        qsizetype marks = 0;
        while (marks < line.size() && line[marks] == '>')
            ++marks;
        return line.sliced(marks).startsWith("From ") ? marks : 0;
    }

} // namespace

MboxReader::MboxReader(QIODevice &mbox)
    : m_mbox(mbox), m_room(Block + 1, Qt::Uninitialized)
{
    fetch();
}

bool MboxReader::looksLikeMbox(const QByteArray &start)
{
    if (!start.startsWith("From "))
        return false;
    const qsizetype end = start.indexOf('\n');
    return end < 0 || carriesTime(start.first(end)) || looksLikeHeaderField(QByteArrayView(start).sliced(end + 1));
}

QByteArray MboxReader::readLine()
{
    const qint64 length = m_mbox.readLine(m_room.data(), m_room.size());
    return length > 0 ? m_room.first(length) : QByteArray();
}

bool MboxReader::fetch()
{
    const bool wasWhole = m_line.isEmpty() || m_line.endsWith('\n');
    m_afterBlank = m_line.isEmpty() ? m_afterBlank : (m_lineStart && isBlank(m_line));
    m_lineStart = wasWhole;
    m_line = m_hasAhead ? std::exchange(m_ahead, {}) : readLine();
    m_hasAhead = false;
    return !m_line.isEmpty();
}

bool MboxReader::atSeparator()
{
    if (!m_lineStart || !m_afterBlank || !m_line.startsWith("From "))
        return false;
    if (carriesTime(m_line))
        return true;
    if (!m_hasAhead && m_line.endsWith('\n')) {
        m_ahead = readLine();
        m_hasAhead = true;
    }
    return looksLikeHeaderField(m_ahead);
}

bool MboxReader::nextLetter()
{
    while (m_inLetter)
        read(); // the rest of a letter that the caller gave up
    // Whatever stands before the first separator is no letter.
    while (!m_line.isEmpty() && !atSeparator())
        fetch();
    if (m_line.isEmpty())
        return false;
    do {
        fetch(); // past the separator, which may be longer than a block
    } while (!m_line.isEmpty() && !m_lineStart);
    m_afterBlank = false;
    m_inLetter = true;
    return true;
}

QByteArray MboxReader::read()
{
    QByteArray block;
    while (m_inLetter && block.size() < Block) {
        if (m_line.isEmpty() || atSeparator()) {
            m_inLetter = false;
            break;
        }
        // The empty line before the next separator belongs to the format, not to the letter.
        if (m_lineStart && isBlank(m_line)) {
            const QByteArray blank = m_line;
            fetch();
            if (m_line.isEmpty() || atSeparator()) {
                m_inLetter = false;
                break;
            }
            block += blank;
            continue;
        }
        block += QByteArrayView(m_line).sliced(m_lineStart && quoteMarks(m_line) > 0 ? 1 : 0);
        fetch();
    }
    return block;
}

} // namespace sobre::transfer
