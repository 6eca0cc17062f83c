// SPDX-License-Identifier: GPL-3.0-or-later
// The input: one octet of choices, then the header of a letter as it may come.
#include "core/mime/route.h"
#include "core/mime/route_chain.h"
#include "core/mime/route_clock.h"
#include "core/mime/route_fold.h"
#include "tests/fuzz/fuzz_entry.h"

#include <algorithm>

namespace sobre::fuzz {
namespace {

using namespace mime;

bool isClean(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7F; });
}

void tryRoute(const QList<Hop> &route, bool fetched)
{
    bool trusted = true;
    for (const Hop &hop : route) {
        require(isClean(hop.from) && isClean(hop.by) && isClean(hop.with), "no control character comes through");
        require(!hop.delaySeconds || *hop.delaySeconds >= 0, "nothing arrives before it left");
        require(!hop.trusted || trusted, "nothing is trusted below what is not");
        trusted = hop.trusted;
    }
    require(route.isEmpty() || route.first().trusted == fetched, "the topmost line of what was fetched, and of nothing else");
    qsizetype next = 0;
    for (const RouteLeg &leg : foldRoute(route)) {
        require(leg.newest == next && leg.count > 0, "every hop is in one leg");
        next += leg.count;
        require(next <= route.size() && route[leg.newest].trusted == route[leg.entry()].trusted,
                "what is trusted stands apart from what is not");
    }
    require(next == route.size(), "no hop is left out");
    require(clocksOf(route).size() == route.size(), "one clock for each hop");
    require(travelSeconds(route).value_or(0) >= 0, "no way takes less than no time");
}

} // namespace

void received(QByteArrayView input)
{
    const uchar choice = takeOctet(input);
    const OwnServers own{ .fetched = (choice & 1) != 0,
                          .domains = { QStringLiteral("isp.example"), QStringLiteral("house.example") } };
    tryRoute(routeIn(input, own), own.fetched);
    const QString top = topmostServer(input);
    require(top.isEmpty() || !serverDomain(top).isEmpty(), "a server has a name, or none is told");

    // Whatever a sender writes, it adds no evidence below a line that says the letter came from outside.
    const QByteArray honest = "Received: from x (host.far.example [192.0.2.1]) by mx.isp.example (Postfix) with ESMTPS id 1\r\n";
    const QList<Hop> forged = routeIn(honest + input.toByteArray(), own);
    require(std::ranges::count_if(forged, &Hop::trusted) == (own.fetched ? 1 : 0), "a forged line is not evidence");
}

} // namespace sobre::fuzz
