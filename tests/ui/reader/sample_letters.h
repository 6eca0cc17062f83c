// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sobre::ui::test {

/// A letter with CRLF from a text with LF.
inline QByteArray letter(QByteArray text)
{
    return text.replace("\r\n", "\n").replace("\n", "\r\n");
}

inline const QByteArray routeHeader = "Received: from smtp.example.net (smtp.example.net [192.0.2.7])\n"
                                      "\tby mx.example.org (Postfix) with ESMTPS id 3F2A1\n"
                                      "\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))\n"
                                      "\tfor <marta@example.org>; Sat, 21 Nov 2026 20:45:15 +0000 (UTC)\n"
                                      "Received: from out.example.net (out.example.net [192.0.2.6])\n"
                                      "\tby smtp.example.net (Postfix) with ESMTPS id 2B771\n"
                                      "\tfor <marta@example.org>; Sat, 21 Nov 2026 20:45:03 +0000 (UTC)\n"
                                      "Received: from anas-laptop.local (unknown [198.51.100.9])\n"
                                      "\tby out.example.net (Postfix) with ESMTPSA id 1AA10\n"
                                      "\tfor <marta@example.org>; Sat, 21 Nov 2026 20:45:01 +0000 (UTC)\n";

/// What the mock-up shows.
inline QByteArray doorCode()
{
    return letter(
        routeHeader
        + "From: Ana Ruiz <ana.ruiz@example.net>\n"
          "To: Marta Vidal <marta@example.org>\n"
          "Subject: The door code\n"
          "Date: Sat, 21 Nov 2026 20:45:00 +0000\n"
          "Message-ID: <door@example.net>\n"
          "MIME-Version: 1.0\n"
          "Content-Type: multipart/mixed; boundary=b\n"
          "\n"
          "--b\n"
          "Content-Type: text/plain; charset=utf-8\n"
          "\n"
          "Marta,\n"
          "\n"
          "the new door code is in the envelope I left with Carlos. I signed this mail so that you know it "
          "is from me.\n"
          "\n"
          "Ana\n"
          "--b\n"
          "Content-Type: application/pdf; name=floor-plan.pdf\n"
          "Content-Disposition: attachment; filename=floor-plan.pdf\n"
          "Content-Transfer-Encoding: base64\n"
          "\n"
        + QByteArray("%PDF-1.4 " + QByteArray(88'000, 'x')).toBase64() + "\n--b--\n");
}

/// Quotes three and four levels deep, a signature, links.
inline QByteArray quotes()
{
    return letter(
        routeHeader
        + "From: Jonas Weber <jonas@example.net>\n"
          "To: Ana Ruiz <ana.ruiz@example.net>, marta@example.org, Carlos =?utf-8?q?Pe=C3=B1a?= "
          "<carlos@example.net>,\n"
          " Helen Okafor <helen@example.net>, Dewi <dewi@example.net>\n"
          "Subject: Re: Agenda for the 28 November assembly\n"
          "Date: Sat, 21 Nov 2026 20:05:00 +0000\n"
          "Content-Type: text/plain; charset=utf-8\n"
          "\n"
          "Done: roof first, accounts second. The agenda is at https://example.net/agenda?id=7 (see also\n"
          "mailto:assembly@example.net).\n"
          "\n"
          "On Friday, Ana wrote:\n"
          "> Could we put the roof before the accounts? It will take longer.\n"
          ">\n"
          "> > I would rather begin with the accounts, they are short.\n"
          "> > > Last year we ran out of time.\n"
          "> > > It was after midnight.\n"
          "> > > > Remember the coffee.\n"
          "> > And then the roof.\n"
          "> Let us ask Carlos.\n"
          "\n"
          "See you there\n"
          "-- \n"
          "Jonas Weber\n"
          "Harbour lane 4\n");
}

/// A letter with pictures of its own and a remote one. `host` is where the remote things are.
inline QByteArray newsletter(const QByteArray &host)
{
    const QByteArray png
        = "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAA"
          "AElFTkSuQmCC";
    return letter(
        "From: Riverside Cinema <news@cinema.example>\n"
        "To: marta@example.org\n"
        "Reply-To: programme@mailer.example\n"
        "Subject: This week: The Long Harbour\n"
        "Date: Sat, 21 Nov 2026 18:40:00 +0000\n"
        "MIME-Version: 1.0\n"
        "Content-Type: multipart/alternative; boundary=a\n"
        "\n"
        "--a\n"
        "Content-Type: text/plain\n"
        "\n"
        "Silent film night.\n"
        "--a\n"
        "Content-Type: multipart/related; boundary=r\n"
        "\n"
        "--r\n"
        "Content-Type: text/html; charset=utf-8\n"
        "\n"
        "<html><head><link rel='stylesheet' href='http://"
        + host + "/s.css'><style>@import url(http://" + host + "/i.css); body{background:url(http://" + host
        + "/b.png)}</style></head><body background='http://" + host
        + "/bg.png'>\n"
          "<h2>The Long Harbour</h2><p>Silent film night and a quiz. <b>Friday 18:30</b> and 21:00. "
          "<a href='https://cinema.example/tickets'>Tickets</a></p>\n"
          "<p><img src='cid:logo' alt='Logo'> <img src='http://"
        + host
        + "/pixel.png' alt='The poster'> <img src='file:///etc/passwd'> <img src='/etc/passwd'></p>\n"
          "<script>fetch('http://"
        + host + "/x')</script><iframe src='http://" + host
        + "/f'></iframe>\n"
          "<ul><li>Doors open at six</li><li>Bar until ten</li></ul></body></html>\n"
          "--r\n"
          "Content-Type: image/png; name=logo.png\n"
          "Content-ID: <logo>\n"
          "Content-Disposition: inline\n"
          "Content-Transfer-Encoding: base64\n"
          "\n"
        + png + "\n--r--\n--a--\n");
}

} // namespace sobre::ui::test
