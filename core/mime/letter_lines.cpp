// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/letter_lines.h"

#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace sobre::mime {

namespace {
constexpr qsizetype headLimit = 64 << 10;
constexpr qsizetype bufferSize = 4 * headLimit;
} // namespace

LetterLines::LetterLines(QIODevice &letter) : m_letter(letter)
{
    m_buffer.reserve(bufferSize);
    fill();
    const QByteArrayView start = QByteArrayView(m_buffer).first(std::min(m_buffer.size(), headLimit));
    if (!start.contains('\n') && start.count('\r') > 1)
        m_terminator = '\r';
}

bool LetterLines::next(LetterLine &line)
{
    qsizetype newline = findLineEnd();
    while (newline < 0 && m_buffer.size() - m_at < headLimit && fill())
        newline = findLineEnd();
    if (newline < 0 && m_at == m_buffer.size())
        return false;

    line.offset = position();
    if (newline < 0 && m_buffer.size() - m_at >= headLimit) {
        takeOverlong(line);
        return true;
    }
    const qsizetype end = newline < 0 ? m_buffer.size() : newline + 1;
    qsizetype contentEnd = newline < 0 ? end : newline;
    if (m_terminator == '\n' && newline > m_at && m_buffer.at(newline - 1) == '\r')
        --contentEnd;
    line.head = QByteArrayView(m_buffer)
                    .sliced(m_at, contentEnd - m_at)
                    .first(std::min(contentEnd - m_at, headLimit));
    line.contentEnd = m_start + contentEnd;
    line.end = m_start + end;
    m_at = end;
    return true;
}

void LetterLines::rewindTo(qint64 offset)
{
    if (offset >= m_start && offset <= m_start + m_buffer.size()) {
        m_at = static_cast<qsizetype>(offset - m_start);
        return;
    }
    m_start = offset;
    m_at = 0;
    m_buffer.resize(0);
    m_atEnd = false;
}

QByteArray LetterLines::slice(qint64 offset, qint64 length)
{
    if (offset >= m_start && offset + length <= m_start + m_buffer.size())
        return m_buffer.sliced(static_cast<qsizetype>(offset - m_start), static_cast<qsizetype>(length));
    if (!m_letter.seek(offset))
        return {};
    return m_letter.read(length);
}

bool LetterLines::fill()
{
    if (m_atEnd)
        return false;
    m_start += m_at;
    m_buffer.remove(0, m_at);
    m_at = 0;
    const qsizetype kept = m_buffer.size();
    m_buffer.resize(bufferSize);
    const qint64 got
        = m_letter.seek(m_start + kept) ? m_letter.read(m_buffer.data() + kept, bufferSize - kept) : -1;
    m_buffer.resize(kept + static_cast<qsizetype>(std::max<qint64>(got, 0)));
    m_atEnd = got <= 0;
    return !m_atEnd;
}

qsizetype LetterLines::findLineEnd()
{
    return m_buffer.indexOf(m_terminator, m_at);
}

// Keeps the head of the line and walks over the rest of it, buffer by buffer.
void LetterLines::takeOverlong(LetterLine &line)
{
    m_overlongHead = m_buffer.sliced(m_at, headLimit);
    line.head = m_overlongHead;
    qsizetype newline = findLineEnd();
    bool endsWithReturn = false;
    while (newline < 0) {
        endsWithReturn = m_buffer.endsWith('\r');
        m_at = m_buffer.size();
        if (!fill())
            break;
        newline = findLineEnd();
    }
    if (newline < 0) {
        line.contentEnd = line.end = position();
        return;
    }
    if (newline > 0)
        endsWithReturn = m_buffer.at(newline - 1) == '\r';
    line.contentEnd = m_start + newline - (m_terminator == '\n' && endsWithReturn ? 1 : 0);
    m_at = newline + 1;
    line.end = position();
}

} // namespace sobre::mime
