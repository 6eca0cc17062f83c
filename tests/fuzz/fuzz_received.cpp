// SPDX-License-Identifier: GPL-3.0-or-later
// The input is a letter's Received fields, each up to a line that is empty, and the header of a letter.
#include "core/mime/route.h"
#include "core/mime/route_line.h"
#include "tests/fuzz/fuzz_entry.h"

namespace sobre::fuzz {
namespace {

using namespace mime;

void tryHops(const QList<Hop> &hops)
{
    for (const Hop &hop : hops) {
        require(!hop.time.isValid() || hop.time.timeSpec() == Qt::UTC, "times are UTC");
        require(!hop.delaySeconds || (hop.time.isValid() && *hop.delaySeconds >= 0), "no letter arrives before it left");
    }
}

} // namespace

void received(QByteArrayView input)
{
    QList<QByteArray> fields = { QByteArray() };
    for (const QByteArray &line : input.toByteArray().split('\n')) {
        if (line.isEmpty() || line == "\r")
            fields.append(QByteArray());
        else
            fields.last() += line + '\n';
    }
    const QList<Hop> hops = readRoute(fields);
    require(hops.size() == fields.size(), "one hop a field");
    tryHops(hops);
    for (const Hop &hop : hops)
        require(!hop.trusted, "nobody is known, so nobody is trusted");
    for (const QByteArray &field : fields) {
        const ReceivedLine line = ReceivedLine::read(field);
        require(!line.all.contains(u'\n') && line.date.size() <= field.size(), "a field is one line");
        tlsClaim(line);
        const QList<Hop> alone = readRoute({ field });
        require(alone.size() == 1 && !alone[0].delaySeconds, "one hop alone took no time that anybody knows");
    }
    tryHops(routeIn(input));
    tryHops(readRoute(fields, { QStringLiteral("isp.example"), QStringLiteral("mail.uno.test") }));
}

} // namespace sobre::fuzz
