// SPDX-License-Identifier: GPL-3.0-or-later
// Every input that scripts/fuzz found worth keeping, played again: the same targets, without libFuzzer.
#include "tests/fuzz/fuzz_entry.h"
#include "tests/support/qca_main.h"

#include <QDir>
#include <QFile>

using namespace sobre;

namespace {

struct Target {
    const char *name; ///< and of its folder
    fuzz::Entry entry;
};

constexpr std::array Targets = {
    Target{ "mbox", &fuzz::mbox },
    Target{ "pop3_reply", &fuzz::pop3Reply },
    Target{ "pop3_dialogue", &fuzz::pop3Dialogue },
    Target{ "report", &fuzz::report },
};

constexpr int MostFiles = 300;
constexpr qint64 MostOctets = 4096;

} // namespace

class TestFuzzReplay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyInput_data();
    void everyInput();
    void everyFolderHasATarget();
};

void TestFuzzReplay::everyInput_data()
{
    QTest::addColumn<int>("target");
    QTest::addColumn<QByteArray>("input");
    for (int i = 0; i < int(Targets.size()); ++i) {
        const QDir folder(QStringLiteral(SOBRE_FUZZ_CORPUS) + u'/' + QString::fromLatin1(Targets[i].name));
        const QStringList files = folder.entryList(QDir::Files);
        QVERIFY2(!files.isEmpty() && files.size() <= MostFiles, Targets[i].name);
        for (const QString &name : files) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly) && file.size() <= MostOctets);
            QTest::newRow(qPrintable(QString::fromLatin1(Targets[i].name) + u'/' + name))
                << i << file.readAll();
        }
    }
}

/// What does not hold ends the program.
void TestFuzzReplay::everyInput()
{
    QFETCH(int, target);
    QFETCH(QByteArray, input);
    Targets[std::size_t(target)].entry(input);
}

void TestFuzzReplay::everyFolderHasATarget()
{
    QStringList names;
    for (const Target &target : Targets)
        names.append(QString::fromLatin1(target.name));
    names.sort();
    QCOMPARE(QDir(QStringLiteral(SOBRE_FUZZ_CORPUS)).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name),
             names);
}

SOBRE_QCA_TEST_MAIN(TestFuzzReplay)
#include "tst_fuzz_replay.moc"
