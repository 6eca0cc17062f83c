// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer_test.h"

#include "core/plugin/guarded_provider.h"
#include "tests/plugins/gpgme/key_home.h"
#include "tests/plugins/gpgme/provider.h"

#include <QDirIterator>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;

/// The composer over the real GnuPG.
class tst_composer_gnupg : public ComposerTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        dressApplication();
        m_home.makeKey(u"Marta Vidal <marta@example.org>"_s, u"harbour"_s);
        m_home.makeKey(u"Ana Ruiz <ana@example.net>"_s);
    }
    void init()
    {
        begin();
        m_guard = std::make_unique<plugin::GuardedProvider>(*sobre::test::provider(), u"gpgme"_s);
        m_fixture->engine().setProviders({ m_guard.get() });
        m_home.setAnswer("harbour");
        m_home.forgetPassphrases();
    }
    void cleanup()
    {
        end();
        m_guard.reset();
    }

    void gpgOpensWhatWasSealed();
    void aClosedPinentrySendsNothing();
    void aStuckPinentryCanBeStopped();
    void aSealedDraftComesBack();

private:
    ComposerWindow *written()
    {
        ComposerWindow *window = open();
        write(window, u"ana@example.net"_s, u"Subject xylographer"_s, u"Text quincunx"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        (void)QTest::qWaitFor([window] { return ComposerFixture::seal(window)->tone() == look::Tone::Envelope; }, 20000);
        return window;
    }
    LetterId sendSlowly(ComposerWindow *window)
    {
        QSignalSpy sent(window, &ComposerWindow::sent);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        return sent.wait(30000) ? sent.first().first().value<LetterId>() : LetterId::None;
    }
    bool liesInTheOpen(const QByteArray &octets)
    {
        QDirIterator walk(m_fixture->profile().directory(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(octets))
                return true;
        }
        return false;
    }

    sobre::test::KeyHome m_home;
    std::unique_ptr<plugin::GuardedProvider> m_guard;
};

void tst_composer_gnupg::gpgOpensWhatWasSealed()
{
    const LetterId sent = sendSlowly(written());
    QVERIFY(sent != LetterId::None);
    QByteArray raw = m_fixture->profile().raw(sent);
    QVERIFY(raw.contains("multipart/encrypted"));
    const qsizetype begin = raw.indexOf("-----BEGIN PGP MESSAGE-----");
    QVERIFY(begin > 0);
    const QByteArray opened = m_home.gpg({ u"--decrypt"_s }, raw.mid(begin));
    QVERIFY2(opened.contains("Text quincunx") && opened.contains("Subject xylographer"), opened.constData());
    QVERIFY(!liesInTheOpen("quincunx"));
}

void tst_composer_gnupg::aClosedPinentrySendsNothing()
{
    ComposerWindow *window = written();
    m_home.setAnswer("cancel");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(ComposerFixture::said(window).startsWith(u"Not sent. Your key stayed locked"_s), 30000);
    QVERIFY(m_fixture->in(FolderId::Outbox).isEmpty());
    QCOMPARE(ComposerFixture::body(window)->text(), u"Text quincunx"_s);
}

void tst_composer_gnupg::aStuckPinentryCanBeStopped()
{
    ComposerWindow *window = written();
    m_home.setAnswer("hang");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(ComposerFixture::said(window).startsWith(u"Sealing…"_s));
    const int before = m_home.asked();
    QTRY_VERIFY_WITH_TIMEOUT(m_home.asked() > before || m_home.asked() > 0, 20000);
    QTest::mouseClick(ComposerFixture::notice(window)->buttons().constFirst(), Qt::LeftButton);
    QVERIFY(ComposerFixture::said(window).startsWith(u"Not sent. Sealing was stopped."_s));
    QVERIFY(m_fixture->in(FolderId::Outbox).isEmpty());
    QCOMPARE(ComposerFixture::body(window)->text(), u"Text quincunx"_s);
}

void tst_composer_gnupg::aSealedDraftComesBack()
{
    ComposerWindow *window = written();
    QPointer<ComposerWindow> alive(window);
    QSignalSpy kept(window, &ComposerWindow::draftKept);
    window->close();
    QTRY_VERIFY_WITH_TIMEOUT(!alive, 20000);
    QCOMPARE(kept.size(), 1);
    QVERIFY(!liesInTheOpen("quincunx"));
    window = new ComposerWindow(m_fixture->desk(),
                                { .kind = Writing::Kind::Draft, .about = kept.first().first().value<LetterId>() });
    window->show();
    QTRY_COMPARE_WITH_TIMEOUT(ComposerFixture::body(window)->text(), u"Text quincunx"_s, 20000);
    QCOMPARE(ComposerFixture::head(window)->subject()->text(), u"Subject xylographer"_s);
}

SOBRE_COMPOSER_MAIN(tst_composer_gnupg)
#include "tst_composer_gnupg.moc"
