// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/bounce.h"

#include "app/practice/route_lines.h"
#include "core/mime/encode_header.h"

#include <QUuid>

namespace sobre::practice {

QByteArray bounceOf(const PostedLetter &letter, const QByteArray &address, const QByteArray &diagnostic, const QDateTime &when)
{
    const QByteArray id = QUuid::createUuid().toByteArray(QUuid::Id128);
    const QByteArray boundary = "bounce-" + id;
    const QByteArray status = diagnostic.split(' ').value(1);
    const qsizetype end = letter.octets.indexOf("\r\n\r\n");
    QByteArray text = routeLines(Route::Local, "MAILER-DAEMON@practice.example", letter.sender, when);
    text.replace(0, text.indexOf("\r\n"), "Return-Path: <>");
    text += "From: Mail Delivery System <MAILER-DAEMON@practice.example>\r\nTo: " + letter.sender
        + "\r\nSubject: Undelivered Mail Returned to Sender\r\nDate: " + mime::headerDate(when) + "\r\nMessage-ID: <" + id
        + "@practice.example>\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status;\r\n\tboundary=\""
        + boundary + "\"\r\n\r\nThis is a message in parts: words, facts, and the header of your letter.\r\n";
    text += "--" + boundary
        + "\r\nContent-Type: text/plain; charset=us-ascii\r\nContent-Description: Notification\r\n\r\n"
          "This is the mail system at host smtp.practice.example.\r\n\r\n"
          "I'm sorry to have to inform you that your message could not\r\nbe delivered to one or more recipients.\r\n\r\n<"
        + address + ">: host mx.practice.example[203.0.113.5] said: " + diagnostic + " (in reply to RCPT TO command)\r\n\r\n";
    text += "--" + boundary
        + "\r\nContent-Type: message/delivery-status\r\nContent-Description: Delivery report\r\n\r\n"
          "Reporting-MTA: dns; smtp.practice.example\r\n"
        + (letter.envelopeId.isEmpty() ? QByteArray() : "Original-Envelope-Id: " + letter.envelopeId + "\r\n") + "Arrival-Date: " + mime::headerDate(when)
        + "\r\n\r\nFinal-Recipient: rfc822; " + address + "\r\nOriginal-Recipient: rfc822; " + address + "\r\nAction: failed\r\nStatus: " + status
        + "\r\nRemote-MTA: dns; mx.practice.example\r\nDiagnostic-Code: smtp; " + diagnostic + "\r\n\r\n";
    text += "--" + boundary + "\r\nContent-Type: text/rfc822-headers\r\nContent-Description: Undelivered Message Headers\r\n\r\n"
        + letter.octets.first(end < 0 ? letter.octets.size() : end + 2) + "\r\n--" + boundary + "--\r\n";
    return text;
}

} // namespace sobre::practice
