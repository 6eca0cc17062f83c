// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/made_up_letter.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::screenshots {
namespace {

QByteArray fieldDate(const QDateTime &time)
{
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " +0000";
}

/// RFC 2047 for what is not ASCII, word by word of the names and the subject.
QByteArray encoded(const QByteArray &text)
{
    QByteArray whole;
    QByteArray word;
    const auto flush = [&] {
        const bool plain = std::ranges::all_of(word, [](char c) { return uchar(c) < 128; });
        whole += plain ? word : "=?utf-8?B?" + word.toBase64() + "?=";
        word.clear();
    };
    for (const char c : text) {
        if (c == '<' || c == ',' || c == '"') {
            const bool space = word.endsWith(' ');
            if (space)
                word.chop(1);
            flush();
            whole += space ? QByteArray(" ") + c : QByteArray(1, c);
        } else if (word.isEmpty() && c == ' ') {
            whole += c;
        } else {
            word += c;
        }
    }
    flush();
    return whole;
}

QByteArray part(const QByteArray &type, const QByteArray &text)
{
    return "Content-Type: " + type + "; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + text + '\n';
}

QByteArray inLines(const QByteArray &base64)
{
    QByteArray lines;
    for (qsizetype at = 0; at < base64.size(); at += 76)
        lines += base64.mid(at, 76) + '\n';
    return lines;
}

} // namespace

QDateTime MadeUpLetter::time() const
{
    return QDateTime::fromString(QString::fromLatin1(date), u"yyyy-MM-dd HH:mm"_s).toTimeZone(QTimeZone::UTC).addSecs(7);
}

QByteArray MadeUpLetter::raw() const
{
    QByteArray raw = more + "From: " + encoded(from) + "\nTo: " + encoded(to) + "\nSubject: " + encoded(subject)
        + "\nDate: " + fieldDate(time()) + "\nMIME-Version: 1.0\n";
    if (!cc.isEmpty())
        raw += "Cc: " + encoded(cc) + '\n';
    raw += "Message-ID: <" + (id.isEmpty() ? QByteArray::number(qHash(subject, 7)) : id) + "@mail.example.org>\n";
    if (!answers.isEmpty())
        raw += "In-Reply-To: <" + answers + "@mail.example.org>\nReferences: <" + answers + "@mail.example.org>\n";
    QByteArray body = part("text/plain", text);
    if (!html.isEmpty())
        body = "Content-Type: multipart/alternative; boundary=both\n\n--both\n" + body + "--both\n" + part("text/html", html) + "--both--\n";
    if (!files.isEmpty()) {
        body = "Content-Type: multipart/mixed; boundary=files\n\n--files\n" + body;
        for (const MadeUpFile &file : files) {
            body += "--files\nContent-Type: " + file.type + "\nContent-Disposition: attachment; filename=\"" + file.name
                + "\"\nContent-Transfer-Encoding: base64\n\n" + inLines(QByteArray(file.octets, 'x').toBase64());
        }
        body += "--files--\n";
    }
    return (raw + body).replace("\n", "\r\n");
}

QByteArray route(const char *date, bool tlsAllTheWay)
{
    const QDateTime sent = MadeUpLetter {.date = date, .from = {}, .subject = {}, .text = {}}.time();
    const QByteArray middle = tlsAllTheWay ? "ESMTPS" : "ESMTP";
    return "Received: from smtp.example.net (smtp.example.net [192.0.2.7])\n\tby mx.example.org (Postfix) with ESMTPS id 3F2A1\n"
           "\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))\n\tfor <marta@example.org>; "
        + fieldDate(sent.addSecs(14))
        + "\nReceived: from out.example.net (out.example.net [192.0.2.6])\n\tby smtp.example.net (Postfix) with " + middle
        + " id 2B771\n\tfor <marta@example.org>; " + fieldDate(sent.addSecs(3))
        + "\nReceived: from laptop.local (unknown [198.51.100.9])\n\tby out.example.net (Postfix) with ESMTPSA id 1AA10\n"
          "\tfor <marta@example.org>; "
        + fieldDate(sent) + '\n';
}

} // namespace sobre::screenshots
