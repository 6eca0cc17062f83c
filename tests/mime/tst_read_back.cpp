// SPDX-License-Identifier: GPL-3.0-or-later
// 500 letters with everything in them that is awkward to write, read by programs of others. Dovecot reads the same in
// tests/cli/test_read_dovecot.py.
#include "core/mime/encode_header.h"
#include "tests/mime/built_letter.h"
#include "tests/mime/draft_generator.h"
#include "tests/mime/expected_letter.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::mime;
using namespace sobre::tests;

class TestReadBack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdWhatIsAwkward();
    void areReadAsTheyWereMeant_data();
    void areReadAsTheyWereMeant();

private:
    QTemporaryDir m_dir;
    QList<Draft> m_drafts;
    QList<QByteArray> m_letters;
};

void TestReadBack::initTestCase()
{
    Generator generator(Generator::Seed);
    for (int i = 0; i < Generator::Letters; ++i) {
        m_drafts += generator.draft();
        m_letters += written(m_drafts.last());
        QVERIFY2(brokenRule(m_letters.last()).isEmpty(), brokenRule(m_letters.last()));
        QFile file(m_dir.filePath(u"%1.eml"_s.arg(i, 4, 10, QChar(u'0'))));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_letters.last());
    }
}

/// What the readers are asked is worth nothing where the letters are tame.
void TestReadBack::holdWhatIsAwkward()
{
    QCOMPARE(m_drafts.size(), 500);
    QCOMPARE(QSet<QByteArray>(m_letters.begin(), m_letters.end()).size(), m_drafts.size());
    QSet<QChar::Script> scripts;
    QSet<QString> fileNames;
    int longLines = 0, blanks = 0, fromLines = 0, dots = 0, pictures = 0, both = 0, htmlOnly = 0;
    for (const Draft &draft : std::as_const(m_drafts)) {
        for (const Mailbox &one : draft.to + draft.cc) {
            for (const char32_t c : one.name.toUcs4()) {
                if (const QChar::Script script = QChar::script(c); script > QChar::Script_Common)
                    scripts.insert(script);
            }
        }
        for (const QString &line : draft.text.split(u'\n')) {
            longLines += line.size() > 998;
            blanks += line.endsWith(u' ') && line != u"-- ";
            fromLines += line.startsWith(u"From ");
            dots += line == u".";
        }
        both += !draft.html.isEmpty() && !draft.text.isEmpty();
        htmlOnly += !draft.html.isEmpty() && draft.text.isEmpty();
        for (const OutgoingAttachment &file : draft.attachments) {
            pictures += file.isInline && !draft.html.isEmpty();
            fileNames.insert(file.name);
        }
    }
    for (const auto script : { QChar::Script_Latin, QChar::Script_Cyrillic, QChar::Script_Greek, QChar::Script_Han, QChar::Script_Hangul,
                               QChar::Script_Arabic, QChar::Script_Hebrew, QChar::Script_Thai, QChar::Script_Devanagari })
        QVERIFY2(scripts.contains(script), QByteArray::number(script));
    QVERIFY2(fileNames.size() >= 20, QByteArray::number(fileNames.size()));
    for (const int number : { longLines, blanks, fromLines, dots, pictures, both, htmlOnly })
        QVERIFY2(number >= 10, QByteArray::number(number));
}

void TestReadBack::areReadAsTheyWereMeant_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("script");
    QTest::newRow("Python's email") << u"python3"_s << QStringLiteral(SOBRE_READ_LETTERS);
    QTest::newRow("GMime") << u"/usr/bin/python3"_s << QStringLiteral(SOBRE_READ_GMIME); // only the system's knows it
}

void TestReadBack::areReadAsTheyWereMeant()
{
    QFETCH(QString, program);
    QFETCH(QString, script);
    QProcess reader;
    reader.start(program, { script, m_dir.path() });
    QVERIFY(reader.waitForFinished(120'000));
    QVERIFY2(reader.exitCode() == 0, reader.readAllStandardError());
    const QList<QByteArray> lines = reader.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(lines.size(), m_drafts.size());
    QByteArrayList failures;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString found = difference(expectedLetter(m_drafts[i]), QJsonDocument::fromJson(lines[i]).object());
        if (!found.isEmpty())
            failures += QByteArray::number(i) + ' ' + found.toUtf8();
    }
    QVERIFY2(failures.isEmpty(), QByteArray::number(failures.size()) + " letters:\n" + failures.join('\n').first(std::min<qsizetype>(6000, failures.join('\n').size())));
}

QTEST_GUILESS_MAIN(TestReadBack)
#include "tst_read_back.moc"
