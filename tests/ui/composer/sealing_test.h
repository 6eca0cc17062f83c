// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "composer_test.h"

#include "core/plugin/guarded_provider.h"
#include "tests/crypto/fake_provider.h"
#include "ui/composer/attachment_bar.h"

#include <QAction>
#include <QDirIterator>

namespace sobre::ui::test {

using plugin::CryptoKey;
using tests::FakeProvider;

/// With an engine in memory: Marta has a key of her own, Ana one that she checked, Helen one that she did not.
/// Carlos has none.
class SealingTest : public ComposerTest {
    Q_OBJECT

protected:
    void beginSealing()
    {
        begin();
        m_fake = std::make_unique<FakeProvider>();
        m_fake->addKey(u"marta@example.org"_s, 'A', CryptoKey::HasSecret, plugin::Validity::Ultimate);
        m_fake->addKey(u"ana@example.net"_s, 'B', {}, plugin::Validity::Full);
        m_fake->addKey(u"helen@example.com"_s, 'C');
        m_guard = std::make_unique<plugin::GuardedProvider>(*m_fake, u"fake"_s);
        m_fixture->engine().setProviders({ m_guard.get() });
    }
    void endSealing()
    {
        end();
        m_guard.reset();
        m_fake.reset();
    }
    static look::Button *sendButton(QWidget *window)
    {
        for (look::Button *one : window->findChildren<look::Button *>()) {
            if (one->kind() == look::Button::Kind::Primary)
                return one;
        }
        return nullptr;
    }
    static QStringList ways(look::Strip *strip)
    {
        QStringList words;
        for (look::Button *one : strip->buttons())
            words.append(one->text().remove(u'&').remove(QChar(0x2068)).remove(QChar(0x2069)));
        return words;
    }
    static void press(look::Strip *strip, const QString &words)
    {
        const qsizetype at = ways(strip).indexOf(words);
        QVERIFY2(at >= 0, qPrintable(ways(strip).join(u'|')));
        QTest::mouseClick(strip->buttons().at(at), Qt::LeftButton);
    }
    static void pressSeal(QWidget *window)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window, Qt::Key_E,
                        Qt::ControlModifier | Qt::ShiftModifier);
    }
    static QList<look::Chip *> chips(QWidget *window)
    {
        return ComposerFixture::head(window)->to()->findChildren<look::Chip *>();
    }
    /// Of all files of the profile, those that hold `octets`.
    QStringList filesWith(const QByteArray &octets)
    {
        QStringList found;
        QDirIterator walk(m_fixture->profile().directory(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(octets))
                found.append(file.fileName());
        }
        return found;
    }
    /// What lies in a stored letter that the engine sealed.
    tests::FakeInside inside(LetterId letter) { return tests::fakeOpen(m_fixture->profile().raw(letter)); }
    /// A letter from Ana that came in an envelope for Marta.
    LetterId sealedLetter()
    {
        ComposerWindow *window = open();
        write(window, u"ana@example.net"_s, u"Saffron"_s, u"The price is 12.\nKeep it"_s);
        pressSeal(window);
        (void)QTest::qWaitFor([window] { return sendButton(window)->isEnabled(); });
        return received(send(window));
    }
    /// What Marta sent to Ana, as if Ana had sent it to her.
    LetterId received(LetterId sent)
    {
        QByteArray raw = m_fixture->profile().raw(sent);
        (void)m_fixture->profile().write(
            [sent](store::Database &database) { return store::letters::removeForever(database, { sent }); });
        raw.replace("From: Marta Vidal <marta@example.org>", "From: Ana Ruiz <ana@example.net>");
        raw.replace("To: ana@example.net", "To: marta@example.org");
        return *m_fixture->profile().add(raw, { .folder = FolderId::Inbox, .account = store::AccountId{ 1 } });
    }

    std::unique_ptr<FakeProvider> m_fake;
    std::unique_ptr<plugin::GuardedProvider> m_guard;
};

} // namespace sobre::ui::test
