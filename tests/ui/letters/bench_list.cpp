// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long a large folder takes to open and to follow the store; not a test.
//   bench_list [LETTERS=100000]
#include "tests/ui/letters/letters_fixture.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using store::FolderId;
using store::LetterId;

namespace {

/// Beats every millisecond: what the longest pause was, the window was busy.
class Heart : public QObject {
public:
    Heart()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.callOnTimeout(this, [this] {
            m_longest = std::max(m_longest, m_clock.nsecsElapsed());
            m_clock.restart();
        });
        m_clock.start();
        m_timer.start(1);
    }
    double longest()
    {
        const double ms = double(std::max(m_longest, m_clock.nsecsElapsed())) / 1e6;
        m_longest = 0;
        m_clock.restart();
        return ms;
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

void say(const char *what, qint64 nanoseconds, double busy)
{
    std::printf("%-52s %8.1f ms, window busy at most %6.1f ms\n", what, double(nanoseconds) / 1e6, busy);
    std::fflush(stdout);
}

void run(LettersFixture &mail, int count)
{
    QRandomGenerator random(7);
    const qint64 start = 1'700'000'000;
    QList<LetterId> ids;
    for (int done = 0; done < count;) {
        const int part = std::min(20000, count - done);
        ids += mail.write(part, [&](int i) {
            ListedLetter letter;
            letter.date = start + (done + i) * 60 + random.bounded(100000);
            letter.subject = QStringLiteral("Letter %1").arg(done + i);
            letter.flags = random.bounded(50) ? 1 : 0;
            if (!ids.isEmpty() && random.bounded(3) == 0)
                letter.thread = ids.at(std::max<qsizetype>(0, ids.size() - 1 - random.bounded(2000)));
            return letter;
        });
        done += part;
    }
    std::printf("%d letters\n", count);

    Heart heart;
    LetterListPane pane(mail.desk, mail.mail);
    pane.resize(428, 850);
    pane.show();
    QCoreApplication::processEvents();
    QElapsedTimer clock;
    heart.longest();
    for (const char *what : { "open, first paint included", "open again" }) {
        pane.showFolder(FolderId::Trash);
        QSignalSpy away(&pane, &LetterListPane::shown);
        away.wait();
        clock.start();
        QSignalSpy shown(&pane, &LetterListPane::shown);
        pane.showFolder(FolderId::Inbox);
        while (shown.isEmpty())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        pane.repaint();
        pane.view().viewport()->repaint();
        say(what, clock.nsecsElapsed(), heart.longest());
    }
    const auto sayWork = [&](const char *what, const std::function<void()> &work) {
        QCoreApplication::processEvents();
        heart.longest();
        clock.start();
        work();
        const qint64 took = clock.nsecsElapsed();
        QCoreApplication::processEvents();
        say(what, took, heart.longest());
    };
    const auto arrive = [&](bool replies) {
        mail.write(256, [&](int i) {
            ListedLetter letter;
            letter.date = start + count * 60 + 200'000 + i;
            letter.flags = 0;
            if (replies)
                letter.thread = ids.at(random.bounded(ids.size()));
            return letter;
        });
        pane.view().viewport()->repaint();
    };
    sayWork("256 letters arrive (writing included), at the top", [&] { arrive(false); });
    pane.view().verticalScrollBar()->setValue(pane.view().verticalScrollBar()->maximum() / 2);
    sayWork("256 letters arrive, scrolled to the middle", [&] { arrive(false); });
    sayWork("256 replies to letters all over the folder", [&] { arrive(true); });
    sayWork("256 letters marked as read", [&] {
        QList<LetterId> some;
        for (int i = 0; i < 256; ++i)
            some.append(ids.at(random.bounded(ids.size())));
        mail.mail.setRead(some, true);
    });
    mail.settle();
    sayWork("only unread ones", [&] {
        ListOptions options = pane.model().options();
        options.filter = LetterFilter::Unread;
        pane.model().setOptions(options);
        pane.view().viewport()->repaint();
    });
    sayWork("all again", [&] {
        pane.model().setOptions({});
        pane.view().viewport()->repaint();
    });
    sayWork("next unread", [&] { (void)pane.model().nextUnread(0, true); });
    sayWork("scroll through 200 pages", [&] {
        for (int page = 0; page < 200; ++page) {
            pane.view().verticalScrollBar()->setValue(pane.view().verticalScrollBar()->maximum() / 200
                                                      * page);
            pane.view().viewport()->repaint();
        }
    });
    sayWork("select all", [&] { pane.view().selectAll(); });
    QList<LetterId> all;
    sayWork("which letters are selected", [&] { all = pane.view().affected(); });
    sayWork("move all to the Trash, as it is seen", [&] { mail.mail.moveToTrash(all); });
    clock.start();
    mail.settle();
    say("until it is written", clock.nsecsElapsed(), heart.longest());
}

} // namespace

int main(int argc, char **argv)
{
    QApplication::setStyle(QStringLiteral("fusion"));
    QApplication application(argc, argv);
    const QCA::Initializer qca;
    look::Theme theme(application);
    const QStringList arguments = QApplication::arguments();
    LettersFixture mail;
    run(mail, arguments.size() > 1 ? arguments.at(1).toInt() : 100'000);
    return 0;
}
