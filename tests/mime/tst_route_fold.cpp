// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/route_fold.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::mime;

class TestRouteFold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void putsAHouseTogether_data();
    void putsAHouseTogether();
    void neverJoinsWhatIsTrustedWithWhatIsNot();
};

namespace {

Hop hop(const QString &by, bool trusted = false)
{
    Hop one;
    one.by = by;
    one.trusted = trusted;
    return one;
}

QString shape(const QList<Hop> &route)
{
    QStringList out;
    qsizetype next = 0;
    for (const RouteLeg &leg : foldRoute(route)) {
        if (leg.newest != next)
            return u"a hop is missing"_s;
        next += leg.count;
        out += u"%1 %2"_s.arg(leg.count).arg(leg.name);
    }
    return next == route.size() ? out.join(u", "_s) : u"a hop is missing"_s;
}

} // namespace

void TestRouteFold::putsAHouseTogether_data()
{
    QTest::addColumn<QStringList>("by"); // newest first
    QTest::addColumn<QString>("legs");
    const auto row = [](const char *name, const QStringList &by, const QString &legs) {
        QTest::newRow(name) << by << legs;
    };
    row("two houses", { u"mx.isp.example"_s, u"out.far.example"_s }, u"1 mx.isp.example, 1 out.far.example"_s);
    row("servers of one", { u"box.isp.example"_s, u"mx.isp.example"_s, u"out.far.example"_s },
        u"2 mx.isp.example, 1 out.far.example"_s);
    row("at any depth", { u"B.eur01.prod.mail.example"_s, u"A.eur02.prod.mail.example"_s }, u"2 A.eur02.prod.mail.example"_s);
    row("a filter", { u"mx.isp.example"_s, u"localhost"_s, u"mx.isp.example"_s, u"out.far.example"_s },
        u"3 mx.isp.example, 1 out.far.example"_s);
    row("addresses within", { u"2002:a05:6214:1234"_s, u"mx.google.com"_s, u"far.example"_s },
        u"2 mx.google.com, 1 far.example"_s);
    row("of the one below", { u"mx.isp.example"_s, QString(), u"out.far.example"_s },
        u"1 mx.isp.example, 2 out.far.example"_s);
    row("nobody at the bottom", { u"mx.isp.example"_s, QString() }, u"2 mx.isp.example"_s);
    row("country", { u"a.one.co.uk"_s, u"b.two.co.uk"_s }, u"1 a.one.co.uk, 1 b.two.co.uk"_s);
    row("names without a dot", { u"a"_s, u"a"_s, u"b"_s }, u"1 a, 1 a, 1 b"_s);
    row("there and back", { u"a.isp.example"_s, u"x.far.example"_s, u"b.isp.example"_s },
        u"1 a.isp.example, 1 x.far.example, 1 b.isp.example"_s);
    row("nobody at all", { QString(), QString() }, u"2 "_s);
    row("none", {}, QString());
}

void TestRouteFold::putsAHouseTogether()
{
    QFETCH(QStringList, by);
    QFETCH(QString, legs);
    QList<Hop> route;
    for (const QString &name : by)
        route += hop(name);
    QCOMPARE(shape(route), legs);
}

void TestRouteFold::neverJoinsWhatIsTrustedWithWhatIsNot()
{
    QCOMPARE(shape({ hop(u"box.isp.example"_s, true), hop(u"mx.isp.example"_s, true), hop(u"mx.isp.example"_s) }),
             u"2 mx.isp.example, 1 mx.isp.example"_s);
    QCOMPARE(shape({ hop(u"mx.isp.example"_s, true), hop(u"localhost"_s) }), u"1 mx.isp.example, 1 localhost"_s);
    QCOMPARE(shape({ hop(u"mx.isp.example"_s, true), hop(QString()) , hop(u"far.example"_s)}),
             u"1 mx.isp.example, 2 far.example"_s);
}

QTEST_GUILESS_MAIN(TestRouteFold)
#include "tst_route_fold.moc"
