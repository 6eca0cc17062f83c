// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/report_text.h"

#include "core/mime/report_fields.h"
#include "core/mime/report_reason.h"

#include <QRegularExpression>

#include <algorithm>

namespace sobre::mime {

namespace {

constexpr qsizetype MostText = 256 << 10;
constexpr qsizetype MostLines = 5000;
constexpr qsizetype LongestLine = 4000;
constexpr qsizetype MostRecipients = 1000;
constexpr qsizetype LongestWords = 2000;

QRegularExpression expression(const char *pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption);
}

// The possessive quantifiers keep a line of a thousand '@' linear.
#define SOBRE_ADDRESS R"([^\s<>"'(),:;\[\]@|=]{1,128}+@[a-z0-9_\-]++(?:\.[a-z0-9_\-]++)*+)"

/// Turns HTML into lines, crudely: the report is looked through, not shown.
QString withoutTags(const QString &html)
{
    static const QRegularExpression breaks
        = expression(R"(<(?:br|/?p|/?div|/?tr|/?li|/?h\d|/?pre|/?table)\b[^>]*+>)");
    static const QRegularExpression hidden = expression(R"(<(style|script|head)\b[^>]*+>.*?</\1>)");
    static const QRegularExpression tags = expression(R"(<[a-z/!][^>@]*+>)");
    QString out = html;
    out.remove(QRegularExpression(hidden.pattern(),
                                  hidden.patternOptions() | QRegularExpression::DotMatchesEverythingOption));
    out.replace(breaks, QStringLiteral("\n"));
    out.remove(tags);
    return out.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&nbsp;"), QStringLiteral(" "))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&#39;"), QStringLiteral("'"))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

/// A line below which the letter itself is repeated.
bool startsCopy(const QString &line)
{
    static const QRegularExpression form = expression(
        R"(^(?:(?:Received|Return-Path|Delivered-To|X-Original-To|DKIM-Signature|DomainKey-Signature|ARC-Seal|X-YMail-OSG) ?: ?[^ ]|[-_=*|# ]*(?:this is a copy of (?:the|your) message|below this line is (?:a|the) |below the next line is|the header of the original|original (?:e-?mail |mail )?(?:message|mail|headers?)\b(?! was)|your original message(?: follows)?[:. -]*$|unsent message (?:below|follows)|message headers? follow|message text follows|returned (?:message|mail) (?:follows|below)|undelivered message (?:follows|below)|the (?:body|text|content) of (?:the|your) (?:original )?message (?:is|follows)|(?:start|begin(?:ning)?) of (?:forwarded|returned|original|the returned)|copy of (?:the )?(?:original|your|message)|included is a copy|header (?:of|from) (?:the|your) (?:original|message)|message header (?:follows|and)|rejected message|first \d+ (?:lines|bytes) of|the following is (?:a copy|the)|nachrichtenkopf|urspr(?:ü|ue)ngliche nachricht|message d'origine|mensaje original|messaggio originale|oryginalna wiadomo|исходное сообщение|送信されたメッセージ|元のメッセージ)))");
    return form.match(line).hasMatch();
}

/// A line that repeats a header field or a client's command: an address in it failed nothing.
bool isQuotedField(const QString &line)
{
    static const QRegularExpression form = expression(
        R"(^(?:from|sender|reply-to|cc|bcc|date|subject|message-id|in-reply-to|x-[\w-]+|return-path|received|envelope-(?:from|sender)|mail from|arrival-date|reporting-mta|>>> ?(?:rcpt|mail|data|ehlo|helo|quit|\.)|\(?(?:generated|expanded|ultimately generated) from|.{0,40}\bcontact\b|.{0,60}\b(?:write|mail|assistance|help|questions?)[^<]{0,20} to <?postmaster@|for (?:further|more) )\s*:?)");
    return form.match(line).hasMatch();
}

bool isRule(const QString &line)
{
    return line.size() > 3 && std::ranges::all_of(line, [](QChar c) { return !c.isLetterOrNumber(); });
}

bool hasCode(const QString &line)
{
    static const QRegularExpression code(
        QStringLiteral(R"((?<![\d.])[45]\d\d[ \-:]|(?<![\d.])[45]\.\d\.\d{1,3}(?!\.\d))"));
    return code.match(line).hasMatch();
}

QString clipped(const QString &words)
{
    return words.simplified().left(LongestWords);
}

} // namespace

ReportText::ReportText(const QString &text)
{
    static const QRegularExpression looksHtml = expression(R"(<(?:html|body|div|p|br|table)\b)");
    QString plain = text.left(MostText);
    if (looksHtml.match(plain.left(4000)).hasMatch())
        plain = withoutTags(plain);
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n"))
        .replace(u'\r', u'\n')
        .replace(QChar(0xA0), u' ');

    qsizetype at = 0;
    while (at < plain.size() && m_lines.size() < MostLines) {
        qsizetype end = plain.indexOf(u'\n', at);
        if (end < 0)
            end = plain.size();
        const QString line = plain.sliced(at, std::min(end - at, LongestLine)).trimmed();
        // The first line of all is never a copy: nothing would be left to read.
        if (std::ranges::any_of(m_lines, [](const QString &before) { return !before.isEmpty(); })
            && startsCopy(line))
            break;
        m_lines += line;
        at = end + 1;
    }
    m_words = plain.first(std::min(at, plain.size()));
    m_copy = plain.sliced(std::min(at, plain.size()));
}

bool ReportText::saysUndelivered(const QString &text)
{
    static const QRegularExpression form = expression(
        R"(undeliver|not (?:be |been |yet been )?(?:deliver|sent\b|accepted)|non-?deliver|deliver(?:y|ed|ing)?\b[^.\n]{0,80}(?:fail|problem|error|status notif|incomplete|delay|permanent|suspend|refused|impossible)|(?:fail|problem|error|trouble|unable)[^.\n]{0,40}(?:deliver|send(?:ing)?\b|sent)|wasn't able to|(?:couldn't|can't|cannot|could not|can not) (?:be )?(?:deliver|send|sent|reach)|return(?:ed|ing) (?:mail|message|e-?mail|to sender)|permanent (?:fatal )?(?:error|fail)|fail(?:ure|ed) (?:notice|notification|address|message|mail)|mail (?:failed|failure|error|system error|could)|did(?: not|n't) reach|user(?:\(s\))? (?:unknown|account)|rejected|message (?:was )?(?:blocked|refused|returned|delayed|bounced|failed|not)|bounced?\b|delayed (?:mail|message)|warning: (?:message|could)|mailbox is full|no (?:valid )?recipients|address(?:es)? (?:failed|had|could)|unzustellbar|nicht zugestellt|zustell\w* (?:fehl|nicht)|fehlgeschlagen|n'a pas (?:pu|été)|non (?:remis|distribu)|échec|no se (?:pudo|ha podido|puede|ha entregado)|no (?:pudo|ha podido) ser|no entregad|devuelto|n[aã]o (?:p[oô]de|foi|entreg)|falha|non (?:è stato|può essere|recapitat|consegnat|ha raggiunto)|nie (?:mog|może|został|udało|dostarcz|dorecz)|не (?:был\w* )?(?:доставлен|может быть|удалось|может)|недоставлен|配信|配送|送信でき|届け|届きません|エラーメール|退信|无法(?:投递|送达)|無法|投递失败|반송|전송 ?실패|niet (?:worden )?(?:afgeleverd|bezorgd)|teslim edilem|nedoručiteln|kunde inte levereras|toimitt|kézbesít)");
    return form.match(text.left(20'000)).hasMatch();
}

bool ReportText::saysDelayed() const
{
    static const QRegularExpression form = expression(
        R"(warning only|(?:will|shall) (?:be )?(?:retr|keep trying|continue|re-?attempt|try)|still (?:being |be )?(?:retried|trying|attempt)|has been delayed|delivery (?:has been |is )?delayed|temporar(?:y|ily) (?:problem|deferred|fail)[^.]{0,40}(?:will|retry)|not yet been delivered|could not send (?:message )?for past|delivery attempts will continue|do not need to resend)");
    static const QRegularExpression final = expression(
        R"(giv(?:e|en|ing) up|permanent|could not be delivered for[^.]{0,40}(?:returned|too long)|no further attempts|will not (?:be )?(?:retr|try))");
    return form.match(m_words).hasMatch() && !final.match(m_words).hasMatch();
}

bool ReportText::isAutomaticReply(const QString &subject)
{
    static const QRegularExpression form = expression(
        R"(out of (?:the )?office|auto(?:mat\w*)?[- ]?(?:reply|respon\w*|antwort|svar|odpowied)|vacation|holiday|on leave|\baway\b|abwesen|absen(?:t|ce)|assent|fuera de (?:la )?oficina|respuesta autom|risposta autom|réponse autom|respondedor|отпуск|автоответ|自動(?:返信|応答)|不在|自动回复|自動回覆|urlop|nieobecn)");
    return form.match(subject).hasMatch();
}

QList<NamedRecipient> ReportText::recipients(const QSet<QString> &own, Named where) const
{
    // A line that is an address, or begins with one and goes on with what went wrong.
    static const QRegularExpression heads = expression(
        R"(^(?:>+ ?|[*•·\-–] ?)?(?:[<"'(\[]|<mailto:|mailto:|smtp:|to: ?<?|recipient(?: address)?: ?<?|address: ?<?)*()" SOBRE_ADDRESS
        R"()[>"')\].]*+(.*)$)");
    static const QRegularExpression named
        = expression(R"(^[^<>@]{1,80}<(?:mailto:)?()" SOBRE_ADDRESS R"()>(.*)$)");
    static const QRegularExpression within = expression(R"((?<![\w.@\-])()" SOBRE_ADDRESS ")");

    QList<NamedRecipient> strong;
    QList<NamedRecipient> weak; // named within a sentence that says what failed
    QList<NamedRecipient> weakest; // named anywhere
    NamedRecipient *open = nullptr; // takes the lines that follow
    QSet<QString> seen;
    qsizetype blanks = 0;
    for (const QString &line : m_lines) {
        if (line.isEmpty() || isRule(line)) {
            ++blanks;
            continue;
        }
        const bool quoted = isQuotedField(line);
        QRegularExpressionMatch match = heads.match(line);
        if (!match.hasMatch())
            match = named.match(line);
        const QString address = match.hasMatch() ? plainAddress(match.captured(1)) : QString();
        const bool fresh = !address.isEmpty() && !quoted && !own.contains(address.toLower());
        if (fresh && strong.size() < MostRecipients) {
            if (!seen.contains(address.toLower())) {
                seen.insert(address.toLower());
                strong += { address, match.captured(2) };
                open = &strong.last();
                blanks = 0;
                continue;
            }
        } else if (address.isEmpty() && !quoted) {
            QList<NamedRecipient> &list = saysUndelivered(line) || hasCode(line) ? weak : weakest;
            auto all = within.globalMatch(line);
            while (all.hasNext() && list.size() < MostRecipients) {
                const QString inside = plainAddress(all.next().captured(1));
                if (!own.contains(inside.toLower()))
                    list += { inside, line };
            }
        }
        // The paragraph right below belongs to the address; empty lines before it do not matter.
        if (open && (blanks == 0 || open->words.trimmed().size() < 3) && open->words.size() < LongestWords)
            open->words += u' ' + line;
        else
            open = nullptr;
        blanks = 0;
    }
    QList<NamedRecipient> out = strong;
    if (out.isEmpty() && where == Named::Anywhere) {
        for (const NamedRecipient &recipient : weak.isEmpty() ? weakest : weak) {
            if (!seen.contains(recipient.address.toLower()))
                out += recipient;
            seen.insert(recipient.address.toLower());
        }
    }
    for (NamedRecipient &recipient : out)
        recipient.words = clipped(recipient.words);
    return out;
}

QString ReportText::wordsFor(const QString &address) const
{
    QString out;
    qsizetype take = 0;
    for (const QString &line : m_lines) {
        if (line.contains(address, Qt::CaseInsensitive) && !isQuotedField(line))
            take = 5;
        if (take > 0 && out.size() < LongestWords && !isRule(line)) {
            out += line + u' ';
            --take;
        }
    }
    return clipped(out);
}

QString ReportText::answer() const
{
    QString out;
    for (const QString &line : m_lines) {
        if (hasCode(line) && out.size() < LongestWords)
            out += line + u' ';
    }
    return clipped(out);
}

QString ReportText::server() const
{
    static const QRegularExpression form = expression(
        R"((?:program at|mail system at(?: host)?|generating server:|mail agent [^ ]{1,20} at|server at|this report relates to[^.]{0,40}|reporting[- ]mta: ?(?:dns;)?|reported by|from the mail (?:server|system) (?:at )?|message from)\s*([a-z0-9\-]++(?:\.[a-z0-9\-]++)+))");
    return form.match(m_words).captured(1);
}

#undef SOBRE_ADDRESS

} // namespace sobre::mime
