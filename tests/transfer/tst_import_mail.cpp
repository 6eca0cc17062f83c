// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/import_mail.h"

#include "tests/store/store_fixture.h"
#include "tests/transfer/failing_files.h"

using namespace sobre;
using namespace sobre::transfer;
using store::test::Draft;
using store::test::StoreFixture;

/// Files that cannot be read, or not to their end. tests/cli imports the readable ones.
class tst_import_mail : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { failing::torn = failing::closed = {}; }
    void keepsNoTorsoOfALetter();
    void keepsWhatStandsBeforeTheTearInAnMbox();
    void saysWhatItCannotOpen_data();
    void saysWhatItCannotOpen();

private:
    QString write(const QString &name, const QByteArray &octets);
    ImportReport import(const QString &path);
    QList<QByteArray> letters();

    QTemporaryDir m_files;
    StoreFixture m_store;
};

namespace {

QByteArray letter(const QByteArray &subject, qsizetype octets)
{
    return Draft {.subject = subject, .body = store::test::noise(octets, 3)}.raw();
}

Task<> take(QString path, store::Store &store, std::function<void(ImportReport)> done)
{
    const auto files = findImportFiles(path);
    if (!files)
        qFatal("%s", qPrintable(files.error().detail));
    done(co_await importMail(*files, store::FolderId::Inbox, store.intake(), store.writer()));
}

} // namespace

QString tst_import_mail::write(const QString &name, const QByteArray &octets)
{
    QFile file(m_files.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size())
        qFatal("cannot write");
    return file.fileName();
}

ImportReport tst_import_mail::import(const QString &path)
{
    std::optional<Task<>> task;
    return store::test::await<ImportReport>([&](QObject *, std::function<void(ImportReport)> done) {
        task.emplace(take(path, m_store.store(), std::move(done)));
        task->start();
    });
}

/// All that is in the store; it is empty then.
QList<QByteArray> tst_import_mail::letters()
{
    QList<QByteArray> all;
    const auto ids = store::letters::ids(m_store.reader(), store::FolderId::Inbox);
    for (const store::LetterId id : *ids)
        all.prepend(m_store.raw(id));
    if (!m_store.write([&](store::Database &database) { return store::letters::removeForever(database, *ids); }))
        qFatal("cannot remove");
    return all;
}

void tst_import_mail::keepsNoTorsoOfALetter()
{
    const QByteArray raw = letter("whole", 900'000);
    const QString path = write(QStringLiteral("one.eml"), raw);
    for (const qint64 at : {5000, 600'000}) {
        failing::torn = QFile::encodeName(path);
        failing::tornAt = at;
        const ImportReport torn = import(path);
        QCOMPARE(torn.letters, 0);
        QCOMPARE(letters(), QList<QByteArray>());
        QCOMPARE(torn.errors.size(), 1);
        QCOMPARE(torn.errors.first().kind, MailError::Kind::FileUnreadable);
        QVERIFY(torn.errors.first().detail.contains(path));
    }
    failing::torn = {};
    QCOMPARE(import(path).letters, 1);
    QCOMPARE(letters(), QList {raw});
}

void tst_import_mail::keepsWhatStandsBeforeTheTearInAnMbox()
{
    QByteArray mbox;
    QList<QByteArray> all;
    for (const char *subject : {"one", "two", "three"}) {
        all += letter(subject, 400'000);
        mbox += "From ana@example.org Sat Nov 21 20:05:00 2026\r\n" + all.last() + "\r\n";
    }
    const QString path = write(QStringLiteral("three.mbox"), mbox);
    failing::torn = QFile::encodeName(path);
    failing::tornAt = 600'000; // in the second
    const ImportReport torn = import(path);
    QCOMPARE(letters(), QList {all.first()});
    QCOMPARE(torn.letters, 1);
    QCOMPARE(torn.errors.size(), 1);
    QCOMPARE(torn.errors.first().kind, MailError::Kind::FileUnreadable);
    failing::torn = {};
    QCOMPARE(import(path).letters, 3);
    QCOMPARE(letters(), all);
}

void tst_import_mail::saysWhatItCannotOpen_data()
{
    QTest::addColumn<QString>("closed");
    QTest::newRow("a file") << QStringLiteral("many/b.eml");
    QTest::newRow("a folder") << QStringLiteral("many/within");
}

void tst_import_mail::saysWhatItCannotOpen()
{
    QFETCH(QString, closed);
    QVERIFY(QDir(m_files.path()).mkpath(QStringLiteral("many/within")));
    const QByteArray good = letter("good", 300);
    for (const char *name : {"many/a.eml", "many/b.eml", "many/c.eml", "many/within/d.eml"})
        write(QString::fromLatin1(name), good);
    failing::closed = QFile::encodeName(m_files.filePath(closed));
    const ImportReport report = import(m_files.filePath(QStringLiteral("many")));
    QCOMPARE(report.letters, 3);
    QCOMPARE(letters(), QList<QByteArray>(3, good));
    QCOMPARE(report.errors.size(), 1);
    QCOMPARE(report.errors.first().kind, MailError::Kind::FileUnreadable);
    QVERIFY(report.errors.first().detail.contains(closed));
}

SOBRE_STORE_MAIN(tst_import_mail)
#include "tst_import_mail.moc"
