// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/report_reason_table.h"

namespace sobre::mime {

namespace {

// A row is a fact about how servers speak; keep rows in the order of the questions they answer: who is not
// believed, what was wrong with the letter, what was wrong with the recipient, what was wrong with the way
// there.
constexpr ReasonPhrases Clear[] = {
    // said so plainly that nothing else in the answer counts
    { "no-such-user", R"(account or domain may not exist)" },
    { "mailbox-full",
      R"(mail ?box (?:\S+ ){0,3}(?:exceed(?:s|ed)|(?:is )?over)[^.]{0,30}(?:size|quota|limit|storage))" },
    { "takes-no-mail", R"(not accepting network messages)" },
    { "attachment-type", R"(not accept\w*[^.]{0,20} (?:mail|messages?|letters?) (?:with|containing|that (?:has|have))[^.]{0,20}attach)" },
    { "program-failed", R"(\bprogram(?:\(s\))?[^.]{0,60} (?:failed|exited|produced)|command died with|\bexit(?:ed with)? (?:status|code|value))" },
    { "server-error", R"((?:contact|reach|connect to|query)[^.]{0,12} (?:ldap|database|mysql|sql|directory)\b)" },
    { "no-such-user", R"(^(?!.*\b(?:sender|from:? address)).*?(?:user unknown|unknown user\b|no ?such ?user))" },
    // the sender's proof
    { "dmarc", R"(\bdmarc\b)" },
    { "unauthenticated",
      R"(spf[^.]{0,40}(?:\bor\b|\band\b|,|/) ?dkim|dkim[^.]{0,40}(?:\bor\b|\band\b|,|/) ?spf|5\.7\.26\b|unauthenticated (?:e-?mail|sender)|multiple authentication checks|required authentication level|arc validation)" },
    { "dkim", R"(\bdkim\b|domain ?keys)" },
    { "spf", R"(\bspf\b|sender policy framework|openspf\.)" },
    { "reverse-dns",
      R"(reverse (?:dns|lookup|ip|hostname|address)|\bptr\b|\brdns\b|no (?:matching )?hostname|cannot find your (?:reverse )?hostname|unverified client host|client host rejected: cannot find|does not resolve to|rever?se mapping|fcrdns|missing dns record for|unverif\w+ (?:sending )?(?:ips?|clients?|hosts?)\b)" },
    { "helo-refused",
      R"((?:helo|ehlo)(?: command| name| host(?:name)?)? (?:rejected|refused|invalid|required)|invalid (?:helo|ehlo)|need fully-qualified hostname|helo\b[^.]{0,40}(?:not match|forged|not resolve))" },
    { "tls-required",
      R"(must issue (?:a )?starttls|starttls (?:is )?required|tls (?:is )?required|encryption required|requires? (?:tls|encrypt|starttls)|tls required|starttls may not|tlsv?1[.\d]* (?:or|is) )" },
    { "tls-failed",
      R"(tls (?:handshake|negotiation)|starttls (?:failed|failure)|certificate (?:verif|expired|mismatch|not trusted|rejected)|server certificate|mta-sts|\bdane\b|tlsa)" },
    { "auth-failed",
      R"(authentication (?:failed|unsuccessful|credentials invalid)|auth(?:entication)? error|invalid (?:login|credentials)|(?:user ?name|password)[^.]{0,30}(?:incorrect|invalid|not accepted)|\b535\b[ -])" },
    { "auth-required",
      R"(authentication (?:is )?required|must (?:be )?authenticate|not authenticated|please (?:log ?in|authenticate)|smtp auth(?:entication)? (?:is )?(?:required|needed)|client was not authenticated|must (?:check|retrieve)[^.]{0,20}mail (?:first|before)|pop[- ]before[- ]smtp|requires? (?:smtp )?auth)" },
    // the way of sending
    { "greylisted",
      R"(gr[ae]y-?list|temporarily deferred[^.]{0,60}try again|please (?:try|retry)[^.]{0,20}(?:in|after) \d+ (?:second|minute)|greet pause)" },
    { "too-many-connections",
      R"(too many (?:concurrent |simultaneous |smtp )*(?:connections|sessions)|connection (?:limit|count|rate)[^.]{0,20}exceed|maximum (?:number of )?(?:concurrent )?connections|concurrent (?:connections|sessions))" },
    { "too-many-recipients",
      R"(too many recipients|recipients? (?:count|limit)[^.]{0,20}exceed|recipient limit|exceed[^.]{0,30}number of recipients|maximum (?:number of )?recipients|recipients? per (?:message|session)|multi-recipient bounce|rcpt limit)" },
    { "sending-limit",
      R"(daily (?:\w+ ){0,3}(?:limit|quota)|sending (?:limit|quota)|exceeded (?:the |your |its )?(?:max(?:imum)? )?(?:hourly|daily|sending|outgoing|message|messages|email)|(?:hourly|message|mail) quota exceeded|outgoing (?:message|mail) limit|max (?:defers|emails) (?:and|per)|(?:daily|hourly) (?:relay|smtp|send\w*) (?:quota|limit))" },
    { "rate-limited",
      R"(rate[ -]?limit|too (?:many|much) (?:messages|mails?|e-?mails|commands|invalid|unknown|errors|bad|traffic|outgoing)|throttl|receiving mail (?:at a rate|too quickly)|sent too (?:many|fast)|unusual (?:rate|volume|amount|traffic)|try(?:ing)? (?:to send )?(?:again )?more slowly|slow down|(?:rate|frequency) (?:of|is)[^.]{0,40}(?:high|exceed|limited)|excessive (?:rate|unknown|messages|mail)|deferred due to (?:user complaints|unexpected volume)|frequency limited)" },
    { "loop",
      R"(mail(?:ing)? loop|too many (?:hops|received)|hop ?count|routing loop|loop(?:s)? (?:detected|back to (?:me|myself))|loops? back|looping|same[- ]host|maximum (?:number of )?hops|mail für? ?schleife|bouncing back and forth)" },
    // the letter
    { "too-large",
      R"((?:message|mail|e-?mail|letter|data|content|attachment)s?(?: file)?(?:'s)? (?:size )?(?:is |are |was |were )?(?:too (?:large|big|long)|exceeds? (?:the )?(?:fixed |maximum |max |size|limit|allowed|\d))|size (?:limit|exceed)|(?:max(?:imum)?|fixed)[^.]{0,12} (?:message |mail )?size|exceed(?:s|ed)?[^.]{0,40}(?:size|maximum length)|larger than (?:the )?(?:current |maximum |allowed |\d)|over ?size|too (?:big|large)(?: for| \(|\.|$)|nachricht ist zu gro|zu groß|trop (?:gros|volumineux)|demasiado grande|troppo grande|слишком больш)" },
    { "virus",
      R"(\bvirus(?:es)?\b|malware|infected|trojan|\bworm\b|clamav|eicar|malicious (?:content|file|attachment|code)|phishing malware|вирус|ウイルス|病毒)" },
    { "attachment-type",
      R"(\bbanned:[^.]{0,20} ?\S+\.\w{2,4}\b|attachment[^.]{0,40}(?:type|extension|not (?:allowed|accepted|permitted)|forbidden|prohibited|blocked|banned|denied|illegal|disallowed)|(?:illegal|forbidden|prohibited|banned|blocked|disallowed|dangerous|suspicious|unacceptable|restricted) (?:file ?(?:name|type)?|extension|attachment)|potentially executable|banned (?:name|content|mime)|executable (?:content|attachment|file)|552[- ]5\.7\.0 (?:this message was blocked|our system detected an illegal attachment))" },
    { "blocked-link",
      R"((?:url|link|website|web ?site|domain)s? (?:in|within|contained|found in)[^.]{0,30}(?:message|mail|body|content)[^.]{0,60}(?:list|block|spam|reject|black)|contains? (?:a )?(?:blocked |blacklisted |suspicious |bad |listed )?(?:url|link|domain|uri)\b|\b(?:uribl|surbl|dbl\.spamhaus)|url(?:s)? (?:block|black)|blacklisted (?:url|link|uri))" },
    { "bad-header",
      R"((?:missing|no|invalid|malformed|bad|multiple|duplicate|without|syntax error in|illegal|required|lacks?)[^.]{0,25} (?:message-?id|\bdate:?|'?from'?:?|'?to:'?|'?subject:?'?|reply-to|header)s?(?: (?:header|field|line))|header(?:s)? (?:error|syntax|is missing|are missing|check|not rfc|contains? (?:invalid|illegal))|(?:message-?id|date) header (?:is )?(?:missing|invalid|required)|improper use of 8-bit data|not (?:rfc ?)?(?:2822|5322|822)[- ]compliant|rfc ?(?:2822|5322|822)[- ](?:compl|specif|conform|violat)|multiple addresses in from|bare (?:lf|cr|line)|stray (?:lf|newline|cr)|single (?:lf|cr)\b|line too long|lines? longer than|header line format)" },
    { "conversion",
      R"(conversion (?:required|not supported|failed|with loss)|8-?bit(?:mime)?[^.]{0,40}(?:not|require|convert)|cannot convert|needs? 8bitmime|does not (?:support|accept) 8-?bit)" },
    { "international-address",
      R"(smtputf8|non-ascii address|internationali[sz]ed (?:address|e-?mail)|eai\b[^.]{0,30}not)" },
    // the sender
    { "no-such-sender",
      R"(sender (?:domain|address|e-?mail|mailbox|user)?[^.]{0,30}(?:does(?: not|n't) (?:exist|resolve)|not (?:exist|found|valid|resolv|verif)|unknown|invalid|cannot be (?:verified|resolved)|could not be (?:verified|resolved))|sender(?:'s)? (?:verify|verification) fail|sender verify|(?:domain|host)[^.]{0,12} of sender|could not verify sender|callout verification|sender address rejected: (?:domain|unverified|undeliverable|user|need|malformed|address)|invalid (?:sender|return[- ]path|mail from|envelope sender)|bad sender'?s|unrout(?:e)?able sender|sender (?:domain|address) must|from address[^.]{0,30}(?:not exist|invalid|unknown)|return path|mail from[^.]{0,20}(?:does not|invalid|not exist)|unresolvable (?:sender|return)|valid from:|from:? domain is invalid|from: address is invalid)" },
    { "sender-not-allowed",
      R"(not (?:allowed|authori[sz]ed|permitted) to send (?:as|on behalf|mail (?:from|as))|sendas(?:denied)?|sender address (?:not owned|rejected: not (?:owned|logged))|not owned by user|(?:from|sender) address[^.]{0,20}not (?:allowed|authori[sz]ed|match)|sender is not (?:allowed|authori[sz]ed)[^.]{0,12}(?:relay|as)|sender (?:mismatch|header mismatch)|must match[^.]{0,20}(?:authenticated|login))" },
    { "blocked-network",
      R"(\b(?:rbl|dnsbl|dnsrbl|dul|sbl|xbl|pbl|cbl|njabl|spamcop|spamhaus|sorbs|barracudacentral|senderbase|abuseat|mailspike|spamrats|psbl|backscatterer|hostkarma|invaluement|cloudmark)\b|(?:black|block|deny)[- ]?list(?:ed|ing|s)?\b|dynamic (?:ip|address|residential)|dial-?up|residential (?:ip|address|customer)|(?<!not )(?:is|are|was|currently) listed (?:in|at|by|on)\b|\byour (?:ip|server|host|network)\b[^.]{0,40}(?:block|reject|deni|ban|refus|not (?:allowed|accepted))|\bip(?:v[46])? ?(?:address)?[^.]{0,60}(?:reputation|block|\blist|reject|deni|\bspam|ban|not (?:allowed|accepted))|banned sending ip|access denied, banned|client host[^.]{0,60}(?:blocked|rejected)|\[[\d.:a-f]+\][^.]{0,30}(?:blocked|rejected|banned|denied)|(?:block|reject|deni|ban)(?:ed)?[^.]{0,30}\bip\b|(?:smtp|mail|outgoing|relay) (?:server|host|relay)s? of your (?:isp|provider)|your (?:isp|provider)(?:'s)? (?:smtp |mail |outgoing )?(?:server|relay)|on our block list)" },
    { "reputation", R"(reputation|low (?:sender )?(?:score|trust)|poor (?:score|sender))" },
    { "blocked-sender",
      R"((?:sender|your (?:address|domain|e-?mail|mail(?:box)?)|mail(?:s)? from (?:you|your|this)|from (?:address|domain)|sending (?:domain|address)|envelope from|originator)[^.]{0,50}(?:blocked|denied|rejected|refused|banned|barred|not (?:accepted|welcome|wanted|allowed)|listed|restricted|prohibited|on (?:our|my) )|(?:blocked|rejected|denied|refused)[^.]{0,20} by (?:the )?(?:recipient|user|receiver)\b(?! (?:domain|server|mail|e-?mail|system|organi|policy))|not accept(?:ing)? (?:e-?)?mail(?:s|ing)? from (?:you|this|your|sender|address|domain)|sender (?:rejected|denied|blocked|refused)|(?:you|sender) (?:are|is|have been|has been) (?:not allowed|blocked|banned|refused|blacklisted|barred)|block(?:ed|ing) (?:your|this|mail|messages|by) (?:sender|address|domain|from)|recipient (?:has )?(?:rejected|blocked|refused|declined)[^.]{0,20}(?:you|sender|your)|rejected: access denied|badmailfrom|envelope blocked|user (?:has )?(?:blocked|rejected))" },
    { "challenge",
      R"(challenge[- /]response|confirm (?:that )?you(?:r| are)|verify (?:that )?you are (?:a )?human|awaiting (?:your )?(?:confirmation|approval|verification)|click (?:on )?the (?:following )?link to (?:confirm|verify|be added))" },
    // what the letter says
    { "spam",
      R"(\bd?spam\b|\bspam(?:my|med|ming|assassin|detect|bouncer|trap|filter|score|profiler)|unsolicited|junk ?(?:e-?)?mail|\bube\b|\buce\b|bulk (?:e-?)?mail|phish(?:ing)?|spoof(?:ed|ing)?|considered (?:as )?(?:unwanted|junk)|unwanted (?:content|mail|message)|high probability of|appears to be (?:spam|unsolicited)|content filter|anti-?spam|similar to (?:messages|mail)|advertis|scam\b|bayes|спам|スパム|迷惑メール|垃圾|spamverdacht|indésirable)" },
    { "relay-denied",
      R"(relay(?:ing)? (?:is )?(?:access )?(?:denied|not (?:allowed|permitted|authori[sz]ed)|prohibited|forbidden|refused|disabled|restricted|attempt)|(?:unable|cannot|not (?:allowed|permitted|authori[sz]ed|willing)|denied|no(?:t)?|refuse[ds]?|won't|do(?:es)? not|don't|unauthori[sz]ed|prohibit(?:ed|s)?) (?:to )?relay|not (?:a |an )?(?:open )?relay|not (?:in |one of )?(?:my|our)?[^.]{0,12}(?:list of )?allowed rcpthosts|rcpthosts|domain (?:isn't|is not) (?:in my|allowed to be relayed|hosted|local|handled)|we don'?t (?:relay|handle)|not (?:our|my) customer|not local host|not a gateway|relaying (?:mail )?to|relaying denied|relay not|no relay|mail to[^.]{0,40}not (?:allowed|accepted) here)" },
    // the recipient's box
    { "mailbox-full",
      R"((?:mail ?box|inbox|account|user|maildir|quota|storage|mail ?drop|folder|recipient|disk|space|mail)[^.]{0,40}(?:is |are |was |has )?(?:full\b|over (?:its |the |his |her )?(?:\w+ )?(?:quota|limit)|exceed|overdrawn|too full|overflow)|(?:over|exceed(?:s|ed|ing)?|out of|beyond)[^.]{0,30} (?:e-?mail |mailbox |mail |storage |disk |space )?(?:quota|storage limit|mailbox (?:size )?limit)|overquota|over-quota|quota[^.]{0,25}(?:exceed|full|violation|reached)|(?:exceeded|reached)[^.]{0,30}(?:storage|local limit|space)|not enough (?:storage )?space|insufficient (?:disk |mailbox |storage )?(?:space|quota|storage)|mailbox (?:size )?limit|full mail ?box|no space left (?:in|on) (?:mailbox|user)|too many messages in|postfach[^.]{0,40}(?:voll|überfüll)|boîte[^.]{0,40}pleine|buz[oó]n[^.]{0,40}lleno|casella[^.]{0,40}piena|caixa[^.]{0,40}cheia|переполнен|превыш|przepełnion|pełna|満杯|容量|已满|已滿|空间不足)" },
    { "inactive",
      R"((?:mail ?box|account|user|address|recipient)[^.]{0,40}(?:inactiv|not active|dormant|not (?:been )?used (?:for|in)|idle|no longer active|not been (?:activated|accessed)|isn't active|unused)|inactive (?:user|account|mailbox|recipient|address)|(?:account|mailbox|user) (?:is )?expired|not activated|неактив|nieaktywn)" },
    { "suspended",
      R"((?:account|mail ?box|user|recipient|domain|service|address)[^.]{0,40}(?:suspend|locked|frozen|terminated|on hold|barred|cancelled|canceled|closed)|suspended (?:account|user|mailbox)|gesperrt|заблокирован|zablokowan)" },
    { "mailbox-disabled",
      R"((?:mail ?box|account|user|recipient|address|e-?mail|domain|alias)(?:'s account)?[^.]{0,40}(?:disabled|deactivated|discontinued|not accepting|isn't accepting|doesn't accept|has been (?:removed|deleted)|is (?:administratively )?disabled|retired|out of service|temporarily unavailable for)|disabled (?:account|user|mailbox|recipient)|not (?:currently )?accepting (?:mail|messages)|recipient does not accept|delivery (?:has been )?disabled|deaktiviert|désactivé|deshabilitad|disabilitat|отключен|停用)" },
    { "moved",
      R"((?:mailbox|user|recipient|address|account|destination|person)[^.]{0,40}(?:has |have )?(?:moved|changed|relocated)|user not local|please (?:try|forward|use|send)[^.]{0,30}<[^>]{3,}>|no longer (?:work|employed|here|with|at)|has left (?:the|our)|new (?:e-?mail )?address|moved to)" },
    { "members-only",
      R"((?:not|only|isn't)[^.]{0,25}(?:a )?(?:member|subscriber)s?\b|members?[- ]only|only accepts? (?:mail|messages|e-?mail)[^.]{0,30}from|(?:not|do not|don't) (?:allowed|permitted|authori[sz]ed|have permission) to (?:send|post|e-?mail|write|contact)|restricted (?:sender|recipient|mailing|group|list|to)|RestrictDomains|RESOLVER\.RST|only authenticated senders|NotAuthorized|posting (?:to|is)[^.]{0,30}(?:restricted|not)|white-?list|not (?:on|in) (?:my|the|our|his|their)[^.]{0,15}(?:allow|contact|address|accept|safe|friends)|group (?:you tried|doesn't accept|may not exist)|may not be able to post|sender not (?:authori[sz]ed|allowed) for|delivery restriction|ドメイン指定|受信拒否)" },
    { "takes-no-mail",
      R"(null ?mx|does not accept (?:any )?(?:mail|e-?mail)|nullmx|domain (?:does not|doesn't|never) (?:accept|receive)|sends? and receives? no|no mail service here)" },
    { "no-such-domain",
      R"(^[45]\d\d[ \-](?:[245]\.\d{1,3}\.\d{1,3} )?(?:\S+ )?[a-z0-9\-]+(?:\.[a-z0-9\-]+)+ does not exist|(?:host|domain) \S+ (?:was |is )?(?:not found|unknown)|(?:find|found) (?:any |a |an )?(?:mail exchanger|mx)|(?:host|domain)(?: name| or domain name)?[^.]{0,40}(?:unknown|not (?:found|exist|known|be found)|does(?: not|n't) exist|no such|invalid|unresolv|couldn't be found|could not be found|isn't valid|not valid)|unknown (?:host|domain)|(?:host|domain|unrouteable mail domain|bad destination)[^.]{0,12}(?:unknown|unrouteable)|unrout(?:e)?able (?:mail )?(?:domain|address)|no such (?:host|domain)|nxdomain|bad destination (?:host|system|mailbox address system)|name (?:or service )?not known|no (?:mx|a|address|dns) record|non-?existent (?:domain|host)|couldn't find any host|illegal host|invalid (?:domain|host) name|name service error[^.]{0,60}not found|all relevant mx records point|host not found|no mail exchange|no mx\b|domain does not exist|has no mail exchanger)" },
    { "no-such-user",
      R"((?:user|mail ?box|recipient|rcpt|account|address|addressee|e-?mail(?: address)?|local[- ]?part|alias|person|customer|destination|name|subscriber|id)s?(?: name| address| account)?[^.]{0,60}(?:unknown|not (?:be )?(?:found|exist|known|valid|listed|here|recogni[sz]ed|have an account|local|our customer|a valid|defined|registered|verified|match|available here|belong)|does(?: not|n't) (?:exist|have|match|seem)|isn't (?:known|valid|listed|here|registered)|invalid|undeliverable|no longer (?:exist|available|valid|in use|on (?:the )?server|used)|not? longer|wasn't found|couldn't be found|could not be found|nonexist|non-exist|no such|is unavailable|unrouteable|incorrect|not in (?:the )?(?:directory|database|our)|never existed|has not been)|(?:no such|unknown|invalid|bad|bad_|non-?existent|nonexistent|illegal|undefined|incorrect|unknown or illegal|not a valid|not a known|no|wrong)[^.]{0,14} (?:user|mail ?box|recipient|account|address|local[- ]?part|alias|person|addressee|customer|subscriber|destination|e-?mail(?: address)?)\b|no (?:such )?mail ?box(?: here)?|user(?:name)? unknown|(?:can't|cannot|couldn't|could not|unable to) (?:find|locate|verify|create output)[^.]{0,20}(?:user|mail ?box|recipient|address)?|not listed in|(?:there is|there's) no (?:one|such|user|account|mailbox|e-?mail)|no one (?:here )?(?:by|with) th|this (?:user|address|account|mailbox)[^.]{0,20}(?:doesn't|does not|no longer|is not|isn't)|recipnotfound|RESOLVER\.ADR|unknown (?:local|user|recipient)|User [^.]{1,60} not (?:listed|found)|not our (?:user|customer)|dosn't have|doesn't have (?:a|an) [\w.]+ account|address does not exist|(?:empfänger|adresse|postfach|benutzer)[^.]{0,40}(?:unbekannt|existiert nicht|ungültig|nicht gefunden|nicht vorhanden)|unbekannt(?:er|e)? (?:empfänger|benutzer|adresse)|(?:utilisateur|destinataire|adresse)[^.]{0,40}(?:inconnu|inexistant|invalide|n'existe)|(?:usuario|destinatario|cuenta|buz[oó]n|direcci[oó]n)[^.]{0,40}(?:desconocid|no existe|inexistente|no encontrad|no v[aá]lid)|(?:utente|casella|destinatario|indirizzo)[^.]{0,40}(?:sconosciut|inesistente|non esiste|non trovat|non valid)|(?:usu[aá]rio|conta|endere[çc]o)[^.]{0,40}(?:desconhecid|n[aã]o existe|inv[aá]lid)|(?:odbiorca|użytkownik|konto|skrzynka|adres|skrzynki|konta|uzytkownik)[^.]{0,40}(?:nieznan|nie istnieje|nie ma|brak)|(?:не существует|не найден|нет такого|неизвестн)|(?:宛先|ユーザ|メールアドレス)[^。]{0,40}(?:不明|見つかりません|存在しま|ありません)|(?:用户|用戶|收件人|邮箱|郵箱|地址)[^。]{0,40}(?:不存在|未找到|无效|無效)|gebruiker[^.]{0,20}(?:onbekend|bestaat niet)|(?:invalid|unknown|bad|illegal)[^.]{0,24} user ?(?:id|name)\b|recipient address(?:es)? rejected ?: ?access denied|not (?:be )?(?:found|known)[^.]{0,30} (?:user|recipient)|(?:group|gruppe|groupe|grupo|gruppo|groep|grup\w*|skupin\w*|груп\w*)[^.]{0,90}(?:not exist|nicht vorhanden|existiert|existe pas|no exist|n[aã]o exist|non esist|bestaat|nie istnieje|neexist|не існу|не существ|mevcut (?:de|ol))|グループ[^。]{0,60}存在しない|群[组組][^。]{0,40}不存在|宛先[^。]{0,30}(?:ありません|不明)|(?:penerima|alamat|pengguna)[^.]{0,30}tidak (?:ditemukan|ada|dikenal|valid)|ομάδα[^.]{0,90}μην υπάρχει|گروه[^.]{0,90}موجود نباشد|קבוצה[^.]{0,90}אינה קיימת|مجموعة[^.]{0,90}غير موجود|ディレクトリ[^。]{0,14}(?:ありません|見つかりません))" },
    // the way there
    { "too-large", R"(552 (?:5\.3\.4|message exceeds|too much mail data))" },
    { "expired",
      R"(message (?:has )?expired|(?:retry|delivery|queue|time)[- ]?(?:time ?out|lifetime|limit|period)[^.]{0,20}(?:exceed|expired|reached)|(?:been|was|were) (?:in (?:the|your|our) )?(?:mail )?queue(?:d)? (?:for )?(?:too long|more than)|too (?:long in|old)|could not be delivered (?:for|within|in) (?:more than )?\d+|delivery (?:time|attempts?)[^.]{0,20}(?:expired|exceeded)|giv(?:e|en|ing) up|(?:cannot|unable to) (?:send|deliver)[^.]{0,20}(?:for|within|in) \d+ (?:day|hour|minute)|retry timeout|has been in the queue|(?:failed|unsuccessful)[^.]{0,14} \d+ (?:attempts|times|tries)|after \d+ (?:failed )?(?:attempts|tries|retries)|not be delivered (?:for|after) \d+)" },
    { "dns",
      R"((?:dns|name ?server|name service|mx|nameserver)[^.]{0,30}(?:error|fail|lookup|timed? ?out|problem|temporar|refused)|lookup (?:failure|failed|error|timed out)|(?:temporary|transient) (?:name|dns|resolution|lookup)|could not resolve|can't resolve|cname lookup|host (?:name )?lookup|servfail)" },
    { "timeout",
      R"((?:connection|connect|session|operation|conversation|read|write|smtp|data|server)[^.]{0,40}time[d]?[- ]?out|time[d]?[- ]?out (?:while|waiting|on|connecting|exceeded)|timed out|timeout)" },
    { "network",
      R"((?:connection|connect)[^.]{0,30}(?:refused|lost|reset|dropped|failed|closed|broken|deferred|error|died)|(?:no route|network (?:is )?unreach|host (?:is )?(?:down|unreach|not reach)|unreachable|not reachable)|could(?: not|n't) (?:be )?(?:connect|establish|reach)|(?:cannot|can't|unable to|not able to|fail(?:ed|ure)? to) (?:be )?(?:connect|establish|contact|reach)|no (?:connection|answer)|(?:host|server|system) (?:is )?(?:did not|not|isn't|does not|doesn't) (?:respond|answer|available|responding|answering)|bad connection|all hosts|remote host (?:said|closed)? ?(?:is )?(?:down|unavail)|conversation with[^.]{0,60}(?:lost|failed)|host or gateway not responding|lost connection|connection (?:is )?dead|did not accept our requests? to connect|socket error|network (?:error|problem|failure)|hosts have been failing)" },
};

constexpr ReasonPhrases Vague[]
    = {
          { "no-permission",
            R"(permission (?:denied|to)|not permitted|(?:not |un)authori[sz]ed|forbidden|administratively (?:denied|prohibited|prohib)|access (?:is )?denied|authori[sz]ation)" },
          { "policy",
            R"(polic(?:y|ies)|5\.7\.1\b|violat|terms of|not (?:allowed|accepted)|prohibited|security|local rule|disallowed|(?:blocked|rejected|denied|refused|bounced)[^.]{0,30}\b(?:due|because|for|by (?!(?:the |a |an )?(?:remote|recipient|destination|other|server|host|mail|your)))|block(?:ed|ing))" },
          { "program-failed",
            R"(command died|exit (?:code|status|value)|pipe to|program|(?:local )?(?:mailer|delivery agent)[^.]{0,20}(?:fail|error|crash|died)|procmail|child (?:process|crashed)|unknown mailer error|core dump|filter(?:ing)? (?:error|fail)|local delivery failed|mail\.local)" },
          { "forwarding-failed",
            R"(forward(?:ing|ed)? (?:fail|err|to)|redirect(?:ed|ion)? (?:fail|err)|\.forward|alias(?:es)? (?:loop|error|expan))" },
          { "server-full",
            R"(no space left|disk (?:is )?full|insufficient (?:system )?(?:storage|resources|disk)|out of (?:memory|disk|space)|file ?system (?:is )?full|low on (?:disk|space)|insufficient queue)" },
          { "server-busy",
            R"(too busy|server (?:is )?busy|high (?:load|volume)|overload|load (?:average )?(?:is )?too high|resources? (?:temporarily )?(?:unavailable|restricted|low)|temporarily unable|try (?:again )?later|too many processes)" },
          { "server-error",
            R"((?:internal|system|server|local|configuration|temporary|unexpected|i/o|software|lookup|database)[^.]{0,20} (?:error|failure|problem|trouble)|misconfig|not (?:properly )?configured|service (?:is )?(?:currently )?(?:unavailable|not available)|temporar(?:y|ily) (?:local )?(?:fail|problem|unavail|reject)|bad (?:config|file)|can't open|cannot open|crash|unable to (?:process|open|create|write)|server shut)" },
          { "content",
            R"(content (?:rejected|reject|not accept|error|denied|violation|restriction|filter)|message (?:content|body)[^.]{0,20}(?:reject|not|denied|block)|(?:body|header|content|mime)[- ](?:type )?check|objectionable|banned|media error|inappropriate|(?:word|phrase|pattern)s? (?:in|found|not allowed))" },
          { "refused",
            R"((?:rejected|refused) by (?:a |the )?(?:remote|recipient|destination|other)|(?:message|e-?mail|mail) (?:was |is |has been )?(?:rejected|refused|rejete|blocked|denied|not accepted|discarded)|refused to accept your message)" },
          { "bad-address-syntax",
            R"(syntax|malformed|bad (?:recipient )?address|illegal (?:address|character)|invalid (?:character|format)|address format|unbalanced|missing (?:domain|@)|parse)" },
          { "protocol",
            R"(protocol|command|sequence|unexpected (?:response|reply)|500 |502 |503 |unrecogni[sz]ed|bad reply|invalid (?:response|parameter|argument)|pipelin)" },
          { "mailbox-unavailable",
            R"(mail ?box (?:is )?(?:currently |temporarily )?(?:unavailable|busy|locked|inaccessible|not available)|(?:unavailable|busy) mailbox|requested (?:mail )?action (?:not taken|aborted|has not)|recipient (?:address )?(?:is )?(?:rejected|refused)|rejected (?:the )?recipient|can't accept recipient|recipient not accepted)" },
      };

constexpr ReasonStatus Statuses[] = {
    { "x.1.1", "no-such-user" },
    { "x.1.2", "no-such-domain" },
    { "x.1.3", "bad-address-syntax" },
    { "x.1.4", "ambiguous-address" },
    { "x.1.6", "moved" },
    { "x.1.9", "moved" },
    { "x.1.10", "takes-no-mail" },
    { "x.2.1", "mailbox-disabled" },
    { "x.2.2", "mailbox-full" },
    { "x.2.3", "too-large" },
    { "x.2.4", "list-expansion" },
    { "x.3.1", "server-full" },
    { "x.3.2", "server-busy" },
    { "x.3.3", "not-supported" },
    { "x.3.4", "too-large" },
    { "x.3.5", "server-error" },
    { "x.4.1", "network" },
    { "x.4.2", "network" },
    { "x.4.3", "dns" },
    { "x.4.4", "dns" },
    { "x.4.5", "server-busy" },
    { "x.4.6", "loop" },
    { "x.4.7", "expired" },
    { "x.5.1", "protocol" },
    { "x.5.2", "protocol" },
    { "x.5.3", "too-many-recipients" },
    { "x.5.4", "protocol" },
    { "x.5.5", "protocol" },
    { "x.5.6", "auth-failed" },
    { "x.6.0", "content" },
    { "x.6.1", "content" },
    { "x.6.2", "conversion" },
    { "x.6.3", "conversion" },
    { "x.6.4", "conversion" },
    { "x.6.5", "conversion" },
    { "x.6.6", "content" },
    { "x.6.7", "international-address" },
    { "x.6.8", "international-address" },
    { "x.6.9", "conversion" },
    { "x.7.2", "members-only" },
    { "x.7.3", "encryption" },
    { "x.7.4", "encryption" },
    { "x.7.5", "encryption" },
    { "x.7.6", "encryption" },
    { "x.7.7", "encryption" },
    { "x.7.8", "auth-failed" },
    { "x.7.9", "policy" },
    { "x.7.10", "tls-required" },
    { "x.7.11", "tls-required" },
    { "x.7.13", "suspended" },
    { "x.7.14", "no-permission" },
    { "x.7.15", "priority-too-low" },
    { "x.7.16", "too-large" },
    { "x.7.17", "moved" },
    { "x.7.20", "dkim" },
    { "x.7.21", "dkim" },
    { "x.7.22", "dkim" },
    { "x.7.23", "spf" },
    { "x.7.24", "spf" },
    { "x.7.25", "reverse-dns" },
    { "x.7.26", "unauthenticated" },
    { "x.7.28", "rate-limited" },
    { "x.7.29", "unauthenticated" },
    { "x.7.30", "tls-required" },
    { "x.7.57", "auth-required" },
};

// RFC 3463 and its registry; the three-digit details are Exchange Online's, as its documentation lists them.
constexpr ReasonStatus Decided[] = {
    { "x.1.7", "no-such-sender" },
    { "x.1.8", "no-such-sender" },
    { "x.1.20", "bad-header" },
    { "x.1.90", "sending-limit" },
    { "x.2.121", "rate-limited" },
    { "x.2.122", "rate-limited" },
    { "x.4.14", "loop" },
    { "x.4.310", "no-such-domain" },
    { "x.6.11", "bad-header" },
    { "x.7.27", "takes-no-mail" },
    { "x.7.60", "sender-not-allowed" },
    { "x.7.64", "relay-denied" },
    { "x.7.124", "members-only" },
    { "x.7.133", "members-only" },
    { "x.7.134", "members-only" },
    { "x.7.136", "members-only" },
    { "x.7.501", "blocked-sender" },
    { "x.7.502", "blocked-sender" },
    { "x.7.503", "blocked-sender" },
    { "x.7.509", "dmarc" },
    { "x.7.511", "blocked-sender" },
    { "x.7.512", "bad-header" },
    { "x.7.515", "unauthenticated" },
    { "x.7.606", "blocked-network" },
    { "x.7.703", "sending-limit" },
    { "x.7.705", "sending-limit" },
    { "x.7.708", "blocked-network" },
};

constexpr ReasonStatus ReplyCodes[] = {
    { "421", "server-busy" },
    { "450", "mailbox-unavailable" },
    { "451", "server-error" },
    { "452", "server-full" },
    { "521", "takes-no-mail" },
    { "530", "auth-required" },
    { "535", "auth-failed" },
    { "538", "tls-required" },
    { "550", "mailbox-unavailable" },
    { "551", "moved" },
    { "552", "mailbox-full" },
    { "553", "bad-address-syntax" },
    { "554", "refused" },
    { "555", "protocol" },
    { "556", "takes-no-mail" },
};

} // namespace

std::span<const ReasonPhrases> clearPhrases()
{
    return Clear;
}

std::span<const ReasonPhrases> vaguePhrases()
{
    return Vague;
}

std::span<const ReasonStatus> reasonStatuses()
{
    return Statuses;
}

std::span<const ReasonStatus> decidedStatuses()
{
    return Decided;
}

std::span<const ReasonStatus> reasonReplyCodes()
{
    return ReplyCodes;
}

} // namespace sobre::mime
