// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/mbox_form.h"

#include <QIODevice>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sobre::transfer {
namespace {

    constexpr int LettersLookedAt = 64;
    constexpr qint64 OctetsLookedAt = 16 << 20;
    constexpr qint64 LongestLine = 64 << 10;

    bool isBlank(QByteArrayView line)
    {
        return line == "\n" || line == "\r\n";
    }

    /// Whether a letter may end at `end`: there or behind an empty line stands a separator or nothing.
    bool mayEndAt(QIODevice &mbox, qint64 end)
    {
        if (end > mbox.size() || !mbox.seek(end))
            return false;
        QByteArray line = mbox.readLine(LongestLine);
        // Some write an end for the last line that they do not count, and all an empty line.
        for (int blanks = 0; blanks < 2 && isBlank(line); ++blanks)
            line = mbox.readLine(LongestLine);
        return line.isEmpty() || (isDatedSeparator(line) && isHeaderField(mbox.readLine(LongestLine)));
    }

    /// Whether a line of these octets begins with "From ".
    bool hasBareFrom(QIODevice &mbox, qint64 begin, qint64 end)
    {
        if (!mbox.seek(begin))
            return false;
        bool atStart = true;
        while (mbox.pos() < end) {
            const QByteArray line = mbox.readLine(qMin(LongestLine, end - mbox.pos() + 1));
            if (line.isEmpty())
                break;
            if (atStart && line.startsWith("From "))
                return true;
            atStart = line.endsWith('\n');
        }
        return false;
    }

} // namespace

bool isDatedSeparator(QByteArrayView line)
{
    // "From ann@example.org Sat Jan  3 01:05:34 1996" and its many relatives: what they share is a time of day.
    static const QRegularExpression time(u"\\b\\d?\\d:\\d\\d(:\\d\\d)?\\b"_s);
    return line.startsWith("From ") && line.size() < 1000 && time.match(QString::fromLatin1(line)).hasMatch();
}

bool isFromLine(QByteArrayView line)
{
    qsizetype marks = 0;
    while (marks < line.size() && line[marks] == '>')
        ++marks;
    return line.sliced(marks).startsWith("From ");
}

bool isHeaderField(QByteArrayView line)
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

std::optional<qint64> countedEnd(QIODevice &mbox, qint64 begin)
{
    if (!mbox.seek(begin))
        return {};
    constexpr QByteArrayView Name = "content-length:";
    qint64 length = -1;
    QByteArray line = mbox.readLine(LongestLine);
    for (; !line.isEmpty() && !isBlank(line); line = mbox.readLine(LongestLine)) {
        if (line.size() > Name.size() && QByteArrayView(line).first(Name.size()).compare(Name, Qt::CaseInsensitive) == 0) {
            bool isNumber = false;
            length = line.sliced(Name.size()).trimmed().toLongLong(&isNumber);
            length = isNumber ? length : -1;
        }
    }
    const qint64 body = mbox.pos();
    if (line.isEmpty() || length < 0 || length > mbox.size() - body || !mayEndAt(mbox, body + length))
        return {};
    return body + length;
}

MboxForm mboxFormOf(QIODevice &mbox)
{
    if (mbox.isSequential())
        return MboxForm::Quoted;
    MboxForm form = MboxForm::Quoted;
    qint64 at = 0;
    int letters = 0;
    for (; letters < LettersLookedAt && at < qMin(mbox.size(), OctetsLookedAt); ++letters) {
        mbox.seek(at);
        QByteArray line = mbox.readLine(LongestLine);
        while (isBlank(line))
            line = mbox.readLine(LongestLine);
        if (line.isEmpty())
            break;
        const qint64 begin = mbox.pos();
        const std::optional<qint64> end = line.startsWith("From ") ? countedEnd(mbox, begin) : std::nullopt;
        if (!end) {
            form = MboxForm::Quoted;
            break;
        }
        if (form == MboxForm::Quoted)
            form = MboxForm::Counted;
        if (hasBareFrom(mbox, begin, qMin(*end, begin + OctetsLookedAt)))
            form = MboxForm::CountedBare;
        at = *end;
    }
    // One letter alone must not swallow others that would be told apart without it.
    if (letters == 1 && form == MboxForm::CountedBare)
        form = MboxForm::Quoted;
    mbox.seek(0);
    return form;
}

} // namespace sobre::transfer
