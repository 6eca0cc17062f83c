// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the windows of accounts into a folder, to look at while working on them: sobre_account_pictures
// FOLDER
// [--dark] [--font-scale 2] [--rtl] [--width N]. Not a test; in the lab it tries real servers.
#include "tests/ui/accounts/desk_fixture.h"
#include "tests/ui/accounts/keyboard.h"
#include "tests/ui/accounts/lab.h"
#include "ui/accounts/account_settings_window.h"
#include "ui/accounts/add_account_window.h"
#include "ui/accounts/preferences_window.h"
#include "ui/look/theme.h"

#include <QAction>
#include <QCommandLineParser>
#include <QDir>
#include <QListWidget>
#include <QPointer>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;

namespace {

QString folder;
int width = 0;

void save(QWidget &window, const QString &name)
{
    if (width > 0)
        window.resize(width, window.height());
    QTest::qWait(80);
    window.grab().save(folder + u'/' + name + u".png"_s);
}

void waitFor(QWidget *window, const char *name)
{
    (void)QTest::qWaitFor(
        [&] {
            auto *part = window->findChild<QWidget *>(QLatin1StringView(name));
            return part && part->isVisible();
        },
        40000);
}

void addAccount(DeskFixture &desk, const QString &password)
{
    QPointer<AddAccountWindow> window = new AddAccountWindow(desk.desk);
    Keyboard keys(*window);
    keys.show();
    save(*window, u"add-0-empty"_s);
    keys.type(u"Marta Vidal"_s);
    keys.fill("address", u"ann@uno.test"_s);
    keys.fill("password", u"wrong-password"_s);
    save(*window, u"add-1-enter"_s);
    keys.press(Qt::Key_Return);
    save(*window, u"add-2-servers-empty"_s);
    const auto servers = [&](const QString &incoming, const QString &outgoing) {
        keys.fill("incomingHost", incoming);
        keys.fill("outgoingHost", outgoing);
        keys.press(Qt::Key_Return);
    };
    servers(u"mail.uno.test"_s, u"mail.uno.test"_s);
    waitFor(window, "password");
    save(*window, u"add-3-password-refused"_s);
    keys.type(password);
    keys.press(Qt::Key_Return);
    servers(u"mail.uno.test"_s, u"hole.uno.test"_s);
    QTest::qWait(3500);
    save(*window, u"add-4-trying"_s);
    keys.press(Qt::Key_Return);
    servers(u"down.uno.test"_s, u"mail.uno.test"_s);
    waitFor(window, "incomingHost");
    save(*window, u"add-5-failed"_s);
    servers(u"wrong.uno.test"_s, u"mail.uno.test"_s);
    waitFor(window, "stopHere");
    save(*window, u"add-6-certificate"_s);
    keys.press(Qt::Key_Return);
    keys.fill("incomingHost", u"plain.uno.test"_s);
    keys.fill("outgoingHost", u"plain.uno.test"_s);
    keys.tabTo("incomingSecurity");
    keys.press(Qt::Key_End);
    keys.tabTo("outgoingSecurity");
    keys.press(Qt::Key_End);
    save(*window, u"add-7-clear-chosen"_s);
    keys.tabTo("try");
    keys.press(Qt::Key_Return);
    waitFor(window, "add");
    save(*window, u"add-8-clear-works"_s);
    keys.press(Qt::Key_Escape);
    keys.tabTo("incomingSecurity");
    keys.press(Qt::Key_Home);
    keys.tabTo("outgoingSecurity");
    keys.press(Qt::Key_Home);
    servers(u"mail.uno.test"_s, u"mail.uno.test"_s);
    waitFor(window, "add");
    save(*window, u"add-9-check"_s);
    keys.press(Qt::Key_Return);
    (void)QTest::qWaitFor([&] { return !window && !desk.book.accounts().isEmpty(); }, 20000);
}

void settings(DeskFixture &desk)
{
    auto *window = new AccountSettingsWindow(desk.desk, desk.book.accounts().first().id());
    Keyboard keys(*window);
    keys.show();
    auto *pages = window->findChild<QListWidget *>(u"pages"_s);
    save(*window, u"settings-incoming"_s);
    window->findChild<QAbstractButton *>(u"test"_s)->click();
    (void)QTest::qWaitFor([&] { return keys.sees(u"Works"_s); }, 20000);
    save(*window, u"settings-incoming-tested"_s);
    keys.fill("incomingHost", u"down.uno.test"_s);
    keys.press(Qt::Key_Return);
    (void)QTest::qWaitFor([&] { return keys.sees(u"anyway"_s); }, 20000);
    save(*window, u"settings-incoming-failed"_s);
    const QString names[] = { u"account"_s, u"incoming"_s, u"outgoing"_s, u"composing"_s, u"storage"_s };
    for (int page : { 0, 2, 3, 4 }) {
        pages->setCurrentRow(page);
        if (page == 0)
            window->findChild<QAbstractButton *>(u"remove"_s)->click();
        save(*window, u"settings-"_s + names[page]);
    }
    delete window;
}

void preferences(DeskFixture &desk)
{
    auto *window = new PreferencesWindow(desk.desk);
    QAction write(u"&Write"_s), archive(u"&Archive"_s), get(u"&Get mail"_s);
    write.setShortcut(Qt::CTRL | Qt::Key_N);
    archive.setShortcut(Qt::Key_A);
    get.setShortcuts({ Qt::Key_F5, Qt::Key_F9 });
    window->setShortcuts({ &write, &archive, &get });
    Keyboard(*window).show();
    for (int page = 0; page < 3; ++page) {
        window->findChild<QListWidget *>(u"pages"_s)->setCurrentRow(page);
        save(*window, u"preferences-%1"_s.arg(page));
    }
    delete window;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication::setStyle(QStringLiteral("fusion"));
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({ { u"dark"_s, {} },
                        { u"rtl"_s, {} },
                        { u"font-scale"_s, {}, u"N"_s, u"1"_s },
                        { u"width"_s, {}, u"N"_s, u"0"_s } });
    parser.process(application);
    folder = parser.positionalArguments().value(0);
    width = parser.value(u"width"_s).toInt();
    QDir().mkpath(folder);
    QFont font = QApplication::font();
    font.setPointSizeF(10 * parser.value(u"font-scale"_s).toDouble());
    QApplication::setFont(font);
    if (parser.isSet(u"rtl"_s))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    look::Theme theme(application);
    theme.setMode(parser.isSet(u"dark"_s) ? look::Theme::Mode::Dark : look::Theme::Mode::Light);
    const QCA::Initializer qca;
    Lab lab;
    DeskFixture desk;
    if (lab.enter()) {
        addAccount(desk, u"paper-stone-7"_s);
        if (!desk.book.accounts().isEmpty())
            settings(desk);
    }
    preferences(desk);
}
