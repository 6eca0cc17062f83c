// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reader/reader_probe.h"
#include "tests/ui/reader/sample_letters.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;

namespace {

struct File {
    QByteArray name;
    QByteArray octets;
    QByteArray encoding = "base64";
    QByteArray type = "application/octet-stream";
};

QByteArray binary(int size)
{
    QByteArray octets;
    for (int i = 0; i < size; ++i)
        octets.append(char((i * 7919 + i / 251) & 0xff));
    return octets;
}

QByteArray quotedPrintable(const QByteArray &octets)
{
    QByteArray out;
    int column = 0;
    for (const char c : octets) {
        if (column > 70) {
            out += "=\n";
            column = 0;
        }
        out += '=' + QByteArray(1, c).toHex().toUpper();
        column += 3;
    }
    return out;
}

QByteArray letterWith(const QList<File> &files)
{
    QByteArray text = "From: a@b.example\nTo: marta@example.org\nSubject: Files\nMIME-Version: 1.0\n"
                      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHere.\n";
    for (const File &file : files) {
        text += "--b\nContent-Type: " + file.type + "; name=\"" + file.name
            + "\"\nContent-Disposition: attachment; filename=\"" + file.name
            + "\"\nContent-Transfer-Encoding: " + file.encoding + "\n\n";
        if (file.encoding == "base64") {
            const QByteArray all = file.octets.toBase64();
            for (qsizetype at = 0; at < all.size(); at += 76)
                text += all.sliced(at, std::min<qsizetype>(76, all.size() - at)) + '\n';
        } else {
            text += quotedPrintable(file.octets) + '\n';
        }
    }
    return letter(text + "--b--\n");
}

QByteArray contentOf(const QString &file)
{
    QFile one(file);
    return one.open(QFile::ReadOnly) ? one.readAll() : QByteArray("missing");
}

} // namespace

class TestReaderFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void init()
    {
        m_reader = std::make_unique<ReaderFixture>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_opener.opened.clear();
    }
    void cleanup() { m_reader.reset(); }

    void savesOctetForOctet_data();
    void savesOctetForOctet();
    void neverOverwritesWithoutAWord();
    void savesAllUnderNamesOfTheirOwn();
    void callsThePartsOfAReportByWhatTheyAre();
    void saysWhyAFileWasNotSaved();
    void onlySavesPrograms();
    void opensInAPrivateFolder();
    void doesNotOpenWhatIsAProgramInside();
    void savesTheWholeLetter();
    void savesALargeFileInLittleMemory();
    void countsManyFiles();

private:
    void open(const QByteArray &raw)
    {
        const store::LetterId id = m_reader->add(raw);
        m_reader->pane->show({ id });
        QVERIFY(tests::waitUntil([&] { return m_reader->pane->displayed() == id; }));
    }
    QList<QAbstractButton *> buttons(const char *name) const
    {
        return m_reader->pane->findChildren<QAbstractButton *>(QString::fromLatin1(name));
    }
    /// Chooses a file or folder in the dialog that is open.
    void choose(const QString &path)
    {
        QFileDialog *dialog = nullptr;
        QVERIFY(tests::waitUntil([&] {
            for (QFileDialog *one : m_reader->pane->findChildren<QFileDialog *>())
                if (one->isVisible())
                    dialog = one;
            return dialog != nullptr;
        }));
        QVERIFY(dialog->isModal() == false || dialog->windowModality() == Qt::WindowModal);
        auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        QVERIFY(name);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(tests::waitUntil([&] { return m_reader->pane->findChildren<QFileDialog *>().isEmpty(); }));
    }
    look::Strip *strip(const QString &words) const
    {
        look::Strip *found = nullptr;
        if (!tests::waitUntil([&] {
                for (look::Strip *one : m_reader->pane->findChildren<look::Strip *>())
                    if (one->isVisible() && one->spoken().contains(words))
                        found = one;
                return found != nullptr;
            }))
            qWarning() << "no strip says" << words;
        return found;
    }
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<ReaderFixture> m_reader;
    std::unique_ptr<QTemporaryDir> m_folder;
    Opener m_opener;
};

void TestReaderFiles::savesOctetForOctet_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::newRow("base64") << QByteArray("base64");
    QTest::newRow("quoted-printable") << QByteArray("quoted-printable");
}

void TestReaderFiles::savesOctetForOctet()
{
    QFETCH(QByteArray, encoding);
    const QByteArray octets = binary(70'001);
    open(letterWith({ { "data.dat", octets, encoding } }));
    QCOMPARE(buttons("saveAttachment").size(), 1);
    QTest::mouseClick(buttons("saveAttachment").first(), Qt::LeftButton);
    choose(path(u"mine.dat"_s));
    QVERIFY(strip(u"mine.dat"_s));
    QCOMPARE(contentOf(path(u"mine.dat"_s)), octets);
    QCOMPARE(m_reader->settings().value(u"reader/saveFolder"_s).toString(), m_folder->path());
}

void TestReaderFiles::neverOverwritesWithoutAWord()
{
    QFile before(path(u"data.dat"_s));
    QVERIFY(before.open(QFile::WriteOnly));
    before.write("mine");
    before.close();
    open(letterWith({ { "data.dat", "theirs" } }));
    buttons("saveAttachment").first()->click();
    choose(path(u"data.dat"_s));
    look::Strip *asks = strip(u"is there already"_s);
    QVERIFY(asks);
    QCOMPARE(contentOf(path(u"data.dat"_s)), "mine");
    QCOMPARE(asks->buttons().size(), 2);
    QTest::mouseClick(asks->buttons().first(), Qt::LeftButton); // Keep both
    QVERIFY(strip(u"was saved"_s));
    QCOMPARE(contentOf(path(u"data.dat"_s)), "mine");
    QCOMPARE(contentOf(path(u"data (2).dat"_s)), "theirs");
    buttons("saveAttachment").first()->click();
    choose(path(u"data.dat"_s));
    asks = strip(u"is there already"_s);
    QTest::mouseClick(asks->buttons().last(), Qt::LeftButton); // Replace
    QVERIFY(strip(u"was saved"_s));
    QCOMPARE(contentOf(path(u"data.dat"_s)), "theirs");
}

void TestReaderFiles::savesAllUnderNamesOfTheirOwn()
{
    open(letterWith({ { "a.txt", "one" },
                      { "a.txt", "two" },
                      { "../../up.txt", "three" },
                      { "/etc/four.txt", "four" },
                      { "", "five", "base64", "text/plain" } }));
    QCOMPARE(buttons("saveAll").size(), 1);
    QTest::mouseClick(buttons("saveAll").first(), Qt::LeftButton);
    choose(m_folder->path());
    QVERIFY(strip(u"5 file"_s));
    const QStringList names = QDir(m_folder->path()).entryList(QDir::Files, QDir::Name);
    QCOMPARE(names,
             QStringList({ u"a (2).txt"_s, u"a.txt"_s, u"four.txt"_s, u"unnamed.txt"_s, u"up.txt"_s }));
    QCOMPARE(contentOf(path(u"a.txt"_s)), "one");
    QCOMPARE(contentOf(path(u"a (2).txt"_s)), "two");
}

/// The parts of a bounce have no names: people are told what they are.
void TestReaderFiles::callsThePartsOfAReportByWhatTheyAre()
{
    const QByteArray head = "From: MAILER-DAEMON@example.org\nTo: marta@example.org\nSubject: Undelivered\n"
                            "MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
                            "--b\nContent-Type: text/plain\n\nIt did not arrive.\n"
                            "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; example.org\n\n"
                            "Final-Recipient: rfc822; nobody@example.net\nAction: failed\nStatus: 5.1.1\n\n";
    const auto names = [this] {
        QStringList all;
        for (const QLabel *label : m_reader->pane->findChildren<QLabel *>(u"attachmentName"_s)) {
            QString name = label->accessibleName().isEmpty() ? label->text() : label->accessibleName();
            all.append(name.remove(QChar(0x2068)).remove(QChar(0x2069)).section(u" \u00b7 "_s, 0, 0));
        }
        return all;
    };
    open(head + "--b\nContent-Type: message/rfc822\n\nSubject: Hello\nFrom: marta@example.org\n\nHi.\n--b--\n");
    QCOMPARE(names(), QStringList({ u"Delivery report.txt"_s, u"Returned letter – Hello.eml"_s }));
    QTest::mouseClick(buttons("saveAll").first(), Qt::LeftButton);
    choose(m_folder->path());
    QVERIFY(strip(u"2 file"_s));
    QVERIFY(contentOf(path(u"Returned letter – Hello.eml"_s)).contains("Subject: Hello"));
    open(head + "--b\nContent-Type: message/rfc822\n\nFrom: marta@example.org\n\nHi.\n--b--\n");
    QCOMPARE(names(), QStringList({ u"Delivery report.txt"_s, u"Returned letter.eml"_s }));
    open(head + "--b\nContent-Type: text/rfc822-headers\n\nSubject: Hello\nFrom: marta@example.org\n--b--\n");
    QCOMPARE(names(), QStringList({ u"Delivery report.txt"_s, u"Head of the returned letter.txt"_s }));
    // A letter that was forwarded as a file did not come back.
    open("From: a@b.example\nTo: marta@example.org\nSubject: See\nMIME-Version: 1.0\n"
         "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee.\n"
         "--b\nContent-Type: message/rfc822\n\nSubject: Hello\n\nHi.\n--b--\n");
    QCOMPARE(names(), QStringList(u"Hello.eml"_s));
}

void TestReaderFiles::saysWhyAFileWasNotSaved()
{
    open(letterWith({ { "data.dat", "x" } }));
    buttons("saveAttachment").first()->click();
    choose(path(u"nowhere/data.dat"_s));
    look::Strip *failed = strip(u"was not saved"_s);
    QVERIFY(failed);
    QCOMPARE(failed->tone(), look::Tone::Error);
    QVERIFY(failed->spoken().contains(u"nowhere"_s));
}

void TestReaderFiles::onlySavesPrograms()
{
    open(letterWith({ { "invoice.pdf.exe", "MZ" }, { "run.sh", "#!/bin/sh" }, { "notes.txt", "x" } }));
    QCOMPARE(buttons("saveAttachment").size(), 3);
    QCOMPARE(buttons("openAttachment").size(), 1);
    QVERIFY(buttons("openAttachment").first()->accessibleName().contains(u"notes.txt"_s));
    const auto why = m_reader->pane->findChildren<look::Label *>(u"saveOnly"_s);
    QCOMPARE(why.size(), 2);
    QVERIFY(why.first()->isVisible() && why.first()->text().contains(u"program"_s));
}

void TestReaderFiles::opensInAPrivateFolder()
{
    const QByteArray octets = "%PDF-1.4 " + binary(5000);
    open(letterWith({ { "plan.pdf", octets, "base64", "application/pdf" } }));
    QTest::mouseClick(buttons("openAttachment").first(), Qt::LeftButton);
    QVERIFY(tests::waitUntil([this] { return !m_opener.opened.isEmpty(); }));
    const QString file = m_opener.opened.first().toLocalFile();
    QCOMPARE(QFileInfo(file).fileName(), u"plan.pdf"_s);
    QCOMPARE(contentOf(file), octets);
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(file) & (others | QFile::ExeOwner)));
    const QString folder = QFileInfo(file).absolutePath();
    QVERIFY(!(QFile::permissions(folder) & others));
    QVERIFY(!(QFile::permissions(QFileInfo(folder).absolutePath()) & others));
    // The same name again is another file.
    QTest::mouseClick(buttons("openAttachment").first(), Qt::LeftButton);
    QVERIFY(tests::waitUntil([this] { return m_opener.opened.size() == 2; }));
    QVERIFY(m_opener.opened.last() != m_opener.opened.first());
    m_reader->pane.reset();
    QVERIFY(!QFileInfo::exists(file) && !QFileInfo::exists(QFileInfo(folder).absolutePath()));
}

void TestReaderFiles::doesNotOpenWhatIsAProgramInside()
{
    open(letterWith({ { "holiday.jpg", "#!/bin/sh\necho harm\n", "base64", "image/jpeg" } }));
    QTest::mouseClick(buttons("openAttachment").first(), Qt::LeftButton);
    QVERIFY(strip(u"It is a program or script"_s));
    QVERIFY(m_opener.opened.isEmpty());
}

void TestReaderFiles::savesTheWholeLetter()
{
    const QByteArray raw = doorCode();
    open(raw);
    m_reader->pane->ownActions().last()->trigger();
    choose(path(u"door.eml"_s));
    QVERIFY(strip(u"door.eml"_s));
    QCOMPARE(contentOf(path(u"door.eml"_s)), raw);
}

void TestReaderFiles::savesALargeFileInLittleMemory()
{
    const auto resident = [] {
        QFile status(u"/proc/self/statm"_s);
        return status.open(QFile::ReadOnly) ? status.readAll().split(' ').value(1).toLongLong() * 4096 : 0;
    };
    const QByteArray octets = binary(24 << 20);
    QByteArray raw = letterWith({ { "film.bin.dat", octets } });
    const store::LetterId id = m_reader->add(raw);
    raw = QByteArray();
    const qint64 before = resident();
    m_reader->pane->show({ id });
    QVERIFY(tests::waitUntil([&] { return m_reader->pane->displayed() == id; }));
    buttons("saveAttachment").first()->click();
    choose(path(u"film.dat"_s));
    QVERIFY(strip(u"was saved"_s));
    QVERIFY2(resident() - before < (40 << 20), qPrintable(QString::number((resident() - before) >> 20)));
    QCOMPARE(QFileInfo(path(u"film.dat"_s)).size(), octets.size());
    QCOMPARE(contentOf(path(u"film.dat"_s)), octets);
}

void TestReaderFiles::countsManyFiles()
{
    QList<File> files;
    for (int i = 0; i < 300; ++i)
        files.append({ "f" + QByteArray::number(i) + ".txt", "x" });
    open(letterWith(files));
    const auto *count = m_reader->pane->findChild<look::Label *>(u"attachmentCount"_s);
    QVERIFY(count->text().startsWith(u"300"_s));
    QCOMPARE(buttons("saveAttachment").size(), 200);
    QTest::mouseClick(buttons("saveAll").first(), Qt::LeftButton);
    choose(m_folder->path());
    QVERIFY(strip(u"300 file"_s));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 300);
}

SOBRE_READER_MAIN(TestReaderFiles)
#include "tst_reader_files.moc"
