// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/dates.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::mime;

class TestDates : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
};

void TestDates::reads_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *body, const QString &expected) {
        QTest::newRow(body) << QByteArray(body) << expected;
    };
    row("Fri, 21 Nov 1997 09:55:06 -0600", u"1997-11-21T15:55:06Z"_s);
    row("21 Nov 1997 09:55 +0130", u"1997-11-21T08:25:00Z"_s);
    row("Fri,21 Nov 1997 09:55:06-0600", u"1997-11-21T15:55:06Z"_s);
    row("Fri, 21 Nov 97 09:55:06 EST", u"1997-11-21T14:55:06Z"_s);
    row("21 Nov 05 09:55:06 GMT", u"2005-11-21T09:55:06Z"_s);
    row("21 Nov 105 09:55:06 GMT", u"2005-11-21T09:55:06Z"_s);
    row("21 Nov 97 09(comment):   55  :  06 -0600", u"1997-11-21T15:55:06Z"_s);
    row("Thu, 13 Feb 1969 23:32 -0330 (Newfoundland Time)", u"1969-02-14T03:02:00Z"_s);
    row("Mon, 21 Aug 95 13:30:57 -600", u"1995-08-21T19:30:57Z"_s);
    row("Wed, 20 Sep 1995 00:19:00 (EDT) -0400", u"1995-09-20T04:19:00Z"_s);
    row("Wed, 20 Sep 1995 00:19:00 -0400 EDT", u"1995-09-20T04:19:00Z"_s);
    row("Wed, 20 Sep 1995 00:19:00 GMT+2", u"1995-09-19T22:19:00Z"_s);
    row("Wed, 20 Sep 1995 00:19:00 GMT +0200", u"1995-09-19T22:19:00Z"_s);
    row("Wed, 20 Sep 1995 00:19:00", u"1995-09-20T00:19:00Z"_s);
    row("Wed, 20 Sep 1995", u"1995-09-20T00:00:00Z"_s);
    row("Wed Sep 20 00:19:00 1995", u"1995-09-20T00:19:00Z"_s);
    row("Wed Sep 20 00:19:00 PDT 1995", u"1995-09-20T07:19:00Z"_s);
    row("September 20, 1995 12:19 AM", u"1995-09-20T00:19:00Z"_s);
    row("Wed 29 May 2019 06:09:22 PM EDT", u"2019-05-29T22:09:22Z"_s);
    row("2019-05-29T18:09:22.5+02:00", u"2019-05-29T16:09:22Z"_s);
    row("2019-05-29T18:09:22Z", u"2019-05-29T18:09:22Z"_s);
    row("2019-05-29 18:09:22 -0100", u"2019-05-29T19:09:22Z"_s);
    row("29-May-2019 18:09:22 GMT", u"2019-05-29T18:09:22Z"_s);
    row("29.05.2019 18:09", u"2019-05-29T18:09:00Z"_s);
    row("5/29/2019 18:09", u"2019-05-29T18:09:00Z"_s);
    row("Sat, 31 Dec 2016 23:59:60 +0000", u"2016-12-31T23:59:59Z"_s);
    row("", u""_s);
    row("yesterday", u""_s);
    row("31 Feb 2020 10:00:00 +0000", u""_s);
    row("1 Jan 2020 25:00:00 +0000", u""_s);
    row("1 Foo 2020 10:00:00", u""_s);
}

void TestDates::reads()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, expected);
    QCOMPARE(readDate(body).toString(Qt::ISODate), expected);
}

QTEST_GUILESS_MAIN(TestDates)
#include "tst_dates.moc"
