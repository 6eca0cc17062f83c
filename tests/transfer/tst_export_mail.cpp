// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/export_mail.h"

#include "core/store/header_letters.h"
#include "tests/store/store_fixture.h"
#include "tests/transfer/failing_files.h"

#include <QDir>
#include <QDirIterator>

using namespace sobre;
using namespace sobre::transfer;
using store::test::Draft;
using store::test::StoreFixture;

/// What an export says of a disk that fails, and a second export. tests/cli compares what the first one writes.
class tst_export_mail : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { failing::noSync = false; }
    void saysThatNothingIsKnownToBeOnTheDisk();
    void doublesNoLetterWhoseFlagsChanged();
    void leavesOutLettersOfWhichTheHeaderAloneIsHere();

private:
    QTemporaryDir m_files;
};

void tst_export_mail::saysThatNothingIsKnownToBeOnTheDisk()
{
    StoreFixture fixture;
    QVERIFY(fixture.add(Draft {}.raw()));
    const QString there = m_files.filePath(QStringLiteral("eml"));
    failing::noSync = true;
    const auto report = exportMail(fixture.reader(), {.destination = there, .folder = store::FolderId::Inbox});
    QVERIFY(report);
    QCOMPARE(report->errors.size(), 1);
    QCOMPARE(report->errors.first().kind, MailError::Kind::FileUnreadable);
    QVERIFY(report->errors.first().detail.contains(there));
    failing::noSync = false;
    const auto sound = exportMail(fixture.reader(), {.destination = there + u'2', .folder = store::FolderId::Inbox});
    QVERIFY(sound && sound->errors.isEmpty());
    QCOMPARE(sound->letters, 1);
}

void tst_export_mail::doublesNoLetterWhoseFlagsChanged()
{
    StoreFixture fixture;
    const auto id = fixture.add(Draft {}.raw());
    QVERIFY(id && fixture.add(Draft {.subject = "Another"}.raw()));
    const QString there = m_files.filePath(QStringLiteral("maildir"));
    const ExportRequest request {.form = ExportForm::Maildir, .destination = there, .folder = store::FolderId::Inbox};
    QCOMPARE(exportMail(fixture.reader(), request)->letters, 2);
    QVERIFY(fixture.write([&](store::Database &database) { return store::letters::setFlag(database, {*id}, store::Flag::Flagged, true); }));
    QVERIFY(fixture.add(Draft {.subject = "A third"}.raw()));
    const auto second = exportMail(fixture.reader(), request);
    QCOMPARE(second->letters, 1);
    QCOMPARE(second->errors.size(), 2); // they are there already
    QCOMPARE(QDir(there + QStringLiteral("/cur")).entryList(QDir::Files).size(), 3);
}

// A file of it would look like the letter.
void tst_export_mail::leavesOutLettersOfWhichTheHeaderAloneIsHere()
{
    StoreFixture fixture;
    const auto header = fixture.add(Draft {}.raw());
    QVERIFY(header && fixture.add(Draft {.subject = "Whole"}.raw()));
    QVERIFY(fixture.write([&](store::Database &database) { return store::header_letters::mark(database, *header, 50'000'000); }));
    for (const ExportForm form : {ExportForm::Eml, ExportForm::Mbox, ExportForm::Maildir}) {
        const QString there = m_files.filePath(QStringLiteral("headers-%1").arg(int(form)));
        int most = 0;
        const auto report = exportMail(fixture.reader(), {.form = form, .destination = there}, [&](const TransferProgress &progress) {
            most = progress.ofLetters;
            return true;
        });
        QVERIFY(report && report->errors.isEmpty());
        QCOMPARE(report->letters, 1);
        QCOMPARE(report->headersAlone, 1);
        QCOMPARE(most, 1);
        QDirIterator files(there, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains("Subject: Hello"));
        }
    }
}

SOBRE_STORE_MAIN(tst_export_mail)
#include "tst_export_mail.moc"
