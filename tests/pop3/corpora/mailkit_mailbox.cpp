// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pop3/corpora/mailkit_mailbox.h"

namespace sobre::tests {
namespace {

QByteArray listOf(int letters, const QByteArray &before, const QByteArray &behind)
{
    QByteArray answer = "+OK\n";
    for (int number = 1; number <= letters; ++number)
        answer += QByteArray::number(number) + before
            + (behind.isEmpty() ? QByteArray::number(number) : behind) + '\n';
    return answer + ".\n";
}

QByteArray ordinary(const QByteArray &verb, const QByteArray &argument, bool loggedIn, int letters)
{
    static const QMap<QByteArray, QByteArray> answers = {
        { "CAPA", "+OK\nUSER\nTOP\nUIDL\nPIPELINING\nSASL PLAIN\n.\n" },
        { "RETR", "+OK\nSubject: ordinary\n\ntext\n.\n" },
        { "TOP", "+OK\nSubject: ordinary\n\n.\n" },
    };
    if (verb == "CAPA" && loggedIn)
        return "+OK\nUSER\nTOP\nUIDL\nPIPELINING\n.\n";
    if (verb == "STAT")
        return "+OK " + QByteArray::number(letters) + " 300\n";
    if (verb == "UIDL")
        return argument.isEmpty() ? listOf(letters, " u", {}) : "+OK " + argument + " u" + argument + '\n';
    if (verb == "LIST")
        return argument.isEmpty() ? listOf(letters, " ", "100") : "+OK " + argument + " 100\n";
    return answers.value(verb, "+OK\n");
}

/// What the mailbox remembers from one line to the next.
struct Visit {
    bool loggedIn = false;
    bool insideAuth = false;
    QMap<QByteArray, int> times;
};

} // namespace

AnsweringChannel::Server MailkitMailbox::server() const
{
    const auto withLineEnds
        = [bareLf = bareLf](QByteArray octets) { return bareLf ? octets : octets.replace('\n', "\r\n"); };
    if (replies.contains("greeting"))
        ++(*fed)["greeting"];
    AnsweringChannel::Server server;
    server.greeting = withLineEnds(replies.value("greeting", "+OK ready\n"));
    server.answer
        = [withLineEnds, replies = replies, letters = letters, fed = fed,
           visit = std::make_shared<Visit>()](const QByteArray &line, bool) -> std::optional<QByteArray> {
        const QList<QByteArray> words = line.split(' ');
        QByteArray verb = words.constFirst();
        if (std::exchange(visit->insideAuth, false))
            verb = "+ AUTH";
        const int time = ++visit->times[verb];
        const QByteArray place = verb == "CAPA" && visit->loggedIn ? "CAPA in" : verb;
        QByteArray answer = ordinary(verb, words.value(1), visit->loggedIn, letters);
        if (replies.contains("123 " + verb)) {
            answer = time == 3 ? replies["123 " + verb] : QByteArray();
            ++(*fed)["123 " + verb];
        } else if (place == verb && replies.contains(line)) {
            answer = replies[line];
            ++(*fed)[line];
        } else if (replies.contains(place) && (place == verb || words.size() == 1)) {
            answer = replies[place];
            ++(*fed)[place];
        }
        if (verb == "AUTH")
            visit->insideAuth = answer.startsWith("+ ");
        if (verb == "PASS" || verb == "AUTH" || verb == "+ AUTH")
            visit->loggedIn = answer.startsWith("+OK");
        return withLineEnds(answer);
    };
    return server;
}

} // namespace sobre::tests
