// SPDX-License-Identifier: GPL-3.0-or-later
// Receiving as people see it: the counter, a letter whose rest lies there, what the server asks for.
#include "core/store/accounts.h"
#include "core/store/ledger_by_hand.h"
#include "tests/screenshots/made_up_letter.h"
#include "tests/screenshots/studio.h"
#include "ui/counter/counter_list.h"
#include "ui/counter/counter_model.h"
#include "ui/counter/counter_window.h"
#include "ui/desk/main_window.h"
#include "ui/folders/folder_pane.h"
#include "ui/letters/letter_list_pane.h"
#include "ui/look/segmented_bar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPointer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace sobre::screenshots {
namespace {

using Order = ui::CounterModel::Order;

/// A counter and what a person does at it.
class Counter {
public:
    explicit Counter(Studio &studio, MadeUpProfile &profile)
        : m_studio(studio)
        , m_window(new ui::CounterWindow(profile.desk, profile.mailContext(), profile.mailThread(), profile.account()))
    {
        m_window->show();
    }
    ~Counter() { delete m_window; }
    Q_DISABLE_COPY_MOVE(Counter)

    ui::CounterWindow &window() { return *m_window; }
    ui::CounterList &list() { return *m_window->findChild<ui::CounterList *>(); }
    /// Until the newest header was read.
    void wait()
    {
        (void)QTest::qWaitFor([this] {
            const QModelIndex first = list().model()->index(0, 0);
            return first.isValid() && !first.data(ui::CounterDimRole).toBool();
        });
    }
    void order(Order order)
    {
        auto *bar = m_window->findChild<look::SegmentedBar *>();
        bar->setCurrent(int(order));
        list().clearSelection();
    }
    void choose(const QList<int> &rows)
    {
        list().clearSelection();
        list().setFocus();
        for (const int row : rows)
            list().selectionModel()->setCurrentIndex(list().model()->index(row, 0), QItemSelectionModel::Select);
    }
    void press(Qt::Key key) { QTest::keyClick(&list(), key); }
    void click(const char *button) { m_window->findChild<QAbstractButton *>(QLatin1StringView(button))->click(); }
    void shoot(const QString &name, int quiet = 400) { m_studio.take(name, *m_window, quiet); }

private:
    Studio &m_studio;
    const QPointer<ui::CounterWindow> m_window;
};

/// What is larger leaves its header here.
void setLimit(MadeUpProfile &profile, qint64 octets)
{
    auto record = profile.desk.accounts.byId(profile.account())->record;
    record.fetchLimit = octets;
    (void)profile.files().write([record](store::Database &database) { return store::accounts::update(database, record); });
    (void)QTest::qWaitFor([&] { return profile.desk.accounts.byId(profile.account())->record.fetchLimit == octets; });
    profile.desk.fetching.setAccounts(profile.desk.accounts.accounts());
}

void takeChoosing(Studio &studio, MadeUpProfile &profile)
{
    Counter counter(studio, profile);
    counter.wait();
    counter.shoot(u"counter"_s);
    counter.choose({4});
    counter.shoot(u"counter-odd"_s);
    counter.choose({2});
    counter.shoot(u"counter-long"_s);
    counter.choose({2, 4, 10});
    counter.shoot(u"counter-several"_s);
    counter.press(Qt::Key_Delete);
    counter.shoot(u"counter-delete"_s);
    counter.window().resize(counter.window().minimumSizeHint().expandedTo(counter.window().minimumSize()));
    counter.shoot(u"counter-narrow"_s);
    counter.press(Qt::Key_Escape);
    counter.window().resize(880, 620); // as it opens
    counter.order(Order::Missing);
    counter.shoot(u"counter-not-here"_s);
    counter.order(Order::Largest);
    counter.shoot(u"counter-largest"_s);
    counter.order(Order::Newest);
    setLimit(profile, 1'000'000);
    counter.choose({0});
    counter.click("take");
    (void)QTest::qWaitFor([&counter] { return !counter.list().model()->index(0, 0).data(ui::CounterStrongRole).toBool(); });
    counter.shoot(u"counter-fetched"_s);
    profile.servers().unplug();
    counter.click("again");
    counter.shoot(u"counter-unreachable"_s);
    profile.servers().unplug(false);
}

void takeLarge(Studio &studio, MadeUpProfile &profile)
{
    const QFont font = QApplication::font();
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 2);
    QApplication::setFont(large);
    {
        Counter counter(studio, profile);
        counter.wait();
        counter.window().resize(1280, 720);
        counter.choose({4});
        counter.shoot(u"counter-large-font"_s);
    }
    QApplication::setFont(font);
}

void takeNothing(Studio &studio, MadeUpProfile &profile)
{
    const QList<MadeUpBox::Lying> all = profile.servers().box().letters();
    {
        profile.servers().hush();
        Counter counter(studio, profile);
        counter.shoot(u"counter-looking"_s);
        counter.click("stop");
        counter.shoot(u"counter-stopped"_s);
        profile.servers().hush(false);
    }
    {
        profile.servers().unplug();
        Counter counter(studio, profile);
        counter.shoot(u"counter-failed"_s);
        profile.servers().unplug(false);
    }
    {
        profile.servers().box().setKnown({"TOP"});
        Counter counter(studio, profile);
        counter.wait();
        counter.choose({1});
        counter.shoot(u"counter-no-names"_s);
        profile.servers().box().setKnown({"UIDL", "TOP"});
    }
    {
        profile.servers().box().set({});
        Counter counter(studio, profile);
        counter.shoot(u"counter-empty"_s);
    }
    {
        profile.servers().box().set(all.first(36));
        Counter counter(studio, profile);
        counter.wait();
        counter.order(Order::Missing);
        counter.shoot(u"counter-all-here"_s);
    }
    profile.servers().box().set(all);
}

/// A letter above the account's limit, in the main window.
void takeRest(Studio &studio, MadeUpProfile &profile)
{
    ui::MainWindow window(profile.desk);
    window.resize(1440, 900);
    window.show();
    QTest::qWait(300);
    const auto film = store::ledger::letterOf(profile.desk.reader, profile.account(), "wait1", 0);
    auto *list = window.findChild<ui::LetterListPane *>();
    list->selectLetter(film.value_or(store::LetterId::None));
    list->focusList();
    studio.take(u"main-rest"_s, window, 700);
}

void takeQuestions(Studio &studio, MadeUpProfile &profile)
{
    ui::MainWindow window(profile.desk);
    window.resize(1100, 720);
    window.show();
    (void)profile.files().write([](store::Database &database) {
        return database.run("UPDATE uidl_ledger SET first_seen=first_seen-?", 15 * 24 * 3600 * qint64(1000));
    });
    profile.fetch();
    studio.take(u"main-many-due"_s, window);
    window.resize(700, 720);
    studio.take(u"main-many-due-narrow"_s, window);
    window.resize(1100, 720);
    const auto rename = [&profile](const QByteArray &before, const QByteArrayList &knows, const QList<MadeUpBox::Lying> &more) {
        QList<MadeUpBox::Lying> renamed = profile.servers().box().letters();
        for (MadeUpBox::Lying &letter : renamed)
            letter.uid.prepend(before);
        profile.servers().box().setKnown(knows);
        profile.servers().box().set(renamed + more);
        profile.fetch();
    };
    rename("b", {"UIDL", "TOP"}, {{.uid = "new1", .raw = MadeUpLetter {.date = "2026-11-21 21:41", .from = "Tom Baker <tom@example.net>", .subject = "Carols", .text = "On Tuesday."}.raw()}});
    studio.take(u"main-renumbered"_s, window);
    rename("c", {"UIDL"}, {});
    studio.take(u"main-renumbered-unseen"_s, window);
}

} // namespace

void takeCounter(Studio &studio)
{
    if (!studio.wantsAnyOf({u"counter"_s, u"main-rest"_s, u"main-many-due"_s, u"main-renumbered"_s}))
        return;
    MadeUpProfile profile(MadeUpProfile::With::Mail);
    MadeUpBox &box = profile.servers().box();
    profile.fetch();
    box.set(box.letters() + madeUpWaiting());
    takeChoosing(studio, profile);
    takeLarge(studio, profile);
    takeNothing(studio, profile);
    takeRest(studio, profile);
    takeQuestions(studio, profile);
}

} // namespace sobre::screenshots
