// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/route_fold.h"

#include "core/mime/route_chain.h"

namespace sobre::mime {

namespace {

/// What names of one organisation end with. Names without a dot are nobody's: they stay by themselves.
QString organisation(const QString &host)
{
    if (serverDomain(host).isEmpty())
        return {};
    const QStringList labels = host.toLower().split(u'.');
    const qsizetype count = labels.size();
    const bool shared = count > 2 && labels[count - 1].size() == 2 && labels[count - 2].size() <= 3;
    return QStringList(labels.sliced(count - std::min<qsizetype>(count, shared ? 3 : 2))).join(u'.');
}

} // namespace

QList<RouteLeg> foldRoute(const QList<Hop> &route)
{
    // A line that names nobody is part of the one below it: a server's own note about its queue.
    const auto named = [&](qsizetype i) {
        while (i + 1 < route.size() && route[i].by.isEmpty() && route[i + 1].trusted == route[i].trusted)
            ++i;
        return route[i].by;
    };
    QList<RouteLeg> legs;
    QString house;
    for (qsizetype i = 0; i < route.size(); ++i) {
        const QString by = named(i);
        const bool within = isInternalName(by);
        const QString own = within ? QString() : organisation(by);
        const bool open = !legs.isEmpty() && route[legs.last().newest].trusted == route[i].trusted;
        // The leg has said only its inner names so far, or this hop does, or both say the same house.
        const bool anonymous = open && house.isEmpty() && isInternalName(legs.last().name);
        if (open && (within || (!own.isEmpty() && own == house) || (anonymous && !own.isEmpty()))) {
            ++legs.last().count;
            if (!within)
                legs.last().name = by;
        } else {
            legs.append({ .newest = i, .count = 1, .name = by });
            house.clear();
        }
        if (!own.isEmpty())
            house = own;
    }
    return legs;
}

} // namespace sobre::mime
