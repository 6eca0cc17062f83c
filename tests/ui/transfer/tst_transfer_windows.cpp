// SPDX-License-Identifier: GPL-3.0-or-later
// Importing and exporting through the windows, over a real profile and real files.
#include "core/store/folders.h"
#include "core/store/header_letters.h"
#include "tests/ui/accounts/desk_fixture.h"
#include "tests/ui/accounts/keyboard.h"
#include "ui/transfer/export_window.h"
#include "ui/transfer/import_window.h"

#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QListWidget>
#include <QPointer>
#include <QProgressBar>
#include <QTemporaryDir>
#include <QTimer>
#include <QtCrypto>

#include <ctime>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;

class TestTransferWindows : public QObject {
    Q_OBJECT

private slots:
    void importsByKeyboardAlone();
    void keepsWhatIsHereWhenStopped();
    void leavesTheWindowsThreadFree();
    void saysWhatCouldNotBeRead();
    void stopsBeforeItCloses();
    void exportsAFolderAsMaildir();
    void saysWhichLettersAreNotInAnExport();

private:
    const QCA::Initializer m_security;
};

namespace {

constexpr int Patience = 60'000;

void write(const QString &path, const QByteArray &octets)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// Letters in one mbox, each of about so many octets.
void writeMbox(const QString &path, int letters, int octets)
{
    QByteArray all;
    for (int number = 0; number < letters; ++number) {
        all += "From - Sat Nov 21 20:05:00 2026\nFrom: ana@example.org\nSubject: number " + QByteArray::number(number) + "\n\n";
        for (int at = 0; at < octets; at += 60)
            all += QByteArray::number(qHash(number * 7919 + at)) + " words of some kind that stand in letters as these are\n";
        all += '\n';
    }
    write(path, all);
}

qint64 inFolder(DeskFixture &desk, store::FolderId folder)
{
    return store::letters::count(desk.store.reader(), folder)->total;
}

bool hasEnded(QWidget &window)
{
    return QTest::qWaitFor([&window] { return window.findChild<look::Strip *>(u"end"_s)->isVisible(); }, Patience);
}

QStringList filesIn(const QString &folder)
{
    QStringList files;
    for (QDirIterator at(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); at.hasNext();)
        files += QDir(folder).relativeFilePath(at.next());
    files.sort();
    return files;
}

} // namespace

void TestTransferWindows::importsByKeyboardAlone()
{
    DeskFixture desk;
    const QTemporaryDir folder;
    write(folder.filePath(u"cur/1.x:2,S"_s), "Subject: read\n\nx\n");
    write(folder.filePath(u"new/2.x"_s), "Subject: new\n\nx\n");
    write(folder.filePath(u".Harbour/cur/3.x:2,"_s), "Subject: deep\n\nx\n");
    QDir(folder.path()).mkpath(u".Harbour/new"_s);
    const QPointer<ImportWindow> window(new ImportWindow(desk.desk));
    Keyboard keys(*window);
    QVERIFY(keys.show());
    QVERIFY2(keys.sees(u"Choose a file or a folder."_s), "nothing says why it cannot begin");
    QVERIFY(keys.fill("path", folder.path()));
    keys.press(Qt::Key_Return);
    QVERIFY(hasEnded(*window));
    QVERIFY2(keys.sees(u"3 letters are here now."_s) || keys.sees(u"%n letters are here now."_s), qPrintable(keys.words()));
    QCOMPARE(keys.focus(), u"close"_s);
    QCOMPARE(inFolder(desk, store::FolderId::Inbox), 2);
    const auto harbour = store::folders::byName(desk.store.reader(), u"Harbour"_s);
    QVERIFY(harbour.has_value());
    QCOMPARE(inFolder(desk, harbour->id), 1);
    keys.press(Qt::Key_Escape);
    QTRY_VERIFY(!window);
}

void TestTransferWindows::keepsWhatIsHereWhenStopped()
{
    DeskFixture desk;
    const QTemporaryDir folder;
    constexpr int All = 12'000;
    writeMbox(folder.filePath(u"many.mbox"_s), All, 6000);
    const QPointer<ImportWindow> window(new ImportWindow(desk.desk));
    Keyboard keys(*window);
    QVERIFY(keys.show());
    QVERIFY(keys.fill("path", folder.filePath(u"many.mbox"_s)));
    keys.press(Qt::Key_Return);
    const auto *bar = window->findChild<QProgressBar *>(u"bar"_s);
    QVERIFY(QTest::qWaitFor([bar] { return bar->maximum() > 0 && bar->value() > 10; }, Patience));
    QCOMPARE(keys.focus(), u"stop"_s);
    QElapsedTimer timer;
    timer.start();
    keys.press(Qt::Key_Escape);
    QVERIFY(hasEnded(*window));
    QVERIFY2(timer.elapsed() < 5000, "stopping takes too long");
    QVERIFY2(keys.sees(u"You stopped it. What is here stays."_s), qPrintable(keys.words()));
    const qint64 here = inFolder(desk, store::FolderId::Inbox);
    QVERIFY(here > 0 && here < All);
    QVERIFY2(keys.sees(QString::number(here) + u" letters"_s) || keys.sees(u"%n letters"_s), qPrintable(keys.words()));
    QTest::qWait(300);
    QCOMPARE(inFolder(desk, store::FolderId::Inbox), here);
    delete window;
}

void TestTransferWindows::leavesTheWindowsThreadFree()
{
    DeskFixture desk;
    const QTemporaryDir folder;
    writeMbox(folder.filePath(u"a/many.mbox"_s), 2000, 6000);
    for (int number = 0; number < 3000; ++number)
        write(folder.filePath(u"b/%1.eml"_s.arg(number)), "Subject: small\n\nx\n");
    const QPointer<ImportWindow> window(new ImportWindow(desk.desk));
    Keyboard keys(*window);
    QVERIFY(keys.show());
    QVERIFY(keys.fill("path", folder.path()));
    // The thread's own clock: what other programs take of the machine does not count.
    const auto busy = [] {
        timespec time {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1000 + double(time.tv_nsec) / 1e6;
    };
    double longest = 0;
    double last = busy();
    int beats = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] {
        const double now = busy();
        longest = qMax(longest, now - last);
        last = now;
        ++beats;
    });
    keys.press(Qt::Key_Return);
    last = busy();
    heart.start(2);
    QVERIFY(hasEnded(*window));
    QVERIFY(beats > 20);
    QVERIFY2(longest < 50, qPrintable(u"the window's thread was busy for %1 ms"_s.arg(longest)));
    QCOMPARE(inFolder(desk, store::FolderId::Inbox), 5000);
    delete window;
}

void TestTransferWindows::saysWhatCouldNotBeRead()
{
    DeskFixture desk;
    const QTemporaryDir folder;
    const QPointer<ImportWindow> window(new ImportWindow(desk.desk));
    Keyboard keys(*window);
    QVERIFY(keys.show());
    QVERIFY(keys.fill("path", folder.filePath(u"absent.mbox"_s)));
    keys.press(Qt::Key_Return);
    QVERIFY(hasEnded(*window));
    QVERIFY(keys.sees(u"Nothing was imported."_s));
    const auto *faults = window->findChild<QListWidget *>(u"faults"_s);
    QVERIFY(faults->isVisible());
    QCOMPARE(faults->count(), 1);
    QCOMPARE(faults->item(0)->text(), folder.filePath(u"absent.mbox"_s) + u" does not exist."_s);
    delete window;
}

void TestTransferWindows::stopsBeforeItCloses()
{
    DeskFixture desk;
    const QTemporaryDir folder;
    writeMbox(folder.filePath(u"many.mbox"_s), 12'000, 6000);
    const QPointer<ImportWindow> window(new ImportWindow(desk.desk));
    Keyboard keys(*window);
    QVERIFY(keys.show());
    QVERIFY(keys.fill("path", folder.filePath(u"many.mbox"_s)));
    keys.press(Qt::Key_Return);
    QVERIFY(window->isWorking());
    window->close();
    QTRY_VERIFY_WITH_TIMEOUT(!window, 5000);
    QVERIFY(inFolder(desk, store::FolderId::Inbox) < 12'000);
}

void TestTransferWindows::exportsAFolderAsMaildir()
{
    DeskFixture desk;
    QVERIFY(desk.store.add("Subject: seen\n\nx\n", {.seen = true}).has_value());
    QVERIFY(desk.store.add("Subject: sent\n\nx\n", {.folder = store::FolderId::Sent, .seen = true, .flagged = true}).has_value());
    const QTemporaryDir folder;
    const QPointer<ExportWindow> window(new ExportWindow(desk.desk));
    Keyboard keys(*window);
    QVERIFY(keys.show());
    QVERIFY(keys.fill("path", folder.filePath(u"all"_s)));
    keys.press(Qt::Key_Return);
    QVERIFY(hasEnded(*window));
    const QStringList all = filesIn(folder.filePath(u"all"_s));
    QCOMPARE(all.size(), 2);
    QVERIFY2(all[0].startsWith(u".Sent/cur/"_s) && all[0].endsWith(u":2,FS"_s), qPrintable(all[0]));
    QVERIFY2(all[1].startsWith(u"cur/"_s) && all[1].endsWith(u":2,S"_s), qPrintable(all[1]));

    auto *what = window->findChild<QComboBox *>(u"what"_s);
    what->setCurrentIndex(what->findText(u"Sent"_s));
    auto *form = window->findChild<QComboBox *>(u"form"_s);
    form->setCurrentIndex(form->findData(int(transfer::ExportForm::Mbox)));
    QVERIFY(keys.fill("path", folder.filePath(u"sent"_s)));
    keys.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(filesIn(folder.filePath(u"sent"_s)), QStringList {u"Sent.mbox"_s}, Patience);
    QVERIFY(hasEnded(*window));
    delete window;
}

void TestTransferWindows::saysWhichLettersAreNotInAnExport()
{
    DeskFixture desk;
    const auto header = desk.store.add("Subject: large\n\n");
    QVERIFY(header && desk.store.add("Subject: small\n\nx\n"));
    QVERIFY(desk.store.write([&](store::Database &database) { return store::header_letters::mark(database, *header, 50'000'000); }));
    const QTemporaryDir folder;
    const QPointer<ExportWindow> window(new ExportWindow(desk.desk));
    Keyboard keys(*window);
    QVERIFY(keys.show());
    QVERIFY(keys.fill("path", folder.filePath(u"all"_s)));
    keys.press(Qt::Key_Return);
    QVERIFY(hasEnded(*window));
    QCOMPARE(filesIn(folder.filePath(u"all"_s)).size(), 1);
    QVERIFY(window->findChild<look::Strip *>(u"end"_s)->spoken().contains(u"left out"));
    delete window;
}

QTEST_MAIN(TestTransferWindows)
#include "tst_transfer_windows.moc"
