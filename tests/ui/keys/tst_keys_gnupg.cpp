// SPDX-License-Identifier: GPL-3.0-or-later
// The keys window over the real GnuPG: a key is made, backed up, lost, restored, extended and withdrawn; another's is
// taken, compared, found to differ. What the window says is held against what gpg says.
#include "tests/plugins/gpgme/key_home.h"
#include "tests/plugins/gpgme/provider.h"
#include "tests/ui/keys/keys_fixture.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QTemporaryDir>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;

class TestKeysGnupg : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<sobre::test::KeyHome>();
        m_home->setAnswer("harbour");
        m_fixture = std::make_unique<KeysFixture>(sobre::test::provider());
    }
    void cleanup()
    {
        m_fixture.reset();
        m_home.reset();
    }
    void makesAKeyInOneClick();
    void aClosedPinentryMakesNone();
    void backsUpLosesAndRestores();
    void refusesTheWrongCode();
    void theCodeIsNotWrittenAnywhere();
    void takesComparesAndTakesBack();
    void theyDiffer();
    void bringsAKnownKeyUpToDate();
    void extendsByTwoYears();
    void withdrawsAfterASecondThought();
    void sendsTheOwnKey();
    void removesAfterASecondThought();

private:
    static constexpr int Slow = 30000;

    QString makeMine()
    {
        const QString print = m_home->makeKey(u"Marta Vidal <marta@example.org>"_s, {}, u"2y"_s);
        return print;
    }
    /// Another person's public key, made in a ring of its own.
    static QByteArray keyOf(const QString &user, QString *print = nullptr)
    {
        const QByteArray before = qgetenv("GNUPGHOME");
        QByteArray octets;
        {
            sobre::test::KeyHome other;
            const QString made = other.makeKey(user);
            octets = other.gpg({u"--armor"_s, u"--export"_s, made});
            if (print)
                *print = made;
        }
        qputenv("GNUPGHOME", before);
        return octets;
    }
    void drop(const QByteArray &octets)
    {
        QMimeData data;
        data.setText(QString::fromUtf8(octets));
        m_fixture->drop(data);
    }
    QString line(const QString &print, const QByteArray &kind)
    {
        const QList<QByteArray> lines = m_home->gpg({u"--with-colons"_s, u"--list-keys"_s, print}, {}, true).split('\n');
        for (const QByteArray &one : lines) {
            if (one.startsWith(kind + ':'))
                return QString::fromLatin1(one);
        }
        return {};
    }
    BackUpWindow *backUpWindow()
    {
        for (QWidget *one : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<BackUpWindow *>(one))
                return found;
        }
        return nullptr;
    }
    RestoreWindow *restoreWindow()
    {
        for (QWidget *one : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<RestoreWindow *>(one))
                return found;
        }
        return nullptr;
    }
    /// Through the whole window; the code, and the file.
    void backUp(QString *code, const QString &path);

    std::unique_ptr<sobre::test::KeyHome> m_home;
    std::unique_ptr<KeysFixture> m_fixture;
};

void TestKeysGnupg::makesAKeyInOneClick()
{
    KeysFixture &f = *m_fixture;
    f.open();
    f.click(u"Make my key"_s);
    QTRY_COMPARE_WITH_TIMEOUT(f.rows(), QStringList(u"marta@example.org own-unsaved"_s), Slow);
    const keys::KeyRow row = f.model().at(0);
    QCOMPARE(row.name, u"Marta Vidal"_s);
    QCOMPARE(row.note.source, store::KeyNote::Source::Made);
    const QString pub = line(row.key.fingerprint(), "pub");
    QCOMPARE(pub.section(u':', 3, 3), u"22"_s); // EdDSA
    QCOMPARE(line(row.key.fingerprint(), "sub").section(u':', 3, 3), u"18"_s); // ECDH
    const QDateTime end = QDateTime::fromSecsSinceEpoch(pub.section(u':', 6, 6).toLongLong());
    QVERIFY(std::abs(QDateTime::currentDateTime().addYears(2).daysTo(end)) <= 1);
    QVERIFY(QFileInfo::exists(m_home->path(u"openpgp-revocs.d/%1.rev"_s.arg(row.key.fingerprint()))));
    QVERIFY(m_home->asked() > 0); // pinentry asked, and nobody else
    QVERIFY(f.said().startsWith(u"Your key is made."_s));
    QTRY_VERIFY(f.own().isVisible());
    shoot(*f.window, u"keys-made"_s);
}

void TestKeysGnupg::aClosedPinentryMakesNone()
{
    m_home->setAnswer("cancel");
    KeysFixture &f = *m_fixture;
    f.open();
    f.click(u"Make my key"_s);
    QTRY_VERIFY_WITH_TIMEOUT(f.said().startsWith(u"That did not work."_s), Slow);
    QTRY_VERIFY(f.placeShows(u"No keys yet"_s));
}

void TestKeysGnupg::backUp(QString *code, const QString &path)
{
    KeysFixture &f = *m_fixture;
    f.click(u"Back up my key"_s);
    QTRY_VERIFY(backUpWindow() && backUpWindow()->isVisible());
    BackUpWindow *window = backUpWindow();
    const auto *shown = window->findChild<QLabel *>(u"code"_s);
    *code = shown->text().simplified().replace(u' ', u'-');
    QCOMPARE(code->size(), 44);
    shoot(*window, u"keys-back-up"_s);
    f.click(u"I wrote it down"_s, window);
    const QStringList groups = code->split(u'-');
    QList<QLineEdit *> parts;
    for (QLineEdit *edit : window->findChildren<QLineEdit *>()) {
        if (edit->objectName().startsWith(u"part"_s))
            parts += edit;
    }
    QCOMPARE(parts.size(), 2);
    parts[0]->setText(u"0000"_s); // not what the paper says
    parts[1]->setText(u"x"_s);
    f.click(u"Save the file…"_s, window);
    QVERIFY(!window->findChild<QWidget *>(u"close"_s)->isVisible()); // a wrong part goes no further
    shoot(*window, u"keys-back-up-wrong"_s);
    for (QLineEdit *edit : parts)
        edit->setText(groups[edit->objectName().mid(4).toInt()]);
    QSignalSpy done(window, &BackUpWindow::done);
    window->saveTo(path); // as the file dialog does
    QVERIFY(done.wait(Slow));
    QVERIFY(shown->text().isEmpty()); // shown once
    window->close();
}

void TestKeysGnupg::backsUpLosesAndRestores()
{
    const QString mine = makeMine();
    QTemporaryDir folder;
    const QString path = folder.filePath(u"backup.asc"_s);
    QString code;
    {
        KeysFixture &f = *m_fixture;
        f.open();
        backUp(&code, path);
        QTRY_COMPARE(f.rows(), QStringList(u"marta@example.org own"_s)); // the strip is gone
        QVERIFY(!f.own().isVisible());
    }
    QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray octets = file.readAll();
    QVERIFY(octets.startsWith("-----BEGIN PGP MESSAGE-----"));
    // Another computer: an empty key ring.
    m_fixture.reset();
    m_home.reset();
    init();
    KeysFixture &f = *m_fixture;
    f.open();
    QVERIFY(f.placeShows(u"No keys yet"_s));
    drop(octets);
    QTRY_VERIFY(restoreWindow());
    shoot(*restoreWindow(), u"keys-restore"_s);
    QTest::keyClicks(restoreWindow()->findChild<QLineEdit *>(u"code"_s), QString(code).remove(u'-')); // however it is parted
    f.click(u"Restore"_s, restoreWindow());
    QTRY_COMPARE_WITH_TIMEOUT(f.rows(), QStringList(u"marta@example.org own"_s), Slow);
    QCOMPARE(f.model().at(0).key.fingerprint(), mine);
    QCOMPARE(f.model().at(0).note.source, store::KeyNote::Source::Restored);
    QVERIFY(!m_home->gpg({u"--list-secret-keys"_s, mine}).isEmpty());
    QTRY_VERIFY(!restoreWindow());
}

void TestKeysGnupg::refusesTheWrongCode()
{
    makeMine();
    QTemporaryDir folder;
    const QString path = folder.filePath(u"backup.asc"_s);
    QString code;
    m_fixture->open();
    backUp(&code, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray octets = file.readAll();
    m_fixture.reset();
    m_home.reset();
    init();
    KeysFixture &f = *m_fixture;
    f.open();
    drop(octets);
    QTRY_VERIFY(restoreWindow());
    auto *typed = restoreWindow()->findChild<QLineEdit *>(u"code"_s);
    QTest::keyClicks(typed, u"1234"_s);
    f.click(u"Restore"_s, restoreWindow());
    QVERIFY(KeysFixture::button(restoreWindow(), u"Restore"_s)->isEnabled()); // it was not even tried
    code[0] = code[0] == u'1' ? u'2' : u'1';
    typed->setText(code);
    f.click(u"Restore"_s, restoreWindow());
    QTRY_VERIFY_WITH_TIMEOUT(KeysFixture::button(restoreWindow(), u"Restore"_s)->isEnabled(), Slow);
    QVERIFY(restoreWindow()->isVisible());
    QCOMPARE(f.model().rowCount(), 0);
    QVERIFY(m_home->gpg({u"--list-secret-keys"_s}, {}, true).isEmpty());
}

void TestKeysGnupg::theCodeIsNotWrittenAnywhere()
{
    makeMine();
    QTemporaryDir folder;
    QString code;
    m_fixture->open();
    backUp(&code, folder.filePath(u"backup.asc"_s));
    QVERIFY(QTest::qWaitFor([this] { return !backUpWindow(); }));
    const QString profile = m_fixture->desk.files.directory();
    QFile control(profile + u"/control"_s);
    QVERIFY(control.open(QIODevice::WriteOnly));
    control.write(code.toLatin1());
    control.close();
    const auto holds = [](const QString &where, const QByteArray &octets) {
        int found = 0;
        QDirIterator walk(where, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            if (QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly) && file.readAll().contains(octets))
                ++found;
        }
        return found;
    };
    QCOMPARE(holds(profile, code.toLatin1()), 1); // the control: it would be found
    QVERIFY(control.remove());
    for (const QByteArray &form : {code.toLatin1(), QString(code).remove(u'-').toLatin1(), code.left(14).toLatin1()}) {
        QCOMPARE(holds(profile, form), 0);
        QCOMPARE(holds(m_home->path(), form), 0);
        QCOMPARE(holds(folder.path(), form), 0);
    }
}

void TestKeysGnupg::takesComparesAndTakesBack()
{
    makeMine();
    QString print;
    const QByteArray ana = keyOf(u"Ana Ruiz <ana@example.net>"_s, &print);
    KeysFixture &f = *m_fixture;
    f.open();
    drop(ana);
    QTRY_VERIFY_WITH_TIMEOUT(f.rows().contains(u"ana@example.net offered"_s), Slow);
    QVERIFY(line(print, "pub").isEmpty()); // GnuPG has not seen it
    f.choose(u"ana@example.net"_s);
    QCOMPARE(f.model().at(f.list().row()).fingerprint(), print);
    f.click(u"Use it"_s);
    QTRY_VERIFY_WITH_TIMEOUT(f.rows().contains(u"ana@example.net known"_s), Slow);
    QVERIFY(!line(print, "pub").isEmpty());
    QTRY_COMPARE(f.model().at(f.list().row()).fingerprint(), print);
    f.click(u"They match"_s);
    QTRY_VERIFY_WITH_TIMEOUT(f.rows().contains(u"ana@example.net checked"_s), Slow);
    QVERIFY(f.desk.people.note(print).checked.isValid());
    shoot(*f.window, u"keys-checked"_s);
    f.click(u"Take that back"_s);
    QTRY_VERIFY_WITH_TIMEOUT(f.rows().contains(u"ana@example.net known"_s), Slow);
}

void TestKeysGnupg::theyDiffer()
{
    makeMine();
    QString print;
    m_home->gpg({u"--import"_s}, keyOf(u"Ana Ruiz <ana@example.net>"_s, &print));
    KeysFixture &f = *m_fixture;
    f.open();
    f.choose(u"ana@example.net"_s);
    QSignalSpy letters(f.window, &KeysWindow::writeRequested);
    f.click(u"They differ"_s);
    QTRY_VERIFY_WITH_TIMEOUT(f.rows().contains(u"ana@example.net differs"_s), Slow);
    QCOMPARE(letters.size(), 1);
    bool asked = false;
    crypto::RecipientKey key;
    const auto ask = [](crypto::KeyBook *book, crypto::RecipientKey *out, bool *done) -> Task<> {
        const auto found = co_await book->keysFor({u"ana@example.net"_s});
        *out = found.first();
        *done = true;
    };
    Task<> asking = ask(&f.desk.keys, &key, &asked);
    asking.start();
    QTRY_VERIFY_WITH_TIMEOUT(asked, Slow);
    QVERIFY(!key.canSeal()); // sealing stops
    shoot(*f.window, u"keys-differs"_s);
}

void TestKeysGnupg::bringsAKnownKeyUpToDate()
{
    makeMine();
    QString print;
    QByteArray later;
    QByteArray first;
    const QByteArray before = qgetenv("GNUPGHOME");
    {
        sobre::test::KeyHome other;
        print = other.makeKey(u"Ana Ruiz <ana@example.net>"_s, {}, u"1y"_s);
        first = other.gpg({u"--armor"_s, u"--export"_s, print});
        other.gpg({u"--quick-set-expire"_s, print, u"5y"_s});
        later = other.gpg({u"--armor"_s, u"--export"_s, print});
    }
    qputenv("GNUPGHOME", before);
    m_home->gpg({u"--import"_s}, first);
    KeysFixture &f = *m_fixture;
    f.open();
    const QString end = line(print, "pub").section(u':', 6, 6);
    drop(later);
    QTRY_VERIFY_WITH_TIMEOUT(line(print, "pub").section(u':', 6, 6).toLongLong() > end.toLongLong(), Slow);
    QVERIFY(f.desk.people.allOffers().isEmpty());
}

void TestKeysGnupg::extendsByTwoYears()
{
    const QString mine = m_home->makeKey(u"Marta Vidal <marta@example.org>"_s, {}, u"20d"_s);
    KeysFixture &f = *m_fixture;
    f.open();
    QCOMPARE(f.rows(), QStringList(u"marta@example.org own-ending"_s));
    QVERIFY(f.own().isVisible());
    shoot(*f.window, u"keys-ending"_s);
    f.click(u"Extend by 2 years"_s);
    QTRY_COMPARE_WITH_TIMEOUT(f.rows(), QStringList(u"marta@example.org own-unsaved"_s), Slow);
    for (const char *part : {"pub", "sub"}) {
        const QDateTime end = QDateTime::fromSecsSinceEpoch(line(mine, part).section(u':', 6, 6).toLongLong());
        QVERIFY2(std::abs(QDateTime::currentDateTime().addYears(2).daysTo(end)) <= 1, part);
    }
}

void TestKeysGnupg::withdrawsAfterASecondThought()
{
    const QString mine = makeMine();
    KeysFixture &f = *m_fixture;
    f.open();
    f.click(u"Withdraw…"_s);
    QTRY_VERIFY(f.said().startsWith(u"Withdraw this key for ever?"_s));
    QVERIFY(KeysFixture::button(f.window, u"Keep it"_s)->hasFocus());
    shoot(*f.window, u"keys-withdraw"_s);
    QTest::keyClick(KeysFixture::button(f.window, u"Keep it"_s), Qt::Key_Space);
    QTest::qWait(100);
    QVERIFY(!line(mine, "pub").startsWith(u"pub:r"_s));
    f.click(u"Withdraw…"_s);
    QTRY_VERIFY(f.said().startsWith(u"Withdraw this key for ever?"_s));
    f.click(u"I have a new one"_s);
    QTRY_COMPARE_WITH_TIMEOUT(f.rows(), QStringList(u"marta@example.org own-withdrawn"_s), Slow);
    QVERIFY(line(mine, "pub").startsWith(u"pub:r"_s));
    QSignalSpy letters(f.window, &KeysWindow::writeRequested);
    f.click(u"Tell others…"_s, &f.pane());
    QTRY_COMPARE_WITH_TIMEOUT(letters.size(), 1, Slow);
    const QByteArray sent = letters.first().first().value<Writing>().pieces.first().octets;
    QVERIFY(m_home->gpg({u"--show-keys"_s, u"--with-colons"_s}, sent).startsWith("pub:r")); // what they get says it
}

void TestKeysGnupg::sendsTheOwnKey()
{
    const QString mine = makeMine();
    KeysFixture &f = *m_fixture;
    f.open();
    QSignalSpy letters(f.window, &KeysWindow::writeRequested);
    f.click(u"Send my key…"_s);
    QTRY_COMPARE_WITH_TIMEOUT(letters.size(), 1, Slow);
    const auto letter = letters.first().first().value<Writing>();
    QCOMPARE(letter.pieces.size(), 1);
    QCOMPARE(letter.pieces.first().name, u"key-marta@example.org.asc"_s);
    QCOMPARE(letter.pieces.first().type, "application/pgp-keys");
    const QByteArray shown = m_home->gpg({u"--show-keys"_s, u"--with-colons"_s}, letter.pieces.first().octets);
    QVERIFY(shown.contains(mine.toLatin1()));
    QVERIFY(!shown.contains("sec:")); // the public part alone
    QVERIFY(letter.to.isEmpty());
}

void TestKeysGnupg::removesAfterASecondThought()
{
    makeMine();
    QString print;
    m_home->gpg({u"--import"_s}, keyOf(u"Ana Ruiz <ana@example.net>"_s, &print));
    KeysFixture &f = *m_fixture;
    f.open();
    f.choose(u"ana@example.net"_s);
    QTest::keyClick(&f.list(), Qt::Key_Delete);
    QTRY_COMPARE(f.said().section(u'?', 0, 0), u"Remove the key of Ana Ruiz"_s);
    QVERIFY(!line(print, "pub").isEmpty());
    f.click(u"Remove it"_s);
    QTRY_COMPARE_WITH_TIMEOUT(f.rows(), QStringList(u"marta@example.org own-unsaved"_s), Slow);
    QVERIFY(line(print, "pub").isEmpty());
}

int main(int argc, char **argv)
{
    DeskApplication application(argc, argv);
    TestKeysGnupg test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keys_gnupg.moc"
