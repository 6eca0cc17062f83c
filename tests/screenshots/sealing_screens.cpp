// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/engine.h"
#include "core/crypto/key_book.h"
#include "core/crypto/seal_letter.h"
#include "core/plugin/guarded_provider.h"
#include "tests/crypto/fake_provider.h"
#include "tests/screenshots/studio.h"
#include "tests/support/task_value.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/letter_head.h"
#include "ui/look/recipient_field.h"

#include <QAction>
#include <QFile>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace sobre::screenshots {
namespace {

using plugin::CryptoKey;
using ui::Writing;

constexpr Qt::KeyboardModifiers SealKeys = Qt::ControlModifier | Qt::ShiftModifier;

void pressSeal(QWidget &window)
{
    QTest::keyClick(&window, Qt::Key_E, SealKeys);
    QTest::qWait(300);
}

void pressSend(QWidget &window)
{
    QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(500);
}

/// Marta's engine: Ana's key is checked, Helen's is not, Jonas's has ended.
void fill(tests::FakeProvider &engine)
{
    engine.keys.clear();
    engine.addKey(u"marta@example.org"_s, 'A', CryptoKey::HasSecret, plugin::Validity::Ultimate);
    engine.addKey(u"ana.ruiz@example.net"_s, 'B', {}, plugin::Validity::Full);
    engine.addKey(u"helen@example.com"_s, 'C');
    engine.addKey(u"jonas@example.net"_s, 'D');
    engine.keys.last().setTraits(CryptoKey::Expired);
    engine.keys.last().setExpires(QDateTime({2026, 11, 2}, {12, 0}, QTimeZone::UTC));
    engine.locked.clear();
    engine.personCloses = engine.missingEngine = engine.neverAnswers = false;
    engine.words.clear();
}

class Sitting {
public:
    explicit Sitting(Studio &studio)
        : m_studio(studio)
        , m_guard(m_engine, u"made up"_s)
    {
    }
    ~Sitting() { m_studio.mail().desk.crypto.setProviders({}); }

    using Act = std::function<void(ui::ComposerWindow &window, tests::FakeProvider &engine)>;
    /// Opens a composer, does `then` with it, takes its picture and closes it without keeping a draft.
    void shoot(const QString &name, const Writing &writing, const Act &then)
    {
        if (!m_studio.wants(name))
            return;
        fill(m_engine);
        m_studio.mail().desk.crypto.setProviders({&m_guard});
        const QPointer<ui::ComposerWindow> window(new ui::ComposerWindow(m_studio.mail().desk, writing));
        window->resize(900, 680);
        window->show();
        QTest::qWait(700);
        then(*window, m_engine);
        if (!window)
            qFatal("the composer of %s is gone", qPrintable(name));
        m_studio.take(name, *window);
        delete window.data();
    }

    /// One that came in an envelope.
    store::LetterId letterFromAna()
    {
        fill(m_engine);
        m_studio.mail().desk.crypto.setProviders({&m_guard});
        mime::Draft draft {.from = {u"Ana Ruiz"_s, u"ana.ruiz@example.net"_s},
                           .to = {{u"Marta Vidal"_s, u"marta@example.org"_s}},
                           .subject = u"The new door code"_s,
                           .text = u"Marta,\n\nthe new code is the year the harbour was built, backwards.\n\nAna"_s};
        const crypto::SealingWish wish {.signer = QString(40, u'B'),
                                        .recipients = {{u"marta@example.org"_s, QString(40, u'A')}},
                                        .directory = m_folder.path()};
        const auto sealed = tests::valueOf(crypto::sealLetter(draft, wish, m_studio.mail().desk.crypto));
        if (!sealed)
            qFatal("the made-up letter was not sealed");
        return m_studio.mail().add(sealed->constFirst().octets->readAll());
    }

private:
    const QTemporaryDir m_folder;
    Studio &m_studio;
    tests::FakeProvider m_engine;
    plugin::GuardedProvider m_guard;
};

} // namespace

void takeSealing(Studio &studio)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"members-2026.ods"_s);
    if (QFile members(file); members.open(QIODevice::WriteOnly))
        members.write(QByteArray(34'000, 'x'));
    const mime::Mailbox ana {u"Ana Ruiz"_s, u"ana.ruiz@example.net"_s};
    const mime::Mailbox helen {u"Helen Okafor"_s, u"helen@example.com"_s};
    const mime::Mailbox carlos {{}, u"carlos@taller-pena.example"_s};
    const Writing both {.to = {ana, helen},
                        .subject = u"Door code and member list"_s,
                        .text = u"Hi Ana, Helen,\n\nI attached the new member list. The door code is the one we agreed on the phone.\n\nMarta\n"_s,
                        .files = {file}};
    Writing three = both;
    three.to.append(carlos);
    Writing postcard = both;
    postcard.to = {ana, carlos};
    Writing old = both;
    old.to = {ana, {u"Jonas Weber"_s, u"jonas@example.net"_s}};
    const auto seal = [](ui::ComposerWindow &window, tests::FakeProvider &) { pressSeal(window); };

    Sitting sitting(studio);
    sitting.shoot(u"composer-postcard"_s, postcard, [](ui::ComposerWindow &, tests::FakeProvider &) {});
    sitting.shoot(u"composer-envelope"_s, both, seal);
    sitting.shoot(u"composer-cannot-seal"_s, three, seal);
    sitting.shoot(u"composer-key-ended"_s, old, seal);
    sitting.shoot(u"composer-cannot-seal-narrow"_s, three, [](ui::ComposerWindow &window, tests::FakeProvider &) {
        pressSeal(window);
        window.resize(560, 640);
    });
    sitting.shoot(u"composer-signed-only"_s, both, [](ui::ComposerWindow &window, tests::FakeProvider &) {
        window.findChild<QAction *>(u"sign"_s)->trigger();
        QTest::qWait(300);
    });
    sitting.shoot(u"composer-no-own-key"_s, both, [&studio](ui::ComposerWindow &window, tests::FakeProvider &engine) {
        engine.keys.removeFirst();
        studio.mail().desk.keys.forget();
        pressSeal(window);
    });
    sitting.shoot(u"composer-engine-missing"_s, both, [&studio](ui::ComposerWindow &window, tests::FakeProvider &engine) {
        engine.missingEngine = true;
        engine.words = u"gpg was not found; it is in the package gnupg"_s;
        studio.mail().desk.keys.forget();
        pressSeal(window);
    });
    sitting.shoot(u"composer-pinentry-closed"_s, both, [](ui::ComposerWindow &window, tests::FakeProvider &engine) {
        engine.locked = {QString(40, u'A')};
        engine.personCloses = true;
        pressSeal(window);
        pressSend(window);
    });
    sitting.shoot(u"composer-key-gone"_s, both, [&studio](ui::ComposerWindow &window, tests::FakeProvider &engine) {
        pressSeal(window);
        engine.keys[1].setTraits(CryptoKey::Expired);
        engine.keys[1].setExpires(QDateTime({2026, 11, 21}, {12, 0}, QTimeZone::UTC));
        studio.mail().desk.keys.forget();
        pressSend(window);
    });
    sitting.shoot(u"composer-gpg-gone"_s, both, [](ui::ComposerWindow &window, tests::FakeProvider &engine) {
        pressSeal(window);
        engine.missingEngine = true;
        engine.words = u"gpg was not found; it is in the package gnupg"_s;
        pressSend(window);
    });
    sitting.shoot(u"composer-sealing"_s, both, [](ui::ComposerWindow &window, tests::FakeProvider &engine) {
        pressSeal(window);
        engine.neverAnswers = true;
        pressSend(window);
    });
    sitting.shoot(u"composer-sealing-stuck"_s, both, [](ui::ComposerWindow &window, tests::FakeProvider &engine) {
        pressSeal(window);
        engine.neverAnswers = true;
        window.setSealingPatience(std::chrono::milliseconds(100));
        pressSend(window);
    });
    if (studio.wants(u"composer-quote-on-postcard"_s))
        sitting.shoot(u"composer-quote-on-postcard"_s, {.kind = Writing::Kind::Reply, .about = sitting.letterFromAna()}, seal);
}

} // namespace sobre::screenshots
