// SPDX-License-Identifier: GPL-3.0-or-later
// A process that stores letters and is killed, limited or measured by tst_store_crash. Says each step in a
// line of standard output. Arguments: DIRECTORY, then one of
//   arrive COUNT     stores those of numberedLetter(0 … COUNT-1) that the ledger does not know
//   limited COUNT N  the same, with no file growing beyond N octets
//   hold             stores a letter, then holds the profile until standard input ends
//   many COUNT OCTETS  stores as many letters of a size as fast as it goes, and says how many a second
//   migrate AT MOMENT  opens, which brings an older file up to date, and dies at the ATth write (0: says how many
//                    there are), 0: before, 1: in the middle of, 2: after it
//   large OCTETS     stores one letter as a stream and says the process's greatest memory
#include "core/store/uidl_ledger.h"
#include "tests/store/dying_vfs.h"
#include "tests/store/numbered_letter.h"
#include "tests/store/store_fixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSet>

#include <csignal>
#include <cstdio>

#include <sys/resource.h>

using namespace sobre;
using namespace sobre::store;

namespace {

void say(const QByteArray &line)
{
    std::fputs((line + '\n').constData(), stdout);
    std::fflush(stdout);
}

QSet<QByteArray> known(const Store &store)
{
    QSet<QByteArray> uids;
    const auto reader = store.openReader();
    const auto entries = ledger::entries(**reader, AccountId{ 1 });
    for (const LedgerEntry &entry : *entries)
        uids.insert(entry.uid);
    return uids;
}

/// Feeds a letter in chunks as a network would, waiting for room.
void feed(Intake &intake, Arrival &arrival, const QByteArray &raw)
{
    constexpr qsizetype Chunk = 100'000;
    for (qsizetype at = 0; at < raw.size(); at += Chunk) {
        if (!intake.hasRoom()) {
            QEventLoop loop;
            intake.whenRoom(&loop, [&loop] { loop.quit(); });
            loop.exec();
        }
        arrival.append(raw.sliced(at, qMin(Chunk, raw.size() - at)));
        if (raw.size() > Intake::SmallLetter)
            say("chunk");
    }
}

void arrive(Store &store, int count)
{
    const QSet<QByteArray> there = known(store);
    QEventLoop loop;
    int open = 1;
    for (int number = 0; number < count; ++number) {
        const QByteArray uid = QByteArray::number(number);
        if (there.contains(uid))
            continue;
        Incoming incoming;
        incoming.account = AccountId{ 1 };
        incoming.uid = uid;
        const auto arrival = store.intake().begin(incoming);
        feed(store.intake(), *arrival, test::numberedLetter(number));
        ++open;
        arrival->finish(&loop, [&, uid](const Result<LetterId> &id) {
            say(id ? "durable " + uid + ' ' + QByteArray::number(sobre::store::number(*id))
                   : "refused " + uid + ' ' + wordFor(id.error().kind));
            if (--open == 0)
                loop.quit();
        });
        say("finished " + uid);
        QCoreApplication::processEvents();
    }
    if (--open > 0)
        loop.exec();
    say("end");
}

void limit(rlim_t octets)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limits{};
    ::getrlimit(RLIMIT_FSIZE, &limits);
    limits.rlim_cur = octets;
    ::setrlimit(RLIMIT_FSIZE, &limits);
}

QByteArray greatestMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                return line.sliced(6).trimmed().split(' ').first();
        }
    }
    return "0";
}

void large(Store &store, qint64 octets)
{
    Intake &intake = store.intake();
    const auto arrival = intake.begin({});
    arrival->append("From: ana@example.org\r\nSubject: large\r\nMIME-Version: 1.0\r\n"
                    "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nwombat\r\n--b\r\n"
                    "Content-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n");
    quint32 seed = 0;
    while (arrival->size() < octets) {
        if (!intake.hasRoom()) {
            QEventLoop loop;
            intake.whenRoom(&loop, [&loop] { loop.quit(); });
            loop.exec();
        }
        arrival->append(test::noise(78 * 400, ++seed));
    }
    arrival->append("--b--\r\n");
    const qint64 size = arrival->size();
    const auto id
        = test::await<Result<LetterId>>([&](QObject *context, auto done) { arrival->finish(context, done); });
    const auto reader = store.openReader();
    const auto row = letters::row(**reader, id.value_or(LetterId::None));
    const bool right = row && row->size == size && row->attachments == 1 && row->preview == u"wombat";
    say(right ? "memory " + greatestMemory() : "wrong");
}

double cpuSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

void many(Store &store, int count, qsizetype octets)
{
    const QByteArrayList pool
        = test::noise(200'000, 1).replace('+', ' ').replace('/', ' ').simplified().split(' ');
    quint32 state = 1;
    const auto word
        = [&] { return pool.at(qsizetype((state = state * 1664525 + 1013904223) >> 8) % pool.size()); };
    QList<QByteArray> letters;
    for (int number = 0; number < count; ++number) {
        test::Draft draft;
        draft.subject = "Number " + QByteArray::number(number) + " of many";
        draft.messageId = '<' + QByteArray::number(number) + "@example.org>";
        draft.inReplyTo = '<' + QByteArray::number(number / 2) + "@example.org>";
        draft.body.clear();
        while (draft.body.size() < octets)
            draft.body += word().left(9) + ' ';
        letters.append(draft.raw());
    }
    Intake &intake = store.intake();
    QEventLoop loop;
    int open = count;
    const double cpuBefore = cpuSeconds();
    QElapsedTimer timer;
    timer.start();
    for (int number = 0; number < count; ++number) {
        if (!intake.hasRoom()) {
            QEventLoop waiting;
            intake.whenRoom(&waiting, [&waiting] { waiting.quit(); });
            waiting.exec();
        }
        Incoming incoming;
        incoming.account = AccountId{ 1 };
        incoming.uid = QByteArray::number(number);
        const auto arrival = intake.begin(incoming);
        arrival->append(letters.at(number));
        arrival->finish(&loop, [&](const Result<LetterId> &id) {
            if (!id)
                say("refused");
            if (--open == 0)
                loop.quit();
        });
    }
    store.writer().flush();
    if (open > 0)
        loop.exec();
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    say("stored " + QByteArray::number(count / seconds, 'f', 0) + " letters/s, "
        + QByteArray::number((cpuSeconds() - cpuBefore) * 1000, 'f', 0) + " ms of CPU, greatest memory "
        + greatestMemory() + " KiB with the letters");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QCA::Initializer qca;
    const QStringList arguments = application.arguments();
    if (arguments.size() < 3)
        return 2;
    const QString &what = arguments.at(2);
    const qint64 first = arguments.value(3).toLongLong();
    if (what == u"migrate")
        test::dieAtWrite(int(first), test::Moment(arguments.value(4).toInt()));
    auto store = Store::open(arguments.at(1), Access::ReadWrite);
    if (!store) {
        say("closed " + wordFor(store.error().kind));
        return 1;
    }
    say("opened");
    if (what == u"limited")
        limit(arguments.value(4).toULongLong());
    if (what == u"arrive" || what == u"limited")
        arrive(**store, int(first));
    else if (what == u"large")
        large(**store, first);
    else if (what == u"many")
        many(**store, int(first), arguments.value(4).toLongLong());
    else if (what == u"migrate") {
        store->reset();
        say("writes " + QByteArray::number(test::writesCounted()));
    } else if (what == u"hold") {
        arrive(**store, 1);
        std::getchar();
    }
    return 0;
}
