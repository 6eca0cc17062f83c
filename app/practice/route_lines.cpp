// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/route_lines.h"

#include "core/mime/encode_header.h"

#include <QRandomGenerator>

namespace sobre::practice {
namespace {

constexpr char Tls[] = "\r\n\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)\r\n\t key-exchange X25519 server-signature RSA-PSS (2048 bits))"
                       "\r\n\t(No client certificate requested)";

QByteArray queueId()
{
    return "4c" + QByteArray::number(QRandomGenerator::global()->bounded(0x10000000U, 0x7fffffffU), 36).toUpper();
}

/// One server hands it to the next.
struct Handing {
    QByteArray from;
    QByteArray by;
    QByteArray with;
    int seconds = 1; ///< since the hop before
    QByteArray address = "198.51.100.7"; ///< of `from`
};

QByteArray field(const Handing &handing, const QByteArray &recipient, const QDateTime &time)
{
    const bool tls = handing.with.startsWith("ESMTPS");
    return "Received: from " + handing.from + " (" + handing.from + " [" + handing.address + "])" + (tls ? Tls : "") + "\r\n\tby " + handing.by
        + (handing.with == "LMTP" ? "" : " (Postfix)") + " with " + handing.with + " id " + queueId() + "\r\n\tfor <" + recipient + ">; "
        + mime::headerDate(time) + "\r\n";
}

QList<Handing> handings(Route route, const QByteArray &domain)
{
    const QByteArray theirs = "mail." + domain;
    const Handing submitted {"[192.0.2.44]", theirs, "ESMTPSA", 2, "192.0.2.44"};
    const Handing stored {"mx.practice.example", "store.practice.example", "LMTP", 1, "203.0.113.5"};
    switch (route) {
    case Route::Direct:
        return {submitted, {theirs, "mx.practice.example", "ESMTPS", 3}, stored};
    case Route::Relays:
        return {submitted,
                {theirs, "out." + domain, "ESMTPS", 2},
                {"out." + domain, "relay7.bigpost.example", "ESMTPS", 4, "198.51.100.20"},
                {"relay7.bigpost.example", "mx.practice.example", "ESMTPS", 6, "203.0.113.77"},
                stored};
    case Route::Clear:
        return {submitted,
                {theirs, "old-relay.harbour.example", "ESMTP", 5},
                {"old-relay.harbour.example", "mx.practice.example", "ESMTPS", 3, "203.0.113.90"},
                stored};
    case Route::Slow:
        return {submitted, {theirs, "queue.bigpost.example", "ESMTPS", 4}, {"queue.bigpost.example", "mx.practice.example", "ESMTPS", 11400, "203.0.113.78"}, stored};
    case Route::List:
        return {submitted,
                {theirs, "lists.knots.example", "ESMTPS", 3},
                {"localhost", "lists.knots.example", "ESMTP", 8, "127.0.0.1"},
                {"lists.knots.example", "mx.practice.example", "ESMTPS", 2, "203.0.113.31"},
                stored};
    case Route::Local:
        return {stored};
    }
    return {};
}

} // namespace

QByteArray routeLines(Route route, const QByteArray &sender, const QByteArray &recipient, const QDateTime &date)
{
    QByteArray lines;
    QDateTime time = date;
    for (const Handing &handing : handings(route, sender.sliced(sender.lastIndexOf('@') + 1))) {
        time = time.addSecs(handing.seconds);
        lines.prepend(field(handing, recipient, time));
    }
    return "Return-Path: <" + sender + ">\r\nDelivered-To: " + recipient + "\r\n" + lines;
}

} // namespace sobre::practice
