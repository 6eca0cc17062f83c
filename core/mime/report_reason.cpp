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

/// The same for codes that win over any words.
QByteArray byDecidedStatus(const QByteArray &status)
{
    const QByteArray any = 'x' + status.sliced(std::min<qsizetype>(1, status.size()));
    for (const ReasonStatus &row : decidedStatuses()) {
        if (any == row.status)
            return row.word;
    }
    return {};
}

/// Where the first reply code (RFC 5321 section 4.2) of the words stands.
QRegularExpressionMatch replyIn(const QString &words)
{
    static const QRegularExpression reply(QStringLiteral(R"((?<![\w.=@/\-])([45]\d\d)(?=[ \-:;,)]|$))"));
    return reply.match(words);
}

QByteArray byReplyCode(const QString &words)
{
    const QRegularExpressionMatch match = replyIn(words);
    if (!match.hasMatch())
        return {};
    for (const ReasonStatus &row : reasonReplyCodes()) {
        if (match.captured(1).toLatin1() == row.status)
            return row.word;
    }
    return {};
}

/// The words without what is no word: links, and addresses, whose names may mean anything.
QString wordsAlone(const QString &words)
{
    static const QRegularExpression link(QStringLiteral(R"(\bhttps?:/\S++)"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression address(QStringLiteral(R"([\w.+=!#$%&'*/?^`{|}~\-]{1,100}+@[\w.\-]{1,255}+)"));
    // What qmail adds to every answer that it takes as the last one.
    static const QRegularExpression remark(
        QStringLiteral(
            R"(I'm not going to try again; this message has been in the queue too long\.?|Giving up on [\w.:]++\.?)"));
    QString out = words.left(MostWords).simplified();
    out.replace(link, QStringLiteral(" "));
    out.replace(address, QStringLiteral("x@x"));
    const QString rest = QString(out).remove(remark).simplified();
    return rest.size() > 8 ? rest : out;
}

/// What the other server answered, if the words quote it behind what this one says about it.
QString answerIn(const QString &words)
{
    const QRegularExpressionMatch match = replyIn(words);
    return match.hasMatch() ? words.sliced(match.capturedStart()) : QString();
}

/// "No such domain" in answer to MAIL FROM is said of the sender.
QByteArray seenFrom(const QByteArray &word, const QString &words)
{
    static const QRegularExpression sender(
        QStringLiteral(R"(after (?:pipelined )?MAIL FROM|reply to (?:the )?MAIL FROM|sender was rejected)"),
        QRegularExpression::CaseInsensitiveOption);
    if ((word == "no-such-domain" || word == "no-such-user") && sender.match(words).hasMatch())
        return QByteArrayLiteral("no-such-sender");
    return word;
}

const std::vector<CompiledRow> &clearRows()
{
    static const std::vector<CompiledRow> rows = compiled(clearPhrases());
    return rows;
}

QByteArray byWords(const QByteArray &status, const QString &words)
{
    static const std::vector<CompiledRow> vague = compiled(vaguePhrases());
    const QString text = wordsAlone(words);
    const QString answer = answerIn(text);
    const bool tells = !byStatus(status).isEmpty() || !byDecidedStatus(status).isEmpty();
    const QByteArray code = tells ? status : enhancedStatusIn(text);

    // Clear words win over most codes, since servers answer 5.1.1 or 5.7.1 to nearly everything; a few codes are
    // given for one reason only. What the other server said counts before what this one says about it, and a code
    // before words that may be said in passing.
    QByteArray word = byDecidedStatus(code);
    if (word.isEmpty() && !answer.isEmpty())
        word = byPhrases(clearRows(), answer);
    if (word.isEmpty() && !answer.isEmpty())
        word = byStatus(code);
    if (word.isEmpty())
        word = byPhrases(clearRows(), text);
    if (word.isEmpty())
        word = byStatus(code);
    if (word.isEmpty())
        word = byPhrases(vague, answer.isEmpty() ? text : answer);
    if (word.isEmpty())
        word = byReplyCode(text);
    return seenFrom(word, text);
}

} // namespace

QByteArray bounceReason(const QByteArray &action, const QByteArray &status, const QString &words)
{
    if (action == "delivered" || action == "relayed" || action == "expanded")
        return action;
    const QByteArray word = byWords(status, words);
    return word.isEmpty() ? QByteArrayLiteral("unknown") : word;
}

QByteArray clearReason(const QString &words)
{
    return byPhrases(clearRows(), wordsAlone(words));
}

bool holdsReply(const QString &words)
{
    return replyIn(words).hasMatch();
}

QList<QByteArray> bounceReasons()
{
    QSet<QByteArray> out = { "delivered", "relayed", "expanded", "unknown" };
    for (const auto rows : { clearPhrases(), vaguePhrases() }) {
        for (const ReasonPhrases &row : rows)
            out += row.word;
    }
    for (const auto rows : { reasonStatuses(), decidedStatuses(), reasonReplyCodes() }) {
        for (const ReasonStatus &row : rows)
            out += row.word;
    }
    QList<QByteArray> list = out.values();
    std::ranges::sort(list);
    return list;
}

QByteArray enhancedStatusIn(QStringView words)
{
    // Not part of an address, a version or a longer number; a reply of several lines has "550-5.1.1".
    static const QRegularExpression form(
        QStringLiteral(R"((?:(?<![\d.\-/v])|(?<=[245]\d\d-))([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d))"));
    return form.matchView(words).captured(1).toLatin1();
}

} // namespace sobre::mime
