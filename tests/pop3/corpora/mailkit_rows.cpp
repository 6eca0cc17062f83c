// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pop3/corpora/mailkit_rows.h"

namespace sobre::tests {
namespace {

using Kind = MailError::Kind;

/// The letter of a multi-line answer: without its status line and its end, with CRLF, without stuffing.
QByteArray letterOf(const QByteArray &answer)
{
    QByteArray letter = answer.sliced(answer.indexOf('\n') + 1);
    letter.truncate(letter.lastIndexOf("\n.\n") + 1);
    letter.replace("\n..", "\n.").replace('\n', "\r\n");
    return letter;
}

QByteArray firstThird(const QByteArray &octets)
{
    return octets.first(octets.size() / 3);
}

QByteArray sizes(const AnsweredRun &run, const QByteArray &)
{
    QByteArray seen;
    for (const pop3::Listed &letter : run.sink.listing)
        seen += QByteArray::number(letter.size.value_or(0)) + ' ';
    return seen == "1024 1025 1026 " ? "" : "sizes " + seen;
}

QByteArray names(const AnsweredRun &run, const QByteArray &)
{
    QByteArray seen;
    for (const pop3::Listed &letter : run.sink.listing)
        seen += letter.uid + ' ';
    return seen == "101 102 103 " ? "" : "names " + seen;
}

QByteArray pipelines(const AnsweredRun &run, const QByteArray &)
{
    return run.report->mostAhead > 5 ? "" : "one command at a time";
}

QByteArray nothingHappened(const AnsweredRun &run, const QByteArray &)
{
    if (!run.sink.listing.isEmpty())
        return "a part of a listing counts";
    return run.report->written.contains("DELE") ? "DELE" : "";
}

QByteArray nothingSaid(const AnsweredRun &run, const QByteArray &)
{
    return run.report->written;
}

QByteArray firstLetter(const AnsweredRun &run, const QByteArray &octets)
{
    if (run.sink.letters.value(0).octets != letterOf(octets))
        return "the letter is another one";
    return run.outcome.deleted == 3 ? "" : "not deleted";
}

QByteArray threeLetters(const AnsweredRun &run, const QByteArray &octets)
{
    const QByteArray letter = letterOf(firstThird(octets));
    for (const auto &kept : run.sink.letters) {
        if (kept.octets != letter)
            return "a letter is another one";
    }
    return run.outcome.deleted == 3 ? "" : "not deleted";
}

void bySasl(MailkitMailbox &, AnsweredRun &run)
{
    run.settings.login.remembered = "PLAIN";
}

/// PIPELINING is said only after the log-in, and there is enough to fetch to ask once more.
void askedAgain(MailkitMailbox &box, AnsweredRun &)
{
    box.letters = 12;
    box.replies["CAPA"] = "+OK\nUSER\nTOP\nUIDL\nSASL PLAIN\n.\n";
}

/// Three new letters of many, whose sizes nobody has asked for.
void fewOfMany(MailkitMailbox &box, AnsweredRun &run)
{
    box.letters = 16;
    run.sink.sizesFirst = false;
    run.sink.toFetch = { { 1, "u1", {} }, { 2, "u2", {} }, { 3, "u3", {} } };
}

QByteArray fewFetched(const AnsweredRun &run, const QByteArray &octets)
{
    const QByteArray number = octets.mid(4, 1);
    return run.report->lines.contains("LIST " + number) && run.outcome.letterErrors.isEmpty() ? ""
                                                                                              : "not asked";
}

/// A person orders a deletion by hand.
void byHand(MailkitMailbox &box, AnsweredRun &run, quint32 number)
{
    box.replies["UIDL"] = "+OK\n1 101\n2 102\n3 103\n.\n";
    run.settings.want = pop3::Pop3Settings::Want::Look;
    run.sink.toRemove = { { number, QByteArray::number(100 + number), {} } };
    run.sink.toFetch = QList<pop3::Listed>();
}

QByteArray goneByHand(const AnsweredRun &run, const QByteArray &octets)
{
    return run.report->lines.contains("DELE " + octets.mid(4, 1)) && run.outcome.deleted == 1 ? ""
                                                                                              : "not deleted";
}

QByteArray notGoneByHand(const AnsweredRun &run, const QByteArray &)
{
    return run.report->written.contains("DELE") || run.outcome.letterErrors.size() != 1 ? "deleted" : "";
}

void look(MailkitMailbox &, AnsweredRun &run)
{
    run.sink.toLook = { { 1, "u1", 100 }, { 2, "u2", 100 }, { 3, "u3", 100 } };
}

QByteArray firstHeader(const AnsweredRun &run, const QByteArray &octets)
{
    return run.sink.seen.value(0).header == letterOf(octets) ? "" : "the header is another one";
}

QByteArray threeHeaders(const AnsweredRun &run, const QByteArray &octets)
{
    for (const auto &seen : run.sink.seen) {
        if (seen.header != letterOf(firstThird(octets)))
            return "a header is another one";
    }
    return run.sink.seen.size() == 3 ? "" : "not three headers";
}

void inSpanish(MailkitMailbox &box, AnsweredRun &run)
{
    box.replies["CAPA"] = "+OK\nUSER\nTOP\nUIDL\nUTF8 USER\nLANG\nSASL PLAIN\n.\n";
    run.settings.language = QStringLiteral("es");
}

void removeAll(MailkitMailbox &, AnsweredRun &run)
{
    run.sink.removeAll = true;
}

} // namespace

const QList<MailkitRow> &mailkitRows()
{
    static const QList<MailkitRow> rows = {
        { "common/ok-greeting.txt", "greeting", {} },
        { "common/err-greeting.txt", "greeting", Kind::Refused, {}, nothingSaid },
        { "gmail/greeting.txt", "greeting", {} },
        { "gmail/capa1.txt", "CAPA", {} },
        { "gmail/auth.txt", "AUTH", {}, bySasl },
        { "gmail/stat.txt", "STAT", {} },
        { "gmail/list.txt", "LIST", {}, {}, sizes },
        { "gmail/uidl.txt", "UIDL", {}, {}, names },
        { "gmail/uidl-error1.txt", "UIDL", Kind::Protocol, removeAll, nothingHappened },
        { "gmail/uidl-error2.txt", "UIDL", Kind::Protocol, removeAll, nothingHappened },
        { "gmail/retr1.txt", "RETR 1", {}, removeAll, firstLetter },
        { "gmail/retr1-parse-error.txt", "RETR 1", {}, removeAll, firstLetter },
        { "gmail/retr123.txt", "123 RETR", {}, removeAll, threeLetters },
        { "gmail/dele.txt",
          "DELE",
          {},
          removeAll,
          [](const AnsweredRun &run, const QByteArray &) {
              return QByteArray(run.outcome.deleted == 3 ? "" : "not deleted");
          } },
        { "gmail/dele123.txt",
          "123 DELE",
          {},
          removeAll,
          [](const AnsweredRun &run, const QByteArray &) {
              return QByteArray(run.outcome.deleted == 3 ? "" : "not deleted");
          } },
        { "gmail/quit.txt",
          "QUIT",
          {},
          removeAll,
          [](const AnsweredRun &run, const QByteArray &) {
              return QByteArray(run.outcome.deleted == 3 ? "" : "not deleted");
          } },
        { "gmail/plus.txt",
          "AUTH",
          {},
          [](MailkitMailbox &, AnsweredRun &run) { // a first response that is too long for its line
              run.settings.login.secret = QCA::SecureArray(QByteArray(300, 'p'));
              run.settings.login.remembered = "PLAIN";
          },
          [](const AnsweredRun &run, const QByteArray &) {
              const QByteArray blob = (QByteArray("\0ann\0", 5) + QByteArray(300, 'p')).toBase64();
              return QByteArray(run.report->lines.contains(blob) ? "" : "no response");
          } },
        { "gmail/capa2.txt", "CAPA in", {}, askedAgain, pipelines },
        { "gmail/list1.txt", "LIST 1", {}, fewOfMany, fewFetched },
        { "gmail/list2.txt", "LIST 2", {}, fewOfMany, fewFetched },
        { "gmail/list3.txt", "LIST 3", {}, fewOfMany, fewFetched },
        { "gmail/uidl1.txt", "UIDL 1", {}, [](auto &box, auto &run) { byHand(box, run, 1); }, goneByHand },
        { "gmail/uidl2.txt", "UIDL 2", {}, [](auto &box, auto &run) { byHand(box, run, 2); }, goneByHand },
        { "gmail/uidl3.txt", "UIDL 3", {}, [](auto &box, auto &run) { byHand(box, run, 3); }, goneByHand },
        { "gmail/uidl1-error1.txt",
          "UIDL 1",
          {},
          [](auto &box, auto &run) { byHand(box, run, 1); },
          notGoneByHand },
        { "gmail/uidl1-error2.txt",
          "UIDL 1",
          {},
          [](auto &box, auto &run) { byHand(box, run, 1); },
          notGoneByHand },
        { "gmail/top.txt", "TOP 1 0", {}, look, firstHeader },
        { "gmail/top123.txt", "123 TOP", {}, look, threeHeaders },
        { "gmail/noop.txt", "", {} },
        { "gmail/rset.txt", "", {} },
        { "lang/greeting.txt", "greeting", {} },
        { "lang/capa1.txt", "CAPA", {} },
        { "lang/capa2.txt", "CAPA in", {}, askedAgain, pipelines },
        { "lang/setlang.txt", "LANG", {}, inSpanish },
        { "lang/getlang.txt", "", {} },
        { "lang/utf8.txt", "UTF8", {}, inSpanish },
        { "lang/auth.txt", "AUTH", {}, bySasl },
        { "lang/stat.txt", "STAT", {} },
        { "lang/quit.txt", "QUIT", {}, removeAll },
    };
    return rows;
}

} // namespace sobre::tests
