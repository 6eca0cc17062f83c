// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/smtp/corpora/curl_smtp_case.h"

#include "tests/corpora/curl_text.h"

namespace sobre::tests {
namespace {

using namespace curl_text;

QByteArray forSmtp(const QByteArray &text, const QByteArray &number)
{
    return filledIn(text, number, { { "%SMTPPORT", "465" } });
}

QByteArray withCrlf(QByteArray text)
{
    return text.replace("\r\n", "\n").replace('\n', "\r\n");
}

/// What stands behind this option, each time.
QList<QByteArray> behind(const QByteArray &command, const QByteArray &option)
{
    QList<QByteArray> found;
    const QList<QByteArray> words = command.simplified().split(' ');
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (words[i] == option)
            found.append(words[i + 1]);
    }
    return found;
}

/// The letter that its client was given: from standard input or a file, or, where it made one itself, what it made.
QByteArray letterOf(const QByteArray &text, const CurlSmtpCase &made)
{
    const bool ready = made.command.contains(" -T ");
    for (const char *tag : { "stdin", "file" }) {
        if (!ready || !text.contains(QByteArray("<") + tag))
            continue;
        QByteArray letter = part(text, tag);
        if (text.contains("<stdin nonewline") && letter.endsWith('\n'))
            letter.chop(letter.endsWith("\r\n") ? 2 : 1);
        return withCrlf(letter);
    }
    QByteArray letter = made.upload;
    letter.chop(3);
    letter.replace("\r\n.", "\r\n");
    return letter.startsWith('.') ? letter.sliced(1) : letter;
}

QByteArray between(const QList<QByteArray> &lines, const char *verb)
{
    for (const QByteArray &line : lines) {
        if (line.startsWith(verb))
            return line.sliced(line.indexOf('<') + 1, line.indexOf('>') - line.indexOf('<') - 1);
    }
    return {};
}

void readLogin(CurlSmtpCase &made)
{
    const QByteArray who = behind(made.command, "-u").value(0);
    const qsizetype colon = who.indexOf(':');
    made.user = colon < 0 ? who : who.first(colon);
    made.secret = colon < 0 ? behind(made.command, "--oauth2-bearer").value(0) : who.sliced(colon + 1);
    if (made.mechanisms == QList<QByteArray>{ "EXTERNAL" }) {
        const qsizetype from = made.command.indexOf("//") + 2;
        made.user = made.command.sliced(from, made.command.indexOf(';') - from);
    }
}

/// Its client said its first message with AUTH: a client that does not is asked for it first.
void asksForFirstResponse(CurlSmtpCase &made)
{
    bool said = false;
    for (const QByteArray &line : made.protocol)
        said |= line.startsWith("AUTH ") && line.count(' ') == 2;
    if (!said) {
        made.mta.ignoresFirstResponse = true;
        return;
    }
    const QByteArray reply = made.mta.replies.take("AUTH");
    const auto asked = std::make_shared<bool>(false);
    made.mta.oddAnswer = [reply, asked](const QByteArray &line) -> std::optional<QByteArray> {
        const bool bare = line.startsWith("AUTH ") && line.count(' ') == 1;
        const bool answered = std::exchange(*asked, bare);
        if (bare)
            return "334 \r\n";
        return answered || line.startsWith("AUTH ") ? std::optional(reply) : std::nullopt;
    };
}

} // namespace

bool CurlSmtpCase::isOurs(const QByteArray &text)
{
    return lines(part(text, "server")).contains("smtp");
}

std::optional<CurlSmtpCase> CurlSmtpCase::parse(const QByteArray &name, const QByteArray &text)
{
    if (!isOurs(text) || !name.startsWith("test"))
        return std::nullopt;
    const QByteArray number = name.sliced(4);
    CurlSmtpCase made;
    made.name = name;
    for (const QByteArray &order : lines(forSmtp(part(text, "servercmd"), number))) {
        const qsizetype space = order.indexOf(' ');
        const QByteArray word = space < 0 ? order : order.first(space);
        const QByteArray rest = space < 0 ? QByteArray() : order.mid(space + 1);
        if (word == "CAPA") {
            if (rest.startsWith('"'))
                made.mta.capabilities.append(rest.mid(1, rest.size() - 2));
            else
                made.mta.capabilities += rest.split(' ');
        } else if (word == "AUTH") {
            made.mechanisms = rest.split(' ');
        } else if (word == "REPLY") {
            addReply(made.mta.replies, rest, "\r\n");
        } else {
            return std::nullopt;
        }
    }
    if (!made.mechanisms.isEmpty())
        made.mta.capabilities.append("AUTH " + made.mechanisms.join(' '));
    made.command = forSmtp(part(text, "command"), number).trimmed();
    made.protocol = lines(forSmtp(part(text, "protocol"), number));
    made.errorCode = part(text, "errorcode").trimmed().toInt();
    if (text.contains("<upload") && made.errorCode == 0)
        made.upload = withCrlf(forSmtp(part(text, "upload"), number));
    made.letter = made.looksUp() ? QByteArray("Subject: x\r\n\r\nHola\r\n") : letterOf(text, made);
    made.sender = behind(made.command, "--mail-from").value(0, between(made.protocol, "MAIL "));
    made.recipients = behind(made.command, "--mail-rcpt");
    if (made.recipients.isEmpty())
        made.recipients = { between(made.protocol, "RCPT ") };
    readLogin(made);
    if (!made.mechanisms.isEmpty() && made.mta.replies.contains("AUTH"))
        asksForFirstResponse(made);
    return made;
}

void CurlSmtpCase::give(AnsweredSmtpRun &run) const
{
    run.settings.login.user = QString::fromUtf8(user);
    run.settings.login.secret = QCA::SecureArray(secret);
    for (const char *chosen : { "CRAM-MD5", "XOAUTH2", "OAUTHBEARER", "EXTERNAL" }) {
        if (mechanisms == QList<QByteArray>{ chosen })
            run.settings.login.remembered = chosen;
    }
    run.letter.sender = sender;
    run.letter.recipients = recipients;
    run.source.octets = letter;
}

QList<QByteArray> CurlSmtpCase::envelope() const
{
    QList<QByteArray> found;
    for (const QByteArray &line : protocol) {
        if (line.startsWith("MAIL ") || line.startsWith("RCPT ") || line == "DATA")
            found.append(line);
    }
    return found;
}

} // namespace sobre::tests
