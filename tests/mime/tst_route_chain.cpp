// SPDX-License-Identifier: GPL-3.0-or-later
// Which Received lines the person's own post office wrote. A sender writes whatever he likes below the true ones.
#include "core/mime/route.h"
#include "core/mime/route_chain.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::mime;

class TestRouteChain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trustsNoForgedLineBelowTheTrueOne_data();
    void trustsNoForgedLineBelowTheTrueOne();
    void followsThePostOfficesOwnServers_data();
    void followsThePostOfficesOwnServers();
    void trustsNothingOfALetterFromElsewhere();
    void knowsWhoHandedItOver_data();
    void knowsWhoHandedItOver();
    void namesWhoWroteTheTop_data();
    void namesWhoWroteTheTop();
    void findsWhatServersShare_data();
    void findsWhatServersShare();
    void isLinear_data();
    void isLinear();
};

namespace {

const OwnServers own{ .fetched = true, .domains = { u"isp.example"_s } };

QString trusted(const QList<QByteArray> &lines, const OwnServers &servers = own)
{
    QString out;
    for (const Hop &hop : readRoute(lines, servers))
        out += hop.trusted ? u'y' : u'n';
    return out;
}

const QByteArray forged = "from bank.example (bank.example [198.51.100.1]) by mx.isp.example (Postfix) with ESMTPS id 1";

} // namespace

void TestRouteChain::trustsNoForgedLineBelowTheTrueOne_data()
{
    QTest::addColumn<QByteArray>("top");
    const auto row = [](const char *name, const char *line) { QTest::newRow(name) << QByteArray(line); };
    row("by its reverse name", "from bank.example (host.far.example [192.0.2.1]) by mx.isp.example (Postfix) with ESMTPS id 2");
    row("says in greeting that it is ours",
        "from mx.isp.example (host.far.example [192.0.2.1]) by mx.isp.example (Postfix) with ESMTPS id 2");
    row("no reverse name", "from mx.isp.example (unknown [192.0.2.1]) by mx.isp.example (Postfix) with ESMTPS id 2");
    row("greets as loopback", "from [127.0.0.1] (unknown [192.0.2.1]) by mx.isp.example (Postfix) with ESMTP id 2");
    row("greets as localhost", "from localhost (host.far.example [192.0.2.1]) by mx.isp.example (Postfix) with ESMTP id 2");
    row("Exim", "from [192.0.2.1] (helo=mx.isp.example) by mx.isp.example with esmtps (Exim 4.98) id 2");
    row("Exim, greets as loopback",
        "from host.far.example ([192.0.2.1] helo=[127.0.0.1]) by mx.isp.example with esmtps (Exim 4.98) id 2");
    row("sendmail, may be forged",
        "from mx.isp.example (mx.isp.example [192.0.2.1] (may be forged)) by mx.isp.example (8.17/8.17) with ESMTP id 2");
    row("Exchange", "from mx.isp.example (192.0.2.1) by mx.isp.example (192.0.2.9) with Microsoft SMTP Server id 15.2");
    row("qmail", "from unknown (HELO mx.isp.example) (192.0.2.1) by mx.isp.example with SMTP");
    row("qmail, greets as loopback", "from host.far.example (HELO 127.0.0.1) (192.0.2.1) by mx.isp.example with SMTP");
    row("a name that ends alike", "from x (host.evilisp.example [192.0.2.1]) by mx.isp.example (Postfix) with ESMTPS id 2");
    row("a customer with a password",
        "from laptop (mx.isp.example [192.0.2.1]) by mx.isp.example (Postfix) with ESMTPSA id 2");
    row("a customer who logged in",
        "from laptop (out.isp.example [192.0.2.1]) (Authenticated sender: eve) by mx.isp.example (Postfix) with ESMTPS id 2");
    row("a customer's line", "from x (dsl-192-0-2-1.isp.example [192.0.2.1]) by mx.isp.example (Postfix) with ESMTP id 2");
    row("a customer's line, turned", "from x (1.2.0.192.dyn.isp.example [192.0.2.1]) by mx.isp.example (Postfix) with ESMTP id 2");
    row("a program of a customer", "by mx.isp.example (Postfix, from userid 1000) id 2");
    row("qmail, a program", "(qmail 12 invoked by uid 89)");
    row("two addresses",
        "from x (mx.isp.example [10.0.0.1]) (host.far.example [192.0.2.1]) by mx.isp.example (Postfix) with ESMTPS id 2");
    // The word may be what he said in greeting: an address in it says nothing, whatever stands beside it.
    row("the greeting alone, an address within", "from [10.0.0.5] by mx.isp.example with ESMTP id 2");
    row("the greeting alone, loopback", "from [127.0.0.1] by mx.isp.example with ESMTPS id 2");
    row("the greeting alone, without brackets", "from 192.168.1.2 by mx.isp.example with SMTP id 2");
    row("the greeting alone, IPv6", "from [IPv6:fd00::7] by mx.isp.example with ESMTP id 2");
    row("the greeting, and a comment without an address",
        "from [10.0.0.5] (using TLSv1.3) by mx.isp.example with ESMTPS id 2");
    row("the greeting twice", "from [10.0.0.5] (EHLO [10.0.0.5]) by mx.isp.example with ESMTP id 2");
    row("says nothing of where from", "from mx.isp.example by mx.isp.example with ESMTPS id 2");
    row("a letter that begins with a folded line",
        "from mx.isp.example ([192.0.2.1]) by mx.isp.example with ESMTP; Sat, 21 Nov 2026 20:00:00 +0000\r\n\t(Exim 4.98)");
    row("says nothing at all", "by mx.isp.example with ESMTPS id 2");
}

void TestRouteChain::trustsNoForgedLineBelowTheTrueOne()
{
    QFETCH(QByteArray, top);
    QCOMPARE(trusted({ top, forged, forged }), u"ynn"_s);
}

void TestRouteChain::followsThePostOfficesOwnServers_data()
{
    QTest::addColumn<QList<QByteArray>>("lines");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QList<QByteArray> &lines, const QString &expected) {
        QTest::newRow(name) << lines << expected;
    };
    const QByteArray in = "from a (host.far.example [192.0.2.1]) by mx.isp.example (Postfix) with ESMTPS id 2";
    row("by its reverse name",
        { "from mx.isp.example (mx.isp.example [203.0.113.4]) by box.isp.example (Postfix) with ESMTPS id 3", in, forged },
        u"yyn"_s);
    row("within a private network",
        { "from mx (unknown [10.1.2.3]) by box.isp.example (Postfix) with ESMTP id 3", in, forged }, u"yyn"_s);
    row("through its filter",
        { "from localhost (localhost [127.0.0.1]) by mx.isp.example (Postfix) with ESMTP id 4",
          "from mx.isp.example ([127.0.0.1]) by localhost (mx.isp.example [127.0.0.1]) (amavisd-new, port 10024) with ESMTP "
          "id 3",
          in, forged },
        u"yyyn"_s);
    row("LMTP", { "from mx.isp.example ([203.0.113.4]) by box.isp.example with LMTP id 3", in, forged }, u"yyn"_s);
    row("LMTP without an address", { "from mx.isp.example by box.isp.example with LMTPS id 3", in, forged }, u"yyn"_s);
    row("Exim",
        { "from mx.isp.example ([203.0.113.4]:4711) by box.isp.example with esmtps (TLS1.3) (Exim 4.98) id 3", in, forged },
        u"yyn"_s);
    row("qmail",
        { "(qmail 12 invoked from network)", "from host.far.example (HELO x) (192.0.2.1) by mx.isp.example with SMTP", forged },
        u"yyn"_s);
    row("Exchange within",
        { "from A.isp.example (10.0.0.1) by B.isp.example (10.0.0.2) with Microsoft SMTP Server id 15.2",
          "from host (192.0.2.1) by A.isp.example (10.0.0.1) with Microsoft SMTP Server id 15.2", forged },
        u"yyn"_s);
    row("IPv6 within",
        { "from mx.isp.example (unknown [IPv6:fd00::7]) by box.isp.example (Postfix) with ESMTPS id 3", in, forged }, u"yyn"_s);
    // The server that handed it over is ours, and what stands below is written by somebody else: it adds no line.
    row("a stranger's line",
        { "from mx.isp.example (mx.isp.example [203.0.113.4]) by box.isp.example (Postfix) with ESMTPS id 3",
          "from x (y [192.0.2.3]) by mail.far.example (Postfix) with ESMTPS id 1", forged },
        u"ynn"_s);
    row("the topmost is the post office's, whatever it is called",
        { "from a (host.far.example [192.0.2.1]) by other.example (Postfix) with ESMTPS id 2", forged }, u"yn"_s);
}

void TestRouteChain::followsThePostOfficesOwnServers()
{
    QFETCH(QList<QByteArray>, lines);
    QFETCH(QString, expected);
    QCOMPARE(trusted(lines), expected);
}

void TestRouteChain::trustsNothingOfALetterFromElsewhere()
{
    QCOMPARE(trusted({ forged, forged }, {}), u"nn"_s);
    QCOMPARE(trusted({ forged, forged }, { .fetched = false, .domains = { u"isp.example"_s } }), u"nn"_s);
    // Nothing is learnt yet: only the place of the line tells.
    QCOMPARE(trusted({ "from mx (unknown [10.1.2.3]) by box.isp.example (Postfix) with ESMTP id 3", forged },
                     { .fetched = true, .domains = {} }),
             u"yn"_s);
    QCOMPARE(trusted({ forged }, { .fetched = true, .domains = { u""_s } }), u"y"_s);
    QVERIFY(trusted({}).isEmpty());
}

void TestRouteChain::knowsWhoHandedItOver_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *name, const char *line, const char *host, const char *address) {
        QTest::newRow(name) << QByteArray(line) << QString::fromLatin1(host) << QString::fromLatin1(address);
    };
    row("Postfix", "from greeting.example (Real.Example [192.0.2.1]) by x", "real.example", "192.0.2.1");
    row("Postfix, IPv6", "from g (real.example [IPv6:2001:db8::1]) by x", "real.example", "2001:db8::1");
    row("Gmail", "from g (real.example. [192.0.2.1]) by mx.google.com", "real.example", "192.0.2.1");
    row("sendmail with ident", "from g (ann@real.example [192.0.2.1]) by x", "real.example", "192.0.2.1");
    row("sendmail, forged", "from g (real.example [192.0.2.1] (may be forged)) by x", "", "192.0.2.1");
    row("Courier", "from g (real.example [::ffff:192.0.2.1]) (TLS: TLS1.3,256bits) by x", "real.example",
        "::ffff:192.0.2.1");
    row("unknown", "from g (unknown [192.0.2.1]) by x", "", "192.0.2.1");
    row("Exim, name", "from real.example ([192.0.2.1]:5000 helo=g) by x with esmtps (Exim 4.98)", "real.example",
        "192.0.2.1");
    row("Exim, none", "from [192.0.2.1] (port=5000 helo=g.example) by x with esmtps (Exim 4.98)", "", "192.0.2.1");
    row("not Exim: the name is the greeting", "from g.example ([192.0.2.1]) by x (Lotus Domino Release 9)", "", "192.0.2.1");
    row("qmail", "from real.example (HELO g.example) (192.0.2.1) by x with SMTP", "real.example", "192.0.2.1");
    row("qmail, none", "from unknown (HELO g.example) (192.0.2.1) by x with SMTP", "", "192.0.2.1");
    row("Exchange", "from g.example (192.0.2.1) by x (10.0.0.2) with Microsoft SMTP Server id 15", "", "192.0.2.1");
    row("Exchange, IPv6", "from g.example (2001:db8::1) by x (::1) with mapi id 15", "", "2001:db8::1");
    row("CommuniGate", "from [192.0.2.1] (account ann HELO g) by x (CommuniGate Pro SMTP 6)", "", "192.0.2.1");
    row("Yahoo", "from 192.0.2.1  (EHLO g.example) by x with SMTPs", "", "192.0.2.1");
    row("nothing", "from g.example by x", "", "");
}

void TestRouteChain::knowsWhoHandedItOver()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, host);
    QFETCH(QString, address);
    const Handing handing = handingOf(ReceivedLine::read(line));
    QCOMPARE(handing.host, host);
    QCOMPARE(handing.address, address);
}

void TestRouteChain::namesWhoWroteTheTop_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("host");
    QTest::newRow("usual") << "Return-Path: <x@y>\r\nReceived: from a (b [192.0.2.1])\r\n\tby MX.isp.example (Postfix)\r\n"
                              "Received: by far.example\r\n"_ba
                           << u"mx.isp.example"_s;
    QTest::newRow("qmail") << "Received: (qmail 1 invoked from network); 1 Jan 2026\r\nReceived: from a by mx.isp.example\r\n"_ba
                           << u"mx.isp.example"_s;
    QTest::newRow("qmail, a program") << "Received: (qmail 1 invoked by uid 3)\r\nReceived: from a by mx.isp.example\r\n"_ba
                                      << QString();
    QTest::newRow("an address") << "Received: by 2002:a05:6214:1234 with SMTP id 1\r\n"_ba << QString();
    QTest::newRow("another address") << "Received: by 10.1.2.3 with SMTP id 1\r\n"_ba << QString();
    QTest::newRow("none") << "Subject: x\r\n"_ba << QString();
    QTest::newRow("in the body") << "Subject: x\r\n\r\nReceived: by a.isp.example\r\n"_ba << QString();
}

void TestRouteChain::namesWhoWroteTheTop()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, host);
    QCOMPARE(topmostServer(header), host);
}

void TestRouteChain::findsWhatServersShare_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("domain");
    const auto row = [](const QString &host, const QString &domain) {
        QTest::newRow(qPrintable(host)) << host << domain;
    };
    row(u"mx1.isp.example"_s, u"isp.example"_s);
    row(u"MX1.a.isp.example"_s, u"a.isp.example"_s);
    row(u"isp.example"_s, u"isp.example"_s);
    row(u"mail.co.uk"_s, u"mail.co.uk"_s); // and not what everybody may have a name in
    row(u"mx.mail.co.uk"_s, u"mail.co.uk"_s);
    row(u"localhost"_s, QString());
    row(u"192.0.2.1"_s, QString());
    row(u"[192.0.2.1]"_s, QString());
    row(u"2001:db8::1"_s, QString());
    row(u"a..b"_s, QString());
    row(QString(), QString());
}

void TestRouteChain::findsWhatServersShare()
{
    QFETCH(QString, host);
    QFETCH(QString, domain);
    QCOMPARE(serverDomain(host), domain);
}

void TestRouteChain::isLinear_data()
{
    QTest::addColumn<QByteArray>("piece");
    for (const char *piece : { "(a [10.0.0.1]) ", "(HELO a) ", "a@", "a.", "([", "[10.0.0.1]", "1:", "auth", "(10.0.0.1", "0" })
        QTest::newRow(piece) << QByteArray(piece);
}

void TestRouteChain::isLinear()
{
    QFETCH(QByteArray, piece);
    // Each line is one that leads to the next, so that all are looked at.
    const QByteArray line = "from mx.isp.example (mx.isp.example [10.0.0.1] " + piece.repeated(500) + ") by box.isp.example";
    const QByteArray other = "from x " + piece.repeated(1 << 16) + " by box.isp.example";
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(readRoute(QList<QByteArray>(100, line) + QList<QByteArray>(100, other), own).size(), 200);
    topmostServer(QByteArray("Received: by ") + piece.repeated(1 << 16));
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestRouteChain)
#include "tst_route_chain.moc"
