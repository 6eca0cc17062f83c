// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sobre::test {

/// A delivery report as RFC 3464 has it, about a letter from ana@isp.example. What is empty is left out.
struct SampleReport {
    QByteArray recipient = "bob@example.net";
    QByteArray original = {}; ///< the address it was sent to
    QByteArray action = "failed";
    QByteArray status = "5.1.1";
    QByteArray envelopeId = {};
    QByteArray until = {};
    QByteArray more = {}; ///< recipients, written out
    QByteArray date = "Sun, 22 Nov 2026 10:00:00 +0000";
    QByteArray answers = {}; ///< of the report itself, in angle brackets
    bool returns = true; ///< the letter comes back with it
    QByteArray messageId = {}; ///< of that, in angle brackets, as its references
    QByteArray references = {};
    QByteArray from = "Ana <ana@isp.example>";
    QByteArray returnedDate = "Sat, 21 Nov 2026 20:05:00 +0000";

    QByteArray raw() const
    {
        const auto field = [](const char *name, const QByteArray &value) {
            return value.isEmpty() ? QByteArray() : QByteArray(name) + ": " + value + "\r\n";
        };
        QByteArray letter = "Return-Path: <>\r\nFrom: Mail Delivery System <MAILER-DAEMON@relay.example>\r\nTo: ana@isp.example\r\n"
                            "Subject: Undelivered Mail Returned to Sender\r\n"
            + field("Date", date) + field("In-Reply-To", answers)
            + "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
              "--b\r\nContent-Type: text/plain\r\n\r\nThis is the mail system at relay.example.\r\n"
              "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; relay.example\r\n"
            + field("Original-Envelope-Id", envelopeId) + "\r\nFinal-Recipient: rfc822; " + recipient + "\r\n"
            + (original.isEmpty() ? QByteArray() : "Original-Recipient: rfc822;" + original + "\r\n") + field("Action", action)
            + field("Status", status) + field("Will-Retry-Until", until)
            + "Diagnostic-Code: smtp; 550 5.1.1 no such user here\r\n" + more + "\r\n";
        if (returns) {
            letter += "--b\r\nContent-Type: message/rfc822\r\n\r\n" + field("From", from) + "To: bob@example.net\r\n"
                + field("Message-ID", messageId) + field("References", references) + field("Date", returnedDate)
                + "Subject: hello\r\n\r\nHello.\r\n";
        }
        return letter + "--b--\r\n";
    }
};

} // namespace sobre::test
