// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/studio.h"
#include "ui/desk/main_window.h"
#include "ui/folders/folder_pane.h"
#include "ui/letters/letter_actions.h"
#include "ui/letters/letter_list_pane.h"
#include "ui/look/search_field.h"
#include "ui/look/segmented_bar.h"
#include "ui/preferences/preferences.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;

namespace sobre::screenshots {
namespace {

/// A main window and its parts, and what a person does with them.
struct Scene {
    explicit Scene(Studio &all)
        : studio(all)
        , window(all.mainWindow())
        , list(window->findChild<ui::LetterListPane *>())
        , folders(window->findChild<ui::FolderPane *>())
    {
    }
    void select(const QString &subject)
    {
        list->selectLetter(studio.mail().letter(subject));
        list->focusList();
        QTest::qWait(300);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&list->view(), key, modifiers);
        QTest::qWait(50);
    }
    void filter(int which)
    {
        list->findChild<look::SegmentedBar *>()->findChildren<QAbstractButton *>().at(which)->click();
        QTest::qWait(200);
    }
    void shoot(const QString &name, int quiet = 400) { studio.take(name, *window, quiet); }

    Studio &studio;
    std::unique_ptr<ui::MainWindow> window;
    ui::LetterListPane *list;
    ui::FolderPane *folders;
};

void takeReading(Studio &studio)
{
    Scene scene(studio);
    scene.shoot(u"main-nothing-selected"_s);
    scene.select(u"The door code"_s);
    scene.shoot(u"main"_s, 700);
    scene.select(u"Re: Agenda for the 28 November assembly"_s);
    scene.press(Qt::Key_Right);
    scene.shoot(u"main-conversation"_s, 700);
    scene.select(u"This week: The Long Harbour"_s);
    scene.shoot(u"main-html"_s, 700);
    scene.select(u"Confirm your account"_s);
    scene.shoot(u"main-program-attached"_s);
    scene.select(u"Undelivered: Hello"_s);
    scene.shoot(u"main-bounce"_s);
}

void takeChoosing(Studio &studio)
{
    Scene scene(studio);
    scene.select(u"Port Authority"_s);
    scene.select(u"Invoice 2026-1187 is available"_s);
    scene.press(Qt::Key_Down, Qt::ShiftModifier);
    scene.press(Qt::Key_Down, Qt::ShiftModifier);
    scene.shoot(u"main-several"_s);
    scene.select(u"Two books are due on Tuesday"_s);
    scene.list->actions().archive->trigger();
    scene.shoot(u"main-undo"_s);
    scene.list->actions().undo->trigger();
    QTest::qWait(300);
    auto *search = scene.window->findChild<look::SearchField *>();
    search->setFocus();
    search->setText(u"roof"_s);
    QTest::qWait(600);
    scene.list->selectLetter(studio.mail().letter(u"Presupuesto revisado"_s));
    scene.shoot(u"main-search"_s, 600);
    search->setText(u"lighthouse keeper"_s);
    scene.shoot(u"main-nothing-found"_s, 800);
    search->clear();
    QTest::qWait(300);
    scene.folders->selectFolder(store::FolderId::Sent);
    QTest::qWait(300);
    scene.filter(1);
    scene.shoot(u"main-all-read"_s);
    scene.folders->selectFolder(store::FolderId::Drafts);
    scene.shoot(u"main-drafts"_s);
}

void takeMenu(Studio &studio)
{
    if (!studio.wants(u"menu"_s))
        return;
    Scene scene(studio);
    scene.select(u"The door code"_s);
    QTest::keyClick(scene.window.get(), Qt::Key_F10);
    QTest::qWait(300);
    if (QWidget *menu = QApplication::activePopupWidget()) {
        studio.take(u"menu"_s, *menu);
        menu->close();
    }
}

void takeSizes(Studio &studio)
{
    Scene scene(studio);
    scene.select(u"The door code"_s);
    scene.window->resize(1000, 700);
    scene.shoot(u"main-1000"_s);
    scene.window->resize(680, 800);
    scene.shoot(u"main-narrow"_s);
    scene.press(Qt::Key_Return);
    scene.shoot(u"main-narrow-letter"_s);
    QTest::keyClick(scene.window.get(), Qt::Key_Escape);
    scene.window->resize(1440, 900);
    const ui::Preferences usual = ui::Preferences::from(studio.mail().desk.settings);
    ui::Preferences compact = usual;
    compact.compact = true;
    compact.writeTo(studio.mail().desk.settings);
    scene.window->applyPreferences();
    scene.shoot(u"main-compact"_s);
    usual.writeTo(studio.mail().desk.settings);
}

void takeLargeFont(Studio &studio)
{
    const QFont font = QApplication::font();
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 2);
    QApplication::setFont(large);
    {
        Scene scene(studio);
        scene.select(u"The door code"_s);
        scene.shoot(u"main-large-font"_s, 800);
    }
    QApplication::setFont(font);
}

void takeOutbox(Studio &studio)
{
    Scene scene(studio);
    studio.mail().startPosting();
    scene.folders->selectFolder(store::FolderId::Outbox);
    scene.shoot(u"outbox"_s, 1500);
    scene.window->close();
    scene.shoot(u"quit"_s);
}

void takeTrouble(Studio &studio)
{
    Scene scene(studio);
    scene.select(u"The door code"_s);
    studio.mail().servers().unplug();
    studio.mail().fetch();
    scene.shoot(u"main-error"_s, 700);
}

} // namespace

void takeMain(Studio &studio)
{
    studio.mail().desk.settings.setValue(u"reader/routeOpen"_s, true);
    ui::Preferences preferences;
    preferences.marksRead = false; // or a slow computer would have fewer unread letters
    preferences.writeTo(studio.mail().desk.settings);
    takeReading(studio);
    takeChoosing(studio);
    takeMenu(studio);
    takeSizes(studio);
    takeLargeFont(studio);
    takeOutbox(studio);
    takeTrouble(studio);
}

void takeStates(Studio &studio)
{
    for (MadeUpProfile *profile : {&studio.withoutAccount(), &studio.withoutMail()}) {
        ui::MainWindow window(profile->desk);
        window.resize(1100, 720);
        studio.take(profile->account() == store::AccountId::None ? u"welcome"_s : u"empty-inbox"_s, window);
    }
}

} // namespace sobre::screenshots
