// SPDX-License-Identifier: GPL-3.0-or-later
// Sobre with all its windows in a process of its own, killed (SIGKILL) at drawn moments while somebody types, sends and
// moves letters; then it is started again, and nothing is lost and nothing is there twice. Moments are drawn among the
// things that happen, not by the clock.
#include "tests/ui/desk/mail_taker.h"
#include "tests/ui/desk/walk.h"

#include "core/store/accounts.h"
#include "core/store/outbox_rows.h"
#include "core/store/verify.h"
#include "core/store/writer.h"
#include "ui/composer/draft_keeper.h"
#include "ui/outbox/outbox_entry.h"
#include "ui/preferences/preferences.h"

#include <QPlainTextEdit>
#include <QProcess>
#include <QRandomGenerator>
#include <QSettings>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using store::FolderId;
using store::LetterId;

namespace {

/// A child that says what it does, and is killed at one of these things.
class Victim {
public:
    /// Killed at the `moment`-th thing (from 1); `late`: it is allowed to go on, and then killed in the middle of that.
    Victim(const QStringList &words, int moment, bool late)
        : m_moment(moment)
        , m_late(late)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this] {
            while (m_process.canReadLine()) {
                const QByteArray line = m_process.readLine().trimmed();
                if (m_killed)
                    continue;
                said += line;
                if (happened())
                    m_process.write("\n");
            }
        });
        m_process.start(QCoreApplication::applicationDirPath() + u"/desk_child"_s, words);
    }
    ~Victim()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Victim)

    /// Counts something that happened, here or at the server; false: that was its end.
    bool happened()
    {
        if (m_killed)
            return false;
        if (++m_happened != m_moment)
            return true;
        m_killed = true;
        if (m_late) {
            m_process.write("\n");
            m_process.waitForBytesWritten();
        }
        m_process.kill();
        return m_late;
    }
    /// Until it is dead. False: it came to its end by itself.
    bool wait()
    {
        if (!QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, 60000))
            qFatal("it hangs");
        if (!m_killed && (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0))
            qFatal("it failed by itself");
        return m_killed;
    }

    QByteArrayList said;

private:
    QProcess m_process;
    const int m_moment;
    const bool m_late;
    int m_happened = 0;
    bool m_killed = false;
};

} // namespace

class tst_desk_killed : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_walk.reset(); }

    void keepsWhatWasTyped();
    void handsOverEachLetterOnce();
    void keepsEachLetterInOneFolder();

private:
    void prepare(const QList<QByteArray> &letters = {});
    void begin() { m_walk = std::make_unique<Walk>(*m_theme, m_profile); }
    void verifyIsClean();
    QList<store::LetterRow> named(const QString &subject);

    std::unique_ptr<look::Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_profile;
    MailTaker m_server;
    std::unique_ptr<Walk> m_walk;
};

void tst_desk_killed::initTestCase()
{
    m_theme = std::make_unique<look::Theme>(*qApp);
}

void tst_desk_killed::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_profile = m_directory->filePath(u"profile"_s);
    m_server.letters.clear();
    m_server.seen = nullptr;
}

/// A profile with an account whose letters leave at once, and these letters in it.
void tst_desk_killed::prepare(const QList<QByteArray> &letters)
{
    begin();
    const store::AccountRecord record {.name = u"marta@example.org"_s,
                                       .email = u"marta@example.org"_s,
                                       .displayName = u"Marta"_s,
                                       .incomingUrl = u"pop3+insecure://marta@127.0.0.1:1"_s,
                                       .outgoingUrl = u"smtp+insecure://127.0.0.1:%1"_s.arg(m_server.serverPort())};
    m_walk->sobre().store().writer().act([record](store::Database &database) -> Result<> {
        const auto added = store::accounts::add(database, record);
        return added ? Result<> {} : std::unexpected(added.error());
    });
    QTRY_VERIFY(Walk::sees(m_walk->main(), u"marta@example.org"_s));
    QSettings settings(m_profile + u"/settings.ini"_s, QSettings::IniFormat);
    Preferences::setUndoDelay(settings, store::AccountId {1}, 0s);
    m_walk->receive(letters);
    m_walk.reset();
}

void tst_desk_killed::verifyIsClean()
{
    const store::VerifyReport report = store::verify(m_walk->reader());
    QVERIFY2(report.sound(), qPrintable((report.fileProblems + report.indexProblems).join(u'\n')));
}

/// In all folders.
QList<store::LetterRow> tst_desk_killed::named(const QString &subject)
{
    QList<store::LetterRow> found = m_walk->letters(FolderId::None);
    found.removeIf([&](const store::LetterRow &row) { return row.subject != subject; });
    return found;
}

void tst_desk_killed::keepsWhatWasTyped()
{
    QVERIFY(DraftKeeper::Interval < 30s); // where nobody sets it

    constexpr int Interval = 300; // ms
    constexpr int Slack = 1500; // ms for the writing on a busy machine
    prepare();
    QRandomGenerator random(20261122);
    for (int round = 0; round < 5; ++round) {
        const int moment = 90 + random.bounded(150);
        Victim victim({m_profile, u"type"_s, QString::number(Interval)}, moment, round % 2);
        QVERIFY(victim.wait());
        QList<int> typed; // when each word was
        for (const QByteArray &line : std::as_const(victim.said)) {
            if (line.startsWith("typed "))
                typed += line.sliced(6).toInt();
        }
        begin();
        QCOMPARE(m_walk->count(FolderId::Drafts).total, 1);
        // It is offered: there, and open with Enter.
        m_walk->folders()->selectFolder(FolderId::Drafts);
        QTRY_COMPARE(m_walk->rows(), 1);
        m_walk->clickRow(0);
        m_walk->press(Qt::Key_Return);
        QTRY_VERIFY(Walk::shown<ComposerWindow>());
        auto *composer = Walk::shown<ComposerWindow>();
        QTRY_VERIFY(!composer->findChild<QPlainTextEdit *>()->toPlainText().isEmpty());
        QCOMPARE(composer->windowTitle(), u"Half a thought"_s);
        const QStringList kept = composer->findChild<QPlainTextEdit *>()->toPlainText().trimmed().split(u' ');
        // The last word may be there in part.
        for (qsizetype word = 0; word < kept.size(); ++word) {
            const QString whole = u"w%1"_s.arg(word);
            QVERIFY2(kept[word] == whole || (word + 1 == kept.size() && whole.startsWith(kept[word])), qPrintable(kept[word]));
        }
        QVERIFY(kept.size() <= typed.size() + 1);
        const int lost = typed.constLast() - typed.at(std::min(kept.size(), typed.size()) - 1);
        qInfo() << "words typed" << typed.size() << "kept" << kept.size() << "milliseconds lost" << lost;
        QVERIFY2(lost <= Interval + Slack, qPrintable(QString::number(lost)));
        verifyIsClean();
        composer->close();
        QTRY_VERIFY(!Walk::shown<ComposerWindow>());
        QVERIFY(m_walk->backToMain());
        m_walk->list()->focusList();
        m_walk->press(Qt::Key_Delete); // for the next round
        QTRY_COMPARE(m_walk->count(FolderId::Drafts).total, 0);
        m_walk.reset();
    }
}

void tst_desk_killed::handsOverEachLetterOnce()
{
    prepare();
    QHash<QString, int> ends;
    LetterId open = LetterId::None;
    QByteArray openSubject;
    int round = 0;
    for (int moment = 1; moment < 100; ++moment) {
        bool over = false;
        for (const bool late : {false, true}) {
            const QString subject = u"Letter %1"_s.arg(++round);
            Victim victim({m_profile, u"send"_s, subject}, moment, late);
            m_server.seen = [&](const QByteArray &) { return victim.happened(); };
            over = !victim.wait();
            QTest::qWait(20); // what it said last is on the way to the server
            m_server.seen = nullptr;

            begin();
            const bool wasKept = victim.said.contains("kept");
            QVERIFY2(!wasKept || named(subject).size() == 1, qPrintable(subject));
            if (victim.said.contains("queued"))
                QVERIFY(named(subject).first().folder != FolderId::Drafts);
            // What has not been handed over goes on by itself.
            QTRY_VERIFY_WITH_TIMEOUT([&] {
                const auto rows = store::outbox::list(m_walk->reader());
                return std::ranges::all_of(*rows, [](const store::OutboxRow &row) { return row.state == store::OutboxState::MaybeSent; })
                    && m_server.clients() == 0; // while a dialogue goes on, it is not known how it ends
            }(), 20000);
            QTest::qWait(50);
            const QList<store::LetterRow> places = named(subject);
            const qsizetype taken = m_server.taken(subject.toUtf8());
            QVERIFY2(places.size() <= 1, qPrintable(subject));
            QVERIFY2(taken <= 1, qPrintable(subject));
            if (places.isEmpty()) {
                QCOMPARE(taken, 0);
                ++ends[u"never kept"_s];
            } else if (places.first().folder == FolderId::Drafts) {
                QCOMPARE(taken, 0);
                ++ends[u"draft"_s];
            } else if (places.first().folder == FolderId::Sent) {
                QCOMPARE(taken, 1);
                ++ends[u"sent"_s];
            } else {
                QCOMPARE(places.first().folder, FolderId::Outbox);
                QCOMPARE(store::outbox::byLetter(m_walk->reader(), places.first().id)->state, store::OutboxState::MaybeSent);
                ++ends[taken == 1 ? u"open, taken"_s : u"open, not taken"_s];
                open = places.first().id;
                openSubject = subject.toUtf8();
            }
            verifyIsClean();
            // Drafts of this round are thrown away: the next writes its own.
            m_walk->sobre().store().writer().act([](store::Database &database) {
                return store::letters::moveToTrash(database, *store::letters::ids(database, FolderId::Drafts));
            });
            QTRY_COMPARE(m_walk->count(FolderId::Drafts).total, 0);
            if (over)
                break;
            m_walk.reset();
        }
        if (over)
            break;
    }
    qInfo() << round << "rounds:" << ends;
    for (const char *end : {"draft", "sent", "open, taken"})
        QVERIFY2(ends.value(QLatin1StringView(end)) > 0, end);
    // The open one says so, and leaves again only because the person wants it.
    const qsizetype before = m_server.taken(openSubject);
    m_walk->folders()->selectFolder(FolderId::Outbox);
    QTRY_VERIFY(m_walk->sees(m_walk->outbox(), u"It may have been sent"_s));
    for (OutboxEntry *entry : m_walk->outbox()->findChildren<OutboxEntry *>()) {
        if (entry->item().letter == open)
            QVERIFY(Walk::click(entry, u"Send again"_s));
    }
    QTRY_COMPARE(m_server.taken(openSubject), before + 1);
    QTRY_COMPARE(store::letters::row(m_walk->reader(), open)->folder, FolderId::Sent);
}

void tst_desk_killed::keepsEachLetterInOneFolder()
{
    constexpr int Letters = 24;
    QList<QByteArray> all;
    for (int i = 1; i <= Letters; ++i) {
        all += store::test::Draft {.subject = "Letter " + QByteArray::number(i),
                                   .date = "Sat, 21 Nov 2026 10:" + QByteArray::number(i).rightJustified(2, '0') + ":00 +0000",
                                   .messageId = "<" + QByteArray::number(i) + "@killed.test>"}
                   .raw();
    }
    prepare(all);
    const auto parse = [](QByteArray line) {
        QMap<int, int> places;
        for (const QByteArray &word : line.sliced(3).split(' '))
            places.insert(word.split(':').first().toInt(), word.split(':').last().toInt());
        return places;
    };
    QRandomGenerator random(7);
    int moves = 0;
    for (int round = 0; round < 12; ++round) {
        const int moment = 4 + random.bounded(60);
        Victim victim({m_profile, u"move"_s, QString::number(round)}, moment, random.bounded(2));
        QVERIFY(victim.wait());
        QMap<int, int> last; // where all lay when it was said last
        QList<QByteArray> touched; // since then
        for (const QByteArray &line : std::as_const(victim.said)) {
            if (line.startsWith("is ")) {
                moves += !last.isEmpty() && parse(line) != last;
                last = parse(line);
                touched.clear();
            } else if (line.startsWith("about ")) {
                touched += line.sliced(6).split(' ');
            }
        }
        QCOMPARE(last.size(), Letters);
        begin();
        QMap<int, int> now;
        qint64 counted = 0;
        QStringList subjects;
        const auto folders = store::folders::list(m_walk->reader());
        QVERIFY(folders);
        for (const auto &folder : *folders) {
            for (const store::LetterRow &row : m_walk->letters(folder.id)) {
                QVERIFY2(!now.contains(int(store::number(row.id))), qPrintable(row.subject));
                now.insert(int(store::number(row.id)), int(store::number(row.folder)));
                subjects += row.subject;
            }
            counted += m_walk->count(folder.id).total;
            if (folder.id == FolderId::Outbox)
                continue;
            m_walk->folders()->selectFolder(folder.id); // and so it is shown
            QTRY_COMPARE(m_walk->rows(), m_walk->count(folder.id).total);
        }
        QCOMPARE(counted, Letters);
        QCOMPARE(now.size(), Letters);
        subjects.removeDuplicates();
        QCOMPARE(subjects.size(), Letters);
        for (const auto [letter, folder] : now.asKeyValueRange()) {
            if (!touched.contains(QByteArray::number(letter)))
                QCOMPARE(folder, last.value(letter)); // what was seen to have moved has moved
        }
        verifyIsClean();
        m_walk.reset();
    }
    qInfo() << moves << "moves were seen";
    QVERIFY(moves > 20);
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setStyle(QStringLiteral("fusion"));
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QCA::Initializer qca;
    tst_desk_killed test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_desk_killed.moc"
