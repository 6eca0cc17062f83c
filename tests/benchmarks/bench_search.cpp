// SPDX-License-Identifier: GPL-3.0-or-later
// Usage: sobre_bench_search PROFILE ROUNDS < QUERIES
// Each line of QUERIES is a kind, a tab and what a person typed. Asks for as many letters as the window does, all
// queries in turns ROUNDS times after a round that warms the cache, and prints a line of JSON for each kind: p50, p99
// and the longest, in ms.
#include "core/store/database.h"
#include "core/store/letters.h"
#include "core/store/search.h"
#include "core/store/store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <algorithm>
#include <cstdio>

using namespace sobre;
using namespace Qt::StringLiterals;

namespace {

constexpr int Shown = 501;

double at(const QList<double> &sorted, double part)
{
    return sorted[qMin(sorted.size() - 1, qsizetype(double(sorted.size()) * part))];
}

} // namespace

int main(int count, char **words)
{
    const QCoreApplication application(count, words);
    const QStringList given = QCoreApplication::arguments();
    QFile input;
    if (given.size() != 3 || !input.open(stdin, QIODevice::ReadOnly)) {
        std::fputs("usage: sobre_bench_search PROFILE ROUNDS < QUERIES\n", stderr);
        return 2;
    }
    const auto store = store::Store::open(given[1], store::Access::ReadOnly);
    const auto reader = store ? (*store)->openReader() : std::unexpected(store.error());
    if (!reader) {
        std::fprintf(stderr, "%s\n", qPrintable(reader.error().detail));
        return 1;
    }
    const QList<QByteArray> lines = input.readAll().split('\n');
    QMap<QByteArray, QList<double>> times;
    QMap<QByteArray, qint64> found;
    for (int round = 0; round <= given[2].toInt(); ++round) {
        for (const QByteArray &line : lines) {
            const qsizetype tab = line.indexOf('\t');
            if (tab < 0)
                continue;
            QElapsedTimer timer;
            timer.start();
            const auto query = store::parseSearch(QString::fromUtf8(line.sliced(tab + 1)));
            const auto letters = query ? store::search(**reader, *query, Shown) : std::unexpected(query.error());
            const double ms = double(timer.nsecsElapsed()) / 1e6;
            if (!letters) {
                std::fprintf(stderr, "%s: %s\n", line.constData(), qPrintable(letters.error().detail));
                return 1;
            }
            const QByteArray kind = (round == 0 ? "first, " : "") + line.first(tab);
            times[kind] += ms;
            found[kind] += letters->size();
        }
    }
    for (auto [kind, all] : times.asKeyValueRange()) {
        std::ranges::sort(all);
        const QJsonObject figures {{u"kind"_s, QString::fromUtf8(kind)}, {u"searches"_s, all.size()}, {u"found"_s, double(found[kind]) / double(all.size())},
                                   {u"p50"_s, at(all, 0.5)}, {u"p99"_s, at(all, 0.99)}, {u"longest"_s, all.last()}};
        std::puts(QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    }
    return 0;
}
