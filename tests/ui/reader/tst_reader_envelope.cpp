// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reader/reader_probe.h"
#include "tests/ui/reader/sample_letters.h"
#include "ui/look/button.h"
#include "ui/reader/find_bar.h"
#include "ui/reader/letter_facts.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTextDocument>

#include <algorithm>
#include <unistd.h>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;
using plugin::CryptoKey;

namespace {

const QString Secret = u"saffron at midnight"_s;
const QByteArray FileSecret = "file: crocus sativus";

QStringList openedFolders()
{
    return QDir(QDir::tempPath()).entryList({ u"sobre-opened-*"_s }, QDir::Dirs);
}

} // namespace

/// What becomes of the inside of an envelope: shown, saved, and nowhere left.
class TestReaderEnvelope : public QObject, private ReaderProbe {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void init()
    {
        start();
        provider().addKey(u"marta@example.org"_s, '1', CryptoKey::HasSecret, plugin::Validity::Ultimate);
        provider().addKey(u"ana.ruiz@example.net"_s, '2');
        m_draft = m_ana.draft(Secret);
        m_draft.subject = u"The harvest"_s;
        m_draft.attachments.append(mime::OutgoingAttachment::fromBytes(u"list.txt"_s, "text/plain", FileSecret));
    }
    void cleanup() { m_reader.reset(); }

    void theSubjectAndTheTextAreThoseOfTheInside()
    {
        show();
        QCOMPARE(title(), u"The harvest"_s);
        QVERIFY(text().contains(Secret));
        QVERIFY(child<QWidget>("openAttachment"));
        const std::shared_ptr<const LetterFacts> opened = m_reader->pane->opened();
        QVERIFY(opened);
        QVERIFY(opened->message.text.contains(Secret));
        QVERIFY(opened->inside.contains(FileSecret.toBase64()) || opened->inside.contains(FileSecret));
    }

    void selectingAsksForNoPassphrase()
    {
        provider().locked = { QString(40, u'1') };
        show();
        QVERIFY(stripSaying(u"Your key is locked."_s));
        QVERIFY(!provider().asked.isEmpty());
        for (const plugin::CryptoRequest &request : provider().asked)
            QVERIFY(!request.mayAsk());
        QVERIFY(!body().isVisible());
        provider().asked.clear();
        QTest::mouseClick(stripSaying(u"Your key is locked."_s)->buttons().constFirst(), Qt::LeftButton);
        QTRY_VERIFY(body().isVisible() && text().contains(Secret));
        QVERIFY(provider().asked.constFirst().mayAsk());
        QVERIFY(!stripSaying(u"Your key is locked."_s));
    }

    void aClosedQuestionLeavesTheEnvelopeShut()
    {
        provider().locked = { QString(40, u'1') };
        provider().personCloses = true;
        show();
        QTest::mouseClick(stripSaying(u"Your key is locked."_s)->buttons().constFirst(), Qt::LeftButton);
        QTRY_VERIFY(stripSaying(u"Your key stayed locked"_s));
        QVERIFY(!body().isVisible());
        QCOMPARE(stripSaying(u"Your key stayed locked"_s)->buttons().constFirst()->text(), u"Unlock"_s);
    }

    void anotherLetterEndsTheQuestion()
    {
        provider().locked = { QString(40, u'1') };
        show();
        provider().neverAnswers = true;
        QTest::mouseClick(stripSaying(u"Your key is locked."_s)->buttons().constFirst(), Qt::LeftButton);
        openText("Something else.");
        QVERIFY(text().contains(u"Something else."_s));
        QTest::qWait(100);
        QVERIFY(text().contains(u"Something else."_s));
    }

    void aDamagedEnvelopeShowsNothingOfItself()
    {
        QByteArray raw = m_ana.write(m_draft, true, true);
        const qsizetype at = raw.lastIndexOf("-----END PGP MESSAGE") - 20;
        raw[at] = raw.at(at) == 'A' ? 'B' : 'A';
        show(raw);
        QVERIFY(stripSaying(u"We do not show it"_s));
        QVERIFY(!body().isVisible());
        QVERIFY(body().toPlainText().isEmpty());
        QVERIFY(title() != u"The harvest"_s);
        QVERIFY(!child<QWidget>("openAttachment"));
        QVERIFY(!child<QWidget>("saveAttachment"));
        QVERIFY(!m_reader->pane->findAction()->isEnabled());
        QVERIFY(!m_reader->pane->opened());
    }

    void findingWorksInTheOpenedText()
    {
        show();
        m_reader->pane->findAction()->trigger();
        auto *bar = child<FindBar>();
        QTRY_VERIFY(bar->isVisible());
        QTest::keyClicks(bar->findChild<QLineEdit *>(), u"saffron"_s);
        QTRY_COMPARE(bar->hits(), 1);
        QCOMPARE(body().extraSelections().size(), 1);
        QCOMPARE(body().extraSelections().constFirst().cursor.selectedText(), u"saffron"_s);
    }

    void nothingStaysInMemoryWhenAnotherLetterIsChosen()
    {
        const auto secretsIn = [this] {
            QStringList found;
            for (const QLabel *label : m_reader->pane->findChildren<QLabel *>())
                if (label->text().contains(u"harvest"_s) || label->text().contains(u"list.txt"_s))
                    found.append(label->text());
            for (const QTextDocument *document : m_reader->pane->findChildren<QTextDocument *>())
                if (document->toPlainText().contains(Secret))
                    found.append(u"text"_s);
            return found;
        };
        show();
        QVERIFY(!secretsIn().isEmpty());
        std::weak_ptr<const LetterFacts> facts = m_reader->pane->opened();
        openText("Something else.");
        QTRY_VERIFY(facts.expired());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(secretsIn(), QStringList());

        show();
        facts = m_reader->pane->opened();
        QVERIFY(facts.lock());
        m_reader->pane->show(QList<store::LetterId>());
        QTRY_VERIFY(facts.expired());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(secretsIn(), QStringList());
    }

    void nothingOfItIsWrittenToTheProfile()
    {
        show();
        openText("Something else.");
        m_reader->settings().sync();
        const QList<QByteArray> words { Secret.toUtf8(), FileSecret, FileSecret.toBase64(), "The harvest" };
        for (const QString &directory : { m_reader->directory(), m_reader->store().directory() }) {
            QDirIterator files(directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QFile::ReadOnly));
                const QByteArray octets = file.readAll();
                for (const QByteArray &word : words)
                    QVERIFY2(!octets.contains(word), qPrintable(file.fileName() + u' ' + QString::fromUtf8(word)));
            }
        }
    }

    void attackE44ASubjectStaysWithItsLetter()
    {
        QSignalSpy judged(m_reader->pane.get(), &ReaderPane::judged);
        show();
        QCOMPARE(title(), u"The harvest"_s); // control
        QByteArray damaged = m_ana.write(m_draft, true, true);
        const qsizetype at = damaged.lastIndexOf("-----END PGP MESSAGE") - 20;
        damaged[at] = damaged.at(at) == 'A' ? 'B' : 'A';
        show(damaged);
        QVERIFY2(!title().contains(u"harvest"_s), qPrintable(title()));
        show(m_ana.sealRaw("Content-Type: text/plain\r\n\r\nNo header of its own."));
        QVERIFY2(!title().contains(u"harvest"_s), qPrintable(title()));
        QCOMPARE(judged.size(), 3);
        QCOMPARE(judged[0][1].toString(), u"The harvest"_s);
        for (const QList<QVariant> &later : judged.sliced(1))
            QVERIFY2(!later[1].toString().contains(u"harvest"_s), qPrintable(later[1].toString()));
    }

    void attackD35NothingIsLeftAnywhereOnTheDisk()
    {
        const QDateTime began = QDateTime::currentDateTime().addSecs(-1);
        // Nobody else's files in the same folders hold this.
        const QByteArray word = "crocus" + QByteArray::number(QCoreApplication::applicationPid()) + "sativus";
        const QList<QByteArray> words { word, word.toBase64().chopped(4) };
        m_draft = m_ana.draft(u"In the text: "_s + QString::fromLatin1(word));
        m_draft.subject = u"In the subject: "_s + QString::fromLatin1(word);
        m_draft.attachments.append(mime::OutgoingAttachment::fromBytes(u"list.txt"_s, "text/plain", "In the file: " + word));
        show();
        QVERIFY(text().contains(QLatin1StringView(word))); // control: it is there to be found
        QVERIFY(title().contains(QLatin1StringView(word)));
        QTest::mouseClick(child<QAbstractButton>("openAttachment"), Qt::LeftButton);
        QTRY_COMPARE(m_opener.opened.size(), 1);
        QCOMPARE(writtenSince(began, words), QStringList { m_opener.opened.constFirst().toLocalFile() }); // control: it would be found
        m_reader->pane->findAction()->trigger();
        QTest::keyClicks(child<FindBar>()->findChild<QLineEdit *>(), QString::fromLatin1(word));
        openText("Something else.");
        m_reader->settings().sync();
        m_opener.opened.clear();
        m_reader->pane.reset();
        QCOMPARE(writtenSince(began, words), QStringList());
    }

    void aFileIsSavedFromMemory()
    {
        show();
        QTest::mouseClick(child<QAbstractButton>("saveAttachment"), Qt::LeftButton);
        QFileDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_reader->pane->findChild<QFileDialog *>()) && dialog->isVisible());
        const QString file = m_reader->directory() + u"/saved.txt"_s;
        Q_EMIT dialog->fileSelected(file);
        dialog->close();
        QTRY_VERIFY(stripSaying(u"was saved."_s));
        QFile saved(file);
        QVERIFY(saved.open(QFile::ReadOnly));
        QCOMPARE(saved.readAll().trimmed(), FileSecret);
    }

    void anOpenedFileLiesInAPrivateFolderThatGoes()
    {
        const QStringList before = openedFolders();
        show();
        QTest::mouseClick(child<QAbstractButton>("openAttachment"), Qt::LeftButton);
        QTRY_COMPARE(m_opener.opened.size(), 1);
        const QFileInfo file(m_opener.opened.constFirst().toLocalFile());
        QCOMPARE(file.permissions() & ~QFile::Permissions(QFile::ReadUser | QFile::WriteUser | QFile::ExeUser),
                 QFile::Permissions(QFile::ReadOwner | QFile::WriteOwner));
        for (const QString &folder : { file.absolutePath(), QFileInfo(file.absolutePath()).absolutePath() })
            QVERIFY(!(QFileInfo(folder).permissions()
                      & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther)));
        QCOMPARE(openedFolders().size(), before.size() + 1);
        m_opener.opened.clear();
        m_reader->pane.reset();
        QVERIFY(!QFileInfo::exists(file.filePath()));
        QCOMPARE(openedFolders(), before);
    }

    void whatAKilledProgramLeftGoesAtTheNextStart()
    {
        m_reader->pane.reset();
        const QString left = QDir::tempPath() + u"/sobre-opened-999999999-abcdef"_s; // no process has this number
        QVERIFY(QDir().mkpath(left + u"/1"_s));
        QFile file(left + u"/1/secret.txt"_s);
        QVERIFY(file.open(QFile::WriteOnly));
        file.close();
        m_reader->reopen();
        QVERIFY(!QFileInfo::exists(left));
    }

    void remoteContentStaysOff()
    {
        QByteArray inside = "Content-Type: text/html; charset=utf-8\r\n\r\n"
                            "<p>saffron at midnight</p><img src=\"http://evil.example/x.png\">\r\n";
        m_draft.attachments.clear();
        show(m_ana.sealRaw(inside));
        QVERIFY(text().contains(Secret));
        QVERIFY(stripSaying(u"evil.example"_s));
    }

private:
    /// The files of this person that hold one of `words`, of those that were written since: in the profile, among the
    /// temporary ones, in caches and settings, among what the desktop keeps of files used of late.
    QStringList writtenSince(const QDateTime &began, const QList<QByteArray> &words) const
    {
        QSet<QString> found;
        QStringList places { m_reader->directory(), m_reader->store().directory(), QDir::tempPath() };
        for (const auto kind : { QStandardPaths::CacheLocation, QStandardPaths::GenericCacheLocation, QStandardPaths::GenericDataLocation,
                                 QStandardPaths::ConfigLocation, QStandardPaths::GenericStateLocation })
            places.append(QStandardPaths::writableLocation(kind));
        for (const QString &place : std::as_const(places)) {
            QDirIterator files(place, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QFileInfo info = files.nextFileInfo();
                QFile file(info.filePath());
                if (info.lastModified() < began || info.ownerId() != ::getuid() || !file.open(QFile::ReadOnly))
                    continue;
                const QByteArray octets = file.readAll();
                if (std::ranges::any_of(words, [&octets](const QByteArray &word) { return octets.contains(word); }))
                    found.insert(info.filePath());
            }
        }
        return found.values();
    }

    tests::FakeProvider &provider() { return m_reader->side.provider; }
    void show() { show(m_ana.write(m_draft, true, true)); }
    void show(const QByteArray &raw)
    {
        const store::LetterId id = m_reader->add(raw);
        m_reader->pane->show({ id });
        QVERIFY(tests::waitUntil([&] { return m_reader->pane->displayed() == id; }));
    }

    WritingSide m_ana;
    mime::Draft m_draft;
};

SOBRE_READER_MAIN(TestReaderEnvelope)
#include "tst_reader_envelope.moc"
