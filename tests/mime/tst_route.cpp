// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/parse.h"
#include "core/mime/route.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::mime;

class TestRoute : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsLinesOfManyServers_data();
    void readsLinesOfManyServers();
    void countsDelays();
    void isPartOfTheMessage();
    void survivesAnyOctets();
    void isLinear_data();
    void isLinear();
};

void TestRoute::readsLinesOfManyServers_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("tls"); // yes, no or silent
    const auto row = [](const char *name, const char *line, const char *from, const char *by,
                        const char *with, const char *tls) {
        QTest::newRow(name) << QByteArray(line) + "; Sat, 21 Nov 2026 21:05:00 +0100"
                            << QString::fromLatin1(from) << QString::fromLatin1(by)
                            << QString::fromLatin1(with) << QString::fromLatin1(tls);
    };

    row("Postfix, TLS noted",
        "from mx.far.example (mx.far.example [192.0.2.1])\r\n\t(using TLSv1.3 with cipher "
        "TLS_AES_256_GCM_SHA384 "
        "(256/256 bits)\r\n\t key-exchange X25519 server-signature RSA-PSS (2048 bits))\r\n\t(No client "
        "certificate "
        "requested)\r\n\tby mail.isp.example (Postfix) with ESMTPS id 4XyZ\r\n\tfor <ann@isp.example>",
        "mx.far.example", "mail.isp.example", "ESMTPS", "yes");
    row("Postfix, TLS by the protocol only",
        "from mx.far.example (unknown [IPv6:2001:db8::1]) by mail.isp.example (Postfix) with ESMTPSA id 1",
        "mx.far.example", "mail.isp.example", "ESMTPSA", "yes");
    row("Postfix, none",
        "from mx.far.example (mx.far.example [192.0.2.1]) by mail.isp.example (Postfix) with ESMTP id 1",
        "mx.far.example", "mail.isp.example", "ESMTP", "no");
    row("Postfix, old SMTP",
        "from mx.far.example (unknown [192.0.2.1]) by mail.isp.example (Postfix) with SMTP id 1",
        "mx.far.example", "mail.isp.example", "SMTP", "no");
    row("Postfix, from its own filter",
        "from localhost (localhost [127.0.0.1]) by mail.isp.example (Postfix) with ESMTP id 1", "localhost",
        "mail.isp.example", "ESMTP", "silent");
    row("Postfix, loopback by another name",
        "from filter.isp.example ([127.0.0.1]) by mail.isp.example (Postfix) with ESMTP id 1",
        "filter.isp.example", "mail.isp.example", "ESMTP", "silent");
    row("Postfix, pickup", "by mail.isp.example (Postfix, from userid 1000) id 1", "", "mail.isp.example", "",
        "silent");
    row("Postfix, LMTP", "from mail.isp.example ([192.0.2.7]) by box.isp.example (Postfix) with LMTP id 1",
        "mail.isp.example", "box.isp.example", "LMTP", "silent");
    row("Dovecot LMTP",
        "from mail.isp.example ([192.0.2.7])\r\n\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 "
        "bits))\r\n"
        "\tby box.isp.example with LMTPS\r\n\tid AbC (envelope-from <x@far.example>)",
        "mail.isp.example", "box.isp.example", "LMTPS", "yes");
    row("Exim, TLS",
        "from mx.far.example ([192.0.2.1]:50000 helo=mx) by mail.isp.example with esmtps  (TLS1.3) tls "
        "TLS_AES_256_GCM_SHA384 (Exim 4.98) (envelope-from <x@far.example>) id 1aBcDe-000001-2f for "
        "ann@isp.example",
        "mx.far.example", "mail.isp.example", "esmtps", "yes");
    row("Exim, none",
        "from mx.far.example ([192.0.2.1] helo=mx) by mail.isp.example with esmtp (Exim 4.98) (envelope-from "
        "<x@y>) id 1",
        "mx.far.example", "mail.isp.example", "esmtp", "no");
    row("Exim, local", "from ann by mail.isp.example with local (Exim 4.98) (envelope-from <x@y>) id 1",
        "ann", "mail.isp.example", "local", "silent");
    row("Exim, address only",
        "from [192.0.2.1] (helo=mx.far.example) by mail.isp.example with esmtp (Exim 4.98) id 1",
        "[192.0.2.1]", "mail.isp.example", "esmtp", "no");
    row("Sendmail, TLS",
        "from mx.far.example (mx.far.example [192.0.2.1]) by mail.isp.example (8.17.1/8.17.1) with ESMTPS id "
        "3ABC "
        "(version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 bits=256 verify=NOT) for <ann@isp.example>",
        "mx.far.example", "mail.isp.example", "ESMTPS", "yes");
    row("Sendmail, does not say",
        "from mx.far.example (mx.far.example [192.0.2.1]) by mail.isp.example (8.11.6/8.11.6) with ESMTP id "
        "3ABC",
        "mx.far.example", "mail.isp.example", "ESMTP", "silent");
    row("Sendmail, local", "(from ann@localhost) by mail.isp.example (8.17.1/8.17.1/Submit) id 3ABC", "",
        "mail.isp.example", "", "silent");
    row("Exchange, TLS",
        "from A1.far.example (2001:db8::1) by B2.isp.example\r\n (192.0.2.9) with Microsoft SMTP Server "
        "(version=TLS1_2,\r\n cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.1.1",
        "A1.far.example", "B2.isp.example", "Microsoft SMTP Server", "yes");
    row("Exchange, (TLS)",
        "from a.far.example (10.0.0.1) by b.isp.example (10.0.0.2) with Microsoft SMTP Server (TLS) id 8",
        "a.far.example", "b.isp.example", "Microsoft SMTP Server", "yes");
    row("Exchange, MAPI", "from a.far.example ([10.0.0.1]) by b.isp.example ([10.0.0.2]) with mapi id 15.20",
        "a.far.example", "b.isp.example", "mapi", "silent");
    row("Exchange, HTTPS", "from a.far.example ([::1]) by b.isp.example ([::1%6]) with HTTPS",
        "a.far.example", "b.isp.example", "HTTPS", "yes");
    row("Windows SMTP",
        "from a.far.example ([192.0.2.1]) by b.isp.example with Microsoft SMTPSVC(6.0.3790.4675)",
        "a.far.example", "b.isp.example", "Microsoft SMTPSVC", "silent");
    row("Gmail, in",
        "from mx.far.example (mx.far.example. [192.0.2.1]) by mx.google.com with ESMTPS id a1-b2 for "
        "<x@gmail.example> "
        "(version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256)",
        "mx.far.example", "mx.google.com", "ESMTPS", "yes");
    row("Gmail, in, none",
        "from mx.far.example (mx.far.example. [192.0.2.1]) by mx.google.com with ESMTP id a1-b2",
        "mx.far.example", "mx.google.com", "ESMTP", "no");
    row("Gmail, within", "by 2002:a05:6214:1234:b0:6a1:2b3c with SMTP id q1csp100", "",
        "2002:a05:6214:1234:b0:6a1:2b3c", "SMTP", "silent");
    row("qmail", "from unknown (HELO mx.far.example) (192.0.2.1)\r\n  by mail.isp.example with SMTP",
        "mx.far.example", "mail.isp.example", "SMTP", "silent");
    row("qmail, queue", "(qmail 12345 invoked by uid 89)", "", "", "", "silent");
    row("qpsmtpd, TLS",
        "from mx.far.example (HELO mx) (192.0.2.1) by mail.isp.example (qpsmtpd/0.96) with (AES256-SHA "
        "encrypted) ESMTPS",
        "mx.far.example", "mail.isp.example", "ESMTPS", "yes");
    row("Courier, TLS",
        "from mx.far.example (mx.far.example [::ffff:192.0.2.1])\r\n  (TLS: TLS1.3,256bits,AES_256_GCM) by "
        "mail.isp.example with UTF8ESMTPS",
        "mx.far.example", "mail.isp.example", "UTF8ESMTPS", "yes");
    row("Courier, authenticated",
        "from mx (mx [::ffff:192.0.2.1]) (AUTH: LOGIN ann) by mail.isp.example with ESMTPA", "mx",
        "mail.isp.example", "ESMTPA", "silent");
    row("Domino",
        "from mx.far.example ([192.0.2.1])\r\n          by mail.isp.example (Lotus Domino Release 8.5.3)\r\n"
        "          with ESMTP id 2026112120050000-1",
        "mx.far.example", "mail.isp.example", "ESMTP", "silent");
    row("MailEnable", "from mx.far.example ([192.0.2.1]) by mail.isp.example with MailEnable ESMTP",
        "mx.far.example", "mail.isp.example", "MailEnable ESMTP", "silent");
    row("CommuniGate",
        "from [192.0.2.1] (account ann HELO laptop) by mail.isp.example (CommuniGate Pro SMTP 6.2) "
        "with ESMTPSA id 1",
        "[192.0.2.1]", "mail.isp.example", "ESMTPSA", "yes");
    row("Yahoo",
        "from 192.0.2.1  (EHLO mx.far.example)\r\n  by mta5.isp.example with SMTPs\r\n"
        "  (version=TLS1_2 cipher=TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256)",
        "192.0.2.1", "mta5.isp.example", "SMTPs", "yes");
    row("Yahoo, web", "from [192.0.2.1] by web1.isp.example via HTTP", "[192.0.2.1]", "web1.isp.example", "",
        "silent");
    row("fetchmail",
        "from pop.isp.example [192.0.2.1] by localhost with POP3 (fetchmail-6.4.39) for <ann@localhost>",
        "pop.isp.example", "localhost", "POP3", "silent");
    row("OpenSMTPD",
        "from mx.far.example (mx.far.example [192.0.2.1])\r\n\tby mail.isp.example (OpenSMTPD) with ESMTPS id 1a2b "
        "(TLSv1.3:TLS_AES_256_GCM_SHA384:256:NO)\r\n\tfor <ann@isp.example>",
        "mx.far.example", "mail.isp.example", "ESMTPS", "yes");
    row("OpenSMTPD, old, with semicolons",
        "from mx.far.example (mx.far.example [192.0.2.1]); by mail.isp.example (OpenSMTPD) with ESMTP id 1a2b; for <a@b>",
        "mx.far.example", "mail.isp.example", "ESMTP", "silent");
    row("Haraka",
        "from mx.far.example (mx.far.example [192.0.2.1])\r\n\tby mail.isp.example (Haraka/3.0.3) with ESMTPS id "
        "0A1B-1.1\r\n\tenvelope-from <x@far.example>\r\n\ttls TLS_AES_256_GCM_SHA384",
        "mx.far.example", "mail.isp.example", "ESMTPS", "yes");
    row("Stalwart",
        "from mx.far.example (mx.far.example [192.0.2.1] (AS64496 Far Networks (Example) Ltd., XX))\r\n\t(using TLSv1.3 "
        "with cipher TLS13_AES_256_GCM_SHA384)\r\n\tby mail.isp.example (Stalwart SMTP) with ESMTPS id 1A2B",
        "mx.far.example", "mail.isp.example", "ESMTPS", "yes");
    row("Oracle",
        "from mx.far.example ([192.0.2.1]) by mail.isp.example (Oracle Communications Messaging Server 8.1.0 64bit (built Jun "
        "1 2026)) with ESMTPS id <0ABC@mail.isp.example> for ann@isp.example (ORCPT ann@isp.example)",
        "mx.far.example", "mail.isp.example", "ESMTPS", "yes");
    row("Oracle, within",
        "from process-daemon.mail.isp.example by mail.isp.example (Oracle Communications Messaging Server 8.1.0 64bit) id <0@m>",
        "process-daemon.mail.isp.example", "mail.isp.example", "", "silent");
    row("Zoho", "from mx.far.example by mx.isp.example with SMTPS id 1763760000000.42", "mx.far.example", "mx.isp.example",
        "SMTPS", "yes");
    row("Proofpoint",
        "from filter.isp.example (m0001.isp.example [127.0.0.1]) by mx0a.isp.example (8.18.1.2/8.18.1.2) with ESMTP id 4A (version"
        "=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 bits=256 verify=NOT)",
        "filter.isp.example", "mx0a.isp.example", "ESMTP", "yes");
    row("Mimecast",
        "from mx.far.example (mx.far.example [192.0.2.1]) by relay.isp.example with ESMTP with STARTTLS (version=TLSv1.3, "
        "cipher=TLS_AES_256_GCM_SHA384) id de-mta-1",
        "mx.far.example", "relay.isp.example", "ESMTP with STARTTLS", "yes");
    row("Amazon SES",
        "from mx.far.example (mx.far.example [192.0.2.1]) by inbound.isp.example with SMTP id q1w2e3 for ann@isp.example",
        "mx.far.example", "inbound.isp.example", "SMTP", "silent");
    row("MDaemon",
        "from mx.far.example ([192.0.2.1]) by mail.isp.example (MDaemon PRO v24.0.0) with ESMTPS id md5001.msg for <a@b>",
        "mx.far.example", "mail.isp.example", "ESMTPS", "yes");
    row("Kerio",
        "from mx.far.example ([192.0.2.1]) (authenticated user ann@isp.example) by mail.isp.example (Kerio Connect 10.0) with "
        "ESMTPSA (TLSv1.3/TLS_AES_256_GCM_SHA384)",
        "mx.far.example", "mail.isp.example", "ESMTPSA", "yes");
    row("Nemesis",
        "from [192.0.2.1] ([192.0.2.1]) by mail.isp.example (mrisp105 [203.0.113.6]) with ESMTPSA (Nemesis) id 1M-2-3 for <a@b>",
        "[192.0.2.1]", "mail.isp.example", "ESMTPSA", "yes");
    row("Exchange, Frontend Transport",
        "from mx.far.example (192.0.2.1) by EX01.isp.example\r\n (10.0.0.5) with Microsoft SMTP Server (version=TLS1_2,\r\n "
        "cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.9298.10\r\n via Frontend Transport",
        "mx.far.example", "EX01.isp.example", "Microsoft SMTP Server", "yes");
    row("IronPort",
        "from mx.far.example (HELO mx.far.example) ([192.0.2.1]) by mail.isp.example with ESMTP/TLS/ECDHE-RSA-AES256-GCM-SHA384",
        "mx.far.example", "mail.isp.example", "ESMTP/TLS/ECDHE-RSA-AES256-GCM-SHA384", "yes");
    row("PowerMTA", "from (192.0.2.1) by mail.isp.example (PowerMTA(TM) v5.0r8) id h1 for <a@b>", "", "mail.isp.example", "",
        "silent");
    row("Cyrus", "from box.isp.example ([unix socket]) by box.isp.example (Cyrus 3.8) with LMTPA", "box.isp.example",
        "box.isp.example", "LMTPA", "silent");
    row("says none", "from a.far.example (192.0.2.1) by b.isp.example with SMTP (version=none, cipher=none)",
        "a.far.example", "b.isp.example", "SMTP", "no");
    // Names are chosen by whoever sends: they say nothing of TLS.
    row("a host called starttls", "from x.far.example (starttls.far.example [192.0.2.1]) by b.isp.example (Postfix) with ESMTP id 1",
        "x.far.example", "b.isp.example", "ESMTP", "no");
    row("HELO tls", "from far.example (HELO tls) (192.0.2.1) by b.isp.example with ESMTP", "far.example", "b.isp.example", "ESMTP", "silent");
    row("helo=encrypted", "from far.example ([192.0.2.1]:50000 helo=encrypted) by b.isp.example with esmtp (Exim 4.97) id 1",
        "far.example", "b.isp.example", "esmtp", "no");
    row("for starttls", "from far.example (far.example [192.0.2.1]) by b.isp.example (Postfix) with ESMTP id 1 for <starttls@isp.example>",
        "far.example", "b.isp.example", "ESMTP", "no");
    row("a host called plaintext",
        "from plaintext.far.example (plaintext.far.example [192.0.2.1]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)) "
        "by b.isp.example (Postfix) with ESMTPS id 1",
        "plaintext.far.example", "b.isp.example", "ESMTPS", "yes");
    row("a host called tls",
        "from tls.far.example (tls.far.example [192.0.2.1]) by b.isp.example with ESMTP id 1",
        "tls.far.example", "b.isp.example", "ESMTP", "silent");
    row("upper case", "FROM a.far.example BY b.isp.example WITH SMTP ID 1", "a.far.example", "b.isp.example",
        "SMTP", "silent");
    row("nothing", "", "", "", "", "silent");
}

void TestRoute::readsLinesOfManyServers()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, from);
    QFETCH(QString, by);
    QFETCH(QString, with);
    QFETCH(QString, tls);
    const QList<Hop> route = readRoute({ line });
    QCOMPARE(route.size(), 1);
    const Hop &hop = route.first();
    QCOMPARE(hop.from, from);
    QCOMPARE(hop.by, by);
    QCOMPARE(hop.with, with);
    QCOMPARE(hop.tls ? (*hop.tls ? u"yes"_s : u"no"_s) : u"silent"_s, tls);
    QCOMPARE(hop.time, QDateTime(QDate(2026, 11, 21), QTime(20, 5), QTimeZone::utc()));
    QVERIFY(!hop.delaySeconds);
    QVERIFY(!hop.trusted);
}

void TestRoute::countsDelays()
{
    const auto at = [](const char *time) { return QByteArray("by x.example; Sat, 21 Nov 2026 ") + time; };
    const QList<Hop> route
        = readRoute({ at("20:05:10 +0000"), at("21:05:04 +0100"), at("20:05:04 +0000"), at("20:06:30 +0000"),
                      "by x.example", "by x.example; no date", at("12:00:00 -0800 (PST)") });
    const auto delay = [&](int i) { return route[i].delaySeconds.value_or(-1); };
    QCOMPARE(delay(0), 6);
    QCOMPARE(delay(1), 0);
    QCOMPARE(delay(2), -1); // the clock below ran ahead
    QCOMPARE(delay(3), -1);
    QCOMPARE(delay(4), -1);
    QCOMPARE(delay(5), -1);
    QVERIFY(!route[5].time.isValid());
    QCOMPARE(route[6].time, QDateTime(QDate(2026, 11, 21), QTime(20, 0), QTimeZone::utc()));
    QCOMPARE(delay(6), -1);
    QVERIFY(readRoute({}).isEmpty());
}

void TestRoute::isPartOfTheMessage()
{
    const Message message = parse(
        "Received: from a.example by b.example (Postfix)\r\n with ESMTPS; Sat, 21 Nov 2026 20:05:10 +0000\r\n"
        "Subject: x\r\nreceived: by a.example; Sat, 21 Nov 2026 20:05:00 +0000\r\n\r\n"
        "Received: by nobody\r\n"_ba);
    QCOMPARE(message.route.size(), 2);
    QCOMPARE(message.route[0].from, u"a.example"_s);
    QCOMPARE(message.route[0].tls, std::optional<bool>(true));
    QCOMPARE(message.route[0].delaySeconds.value_or(-1), 10);
    QCOMPARE(message.route[1].by, u"a.example"_s);
    QVERIFY(parse("Subject: x\r\n\r\n"_ba).route.isEmpty());
}

void TestRoute::survivesAnyOctets()
{
    QRandomGenerator random(3);
    static const QByteArrayList pieces = { "from ",
                                           "by ",
                                           "with ",
                                           "(",
                                           ")",
                                           ";",
                                           "\\",
                                           "\"",
                                           "x.example",
                                           "\0",
                                           "\xFF",
                                           "ESMTPS",
                                           " ",
                                           "\r\n\t",
                                           "id",
                                           "[192.0.2.1]",
                                           "; Sat, 21 Nov 2026 20:05:00" };
    for (int round = 0; round < 3000; ++round) {
        QByteArray line;
        for (int n = random.bounded(30); n > 0; --n)
            line += pieces[random.bounded(static_cast<int>(pieces.size()))];
        const QList<Hop> route = readRoute({ line, line });
        QCOMPARE(route.size(), 2);
        for (const QString &text : { route[0].from, route[0].by, route[0].with }) {
            for (const QChar c : text)
                QVERIFY2(c.unicode() >= 0x20 && c.unicode() != 0x7F, line);
        }
    }
}

void TestRoute::isLinear_data()
{
    QTest::addColumn<QByteArray>("piece");
    for (const char *piece :
         { "(", ")", "((x)", "from ", "with ", ";", "\\", "TLS", "cipher", "a.", "by (", "tls_a_", "HELO=" })
        QTest::newRow(piece) << QByteArray(piece);
}

void TestRoute::isLinear()
{
    QFETCH(QByteArray, piece);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(readRoute(QList<QByteArray>(200, "from x by y with ESMTP " + piece.repeated(1 << 18))).size(),
             200);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestRoute)
#include "tst_route.moc"
