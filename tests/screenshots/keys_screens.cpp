// SPDX-License-Identifier: GPL-3.0-or-later
// The keys: whose are known, what can be done with each, a backup.
#include "core/crypto/engine.h"
#include "core/crypto/key_book.h"
#include "core/crypto/key_works.h"
#include "core/keys/people_keys.h"
#include "core/lookup/key_finder.h"
#include "core/plugin/guarded_provider.h"
#include "core/web/web_client.h"
#include "tests/crypto/fake_provider.h"
#include "tests/crypto/made_keys.h"
#include "tests/screenshots/studio.h"
#include "ui/keys/back_up_window.h"
#include "ui/keys/key_list.h"
#include "ui/keys/key_list_model.h"
#include "ui/keys/key_pane.h"
#include "ui/keys/keys_window.h"
#include "ui/keys/restore_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPointer>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace sobre::screenshots {
namespace {

using plugin::CryptoKey;
using Trait = CryptoKey::Trait;

const QString Print = u"4F2A91C077DE0B315A1CE6B82D94F01388E140AC"_s;

QDateTime day(int year, int month, int date)
{
    return QDateTime({year, month, date}, {12, 0}, QTimeZone::UTC);
}

void add(tests::FakeProvider &engine, const QString &name, const QString &address, char letter, const QDateTime &until, CryptoKey::Traits more = {},
         plugin::Validity validity = plugin::Validity::Unknown)
{
    CryptoKey key = engine.addKey(address, letter, more, validity);
    QString print = Print;
    print[0] = QLatin1Char(letter);
    print[21] = QLatin1Char(letter);
    key.setFingerprint(print);
    key.setUsers({{name, address, validity, false}});
    key.setExpires(until);
    CryptoKey part = key;
    part.setUsers({});
    key.setParts({part});
    engine.keys.last() = key;
}

/// Marta's people, each with another tale.
void fill(tests::FakeProvider &engine)
{
    engine.keys.clear();
    engine.missingEngine = false;
    add(engine, u"Marta Vidal"_s, u"marta@example.org"_s, 'A', day(2028, 11, 21), Trait::HasSecret, plugin::Validity::Ultimate);
    add(engine, u"Ana Ruiz"_s, u"ana.ruiz@example.net"_s, 'B', day(2028, 1, 2), {}, plugin::Validity::Full);
    add(engine, u"Helen Okafor"_s, u"h.okafor@clinic.example"_s, 'C', day(2027, 6, 30));
    add(engine, u"Jonas Weber"_s, u"jonas.weber@example.de"_s, 'D', day(2027, 4, 1));
    add(engine, u"Dewi Lestari"_s, u"dewi.lestari@example.id"_s, 'E', day(2026, 11, 1), Trait::Expired);
}

store::KeyOffer offerOf(const QString &address, char letter, store::KeyOffer::Way way)
{
    QString print = Print;
    print[0] = QLatin1Char(letter);
    return {.address = address,
            .fingerprint = print,
            .way = way,
            .octets = tests::madeKey({address.toUtf8()}),
            .firstSeen = day(2026, 11, 18),
            .lastSeen = day(2026, 11, 18)};
}

/// A keys window over an engine in memory.
class Drawer {
public:
    Drawer(Studio &studio, MadeUpProfile &profile)
        : m_studio(studio)
        , m_profile(profile)
        , m_guard(m_engine, u"made up"_s)
        , m_web(web::WebClient::Ways())
        , m_finder(m_web)
    {
        fill(m_engine);
        m_profile.desk.crypto.setProviders({&m_guard});
    }
    ~Drawer()
    {
        delete m_window;
        m_profile.desk.crypto.setProviders({});
    }
    Q_DISABLE_COPY_MOVE(Drawer)

    tests::FakeProvider &engine() { return m_engine; }
    void open()
    {
        delete m_window;
        m_profile.desk.keys.forget();
        m_window = new ui::KeysWindow(m_profile.desk, m_finder);
        m_window->show();
        QTest::qWait(500);
    }
    ui::KeysWindow &window() { return *m_window; }
    void choose(const QString &address)
    {
        auto *list = m_window->findChild<ui::KeyList *>();
        list->select(m_window->findChild<ui::KeyListModel *>()->rowOf({}, address));
        list->setFocus();
    }
    void press(ui::KeyDeed deed)
    {
        if (QAbstractButton *button = m_window->findChild<ui::KeyPane *>()->button(deed))
            button->click();
    }
    void shoot(const QString &name) { m_studio.take(name, *m_window); }

private:
    Studio &m_studio;
    MadeUpProfile &m_profile;
    tests::FakeProvider m_engine;
    plugin::GuardedProvider m_guard;
    web::WebClient m_web;
    lookup::KeyFinder m_finder;
    QPointer<ui::KeysWindow> m_window;
};

void takePeople(Studio &studio, MadeUpProfile &profile)
{
    Drawer drawer(studio, profile);
    profile.desk.people.add(offerOf(u"jonas.weber@example.de"_s, '9', store::KeyOffer::Way::Autocrypt));
    profile.desk.people.add(offerOf(u"carlos@taller-pena.example"_s, '8', store::KeyOffer::Way::Wkd));
    QTest::qWait(300);
    drawer.open();
    drawer.choose(u"jonas.weber@example.de"_s);
    drawer.shoot(u"keys"_s);
    drawer.choose(u"marta@example.org"_s);
    drawer.shoot(u"keys-own"_s);
    drawer.choose(u"h.okafor@clinic.example"_s);
    drawer.shoot(u"keys-known"_s);
    drawer.choose(u"ana.ruiz@example.net"_s);
    drawer.shoot(u"keys-checked"_s);
    drawer.choose(u"carlos@taller-pena.example"_s);
    drawer.shoot(u"keys-offered"_s);
    drawer.choose(u"dewi.lestari@example.id"_s);
    drawer.shoot(u"keys-ended"_s);
    drawer.window().findChild<QAbstractButton *>(u"more"_s)->click();
    drawer.shoot(u"keys-details"_s);
    drawer.window().findChild<QAbstractButton *>(u"more"_s)->click();
    drawer.choose(u"marta@example.org"_s);
    drawer.press(ui::KeyDeed::Withdraw);
    drawer.shoot(u"keys-withdraw"_s);
    drawer.window().resize(drawer.window().minimumSizeHint().expandedTo(drawer.window().minimumSize()));
    drawer.shoot(u"keys-narrow"_s);
    drawer.open();
    drawer.window().prepareFind(u"begona@correo.example"_s);
    drawer.shoot(u"keys-find"_s);
}

void takeStates(Studio &studio, MadeUpProfile &profile)
{
    Drawer drawer(studio, profile);
    drawer.engine().keys.clear();
    drawer.open();
    drawer.shoot(u"keys-empty"_s);
    drawer.engine().missingEngine = true;
    drawer.engine().words = u"gpg was not found"_s;
    drawer.open();
    drawer.shoot(u"keys-no-gnupg"_s);
}

void takeBackUp(Studio &studio, MadeUpProfile &profile)
{
    Drawer drawer(studio, profile);
    crypto::KeyWorks works(profile.desk.crypto, profile.desk.keys);
    keys::KeyRow row;
    row.address = u"marta@example.org"_s;
    row.key = drawer.engine().keys.first();
    {
        const QPointer<ui::BackUpWindow> window(new ui::BackUpWindow(works, row));
        window->show();
        studio.take(u"keys-back-up"_s, *window);
        window->findChild<QAbstractButton *>(u"wrote"_s)->click();
        studio.take(u"keys-back-up-typed"_s, *window);
        delete window.data();
    }
    const QPointer<ui::RestoreWindow> window(new ui::RestoreWindow);
    window->show();
    studio.take(u"keys-restore"_s, *window);
    delete window.data();
}

} // namespace

void takeKeys(Studio &studio)
{
    if (!studio.wantsAnyOf({u"keys"_s}))
        return;
    MadeUpProfile profile(MadeUpProfile::With::Account);
    takeStates(studio, profile);
    takePeople(studio, profile);
    takeBackUp(studio, profile);
}

} // namespace sobre::screenshots
