// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/studio.h"

#include "ui/desk/main_window.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::screenshots {

Studio::Studio(Camera camera, QStringList wanted)
    : m_camera(std::move(camera))
    , m_wanted(std::move(wanted))
{
}

Studio::~Studio() = default;

void Studio::take(const QString &name, QWidget &window, int quiet)
{
    if (!wants(name))
        return;
    if (!window.isVisible())
        window.show();
    window.activateWindow();
    (void)QTest::qWaitForWindowActive(&window, 1000);
    QTest::qWait(quiet);
    m_camera(name, window);
}

bool Studio::wantsAnyOf(const QStringList &beginnings) const
{
    return m_wanted.isEmpty() || std::ranges::any_of(m_wanted, [&beginnings](const QString &name) {
               return std::ranges::any_of(beginnings, [&name](const QString &beginning) { return name.startsWith(beginning); });
           });
}

MadeUpProfile &Studio::mail()
{
    if (!m_mail) {
        m_mail = std::make_unique<MadeUpProfile>(MadeUpProfile::With::Mail);
        m_mail->fetch();
    }
    return *m_mail;
}

MadeUpProfile &Studio::withoutMail()
{
    if (!m_withoutMail) {
        m_withoutMail = std::make_unique<MadeUpProfile>(MadeUpProfile::With::Account);
        m_withoutMail->servers().box().set({});
    }
    return *m_withoutMail;
}

MadeUpProfile &Studio::withoutAccount()
{
    if (!m_withoutAccount)
        m_withoutAccount = std::make_unique<MadeUpProfile>(MadeUpProfile::With::Nothing);
    return *m_withoutAccount;
}

std::unique_ptr<ui::MainWindow> Studio::mainWindow()
{
    auto window = std::make_unique<ui::MainWindow>(mail().desk);
    window->resize(1440, 900);
    window->show();
    QTest::qWait(200);
    return window;
}

} // namespace sobre::screenshots
