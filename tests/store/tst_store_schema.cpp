// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"
#include "core/store/statement.h"
#include "tests/store/store_fixture.h"

#include <QFile>

using namespace sobre;
using namespace sobre::store;
using test::StoreFixture;

class tst_store_schema : public QObject {
    Q_OBJECT

private slots:
    void isBornAsDecided_data();
    void isBornAsDecided();
    void writesDurably();
    void survivesABirthThatWasCutShort();
    void refusesANewerSchema();
    void refusesAnotherProgramsFile();
    void refusesWhatIsNoDatabase();
    void letsReadersWriteNothing();
};

namespace {

qint64 pragma(Database &database, const char *name)
{
    Statement row = database.prepareText(QByteArray("PRAGMA ") + name);
    return row.next() ? row.integer(0) : -1;
}

} // namespace

void tst_store_schema::isBornAsDecided_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("value");
    QTest::newRow("page size") << QByteArray("page_size") << 16384;
    QTest::newRow("auto vacuum") << QByteArray("auto_vacuum") << 2;
    QTest::newRow("application id") << QByteArray("application_id") << schema::ApplicationId;
    QTest::newRow("version") << QByteArray("user_version") << schema::Version;
}

void tst_store_schema::isBornAsDecided()
{
    QFETCH(QByteArray, name);
    QFETCH(int, value);
    StoreFixture fixture;
    QCOMPARE(pragma(fixture.reader(), name.constData()), value);
}

void tst_store_schema::writesDurably()
{
    StoreFixture fixture;
    const Result<qint64> synchronous
        = fixture.write([](Database &database) -> Result<qint64> { return pragma(database, "synchronous"); });
    QCOMPARE(*synchronous, 2);
    Statement mode = fixture.reader().prepareText("PRAGMA journal_mode");
    QVERIFY(mode.next());
    QCOMPARE(mode.text(0), QStringLiteral("wal"));
}

void tst_store_schema::survivesABirthThatWasCutShort()
{
    StoreFixture fixture(false);
    {
        const auto profile = Profile::open(fixture.directory(), Access::ReadWrite);
        QVERIFY(profile);
        const auto database = Database::open((*profile)->databaseFile(), Database::Mode::Write);
        QVERIFY(database);
        QVERIFY((*database)->script("BEGIN; CREATE TABLE meta(key); ROLLBACK"));
    }
    const auto reader = Store::open(fixture.directory(), Access::ReadOnly);
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, MailError::Kind::NotFound);
    QVERIFY(fixture.reopen());
    QCOMPARE(pragma(fixture.reader(), "page_size"), 16384);
    QCOMPARE(pragma(fixture.reader(), "auto_vacuum"), 2);
}

void tst_store_schema::refusesANewerSchema()
{
    StoreFixture fixture;
    fixture.write([](Database &database) { return database.script("PRAGMA user_version=9999"); });
    fixture.close();
    for (const Access access : { Access::ReadWrite, Access::ReadOnly }) {
        const auto opened = Store::open(fixture.directory(), access);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, MailError::Kind::StoreTooNew);
    }
}

void tst_store_schema::refusesAnotherProgramsFile()
{
    StoreFixture fixture;
    fixture.write([](Database &database) { return database.script("PRAGMA application_id=7"); });
    fixture.close();
    for (const Access access : { Access::ReadWrite, Access::ReadOnly }) {
        const auto opened = Store::open(fixture.directory(), access);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, MailError::Kind::StoreDamaged);
    }
}

void tst_store_schema::refusesWhatIsNoDatabase()
{
    StoreFixture fixture;
    fixture.close();
    QFile file(fixture.directory() + QStringLiteral("/mail.db"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(200, 'x'));
    file.close();
    for (const Access access : { Access::ReadWrite, Access::ReadOnly }) {
        const auto opened = Store::open(fixture.directory(), access);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, MailError::Kind::StoreDamaged);
    }
}

void tst_store_schema::letsReadersWriteNothing()
{
    StoreFixture fixture;
    QVERIFY(!fixture.reader().run("DELETE FROM folders"));
    QCOMPARE(fixture.reader().integer("SELECT count(*) FROM folders")->value(), 7);
}

SOBRE_STORE_MAIN(tst_store_schema)
#include "tst_store_schema.moc"
