// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/repair.h"
#include "core/store/verify.h"
#include "tests/store/damaged_pages.h"

#include <QDir>

#include <csignal>

#include <sys/resource.h>

using namespace sobre;
using namespace sobre::store;
using test::Draft;
using test::StoreFixture;

/// What a repair does with files: one takes another's place, whole or not at all. What it saves: tst_store_repair.
class tst_store_repair_files : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void leavesAllAsItWasOnAFullDisk();
    void isFinishedWhenCutShort();
    void attack76_keepsModesAndFollowsNoLinks();
    void touchesOnlyWhatIsOursAndFree();
    void knowsItsFileByTheLog();

private:
    QString file() const { return m_fixture->directory() + QStringLiteral("/mail.db"); }
    bool damage(const QByteArray &octets)
    {
        m_fixture->close();
        return test::replaceDatabase(file(), octets);
    }
    Result<RepairReport> repaired() { return repair(m_fixture->directory()); }
    void removeDamaged();

    std::unique_ptr<StoreFixture> m_fixture;
    QByteArray m_sound; ///< the file as it was
    QHash<qint64, QByteArray> m_raw; ///< letters by number
    QHash<qint64, QSet<qsizetype>> m_pages;
};

namespace {

QByteArray letter(int number)
{
    Draft draft;
    draft.subject = "Letter " + QByteArray::number(number);
    draft.body = test::noise(6000, quint32(number));
    return draft.raw();
}

} // namespace

void tst_store_repair_files::initTestCase()
{
    m_fixture = std::make_unique<StoreFixture>();
    QList<QByteArray> some;
    for (int number = 0; number < 300; ++number)
        some.append(letter(number));
    const auto results = m_fixture->addAll(some);
    for (qsizetype at = 0; at < some.size(); ++at)
        m_raw.insert(store::number(*results.at(at)), some.at(at));
    m_fixture->close();
    m_sound = test::contents(file());
    QVERIFY(m_sound.size() > 4'000'000);
    QVERIFY(m_fixture->reopen());
    m_pages = test::pagesOfLetters(m_fixture->reader(), m_sound);
}

void tst_store_repair_files::removeDamaged()
{
    QDir directory(m_fixture->directory());
    for (const QString &name : directory.entryList({ QStringLiteral("*.damaged-*") }))
        directory.remove(name);
}

void tst_store_repair_files::leavesAllAsItWasOnAFullDisk()
{
    QByteArray broken = m_sound;
    test::overwrite(broken, 2, QByteArray(test::PageOctets, '\x5a'));
    for (const qint64 octets : { 100'000, 1'000'000, 3'000'000 }) {
        QVERIFY(damage(broken));
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit limits{};
        ::getrlimit(RLIMIT_FSIZE, &limits);
        const rlimit before = limits;
        limits.rlim_cur = rlim_t(octets);
        ::setrlimit(RLIMIT_FSIZE, &limits);
        const auto report = repaired();
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, MailError::Kind::DiskFull);
        QVERIFY(test::contents(file()) == broken);
        const QStringList files = QDir(m_fixture->directory()).entryList({ QStringLiteral("mail.db.*") }, QDir::Files);
        QCOMPARE(files, QStringList());
    }
    const auto report = repaired(); // there is room again
    QVERIFY(report);
    QCOMPARE(report->saved, m_raw.size());
    removeDamaged();
}

/// The power goes after the new file is whole and before it has its name; a log of the old one lies there.
void tst_store_repair_files::isFinishedWhenCutShort()
{
    QVERIFY(damage(m_sound));
    QVERIFY(m_fixture->reopen());
    m_fixture->add(letter(7000));
    const QByteArray strayLog = test::contents(file() + QStringLiteral("-wal"));
    m_fixture->close();
    QByteArray broken = m_sound;
    for (const qsizetype page : m_pages.value(50))
        test::overwrite(broken, page, QByteArray(test::PageOctets, '\x5a'));
    QVERIFY(damage(broken));
    const auto report = repaired();
    QVERIFY(report);
    const QByteArray repairedFile = test::contents(file());
    for (const bool whole : { false, true }) {
        QVERIFY(damage(broken));
        const QString name = file() + (whole ? QStringLiteral(".repaired") : QStringLiteral(".new"));
        QVERIFY(test::replaceDatabase(name, whole ? repairedFile : repairedFile.first(100'000)));
        if (whole) {
            QFile log(file() + QStringLiteral("-wal"));
            QVERIFY(log.open(QIODevice::WriteOnly) && log.write(strayLog) == strayLog.size());
        }
        m_fixture->reopen();
        m_fixture->close();
        if (!whole) {
            QVERIFY(repaired()); // from the beginning
        }
        QVERIFY(m_fixture->reopen());
        QVERIFY(verify(m_fixture->reader()).sound());
        QCOMPARE(m_fixture->reader().integer("SELECT count(*) FROM messages")->value(), report->saved);
        m_fixture->close();
        QCOMPARE(QDir(m_fixture->directory()).entryList({ QStringLiteral("mail.db.[nr]*") }, QDir::Files), QStringList());
    }
    removeDamaged();
}

void tst_store_repair_files::attack76_keepsModesAndFollowsNoLinks()
{
    for (const mode_t mask : { 000, 077, 0777 }) {
        QByteArray broken = m_sound;
        test::overwrite(broken, 2, QByteArray(test::PageOctets, '\x5a'));
        QVERIFY(damage(broken));
        const QString elsewhere = m_fixture->directory() + QStringLiteral("-elsewhere");
        QVERIFY(test::replaceDatabase(elsewhere, "not ours"));
        QVERIFY(QFile::link(elsewhere, file() + QStringLiteral(".new")));
        const mode_t before = ::umask(mask);
        const auto report = repaired();
        QVERIFY(report);
        QCOMPARE(test::modeOf(file()), 0600); // before anything opens it, which would make good for it
        QCOMPARE(test::modeOf(report->damagedFile), 0600);
        const bool opened = m_fixture->reopen();
        ::umask(before);
        QVERIFY(opened);
        QCOMPARE(test::contents(elsewhere), QByteArray("not ours"));
        QCOMPARE(test::modeOf(m_fixture->directory()), 0700);
        for (const QString &name : QDir(m_fixture->directory()).entryList(QDir::Files | QDir::System | QDir::Hidden))
            QVERIFY2(test::modeOf(m_fixture->directory() + u'/' + name) == 0600, qPrintable(name));
        removeDamaged();
    }
}

void tst_store_repair_files::touchesOnlyWhatIsOursAndFree()
{
    QVERIFY(damage(m_sound));
    const auto sound = repaired();
    QVERIFY(sound);
    QVERIFY(sound->damagedFile.isEmpty());
    QCOMPARE(sound->saved, m_raw.size());
    QVERIFY(test::contents(file()) == m_sound);

    QVERIFY(m_fixture->reopen());
    QCOMPARE(repaired().error().kind, MailError::Kind::StoreBusy);
    QVERIFY(m_fixture->write([](Database &database) { return database.script("PRAGMA user_version=9999"); }));
    m_fixture->close();
    QCOMPARE(repaired().error().kind, MailError::Kind::StoreTooNew);
    const auto absent = repair(m_fixture->directory() + QStringLiteral("/none"));
    QCOMPARE(absent.error().kind, MailError::Kind::NotFound);
    QVERIFY(!QFile::exists(m_fixture->directory() + QStringLiteral("/none")));
    QByteArray foreign = m_sound;
    foreign[71] = 'x';
    QVERIFY(damage(foreign));
    QCOMPARE(repaired().error().kind, MailError::Kind::StoreDamaged);
    QVERIFY(test::contents(file()) == foreign);
}

/// Killed in the first session of a profile: the file itself does not say yet that it is ours, its log does.
void tst_store_repair_files::knowsItsFileByTheLog()
{
    StoreFixture fixture;
    const QByteArray raw = letter(1);
    QVERIFY(fixture.add(raw));
    const QString database = fixture.directory() + QStringLiteral("/mail.db");
    const QByteArray file = test::contents(database), log = test::contents(database + QStringLiteral("-wal"));
    QVERIFY(file.sliced(68, 4) == QByteArray(4, '\0') && !log.isEmpty());
    fixture.close();
    QVERIFY(test::replaceDatabase(database, file));
    QFile written(database + QStringLiteral("-wal"));
    QVERIFY(written.open(QIODevice::WriteOnly) && written.write(log) == log.size());
    written.close();
    const auto report = repair(fixture.directory());
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->saved, 1);
    QVERIFY(fixture.reopen());
    QVERIFY(fixture.raw(LetterId{ 1 }) == raw);
}

SOBRE_STORE_MAIN(tst_store_repair_files)
#include "tst_store_repair_files.moc"
