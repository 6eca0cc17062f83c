// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/report_reason.h"

#include "core/mime/report_reason_table.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <vector>

namespace sobre::mime {

namespace {

constexpr qsizetype MostWords = 4096; // enough for any server's answer, and a bound on the work

struct CompiledRow {
    QByteArray word;
    QRegularExpression pattern;
};

std::vector<CompiledRow> compiled(std::span<const ReasonPhrases> rows)
{
    std::vector<CompiledRow> out;
    for (const ReasonPhrases &row : rows) {
        QRegularExpression pattern(QString::fromUtf8(row.phrases), QRegularExpression::CaseInsensitiveOption);
        pattern.optimize();
        out.push_back({ row.word, pattern });
    }
    return out;
}

QByteArray byPhrases(const std::vector<CompiledRow> &rows, const QString &words)
{
    const auto found = std::ranges::find_if(
        rows, [&](const CompiledRow &row) { return row.pattern.matchView(words).hasMatch(); });
    return found == rows.end() ? QByteArray() : found->word;
}

/// The row for a code; rows for a subject and detail stand for every class ("x.1.1").
QByteArray byStatus(const QByteArray &status)
{
    if (status.size() < 5)
        return {};
    const QByteArray any = 'x' + status.sliced(1);
    for (const ReasonStatus &row : reasonStatuses()) {
        if (status == row.status || any == row.status)
            return row.word;
    }
    return {};
}

/// The first reply code of the words (RFC 5321 section 4.2) that means something by itself.
QByteArray byReplyCode(const QString &words)
{
    static const QRegularExpression reply(QStringLiteral(R"((?<![\d.])([45]\d\d)(?=[ \-:;,)]|$))"));
    const QRegularExpressionMatch match = reply.match(words);
    if (!match.hasMatch())
        return {};
    for (const ReasonStatus &row : reasonReplyCodes()) {
        if (match.captured(1).toLatin1() == row.status)
            return row.word;
    }
    return {};
}

} // namespace

QByteArray bounceReason(const QByteArray &action, const QByteArray &status, const QString &words)
{
    if (action == "delivered" || action == "relayed" || action == "expanded")
        return action;
    static const std::vector<CompiledRow> clear = compiled(clearPhrases());
    static const std::vector<CompiledRow> vague = compiled(vaguePhrases());

    const QString text = words.left(MostWords).simplified();
    // Clear words win over the code, since servers answer 5.1.1 or 5.7.1 to nearly everything. A code that
    // says one thing only wins over words that may be said in passing.
    QByteArray word = byPhrases(clear, text);
    if (word.isEmpty())
        word = byStatus(status);
    if (word.isEmpty())
        word = byStatus(enhancedStatusIn(text));
    if (word.isEmpty())
        word = byPhrases(vague, text);
    if (word.isEmpty())
        word = byReplyCode(text);
    return word.isEmpty() ? QByteArrayLiteral("unknown") : word;
}

QList<QByteArray> bounceReasons()
{
    QSet<QByteArray> out = { "delivered", "relayed", "expanded", "unknown" };
    for (const auto rows : { clearPhrases(), vaguePhrases() }) {
        for (const ReasonPhrases &row : rows)
            out += row.word;
    }
    for (const auto rows : { reasonStatuses(), reasonReplyCodes() }) {
        for (const ReasonStatus &row : rows)
            out += row.word;
    }
    QList<QByteArray> list = out.values();
    std::ranges::sort(list);
    return list;
}

QByteArray enhancedStatusIn(QStringView words)
{
    // Not part of an address, a version or a longer number.
    static const QRegularExpression form(
        QStringLiteral(R"((?<![\d.\-/v])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d))"));
    return form.matchView(words).captured(1).toLatin1();
}

} // namespace sobre::mime
