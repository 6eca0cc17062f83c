// SPDX-License-Identifier: GPL-3.0-or-later
// Deletes every second letter of a profile for ever, as a person who empties the bin does, and leaves Sobre open and
// idle for so many seconds. Arguments: PROFILE SECONDS. Prints one line of JSON: how long the deleting took, and after
// how long nothing was left to tidy up.
#include "core/store/database.h"
#include "core/store/letters.h"
#include "core/store/store.h"
#include "core/store/writer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>
#include <QtCrypto>

#include <cstdio>

using namespace sobre;
using namespace sobre::store;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QCA::Initializer qca;
    if (argc != 3)
        return 2;
    const auto store = Store::open(QString::fromLocal8Bit(argv[1]), Access::ReadWrite);
    if (!store)
        return 1;
    QList<LetterId> half;
    {
        const auto reader = (*store)->openReader();
        Statement rows = (*reader)->prepare("SELECT id FROM messages WHERE id%2=0");
        while (rows.next())
            half.append(rows.id<LetterId>(0));
    }
    QElapsedTimer timer;
    timer.start();
    constexpr qsizetype AtOnce = 500;
    qint64 deleting = 0, rested = 0;
    bool failed = false;
    for (qsizetype at = 0; at < half.size(); at += AtOnce) {
        (*store)->writer().act(
            [some = half.mid(at, AtOnce)](Database &database) { return letters::removeForever(database, some); }, &application,
            [&](const Result<> &done) {
                failed = failed || !done;
                deleting = timer.elapsed();
            });
    }
    QObject::connect(&(*store)->writer(), &Writer::rested, &application, [&] { rested = timer.elapsed(); });
    QTimer::singleShot(argc > 2 ? QByteArray(argv[2]).toInt() * 1000 : 0, &application, &QCoreApplication::quit);
    application.exec();
    std::printf("{\"deleting\": %.2f, \"rested\": %.2f}\n", double(deleting) / 1000, double(rested - deleting) / 1000);
    return failed || rested == 0 ? 1 : 0;
}
