// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lookup/key_finder.h"
#include "core/plugin/guarded_provider.h"
#include "tests/ui/folders/desk_fixture.h"
#include "tests/web/https_server.h"
#include "ui/keys/back_up_window.h"
#include "ui/keys/key_list.h"
#include "ui/keys/key_list_model.h"
#include "ui/keys/key_notice.h"
#include "ui/keys/key_pane.h"
#include "ui/keys/keys_window.h"
#include "ui/keys/restore_window.h"
#include "ui/look/empty_state.h"
#include "ui/look/search_field.h"
#include "ui/look/strip.h"

#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

namespace sobre::ui::test {

/// Without what isolates names.
inline QString bare(QString words)
{
    return words.remove(QChar(0x2068)).remove(QChar(0x2069));
}

/// A keys window over a real store, an engine of the test's choice, and the web as a script plays it.
class KeysFixture {
public:
    explicit KeysFixture(plugin::CryptoProvider *provider, bool withAccount = true)
    {
        if (provider) {
            guard = std::make_unique<plugin::GuardedProvider>(*provider, u"engine"_s);
            desk.crypto.setProviders({guard.get()});
        }
        if (withAccount)
            desk.addAccount(0, 0);
    }
    ~KeysFixture()
    {
        delete window;
        for (QWidget *one : QApplication::topLevelWidgets()) {
            if (qobject_cast<BackUpWindow *>(one) || qobject_cast<RestoreWindow *>(one))
                delete one;
        }
    }
    Q_DISABLE_COPY_MOVE(KeysFixture)

    void open(web::WebClient::Ways ways = {})
    {
        web = std::make_unique<web::WebClient>(std::move(ways));
        finder = std::make_unique<lookup::KeyFinder>(*web);
        window = new KeysWindow(desk.desk, *finder);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
        QVERIFY(QTest::qWaitFor([this] { return !placeShows(u"Looking for your keys…"_s); }, 20000));
    }

    KeyList &list() { return *window->findChild<KeyList *>(); }
    KeyListModel &model() { return *window->findChild<KeyListModel *>(); }
    KeyPane &pane() { return *window->findChild<KeyPane *>(); }
    look::SearchField &search() { return *window->findChild<look::SearchField *>(); }
    look::EmptyState &place() { return *window->findChild<look::EmptyState *>(); }
    KeyNotice &notice() { return *window->findChild<KeyNotice *>(); }
    /// What the notice says; empty while there is none.
    QString said() { return notice().isVisible() ? bare(notice().strip()->spoken()) : QString(); }
    look::Strip &own() { return *window->findChild<look::Strip *>(u"own"_s); }
    look::Strip &state() { return *pane().findChild<look::Strip *>(); }
    QStringList rows()
    {
        QStringList all;
        for (const keys::KeyRow &row : model().all())
            all += row.address + u" "_s + QString::fromLatin1(keys::wordFor(row.standing));
        return all;
    }
    bool placeShows(const QString &words)
    {
        const auto labels = place().findChildren<QLabel *>();
        return place().isVisible() && std::ranges::any_of(labels, [&](const QLabel *label) { return bare(label->text()) == words; });
    }
    static QPushButton *button(QWidget *where, const QString &text)
    {
        for (QPushButton *one : where->findChildren<QPushButton *>()) {
            if (one->isVisible() && QString(one->text()).remove(u'&') == text)
                return one;
        }
        return nullptr;
    }
    void click(const QString &text, QWidget *where = nullptr)
    {
        // What was just put into a layout is shown a turn of the event loop later.
        (void)QTest::qWaitFor([&] { return button(where ? where : window, text) != nullptr; }, 5000);
        QPushButton *one = button(where ? where : window, text);
        QVERIFY2(one && one->isEnabled(), qPrintable(u"no button "_s + text));
        QTest::mouseClick(one, Qt::LeftButton);
    }
    void drop(const QMimeData &data)
    {
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window, &enter);
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window, &event);
    }
    void choose(const QString &address)
    {
        const int row = model().rowOf({}, address);
        QVERIFY2(row >= 0, qPrintable(address + u" is not in "_s + rows().join(u", "_s)));
        list().select(row);
    }
    DeskFixture desk;
    std::unique_ptr<plugin::GuardedProvider> guard;
    std::unique_ptr<web::WebClient> web;
    std::unique_ptr<lookup::KeyFinder> finder;
    QPointer<KeysWindow> window;
};

} // namespace sobre::ui::test
