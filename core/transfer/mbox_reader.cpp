// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/mbox_reader.h"

#include <QIODevice>

#include <utility>

namespace sobre::transfer {
namespace {

    bool isBlank(QByteArrayView line)
    {
        return line == "\n" || line == "\r\n";
    }

    bool isQuoted(QByteArrayView line)
    {
        return line.startsWith('>') && isFromLine(line);
    }

} // namespace

MboxReader::MboxReader(QIODevice &mbox)
    : m_mbox(mbox), m_form(mboxFormOf(mbox)), m_room(Block + 1, Qt::Uninitialized)
{
    fetch();
}

bool MboxReader::looksLikeMbox(const QByteArray &start)
{
    if (!start.startsWith("From "))
        return false;
    const qsizetype end = start.indexOf('\n');
    return end < 0 || isDatedSeparator(QByteArrayView(start).first(end)) || isHeaderField(QByteArrayView(start).sliced(end + 1));
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
    if (isDatedSeparator(m_line))
        return true;
    if (!m_hasAhead && m_line.endsWith('\n')) {
        m_ahead = readLine();
        m_hasAhead = true;
    }
    return isHeaderField(m_ahead);
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
    if (m_form != MboxForm::Quoted)
        countLetter();
    return true;
}

/// Believes the Content-Length of the letter that begins with m_line, if it ends where a letter can end.
void MboxReader::countLetter()
{
    const qint64 begin = m_mbox.pos() - m_ahead.size() - m_line.size();
    const std::optional<qint64> end = countedEnd(m_mbox, begin);
    m_mbox.seek(end ? begin : begin + m_line.size() + m_ahead.size());
    if (!end)
        return;
    m_counted = *end - begin;
    m_line.clear();
    m_ahead.clear();
    m_hasAhead = false;
    m_lineStart = true;
}

QByteArray MboxReader::readCounted()
{
    QByteArray block;
    while (m_counted > 0 && block.size() < Block) {
        const qint64 length = m_mbox.readLine(m_room.data(), qMin(m_counted + 1, qint64(m_room.size())));
        if (length <= 0)
            break;
        const auto line = QByteArrayView(m_room).first(length);
        const bool quoted = m_form == MboxForm::Counted && m_lineStart && isQuoted(line);
        block += line.sliced(quoted ? 1 : 0);
        m_lineStart = line.endsWith('\n');
        m_counted -= length;
    }
    if (m_counted > 0 && block.size() >= Block)
        return block;
    m_counted = 0;
    m_inLetter = false;
    m_lineStart = true;
    m_afterBlank = true; // the next separator needs no empty line before it
    fetch();
    return block;
}

QByteArray MboxReader::read()
{
    if (m_counted > 0)
        return readCounted();
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
        block += QByteArrayView(m_line).sliced(m_lineStart && isQuoted(m_line) ? 1 : 0);
        fetch();
    }
    return block;
}

} // namespace sobre::transfer
