// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/engine.h"
#include "core/crypto/key_book.h"
#include "core/keys/people_keys.h"
#include "tests/crypto/fake_provider.h"
#include "tests/store/store_fixture.h"
#include "tests/support/task_value.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace sobre;
using namespace sobre::keys;
using crypto::KeyState;
using store::test::StoreFixture;
using tests::valueOf;

namespace {
const QString Ana = u"ana@one.example"_s;
}

/// What the ring, the store and the person say, put together; over an engine in memory.
class TestPeopleKeys : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theChosenKeyIsTheOneThatIsSealedTo();
    void whatDiffersIsUsedNoMore();
    void whatMatchesIsChecked();
    void whatIsOfferedIsUsedForNothing();
    void knowsWhoGotEnvelopes();
    void countsWithoutAnEngine();

private:
    crypto::RecipientKey sealsTo() { return valueOf(m_book->keysFor({Ana}))->first(); }
    PersonAdvice advice() { return *valueOf(m_people->adviceFor(Ana)); }
    template <typename Do> void done(Do change)
    {
        QSignalSpy changed(m_people.get(), &PeopleKeys::changed);
        change();
        QVERIFY(changed.wait());
    }

    std::unique_ptr<StoreFixture> m_store;
    std::unique_ptr<tests::FakeProvider> m_fake;
    std::unique_ptr<plugin::GuardedProvider> m_guard;
    std::unique_ptr<crypto::Engine> m_engine;
    std::unique_ptr<crypto::KeyBook> m_book;
    std::unique_ptr<PeopleKeys> m_people;
};

void TestPeopleKeys::init()
{
    m_store = std::make_unique<StoreFixture>();
    m_fake = std::make_unique<tests::FakeProvider>();
    m_guard = std::make_unique<plugin::GuardedProvider>(*m_fake, u"fake"_s);
    m_engine = std::make_unique<crypto::Engine>();
    m_engine->setProviders({m_guard.get()});
    m_book = std::make_unique<crypto::KeyBook>(*m_engine);
    m_people = std::make_unique<PeopleKeys>(*m_engine, *m_book, m_store->store(), m_store->reader());
}

void TestPeopleKeys::cleanup()
{
    m_people.reset();
    m_book.reset();
    m_engine.reset();
    m_guard.reset();
    m_fake.reset();
    m_store.reset();
}

void TestPeopleKeys::theChosenKeyIsTheOneThatIsSealedTo()
{
    m_fake->addKey(Ana, 'A', {}, plugin::Validity::Full);
    m_fake->addKey(Ana, 'B');
    QCOMPARE(sealsTo().fingerprint, QString(40, u'A'));
    done([this] { m_people->setChosenKey(Ana, QString(40, u'B')); });
    QCOMPARE(sealsTo().fingerprint, QString(40, u'B'));
    QCOMPARE(advice().key.fingerprint, QString(40, u'B'));
    done([this] { m_people->setChosenKey(Ana, {}); });
    QCOMPARE(sealsTo().fingerprint, QString(40, u'A'));
}

void TestPeopleKeys::whatDiffersIsUsedNoMore()
{
    m_fake->addKey(Ana, 'A', {}, plugin::Validity::Ultimate);
    QVERIFY(sealsTo().canSeal());
    done([this] { m_people->setBad(QString(40, u'A')); });
    QVERIFY(!sealsTo().canSeal()); // for whoever asks the book: the composer's window and the terminal
    QCOMPARE(int(sealsTo().state), int(KeyState::Differs));
    QCOMPARE(int(advice().doubt), int(Doubt::Differs));
    done([this] { m_people->setBad(QString(40, u'A'), false); });
    QVERIFY(sealsTo().canSeal());
}

void TestPeopleKeys::whatMatchesIsChecked()
{
    m_fake->addKey(Ana, 'A');
    QCOMPARE(int(sealsTo().state), int(KeyState::Known));
    done([this] { m_people->setChecked(QString(40, u'A'), u"eve@two.example"_s); });
    QCOMPARE(int(sealsTo().state), int(KeyState::Known)); // it was checked for another address
    done([this] { m_people->setChecked(QString(40, u'A'), Ana); });
    QCOMPARE(int(sealsTo().state), int(KeyState::Checked));
    QVERIFY(m_people->note(QString(40, u'A')).checked.isValid());
    done([this] { m_people->setBad(QString(40, u'A')); });
    QVERIFY(!m_people->note(QString(40, u'A')).checked.isValid());
    done([this] { m_people->setBackedUp(QString(40, u'A')); });
    QVERIFY(m_people->note(QString(40, u'A')).backedUp.isValid() && m_people->note(QString(40, u'A')).bad.isValid());
}

void TestPeopleKeys::whatIsOfferedIsUsedForNothing()
{
    done([this] { m_people->add({.address = Ana, .fingerprint = QString(40, u'C'), .octets = "key"}); });
    QVERIFY(!sealsTo().canSeal());
    QCOMPARE(int(advice().advice), int(Advice::Disable));
    QCOMPARE(advice().offer.value_or(store::KeyOffer()).fingerprint, QString(40, u'C'));
    const auto imports = [this] {
        return std::ranges::count(m_fake->asked, plugin::CryptoRequest::Operation::ImportKeys, &plugin::CryptoRequest::operation);
    };
    QCOMPARE(imports(), 0); // no engine has seen it
    done([this] { m_people->putAway(m_people->offersOf(Ana).first()); });
    QVERIFY(!advice().offer);
}

void TestPeopleKeys::knowsWhoGotEnvelopes()
{
    m_fake->addKey(Ana, 'A');
    QVERIFY(!advice().gotEnvelopes);
    m_people->noteEnvelopes({u"ana@ONE.example"_s});
    QTRY_VERIFY(advice().gotEnvelopes);
    m_fake->keys.clear();
    m_book->forget();
    QVERIFY(advice().gotEnvelopes && !advice().canSeal());
    QVERIFY(adviceOn({}, {advice()}).seal);
    done([this] { m_people->setWish(Ana, store::SealWish::Never); });
    QVERIFY(!adviceOn({}, {advice()}).seal);
}

void TestPeopleKeys::countsWithoutAnEngine()
{
    m_people->noteEnvelopes({Ana});
    m_engine->setProviders({});
    QTRY_VERIFY(advice().gotEnvelopes);
    QVERIFY(adviceOn({}, {advice()}).seal);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QCA::Initializer qca;
    TestPeopleKeys test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_people_keys.moc"
