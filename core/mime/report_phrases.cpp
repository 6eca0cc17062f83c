// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/report_phrases.h"

#include <QRegularExpression>

#include <algorithm>

namespace sobre::mime::phrases {

namespace {

constexpr qsizetype MostText = 20'000;

QRegularExpression expression(const char *pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption);
}

/// Whether what a line has in front of its words ends in two dashes, with no more than dashes and spaces behind them.
bool endsRuled(const QString &line)
{
    const auto words = std::ranges::find_if(line, [](QChar c) { return c.isLetterOrNumber(); });
    bool dash = false; // the one right behind is a dash
    for (auto at = words; at != line.begin();) {
        const QChar c = *--at;
        if (c == u'-' && dash)
            return true;
        if (c != u'-' && c != u' ')
            return false;
        dash = c == u'-';
    }
    return false;
}

} // namespace

bool startsCopy(const QString &line)
{
    // What a ruled line begins with is read once. The phrases that ask for dashes look back at it.
    static const QRegularExpression form = expression(
        R"(^(?:From (?=\S[^\s@]*+@\S)\S++ ++(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) |(?:Received|Return-Path|Delivered-To|X-Original-To|DKIM-Signature|)"
        R"(DomainKey-Signature|ARC-Seal|X-YMail-OSG) ?: ?[^ ]|[-_=*|# ]*+(?:this is a copy of (?:the|your) message|)"
        R"(below this line is (?:a|the) |below the next line is|the header of the original|)"
        R"(original (?:e-?mail |mail )?(?:message|mail|headers?)\b(?! was)|)"
        R"(your original message(?: follows)?[:. -]*$|unsent message (?:below|follows)|)"
        R"(message headers? follow|message text follows|returned (?:message|mail) (?:follows|below)|)"
        R"(undelivered message (?:follows|below)|the (?:body|text|content) of (?:the|your) (?:original )?message (?:is|follows)|)"
        R"((?:start|begin(?:ning)?) of (?:forwarded|returned|original|the returned)|)"
        R"(copy of (?:the )?(?:original|your|message)|included is a copy|)"
        R"(header (?:of|from) (?:the|your) (?:original|message)|message header (?:follows|and)|)"
        R"(rejected message|first \d+ (?:lines|bytes) of|the following is (?:a copy|the)|)"
        R"(nachrichtenkopf|urspr(?:ü|ue)ngliche nachricht|message d'origine|)"
        R"(mensaje original|messaggio originale|oryginalna wiadomo|исходное сообщение|)"
        R"(送信されたメッセージ|元のメッセージ|old message ?:|bounced (?:e-?mail|message|mail) ?:?$|here is your returned mail|)"
        R"(returned (?:message|mail)[-\s:]*$|original mail (?:info|as follows)|)"
        R"((?:(?<=---)|(?<=--- ))(?:header|body) of|original message headers|rejected message header|)"
        R"((?:possibly )?truncated original message|)"
        R"((?:en-?t[eê]tes?|cabe[cç]al?hos?|encabezados?|intestazioni) (?:d|del|do|della)|)"
        R"(原始邮件|原郵件|원본 메시지)))");
    static const QRegularExpression ruled = expression(
        R"(^[-_=*|# ]*+(?<=[- ])(?:message|mail|letter) (?:text|body|header))");
    if (form.match(line).hasMatch())
        return true;
    return ruled.match(line).hasMatch() && endsRuled(line);
}

bool isQuotedField(const QString &line)
{
    static const QRegularExpression form = expression(
        R"(^(?:from|sender|reply-to|cc|bcc|date|subject|message-id|in-reply-to|)"
        R"(x-[\w-]+|return-path|received|envelope-(?:from|sender)|mail from|)"
        R"(arrival-date|reporting-mta|>>> ?(?:rcpt|mail|data|ehlo|helo|quit|\.)|)"
        R"(\(?(?:generated|expanded|ultimately generated) from|.{0,40}\bcontact\b|)"
        R"(.{0,60}\b(?:write|mail|assistance|help|questions?)[^<]{0,20} to <?postmaster@|)"
        R"(for (?:further|more) |.{0,60}\b(?:reply|respond|contact|complain)[^<]{0,20} to:? |)"
        R"(.{0,20}\bplease (?:contact|call|ask|see)\b)\s*:?)");
    return form.match(line).hasMatch();
}

bool saysUndelivered(const QString &text)
{
    static const QRegularExpression form = expression(
        R"(undeliver|not (?:be |been |yet been )?(?:deliver|sent\b|accepted)|)"
        R"(non-?deliver|deliver(?:y|ed|ing)?\b[^.\n]{0,80}(?:fail|problem|error|status notif|incomplete|delay|permanent|suspend|refused|impossible)|)"
        R"((?:fail|problem|error|trouble|unable)[^.\n]{0,40}(?:deliver|send(?:ing)?\b|sent)|)"
        R"(wasn't able to|(?:couldn't|can't|cannot|could not|can not) (?:be )?(?:deliver|send|sent|reach)|)"
        R"(return(?:ed|ing) (?:mail|message|e-?mail|to sender)|permanent (?:fatal )?(?:error|fail)|)"
        R"(fail(?:ure|ed) (?:notice|notification|address|message|mail)|mail (?:failed|failure|error|system error|could)|)"
        R"(did(?: not|n't) reach|user(?:\(s\))? (?:unknown|account)|rejected|)"
        R"(message (?:was )?(?:blocked|refused|returned|delayed|bounced|failed|not)|)"
        R"(bounced?\b|(?:no such|unknown|invalid|nonexistent) (?:user|mailbox|address|recipient)|)"
        R"(user (?:is )?unknown|not a valid (?:user|address|recipient|mailbox)|(?:did|does) not (?:receive|reach)|could not (?:be )?(?:reach|accept|contact)|)"
        R"(wasn.t (?:delivered|found)|isn.t able to receive|failed address|)"
        R"(mail ?box[^.\n]{0,30}(?:full|quota|exceed)|address not found|)"
        R"(not (?:reach|receive)d?\b|delayed (?:mail|message)|warning: (?:message|could)|)"
        R"(mailbox is full|no (?:valid )?recipients|address(?:es)? (?:failed|had|could)|)"
        R"(unzustellbar|nicht zugestellt|zustell\w* (?:fehl|nicht)|fehlgeschlagen|)"
        R"(n'a pas (?:pu|été)|non (?:remis|distribu)|échec|no se (?:pudo|ha podido|puede|ha entregado)|)"
        R"(no (?:pudo|ha podido) ser|no entregad|devuelto|n[aã]o (?:p[oô]de|foi|entreg)|)"
        R"(falha|consegna non (?:è )?riuscita|messaggio non recapitato|mancata consegna|)"
        R"(nicht (?:ausgeliefert|angekommen)|fehler (?:bei|beim|in) (?:der )?(?:nachrichten)?(?:zu|über)|)"
        R"(unable to be delivered|impossible de (?:remettre|délivrer)|remise[^.\n]{0,30}(?:échou|impossible)|)"
        R"(dostarczeni\w* nie|nedoruč|levering[^.\n]{0,20}mislukt|bezorging|)"
        R"(leverans[^.\n]{0,20}misslyck|impossibile|entrega (?:con|sin|fallida|ha fallado)|)"
        R"(error (?:de|en la) entrega|gagal|tidak (?:dapat|terkirim)|non (?:è stato|può essere|recapitat|consegnat|ha raggiunto)|)"
        R"(nie (?:mog|może|został|udało|dostarcz|dorecz)|не (?:был\w* )?(?:доставлен|может быть|удалось|может)|)"
        R"(недоставлен|配信|配送|送信でき|届け|届きません|エラーメール|退信|无法(?:投递|送达)|無法|投递失败|)"
        R"(반송|전송 ?실패|niet (?:worden )?(?:afgeleverd|bezorgd)|teslim edilem|)"
        R"(nedoručiteln|kunde inte levereras|toimitt|kézbesít)");
    return form.match(text.left(MostText)).hasMatch();
}

bool saysDelayed(const QString &text)
{
    static const QRegularExpression form = expression(
        R"(warning only|(?:will|shall) (?:be )?(?:retr|keep trying|continue|re-?attempt|try)|)"
        R"(still (?:being |be )?(?:retried|trying|attempt)|has been delayed|)"
        R"(delivery (?:has been |is )?delayed|temporar(?:y|ily) (?:problem|deferred|fail)[^.]{0,40}(?:will|retry)|)"
        R"(not yet been delivered|could not send (?:message |mail )?for (?:the )?past|)"
        R"(\bdelay(?:ed)?\)|\bdelayed (?:mail|message|\d)|message \S{1,40} delayed|)"
        R"(still (?:undelivered|in the queue|not delivered)|queued for|will (?:keep|be) (?:trying|tried|retried)|)"
        R"(noch nicht zugestellt|verz[oö]gert|retard[ée]e?\b|retrasad|ritardat|)"
        R"(atrasad|tertunda|delivery attempts will continue|do not need to resend)");
    return form.match(text.left(MostText)).hasMatch();
}

bool saysFinal(const QString &text)
{
    static const QRegularExpression form = expression(
        R"((?:giving|given|gave) up|(?<!will )gives? up|permanent|could not be delivered for[^.]{0,40}(?:returned|too long)|)"
        R"(no further attempts|will not (?:be )?(?:retr|try))");
    return form.match(text.left(MostText)).hasMatch();
}

bool isAutomaticReply(const QString &subject)
{
    static const QRegularExpression form = expression(
        R"(out of (?:the )?office|auto(?:mat\w*)?[- ]?(?:reply|respon\w*|antwort|svar|odpowied)|)"
        R"(vacation|holiday|on leave|\baway\b|abwesen|absen(?:t|ce)|assent|)"
        R"(fuera de (?:la )?oficina|respuesta autom|risposta autom|réponse autom|)"
        R"(respondedor|отпуск|автоответ|自動(?:返信|応答)|不在|自动回复|自動回覆|urlop|nieobecn)");
    return form.match(subject).hasMatch();
}

bool announcesRecipients(const QString &line)
{
    static const QRegularExpression form = expression(
        R"((?:recipients?|addresse?e?s?|users?|people|destinatari(?:o|os|i)?|destinataires?|empfänger)(?:\(s\)|\(es\))?\b[^:]{0,120}:\s*$)");
    return form.match(line).hasMatch();
}

} // namespace sobre::mime::phrases
