// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/quoted_text.h"

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

constexpr int deepest = 20;

/// How often a line is quoted, and where its own words begin. ">From" is a mailbox file's escape, not a
/// quote.
int levelOf(const QString &line, qsizetype &start)
{
    int level = 0;
    start = 0;
    if (line.startsWith(">From "_L1))
        return 0;
    qsizetype at = 0;
    while (at < line.size()) {
        if (line.at(at) == u'>') {
            ++level;
            start = ++at;
        } else if (line.at(at) == u' ' && level > 0 && at + 1 < line.size() && line.at(at + 1) == u'>') {
            ++at;
        } else {
            break;
        }
    }
    if (level > 0 && start < line.size() && line.at(start) == u' ')
        ++start;
    return qMin(level, deepest);
}

} // namespace

QList<Passage> passagesOf(const QString &text)
{
    QStringList lines = text.split(u'\n');
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    const qsizetype signature = lines.lastIndexOf("-- "_L1);
    QList<Passage> passages;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        qsizetype start = 0;
        const int level = levelOf(lines.at(i), start);
        const bool signs = level == 0 && signature >= 0 && i >= signature;
        if (passages.isEmpty() || passages.last().level != level || passages.last().signature != signs)
            passages.append({ level, signs, {} });
        passages.last().lines.append(lines.at(i).sliced(start));
    }
    return passages;
}

} // namespace sobre::ui
