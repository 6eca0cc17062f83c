// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/send_words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::cli;

/// The command lines of sendmail's callers, word for word.
class TestSendWords : public QObject {
    Q_OBJECT

private slots:
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
    void tellsFilesFromRecipients_data();
    void tellsFilesFromRecipients();
    void isCalledSendmail();
};

void TestSendWords::understands_data()
{
    QTest::addColumn<QStringList>("typed");
    QTest::addColumn<QStringList>("read");

    QTest::newRow("a file") << QStringList {u"send"_s, u"a.eml"_s} << QStringList {u"--"_s, u"send"_s, u"a.eml"_s};
    QTest::newRow("ours") << QStringList {u"--profile"_s, u"/p"_s, u"send"_s, u"a.eml"_s, u"--from"_s, u"2"_s, u"--json"_s}
                          << QStringList {u"--profile"_s, u"/p"_s, u"--from"_s, u"2"_s, u"--json"_s, u"--"_s, u"send"_s, u"a.eml"_s};
    QTest::newRow("git send-email") << QStringList {u"send"_s, u"-i"_s, u"ann@uno.test"_s, u"bob@dos.test"_s}
                                    << QStringList {u"-i"_s, u"--"_s, u"send"_s, u"ann@uno.test"_s, u"bob@dos.test"_s};
    QTest::newRow("git with a sender") << QStringList {u"send"_s, u"-i"_s, u"-f"_s, u"me@uno.test"_s, u"ann@uno.test"_s}
                                       << QStringList {u"-i"_s, u"-f"_s, u"me@uno.test"_s, u"--"_s, u"send"_s, u"ann@uno.test"_s};
    QTest::newRow("cron of Debian") << QStringList {u"send"_s, u"-i"_s, u"-FCronDaemon"_s, u"-B8BITMIME"_s, u"-oem"_s, u"root"_s}
                                    << QStringList {u"-i"_s, u"-F"_s, u"CronDaemon"_s, u"--sendmail"_s, u"--"_s, u"send"_s, u"root"_s};
    QTest::newRow("cronie") << QStringList {u"send"_s, u"-FCronDaemon"_s, u"-i"_s, u"-odi"_s, u"-oem"_s, u"-oi"_s, u"-t"_s, u"-f"_s, u"root"_s}
                            << QStringList {u"-F"_s, u"CronDaemon"_s, u"-i"_s, u"-i"_s, u"-t"_s, u"-f"_s, u"root"_s, u"--sendmail"_s, u"--"_s, u"send"_s};
    QTest::newRow("busybox") << QStringList {u"send"_s, u"-ti"_s} << QStringList {u"-t"_s, u"-i"_s, u"--"_s, u"send"_s};
    QTest::newRow("mutt") << QStringList {u"send"_s, u"-oem"_s, u"-oi"_s, u"-f"_s, u"me@uno.test"_s, u"-B8BITMIME"_s, u"-N"_s, u"failure,delay"_s,
                                          u"-R"_s, u"hdrs"_s, u"--"_s, u"ann@uno.test"_s, u"-odd@uno.test"_s}
                          << QStringList {u"-i"_s, u"-f"_s, u"me@uno.test"_s, u"--sendmail"_s, u"--"_s, u"send"_s, u"ann@uno.test"_s, u"-odd@uno.test"_s};
    QTest::newRow("values in the word") << QStringList {u"send"_s, u"-fme@uno.test"_s, u"-bm"_s, u"-v"_s, u"-d9.1"_s, u"-oX"_s, u"-Venv"_s, u"-"_s}
                                        << QStringList {u"-f"_s, u"me@uno.test"_s, u"--sendmail"_s, u"--"_s, u"send"_s, u"-"_s};
    QTest::newRow("-r is -f") << QStringList {u"send"_s, u"-r"_s, u"me@uno.test"_s} << QStringList {u"-f"_s, u"me@uno.test"_s, u"--sendmail"_s, u"--"_s, u"send"_s};
    QTest::newRow("-o apart") << QStringList {u"send"_s, u"-o"_s, u"i"_s} << QStringList {u"-i"_s, u"--sendmail"_s, u"--"_s, u"send"_s};
    QTest::newRow("no sender") << QStringList {u"send"_s, u"-i"_s, u"-f"_s, u"<>"_s, u"a@b.test"_s}
                               << QStringList {u"-i"_s, u"-f"_s, u"<>"_s, u"--"_s, u"send"_s, u"a@b.test"_s};
    QTest::newRow("help") << QStringList {u"send"_s, u"-h"_s} << QStringList {u"-h"_s, u"--"_s, u"send"_s};
}

void TestSendWords::understands()
{
    QFETCH(const QStringList, typed);
    QFETCH(const QStringList, read);
    const SendWords words = sendWords(typed);
    QCOMPARE(words.fault, QString());
    QCOMPARE(words.arguments, read);
}

void TestSendWords::refuses_data()
{
    QTest::addColumn<QString>("word");
    for (const char *word : {"-q", "-q30m", "-bp", "-bs", "-bd", "-bi", "-Z", "-f", "-iZ"})
        QTest::newRow(word) << QString::fromLatin1(word);
}

void TestSendWords::refuses()
{
    QFETCH(const QString, word);
    const QString fault = sendWords({u"send"_s, word}).fault;
    QVERIFY(fault.startsWith(u'-') || fault.startsWith("There is no option -"_L1));
}

void TestSendWords::tellsFilesFromRecipients_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("isFile");
    QTest::addColumn<SendManner>("manner");
    QTest::addColumn<SendWord>("kind");

    constexpr SendManner Plain {};
    constexpr SendManner Pipe {.sendmail = false, .fromPipe = true};
    constexpr SendManner Sendmail {.sendmail = true, .fromPipe = false};
    QTest::newRow("a file") << u"a.eml"_s << true << Plain << SendWord::File;
    QTest::newRow("a file and -t") << u"a.eml"_s << true << Pipe << SendWord::File;
    QTest::newRow("a file with an at") << u"me@home.eml"_s << true << Plain << SendWord::File;
    QTest::newRow("git's recipient and a file of that name") << u"ann@uno.test"_s << true << Pipe << SendWord::Recipient;
    QTest::newRow("a recipient") << u"ann@uno.test"_s << false << Plain << SendWord::Recipient;
    QTest::newRow("neither") << u"absent.eml"_s << false << Plain << SendWord::Nothing;
    QTest::newRow("neither, by a pipe") << u"root"_s << false << Pipe << SendWord::Nothing;
    QTest::newRow("cron's user and a file of that name") << u"root"_s << true << Sendmail << SendWord::Recipient;
    QTest::newRow("cron's user") << u"root"_s << false << Sendmail << SendWord::Recipient;
    QTest::newRow("standard input") << u"-"_s << true << Sendmail << SendWord::StandardInput;
}

void TestSendWords::tellsFilesFromRecipients()
{
    QFETCH(const QString, word);
    QFETCH(const bool, isFile);
    QFETCH(const SendManner, manner);
    QFETCH(const SendWord, kind);
    QCOMPARE(kindOfWord(word, isFile, manner), kind);
}

void TestSendWords::isCalledSendmail()
{
    const SendWords words = sendWords(calledAsSendmail({u"-oi"_s, u"root"_s}));
    QCOMPARE(words.fault, QString());
    QVERIFY(words.arguments.contains("--sendmail"_L1));
    QCOMPARE(words.arguments.last(2), (QStringList {u"send"_s, u"root"_s}));
}

QTEST_GUILESS_MAIN(TestSendWords)
#include "tst_send_words.moc"
