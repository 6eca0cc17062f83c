// SPDX-License-Identifier: GPL-3.0-or-later
// Two people at the lab's real servers, each with windows, a profile and a GnuPG of their own: keys go by Autocrypt and as
// a file, letters are sealed and answered, a key is lost and restored, another one takes its place. Each step goes on
// where the one before ended; SOBRE_SHOTS names a folder for pictures.
#include "core/crypto/engine.h"
#include "core/plugin/guarded_provider.h"
#include "tests/plugins/gpgme/key_home.h"
#include "tests/plugins/gpgme/provider.h"
#include "tests/ui/desk/lab_walk.h"
#include "core/store/outbox_rows.h"
#include "ui/composer/letter_head.h"
#include "ui/keys/back_up_window.h"
#include "ui/keys/key_list.h"
#include "ui/keys/key_list_model.h"
#include "ui/keys/key_pane.h"
#include "ui/keys/keys_window.h"
#include "ui/keys/restore_window.h"
#include "ui/look/recipient_field.h"
#include "ui/look/strip.h"
#include "ui/preferences/preferences.h"

#include <QMimeData>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;
using store::FolderId;

class tst_two_people : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init()
    {
        if (m_broken)
            QSKIP("the step before failed");
    }
    void cleanup() { m_broken |= QTest::currentTestFailed(); }

    void martaMakesAKey();
    void anaMakesOneAndWrites();
    void martaIsOfferedHerKeyAndComparesIt();
    void martaSealsAnAnswer();
    void anaOpensItAndTakesTheKeyThatCame();
    void anaAnswersSealed();
    void martaReadsIt();
    void anaLosesHerKey();
    void anaRestoresIt();
    void anaReplacesIt();
    void martaIsWarned();

private:
    struct Person {
        QString name;
        QString address;
        QString incoming, outgoing;
        QTemporaryDir folder {};
        std::unique_ptr<sobre::test::KeyHome> home;
    };

    /// The windows of one of them alone are open.
    void turn(Person &person);
    void begin(Person &person);
    KeysWindow *openKeys();
    QStringList rows(KeysWindow *window);
    void choose(KeysWindow *window, const QString &address);
    bool waitRow(KeysWindow *window, const QString &row);
    void write(const QString &to, const QString &subject, const QString &text, bool seal);
    void sendOff(ComposerWindow *window);
    bool fetch(int letters);
    bool openNewest();
    void makeKey();
    void shoot(const QString &name, QWidget *window)
    {
        if (const QString where = qEnvironmentVariable("SOBRE_SHOTS"); !where.isEmpty() && window)
            window->grab().save(where + u"/two-"_s + name + u".png"_s);
    }

    static constexpr int Slow = 30000;
    bool m_broken = false;
    Lab m_lab;
    std::unique_ptr<look::Theme> m_theme;
    std::unique_ptr<plugin::GuardedProvider> m_guard;
    std::unique_ptr<Walk> m_walk;
    Person m_marta, m_ana;
    QString m_anasFirst, m_code;
    QByteArray m_backup;
};

void tst_two_people::initTestCase()
{
    if (!m_lab.enter())
        QSKIP("no lab");
    m_theme = std::make_unique<look::Theme>(*qApp);
    m_guard = std::make_unique<plugin::GuardedProvider>(*sobre::test::provider(), u"gpgme"_s);
    m_marta.name = u"Marta Vidal"_s;
    m_marta.address = Lab::fresh(u"marta"_s);
    m_marta.incoming = m_marta.outgoing = u"mail.uno.test"_s;
    m_ana.name = u"Ana Ruiz"_s;
    m_ana.address = Lab::fresh(u"ana"_s, u"dos.test"_s);
    m_ana.incoming = u"pop3.dos.test"_s;
    m_ana.outgoing = u"smtp.dos.test"_s;
    for (Person *one : {&m_marta, &m_ana}) {
        one->home = std::make_unique<sobre::test::KeyHome>();
        one->home->setAnswer("harbour");
    }
}

void tst_two_people::cleanupTestCase()
{
    m_walk.reset();
    m_guard.reset();
}

void tst_two_people::turn(Person &person)
{
    m_walk.reset();
    qputenv("GNUPGHOME", person.home->path().toLocal8Bit());
    m_walk = std::make_unique<Walk>(*m_theme, person.folder.filePath(u"profile"_s));
    m_walk->sobre().engine().setProviders({m_guard.get()});
    QVERIFY(m_walk->backToMain());
    QTest::qWait(300);
}

void tst_two_people::begin(Person &person)
{
    turn(person);
    QVERIFY(m_walk->backToMain());
    Q_EMIT m_walk->main()->addAccountRequested();
    QVERIFY(addAccount(person.address, m_lab.password(), person.incoming, person.outgoing));
    QTRY_VERIFY(m_walk->sees(m_walk->main(), person.address));
    turn(person);
}

KeysWindow *tst_two_people::openKeys()
{
    if (KeysWindow *open = Walk::shown<KeysWindow>())
        return open;
    if (!m_walk->backToMain())
        return nullptr;
    QTest::keyClick(m_walk->main(), Qt::Key_K, Qt::ControlModifier | Qt::AltModifier);
    if (!QTest::qWaitFor([] { return Walk::shown<KeysWindow>() != nullptr; }, 5000))
        return nullptr;
    KeysWindow *window = Walk::shown<KeysWindow>();
    (void)QTest::qWaitForWindowActive(window);
    (void)QTest::qWaitFor([&] { return !m_walk->sees(window, u"Looking for your keys"_s); }, Slow);
    return window;
}

QStringList tst_two_people::rows(KeysWindow *window)
{
    QStringList all;
    for (const keys::KeyRow &row : window->findChild<KeyListModel *>()->all())
        all += row.address + u' ' + QString::fromLatin1(keys::wordFor(row.standing));
    return all;
}

bool tst_two_people::waitRow(KeysWindow *window, const QString &row)
{
    const bool came = QTest::qWaitFor([&] { return rows(window).contains(row); }, Slow);
    if (!came)
        qWarning("there is %s", qPrintable(rows(window).join(u", "_s)));
    return came;
}

void tst_two_people::choose(KeysWindow *window, const QString &address)
{
    window->findChild<KeyList *>()->select(window->findChild<KeyListModel *>()->rowOf({}, address));
    QTest::qWait(50);
}

void tst_two_people::makeKey()
{
    KeysWindow *window = openKeys();
    QVERIFY(window);
    QVERIFY(Walk::click(window, u"Make my key"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!rows(window).isEmpty(), Slow);
}

void tst_two_people::write(const QString &to, const QString &subject, const QString &text, bool seal)
{
    QVERIFY(m_walk->backToMain());
    QTest::keyClick(m_walk->main(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(Walk::shown<ComposerWindow>());
    ComposerWindow *composer = Walk::shown<ComposerWindow>();
    QVERIFY(QTest::qWaitForWindowActive(composer));
    QTest::qWait(200);
    auto *head = composer->findChild<LetterHead *>();
    head->to()->lineEdit()->setFocus();
    QTest::keyClicks(head->to()->lineEdit(), to + u',');
    head->subject()->setFocus();
    QTest::keyClicks(head->subject(), subject);
    composer->findChild<QPlainTextEdit *>()->setFocus();
    QTest::keyClicks(composer->findChild<QPlainTextEdit *>(), text);
    auto *strip = composer->findChild<look::Strip *>(u"seal"_s);
    QTest::qWait(1000); // the advice
    if (seal && strip->tone() == look::Tone::Postcard)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    if (seal)
        QTRY_COMPARE_WITH_TIMEOUT(strip->tone(), look::Tone::Envelope, Slow);
    shoot(u"writes-"_s + subject.section(u' ', 0, 0), composer);
    sendOff(composer);
}

void tst_two_people::sendOff(ComposerWindow *window)
{
    const QPointer<ComposerWindow> composer(window);
    if (KeysWindow *keys = Walk::shown<KeysWindow>())
        keys->close();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
    QSignalSpy sent(window, &ComposerWindow::sent);
    QTest::keyClick(window->findChild<QPlainTextEdit *>(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY2_WITH_TIMEOUT(sent.size() == 1, qPrintable(composer ? m_walk->words(composer) : u"it is gone"_s), Slow);
    QTRY_VERIFY_WITH_TIMEOUT(!composer || !composer->isVisible(), Slow);
    const bool gone = QTest::qWaitFor([this] { return m_walk->count(FolderId::Outbox).total == 0 && m_walk->count(FolderId::Sent).total > 0; }, Slow);
    if (!gone) {
        const auto letter = store::letters::row(m_walk->reader(), sent.first().first().value<store::LetterId>());
        const auto rows = store::outbox::list(m_walk->reader());
        qWarning("in folder %lld; outbox %lld, sent %lld, drafts %lld; %s", letter ? qlonglong(letter->folder) : -1LL, qlonglong(m_walk->count(FolderId::Outbox).total),
                 qlonglong(m_walk->count(FolderId::Sent).total), qlonglong(m_walk->count(FolderId::Drafts).total),
                 rows && !rows->isEmpty() && rows->first().error ? qPrintable(rows->first().error->detail + u' ' + QString::fromLatin1(wordFor(rows->first().error->kind)) + u' ' + rows->first().error->server) : "no error");
    }
    m_walk->folders()->selectFolder(FolderId::Outbox);
    QVERIFY2(gone, qPrintable(m_walk->words(m_walk->outbox())));
    m_walk->folders()->selectFolder(FolderId::Inbox);
}

bool tst_two_people::fetch(int letters)
{
    for (int i = 0; i < 20 && m_walk->count(FolderId::Inbox).total < letters; ++i) {
        QTest::keyClick(m_walk->main(), Qt::Key_F5);
        QTest::qWait(1000);
    }
    return m_walk->count(FolderId::Inbox).total >= letters;
}

bool tst_two_people::openNewest()
{
    m_walk->folders()->selectFolder(FolderId::Inbox);
    if (!m_walk->backToMain() || !QTest::qWaitFor([this] { return m_walk->rows() > 0; }))
        return false;
    m_walk->clickRow(0);
    return true;
}

void tst_two_people::martaMakesAKey()
{
    begin(m_marta);
    makeKey();
    QVERIFY(waitRow(openKeys(), m_marta.address + u" own-unsaved"_s));
    shoot(u"marta-made"_s, openKeys());
}

void tst_two_people::anaMakesOneAndWrites()
{
    begin(m_ana);
    makeKey();
    QVERIFY(waitRow(openKeys(), m_ana.address + u" own-unsaved"_s));
    m_anasFirst = openKeys()->findChild<KeyListModel *>()->at(0).key.fingerprint();
    write(m_marta.address, u"Hello"_s, u"How is the harbour?"_s, false);
    if (QTest::currentTestFailed())
        return;
    const QByteArray sent = m_walk->raw(m_walk->letters(FolderId::Sent).first().id);
    QVERIFY(sent.contains("Autocrypt:"));
}

void tst_two_people::martaIsOfferedHerKeyAndComparesIt()
{
    turn(m_marta);
    QVERIFY2(fetch(1), qPrintable(m_walk->words(m_walk->main())));
    KeysWindow *window = openKeys();
    QVERIFY(window);
    QVERIFY(waitRow(window, m_ana.address + u" offered"_s));
    choose(window, m_ana.address);
    shoot(u"marta-offered"_s, window);
    const auto *print = window->findChild<KeyPane *>()->findChild<QLabel *>(u"fingerprint"_s);
    QCOMPARE(print->text().remove(QRegularExpression(u"\\s"_s)), m_anasFirst); // by the telephone
    QVERIFY(Walk::click(window, u"They match"_s));
    QVERIFY(waitRow(window, m_ana.address + u" checked"_s));
    shoot(u"marta-checked"_s, window);
    window->close();
}

void tst_two_people::martaSealsAnAnswer()
{
    write(m_ana.address, u"Quiet"_s, u"Saffron under the floorboards."_s, true);
    if (QTest::currentTestFailed())
        return;
    const QByteArray sent = m_walk->raw(m_walk->letters(FolderId::Sent).first().id);
    QVERIFY(sent.contains("multipart/encrypted"));
    QVERIFY(!sent.contains("Saffron"));
}

void tst_two_people::anaOpensItAndTakesTheKeyThatCame()
{
    turn(m_ana);
    QVERIFY2(fetch(1), qPrintable(m_walk->words(m_walk->main())));
    QVERIFY(openNewest());
    QTRY_VERIFY2_WITH_TIMEOUT(m_walk->sees(m_walk->letter(), u"Saffron under the floorboards."_s), qPrintable(m_walk->words(m_walk->letter())), Slow);
    shoot(u"ana-opened"_s, m_walk->main());
    KeysWindow *window = openKeys();
    QVERIFY(waitRow(window, m_marta.address + u" offered"_s));
    choose(window, m_marta.address);
    QVERIFY(Walk::click(window, u"Use it"_s));
    QVERIFY(waitRow(window, m_marta.address + u" known"_s));
    window->close();
}

void tst_two_people::anaAnswersSealed()
{
    // And sends her key along as a file, too.
    KeysWindow *window = openKeys();
    choose(window, m_ana.address);
    QVERIFY(Walk::click(window, u"Send my key…"_s));
    QTRY_VERIFY_WITH_TIMEOUT(Walk::shown<ComposerWindow>(), Slow);
    ComposerWindow *composer = Walk::shown<ComposerWindow>();
    window->close();
    composer->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(composer));
    auto *head = composer->findChild<LetterHead *>();
    head->to()->lineEdit()->setFocus();
    QTest::keyClicks(head->to()->lineEdit(), m_marta.address + u',');
    auto *strip = composer->findChild<look::Strip *>(u"seal"_s);
    QTest::qWait(1000);
    composer->findChild<QPlainTextEdit *>()->setFocus();
    if (strip->tone() == look::Tone::Postcard)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(strip->tone(), look::Tone::Envelope, Slow);
    shoot(u"ana-sends-key"_s, composer);
    sendOff(composer);
}

void tst_two_people::martaReadsIt()
{
    turn(m_marta);
    QVERIFY2(fetch(2), qPrintable(m_walk->words(m_walk->main())));
    QVERIFY(openNewest());
    QTRY_VERIFY2_WITH_TIMEOUT(m_walk->sees(m_walk->letter(), u"Here is my key."_s), qPrintable(m_walk->words(m_walk->letter())), Slow);
    QTRY_VERIFY2(m_walk->sees(m_walk->letter(), u"Envelope."_s), qPrintable(m_walk->words(m_walk->letter())));
    shoot(u"marta-reads"_s, m_walk->main());
}

void tst_two_people::anaLosesHerKey()
{
    turn(m_ana);
    KeysWindow *window = openKeys();
    QVERIFY(Walk::click(window, u"Back up my key"_s));
    QTRY_VERIFY(Walk::shown<BackUpWindow>());
    QPointer<BackUpWindow> saving = Walk::shown<BackUpWindow>();
    m_code = saving->findChild<QLabel *>(u"code"_s)->text().simplified();
    QVERIFY(Walk::click(saving, u"I wrote it down"_s));
    for (QLineEdit *edit : saving->findChildren<QLineEdit *>())
        edit->setText(m_code.split(u' ')[edit->objectName().mid(4).toInt()]);
    QVERIFY(Walk::click(saving, u"Save the file…"_s));
    const QString file = m_ana.folder.filePath(u"backup.asc"_s);
    QVERIFY(Walk::chooseFile(file));
    QTRY_VERIFY_WITH_TIMEOUT(m_walk->sees(saving, u"Your key is backed up"_s), Slow);
    shoot(u"ana-backed-up"_s, saving);
    saving->close();
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    m_backup = saved.readAll();
    m_walk.reset();
    m_ana.home = std::make_unique<sobre::test::KeyHome>(); // the disk broke; the mail was saved elsewhere
    m_ana.home->setAnswer("harbour");
    turn(m_ana);
    QVERIFY(openNewest());
    QTRY_VERIFY2_WITH_TIMEOUT(m_walk->sees(m_walk->letter(), u"you lack the key"_s), qPrintable(m_walk->words(m_walk->letter())), Slow);
    QVERIFY(!m_walk->sees(m_walk->letter(), u"Saffron"_s));
    shoot(u"ana-lacks"_s, m_walk->main());
}

void tst_two_people::anaRestoresIt()
{
    KeysWindow *window = openKeys();
    QMimeData data;
    data.setText(QString::fromLatin1(m_backup));
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &enter);
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &drop);
    QTRY_VERIFY(Walk::shown<RestoreWindow>());
    Walk::shown<RestoreWindow>()->findChild<QLineEdit *>(u"code"_s)->setText(m_code);
    shoot(u"ana-restores"_s, Walk::shown<RestoreWindow>());
    QVERIFY(Walk::click(Walk::shown<RestoreWindow>(), u"Restore"_s));
    QVERIFY(waitRow(window, m_ana.address + u" own"_s));
    QCOMPARE(window->findChild<KeyListModel *>()->at(0).key.fingerprint(), m_anasFirst);
    window->close();
    turn(m_ana);
    QVERIFY(openNewest());
    QTRY_VERIFY2_WITH_TIMEOUT(m_walk->sees(m_walk->letter(), u"Saffron under the floorboards."_s), qPrintable(m_walk->words(m_walk->letter())), Slow);
}

void tst_two_people::anaReplacesIt()
{
    m_walk.reset();
    m_ana.home = std::make_unique<sobre::test::KeyHome>(); // this time without a backup
    m_ana.home->setAnswer("harbour");
    turn(m_ana);
    KeysWindow *window = openKeys();
    QVERIFY(Walk::click(window, u"Make my key"_s));
    QVERIFY(waitRow(window, m_ana.address + u" own-unsaved"_s));
    QVERIFY(window->findChild<KeyListModel *>()->at(0).key.fingerprint() != m_anasFirst);
    window->close();
    write(m_marta.address, u"Again"_s, u"I have a new computer."_s, false);
}

void tst_two_people::martaIsWarned()
{
    turn(m_marta);
    QVERIFY2(fetch(3), qPrintable(m_walk->words(m_walk->main())));
    KeysWindow *window = openKeys();
    QVERIFY(waitRow(window, m_ana.address + u" changed"_s));
    choose(window, m_ana.address);
    QVERIFY(m_walk->sees(window, u"This is a new key."_s));
    shoot(u"marta-warned"_s, window);
    const keys::KeyRow row = window->findChild<KeyListModel *>()->at(window->findChild<KeyList *>()->row());
    QCOMPARE(row.key.fingerprint(), m_anasFirst); // what is sealed goes on to the one she checked
    QVERIFY(row.fingerprint() != m_anasFirst);
    QVERIFY(Walk::click(window, u"They match"_s));
    QVERIFY(QTest::qWaitFor(
        [&] {
            const auto *model = window->findChild<KeyListModel *>();
            return std::ranges::any_of(model->all(), [&](const keys::KeyRow &one) {
                return one.key.fingerprint() == row.fingerprint() && one.standing == keys::KeyStanding::Checked;
            });
        },
        Slow));
    shoot(u"marta-agrees"_s, window);
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setStyle(QStringLiteral("fusion"));
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QCA::Initializer qca;
    tst_two_people test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_two_people.moc"
