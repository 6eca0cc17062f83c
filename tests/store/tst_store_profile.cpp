// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/disk_kind.h"
#include "core/store/profile.h"
#include "tests/store/store_fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace sobre;
using namespace sobre::store;
using test::StoreFixture;

namespace {

int modeOf(const QString &path)
{
    struct stat status{};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
}

bool refuses(const QString &directory, Access access, QLatin1StringView word)
{
    const auto opened = Profile::open(directory, access);
    if (!opened)
        qInfo() << opened.error().detail;
    return !opened && opened.error().kind == MailError::Kind::StoreFailed
        && opened.error().detail.contains(word);
}

} // namespace

class tst_store_profile : public QObject {
    Q_OBJECT

private slots:
    void attack76_keepsModesWhateverTheUmask_data();
    void attack76_keepsModesWhateverTheUmask();
    void attack76_tightensLooseModes();
    void changesNothingWhenReading();
    void attack76_refusesSymbolicLinks_data();
    void attack76_refusesSymbolicLinks();
    void followsALinkToTheDirectory();
    void attack76_refusesAnotherUsersProfile();
    void namesTheHolder();
    void givesTheLockBack();
    void readsBesideAHolder();
    void readsADirectoryThatCannotBeWrittenTo();
    void saysWhatIsAbsent();
    void knowsNetworkDisks();
};

void tst_store_profile::attack76_keepsModesWhateverTheUmask_data()
{
    QTest::addColumn<int>("mask");
    QTest::newRow("000") << 0;
    QTest::newRow("022") << 022;
    QTest::newRow("077") << 077;
    QTest::newRow("777") << 0777;
}

void tst_store_profile::attack76_keepsModesWhateverTheUmask()
{
    QFETCH(int, mask);
    const mode_t before = ::umask(mode_t(mask));
    {
        StoreFixture fixture;
        QVERIFY(fixture.add(test::Draft{}.raw()));
        QVERIFY(fixture.reader().integer("SELECT count(*) FROM messages"));
        QCOMPARE(modeOf(fixture.directory()), 0700);
        const QStringList files = QDir(fixture.directory()).entryList(QDir::Files | QDir::Hidden);
        for (const char *name : { "mail.db", "mail.db-wal", "mail.db-shm", "lock" })
            QVERIFY2(files.contains(QString::fromLatin1(name)), name);
        for (const QString &file : files)
            QCOMPARE(modeOf(fixture.directory() + u'/' + file), 0600);
    }
    ::umask(before);
}

void tst_store_profile::attack76_tightensLooseModes()
{
    StoreFixture fixture;
    QVERIFY(fixture.add(test::Draft{}.raw()));
    fixture.close();
    const QByteArray directory = QFile::encodeName(fixture.directory());
    ::chmod(directory.constData(), 0755);
    ::chmod((directory + "/mail.db").constData(), 0644);
    ::chmod((directory + "/lock").constData(), 0666);
    QVERIFY(fixture.reopen());
    QCOMPARE(modeOf(fixture.directory()), 0700);
    QCOMPARE(modeOf(fixture.directory() + QStringLiteral("/mail.db")), 0600);
    QCOMPARE(modeOf(fixture.directory() + QStringLiteral("/lock")), 0600);
}

void tst_store_profile::changesNothingWhenReading()
{
    StoreFixture fixture;
    fixture.close();
    ::chmod(QFile::encodeName(fixture.directory()).constData(), 0755);
    QVERIFY(Profile::open(fixture.directory(), Access::ReadOnly));
    QCOMPARE(modeOf(fixture.directory()), 0755);
}

void tst_store_profile::attack76_refusesSymbolicLinks_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : { "mail.db", "mail.db-wal", "mail.db-shm", "lock", "settings.ini" })
        QTest::newRow(name) << QString::fromLatin1(name);
}

void tst_store_profile::attack76_refusesSymbolicLinks()
{
    QFETCH(QString, name);
    StoreFixture fixture;
    fixture.close();
    const QString file = fixture.directory() + u'/' + name;
    const QString elsewhere = fixture.directory() + QStringLiteral("/elsewhere");
    if (QFile::exists(file))
        QVERIFY(QFile::rename(file, elsewhere));
    else
        QVERIFY(QFile(elsewhere).open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(elsewhere, file));
    QVERIFY(refuses(fixture.directory(), Access::ReadWrite, QLatin1StringView("symbolic link")));
    QVERIFY(refuses(fixture.directory(), Access::ReadOnly, QLatin1StringView("symbolic link")));
}

void tst_store_profile::followsALinkToTheDirectory()
{
    StoreFixture fixture;
    fixture.close();
    const QString link = fixture.directory() + QStringLiteral("-link");
    QVERIFY(QFile::link(fixture.directory(), link));
    const auto store = Store::open(link, Access::ReadWrite);
    QVERIFY(store);
    QCOMPARE((*store)->profile().directory(), QFileInfo(fixture.directory()).canonicalFilePath());
    QVERIFY((*store)->openReader());
}

void tst_store_profile::attack76_refusesAnotherUsersProfile()
{
    if (::geteuid() != 0) { // everybody can look at what belongs to root
        QVERIFY(refuses(QStringLiteral("/usr"), Access::ReadWrite, QLatin1StringView("another user")));
        QVERIFY(refuses(QStringLiteral("/usr"), Access::ReadOnly, QLatin1StringView("another user")));
        return;
    }
    StoreFixture fixture;
    fixture.close();
    const QByteArray directory = QFile::encodeName(fixture.directory());
    QCOMPARE(::chown((directory + "/mail.db").constData(), 65534, 65534), 0);
    QVERIFY(refuses(fixture.directory(), Access::ReadWrite, QLatin1StringView("another user")));
    QCOMPARE(::chown(directory.constData(), 65534, 65534), 0);
    QVERIFY(refuses(fixture.directory(), Access::ReadWrite, QLatin1StringView("another user")));
    QVERIFY(refuses(fixture.directory(), Access::ReadOnly, QLatin1StringView("another user")));
}

void tst_store_profile::namesTheHolder()
{
    StoreFixture fixture;
    const auto second = Store::open(fixture.directory(), Access::ReadWrite);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, MailError::Kind::StoreBusy);
    QCOMPARE(second.error().detail, QStringLiteral("pid %1").arg(::getpid()));
}

void tst_store_profile::givesTheLockBack()
{
    StoreFixture fixture;
    fixture.close();
    QVERIFY(Profile::open(fixture.directory(), Access::ReadWrite));
    QVERIFY(Profile::open(fixture.directory(), Access::ReadWrite));
}

void tst_store_profile::readsBesideAHolder()
{
    StoreFixture fixture;
    QVERIFY(fixture.add(test::Draft{}.raw()));
    const auto second = Store::open(fixture.directory(), Access::ReadOnly);
    QVERIFY(second);
    const auto reader = (*second)->openReader();
    QVERIFY(reader);
    QCOMPARE(letters::count(**reader, FolderId::Inbox)->total, 1);
    QVERIFY(fixture.add(test::Draft{}.raw()));
    QCOMPARE(letters::count(**reader, FolderId::Inbox)->total, 2);
}

/// Root may write anywhere, so that a child gives up its rights first.
void tst_store_profile::readsADirectoryThatCannotBeWrittenTo()
{
    StoreFixture fixture;
    QVERIFY(fixture.add(test::Draft{}.raw()));
    fixture.close();
    QVERIFY(!QFile::exists(fixture.directory() + QStringLiteral("/mail.db-wal")));
    const QByteArray directory = QFile::encodeName(fixture.directory());
    const pid_t child = ::fork();
    if (child == 0) {
        if (::geteuid() == 0) {
            const QByteArray above = QFile::encodeName(QFileInfo(fixture.directory()).path());
            bool given = ::chmod(above.constData(), 0755) == 0;
            for (const QByteArray &path : { directory, directory + "/mail.db", directory + "/lock" })
                given = ::chown(path.constData(), 65534, 65534) == 0 && given;
            if (!given || ::setresuid(65534, 65534, 65534) != 0)
                ::_exit(2);
        }
        ::chmod((directory + "/mail.db").constData(), 0400);
        ::chmod(directory.constData(), 0500);
        const auto store = Store::open(fixture.directory(), Access::ReadOnly);
        if (!store)
            ::_exit(3);
        const auto reader = (*store)->openReader();
        const auto count
            = reader ? letters::count(**reader, FolderId::Inbox) : std::unexpected(reader.error());
        ::_exit(count && count->total == 1 ? 0 : 4);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    ::chmod(directory.constData(), 0700);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

void tst_store_profile::saysWhatIsAbsent()
{
    const QTemporaryDir directory;
    const auto none = Store::open(directory.filePath(QStringLiteral("none")), Access::ReadOnly);
    QVERIFY(!none);
    QCOMPARE(none.error().kind, MailError::Kind::NotFound);
    const auto empty = Store::open(directory.path(), Access::ReadOnly);
    QVERIFY(!empty);
    QCOMPARE(empty.error().kind, MailError::Kind::NotFound);
}

void tst_store_profile::knowsNetworkDisks()
{
    QCOMPARE(networkDiskOf(0x6969), QStringLiteral("nfs"));
    QCOMPARE(networkDiskOf(0xfe534d42), QStringLiteral("smb2"));
    QCOMPARE(networkDiskOf(0xef53), QString()); // ext4
    const QByteArray table = "36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw\n"
                             "41 35 0:52 / /mnt/far rw shared:2 - fuse.sshfs far:/ rw\n"
                             "42 35 0:53 / /mnt/near rw - fuse.gocryptfs near rw\n";
    QCOMPARE(networkDiskOf(table, "0:52"), QStringLiteral("sshfs"));
    QCOMPARE(networkDiskOf(table, "0:53"), QString());
    QCOMPARE(networkDiskOf(table, "98:0"), QString());
}

SOBRE_STORE_MAIN(tst_store_profile)
#include "tst_store_profile.moc"
