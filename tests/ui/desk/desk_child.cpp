// SPDX-License-Identifier: GPL-3.0-or-later
// Sobre with all its windows, used by a person who goes on until the process is killed:
//   desk_child PROFILE type MILLISECONDS|send SUBJECT|move SEED
// It says on standard output what has just happened, a line each, and goes on when it has read a line.
#include "tests/ui/desk/walk.h"

#include "core/store/writer.h"
#include "ui/composer/attachment_bar.h"

#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QRandomGenerator>

#include <cstdio>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;
using store::FolderId;
using store::LetterId;

namespace {

void say(const QByteArray &what)
{
    std::fwrite(what.constData(), 1, size_t(what.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
    char answer[16];
    if (!std::fgets(answer, sizeof answer, stdin))
        std::exit(3); // nobody is there any more
}

ComposerWindow *openComposer(Walk &walk, const QString &subject)
{
    QTest::keyClick(walk.main(), Qt::Key_N, Qt::ControlModifier);
    if (!QTest::qWaitFor([] { return Walk::shown<ComposerWindow>() && QApplication::activeWindow() == Walk::shown<ComposerWindow>(); }))
        qFatal("no composer");
    auto *composer = Walk::shown<ComposerWindow>();
    Walk::type(u"ana@example.net"_s);
    auto *body = composer->findChild<QPlainTextEdit *>();
    for (int i = 0; i < 8 && QApplication::focusWidget() != body; ++i) {
        Walk::press(Qt::Key_Tab);
        if (const QWidget *focus = QApplication::focusWidget(); focus->accessibleName().contains("Subject"_L1))
            Walk::type(subject);
    }
    if (QApplication::focusWidget() != body)
        qFatal("no way to the text by Tab");
    return composer;
}

void type(Walk &walk, int interval)
{
    ComposerWindow *composer = openComposer(walk, u"Half a thought"_s);
    composer->setDraftInterval(std::chrono::milliseconds(interval));
    QElapsedTimer clock;
    clock.start();
    for (int word = 0;; ++word) {
        Walk::type(u"w%1 "_s.arg(word));
        say("typed " + QByteArray::number(clock.elapsed()));
        QTest::qWait(10);
    }
}

void send(Walk &walk, const QString &subject)
{
    const QPointer<ComposerWindow> composer = openComposer(walk, subject);
    composer->findChild<QPlainTextEdit *>()->insertPlainText(u"A line of a letter that is not short.\n"_s.repeated(4000));
    Walk::press(Qt::Key_S, Qt::ControlModifier);
    if (!QTest::qWaitFor([&] { return walk.count(FolderId::Drafts).total == 1; }))
        qFatal("no draft");
    say("kept");
    Walk::press(Qt::Key_Return, Qt::ControlModifier);
    if (!QTest::qWaitFor([&] { return !composer; }))
        qFatal("not sent");
    say("queued");
    const qint64 before = walk.count(FolderId::Sent).total;
    if (!QTest::qWaitFor([&] { return walk.count(FolderId::Sent).total > before || walk.letters(FolderId::Sent).value(0).subject == subject; }, 20000))
        qFatal("not handed over");
    say("end");
}

/// Where each letter lies.
QByteArray places(Walk &walk)
{
    QByteArrayList all;
    for (const store::LetterRow &row : walk.letters(FolderId::None))
        all += QByteArray::number(store::number(row.id)) + ':' + QByteArray::number(store::number(row.folder));
    return all.join(' ');
}

QByteArray numbers(const QList<LetterId> &letters)
{
    QByteArrayList all;
    for (const LetterId id : letters)
        all += QByteArray::number(store::number(id));
    return all.join(' ');
}

void move(Walk &walk, quint32 seed)
{
    QRandomGenerator random(seed);
    constexpr FolderId Folders[] = {FolderId::Inbox, FolderId::Archive, FolderId::Trash, FolderId::Junk};
    QList<QList<LetterId>> moved; // what Ctrl+Z would bring back
    FolderId folder = FolderId::Inbox;
    QTest::qWait(100);
    while (true) {
        say("is " + places(walk));
        if (random.bounded(4) == 0 || walk.rows() == 0) {
            folder = Folders[random.bounded(4)];
            walk.folders()->selectFolder(folder);
            QTest::qWait(30);
        }
        if (walk.rows() == 0)
            continue;
        const int row = random.bounded(walk.rows());
        walk.clickRow(row);
        if (random.bounded(3) == 0)
            walk.clickRow(std::min(row + 2, walk.rows() - 1), Qt::ShiftModifier);
        walk.list()->focusList();
        QTest::qWait(20);
        const QList<LetterId> selected = walk.list()->selection();
        if (selected.isEmpty())
            continue;
        const bool undo = !moved.isEmpty() && random.bounded(3) == 0;
        constexpr Qt::Key Keys[] = {Qt::Key_A, Qt::Key_Delete, Qt::Key_J, Qt::Key_M};
        const Qt::Key key = undo ? Qt::Key_Z : folder == FolderId::Trash ? Qt::Key_A : Keys[random.bounded(4)];
        say("about " + numbers(undo ? moved.last() : selected));
        Walk::press(key, undo ? Qt::ControlModifier : Qt::NoModifier);
        const QByteArray before = places(walk);
        const bool changed = QTest::qWaitFor([&] { return places(walk) != before; }, 150);
        if (undo)
            moved.clear();
        else if (changed || key != Qt::Key_M)
            moved = {selected};
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setStyle(QStringLiteral("fusion"));
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QCA::Initializer qca;
    look::Theme theme(application);
    const QStringList words = application.arguments();
    Walk walk(theme, words.value(1));
    QObject::connect(&walk.sobre().store().writer(), &store::Writer::committed, walk.main(), [] { say("committed"); });
    const QString what = words.value(2);
    if (what == "type"_L1)
        type(walk, words.value(3).toInt());
    else if (what == "send"_L1)
        send(walk, words.value(3));
    else if (what == "move"_L1)
        move(walk, words.value(3).toUInt());
    return 0;
}
