// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/route.h"

#include "core/mime/dates.h"
#include "core/mime/headers.h"
#include "core/mime/route_chain.h"
#include "core/mime/route_clock.h"
#include "core/mime/route_line.h"

#include <QRegularExpression>

#include <algorithm>

namespace sobre::mime {

namespace {

constexpr qsizetype MostHops = 500; // a loop ends far below that

/// Who handed the letter over. Where the first word is only "unknown", the name that was given in greeting is
/// more.
QString fromIn(const ReceivedLine &line)
{
    static const QRegularExpression greeting(
        QStringLiteral(R"((?:^|[ \[\]])(?:HELO|EHLO|helo)[= ]+([^\s()]{1,255}))"),
        QRegularExpression::CaseInsensitiveOption);
    const QString &word = line.from.word;
    if (word.isEmpty() || word.compare(u"unknown", Qt::CaseInsensitive) == 0) {
        const QRegularExpressionMatch match = greeting.match(line.from.comments);
        if (match.hasMatch())
            return match.captured(1);
    }
    return word;
}

} // namespace

QList<Hop> readRoute(const QList<QByteArray> &received, const OwnServers &own)
{
    QList<ReceivedLine> lines;
    QList<Hop> out;
    for (const QByteArray &field : received) {
        if (out.size() == MostHops)
            break;
        const ReceivedLine line = ReceivedLine::read(field);
        Hop hop;
        hop.from = fromIn(line);
        hop.by = line.by.word;
        hop.with = line.with.word;
        hop.tls = tlsClaim(line);
        hop.time = readDate(line.date);
        out += hop;
        lines += line;
    }
    markTrusted(lines, own, out);
    for (qsizetype i = 0; i + 1 < out.size(); ++i) {
        const QDateTime &later = out[i].time;
        const QDateTime &earlier = out[i + 1].time;
        if (later.isValid() && earlier.isValid() && earlier.secsTo(later) >= -ClockTolerance)
            out[i].delaySeconds = std::max<qint64>(0, earlier.secsTo(later));
    }
    return out;
}

QList<Hop> routeIn(QByteArrayView header, const OwnServers &own)
{
    QList<QByteArray> received;
    HeaderWalk walk(header);
    for (QByteArrayView name, body; received.size() < MostHops && walk.next(name, body);) {
        if (equalsIgnoringCase(name, "Received"))
            received += body.toByteArray();
    }
    return readRoute(received, own);
}

} // namespace sobre::mime
