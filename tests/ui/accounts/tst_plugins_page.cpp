// SPDX-License-Identifier: GPL-3.0-or-later
// The page of plugins through the real preferences, with the keyboard alone.
#include "tests/plugin/plugin_folder.h"
#include "tests/ui/accounts/desk_fixture.h"
#include "tests/ui/accounts/keyboard.h"
#include "ui/accounts/preferences_window.h"
#include "ui/look/theme.h"

#include <QAction>
#include <QBuffer>
#include <QCheckBox>
#include <QPointer>
#include <QRegularExpression>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;
using sobre::tests::PluginFolder;

namespace {

const QString Fixtures = QStringLiteral(FIXTURES);

/// Preferences that are open at their page of plugins, the last one.
class Page {
public:
    explicit Page(DeskFixture &desk) : window(new PreferencesWindow(desk.desk)), keys(*window)
    {
        window->resize(window->width(), 900);
        QAction write(u"&Write"_s);
        write.setShortcut(Qt::CTRL | Qt::Key_N);
        window->setShortcuts({ &write });
        QVERIFY(keys.show());
        keys.press(Qt::Key_End);
        QCoreApplication::processEvents(); // what the page found is shown
    }
    ~Page() { delete window; }

    QPointer<PreferencesWindow> window;
    Keyboard keys;
};

} // namespace

class tst_plugins_page : public QObject {
    Q_OBJECT

private slots:
    void saysHowEachIsDoing();
    void loadsNone();
    void saysWhatAPluginDidWrong();
    void switchesByKeyboard();
    void isHonestOfAnEmptyFolder();
    void showsAStrangersWordsAsTheyAre();
};

void tst_plugins_page::saysHowEachIsDoing()
{
    PluginFolder folder(Fixtures, { u"good"_s, u"throws_at_start"_s, u"wrong_api"_s, u"wrong_iid"_s });
    folder.add(Fixtures, u"duplicate_id"_s, u"zz"_s);
    folder.add(Fixtures, u"hangs"_s, u"open"_s);
    QVERIFY(QFile::setPermissions(folder.path(u"open"_s), PluginFolder::Closed | QFile::WriteOther));
    DeskFixture desk(DeskFixture::Secrets::Memory, { folder.folder() });
    desk.plugins.cryptoProviders();
    Page page(desk);
    QTRY_VERIFY(page.keys.sees(u"Toy: good"_s));
    QVERIFY(page.keys.sees(u"1.0"_s));
    QVERIFY(page.keys.sees(u"Does all as it should."_s));
    QVERIFY(page.keys.sees(u"At work."_s));
    QVERIFY(page.keys.sees(u"Failed when it was started: no toys today"_s));
    QVERIFY(page.keys.sees(u"Not loaded: it was made for another version of Sobre."_s));
    QVERIFY(page.keys.sees(u"Not loaded: it has the same id as "_s + QFileInfo(folder.path(u"good"_s)).canonicalFilePath()));
    QVERIFY(page.keys.sees(u"Not loaded: others on this computer can change "_s));
    QVERIFY(!page.keys.sees(u"Painter"_s));
    // A switch where there is something to switch.
    QCOMPARE(page.window->findChildren<QCheckBox *>(QRegularExpression(u"^switch "_s)).size(), 2);
}

void tst_plugins_page::loadsNone()
{
    PluginFolder folder(Fixtures, { u"throws_at_start"_s });
    DeskFixture desk(DeskFixture::Secrets::Memory, { folder.folder() });
    Page page(desk);
    QTRY_VERIFY(page.keys.sees(u"Ready. Sobre loads it when it is first needed."_s));
    QCOMPARE(desk.plugins.plugins().constFirst().state, plugin::PluginInfo::State::Found);
    desk.plugins.cryptoProviders();
    QVERIFY(page.keys.sees(u"Failed when it was started: no toys today"_s)); // told while it is open
}

void tst_plugins_page::saysWhatAPluginDidWrong()
{
    PluginFolder folder(Fixtures, { u"finishes_twice"_s });
    DeskFixture desk(DeskFixture::Secrets::Memory, { folder.folder() });
    Page page(desk);
    const auto buffer = [](QIODevice::OpenMode mode) {
        auto made = std::make_shared<QBuffer>();
        made->setData("a letter");
        made->open(mode);
        return made;
    };
    plugin::CryptoRequest request(plugin::CryptoRequest::Operation::Encrypt);
    request.setSource(buffer(QIODevice::ReadOnly));
    request.setSink(buffer(QIODevice::WriteOnly));
    bool done = false;
    desk.plugins.cryptoProviders().constFirst()->run(request, this, [&](const plugin::CryptoOutcome &) { done = true; });
    QTRY_VERIFY(done);
    QTRY_VERIFY(page.keys.sees(u"It reported the end of its work twice, or when it must not. "
                               "Sobre gave up that one task; the plugin stays on."_s));
}

void tst_plugins_page::switchesByKeyboard()
{
    PluginFolder folder(Fixtures, { u"good"_s, u"hangs"_s });
    DeskFixture desk(DeskFixture::Secrets::Memory, { folder.folder() });
    {
        Page page(desk);
        QVERIFY(page.keys.tabTo("switch org.example.good"));
        QVERIFY(!page.keys.sees(u"Off from the next start of Sobre."_s));
        page.keys.press(Qt::Key_Space);
        QVERIFY(page.keys.sees(u"Off from the next start of Sobre."_s));
        QCOMPARE(page.keys.focus(), u"switch org.example.good"_s);
        const auto *box = page.window->findChild<QCheckBox *>(u"switch org.example.good"_s);
        QVERIFY(box->accessibleDescription().contains(u"Off from the next start"_s));
    }
    desk.settings.sync();
    QSettings later(desk.settings.fileName(), QSettings::IniFormat); // what the next start reads
    plugin::PluginLoader next({ folder.folder() }, later);
    QCOMPARE(next.plugins().size(), 2);
    QCOMPARE(next.plugins()[0].state, plugin::PluginInfo::State::Off);
    QCOMPARE(next.plugins()[1].state, plugin::PluginInfo::State::Found);

    Desk afterStart{ desk.desk.store, desk.desk.reader, desk.desk.accounts, desk.desk.fetching,
                     desk.desk.posting, desk.desk.crypto, desk.desk.keys, desk.desk.people, later, next };
    auto *window = new PreferencesWindow(afterStart);
    Keyboard keys(*window);
    QVERIFY(keys.show());
    keys.press(Qt::Key_End);
    QCoreApplication::processEvents();
    QTRY_VERIFY(keys.sees(u"Off. None of its code was loaded."_s));
    QVERIFY(keys.tabTo("switch org.example.good"));
    keys.press(Qt::Key_Space);
    QVERIFY(keys.sees(u"On from the next start of Sobre."_s));
    delete window;
}

void tst_plugins_page::isHonestOfAnEmptyFolder()
{
    DeskFixture desk(DeskFixture::Secrets::Memory);
    Page page(desk);
    QTRY_VERIFY(page.keys.sees(u"No plugins"_s));
    QVERIFY(page.keys.sees(plugin::PluginLoader::installedFolder()));
}

void tst_plugins_page::showsAStrangersWordsAsTheyAre()
{
    PluginFolder folder(Fixtures, { u"bold_name"_s });
    DeskFixture desk(DeskFixture::Secrets::Memory, { folder.folder() });
    Page page(desk);
    auto *box = page.window->findChild<QCheckBox *>(u"switch org.example.bold-name"_s);
    QVERIFY(box);
    QCOMPARE(box->text(), u"Toy: <b>bold</b> && more"_s); // one & on the screen, and no mnemonic
    for (const QLabel *label : page.window->findChildren<QLabel *>()) {
        if (label->text() == "A <i>word</i> of its own."_L1)
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(page.keys.sees(u"A <i>word</i> of its own."_s));
}

int main(int argc, char **argv)
{
    QApplication::setStyle(QStringLiteral("fusion"));
    QApplication application(argc, argv);
    const look::Theme theme(application);
    const QCA::Initializer qca;
    tst_plugins_page test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_plugins_page.moc"
