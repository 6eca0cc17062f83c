// SPDX-License-Identifier: GPL-3.0-or-later
// Usage: sobre_heartbeat PROFILE LETTERS [--stacks]
// Works in Sobre's windows on PROFILE (which it changes) while LETTERS come in from the lab's server, and prints a line
// of JSON for each part: how long the window's thread did not come back to its event loop.
#include "tests/benchmarks/busy_person.h"
#include "tests/benchmarks/heartbeat.h"
#include "tests/benchmarks/stack_sampler.h"
#include "tests/ui/desk/lab_walk.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>

#include <cstdio>

using namespace sobre;
using namespace sobre::benchmarks;
using namespace Qt::StringLiterals;
using ui::test::Walk;

namespace {

constexpr int Patience = 600'000; // ms

/// The bare event loop; QTest::qWait sleeps between its looks at it.
void rest(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

bool restUntil(const std::function<bool()> &is)
{
    QElapsedTimer timer;
    timer.start();
    while (!is() && timer.elapsed() < Patience)
        rest(100);
    return is();
}

bool runLab(const QStringList &words)
{
    QFile file(qEnvironmentVariable("SOBRE_LAB"));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QJsonDocument::fromJson(file.readAll()).object()["command"_L1].toString(), words);
    return process.waitForFinished(Patience) && process.exitCode() == 0;
}

void print(const QJsonObject &part)
{
    std::puts(QJsonDocument(part).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

int measure(WatchedApplication &application, const QString &profile, int letters, StackSampler *stacks)
{
    ui::test::Lab lab;
    if (!lab.enter())
        qFatal("no lab");
    look::Theme theme(application);
    Walk walk(theme, profile);
    const auto here = [&] { return walk.list()->model().letters(); };
    if (!QTest::qWaitFor([&] { return here() > 0 && walk.list()->model().isWhole(); }, 20'000))
        qFatal("no letters");
    const int before = here();

    const QString own = ui::test::Lab::fresh(u"marta"_s);
    Q_EMIT walk.main()->addAccountRequested();
    if (!ui::test::addAccount(own, lab.password(), u"mail.uno.test"_s, u"mail.uno.test"_s))
        qFatal("no account");
    (void)walk.backToMain();
    if (!runLab({u"fill"_s, own, QString::number(letters), u"--sizes"_s, u"small"_s}))
        qFatal("the mailbox stays empty");
    QTest::qWait(2000);

    Heartbeat heart(application, stacks);
    BusyPerson person(walk.list()->view(), heart);
    walk.list()->focusList();
    heart.begin(u"scroll and mark"_s);
    person.start();
    rest(15'000);
    print(heart.end());

    heart.begin(u"scroll and mark while %1 letters come in"_s.arg(letters));
    QTest::keyClick(walk.main(), Qt::Key_F5);
    const bool came = restUntil([&] { return here() >= before + letters; });
    rest(1000);
    QJsonObject part = heart.end();
    part["came"_L1] = here() - before;
    print(part);
    person.stop();
    rest(1000);

    heart.begin(u"mark all %1 letters"_s.arg(here()));
    heart.note("select all");
    QTest::keyClick(&walk.list()->view(), Qt::Key_A, Qt::ControlModifier);
    rest(500);
    heart.note("mark all");
    QTest::keyClick(&walk.list()->view(), Qt::Key_M);
    rest(5000);
    print(heart.end());
    return came ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QCA::Initializer security;
    const QStringList words = QApplication::arguments();
    if (words.size() < 3)
        qFatal("Usage: sobre_heartbeat PROFILE LETTERS [--stacks]");
    std::unique_ptr<StackSampler> stacks;
    if (words.contains(u"--stacks"_s))
        stacks = std::make_unique<StackSampler>();
    return measure(application, words[1], words[2].toInt(), stacks.get());
}
