// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/walk/desktop.h"

#include "app/practice/walk/hands.h"
#include "core/store/accounts.h"
#include "ui/composer/composer_window.h"
#include "ui/desk/main_window.h"
#include "ui/folders/folder_pane.h"
#include "ui/letters/letter_list_model.h"
#include "ui/letters/letter_list_pane.h"
#include "ui/look/theme.h"
#include "ui/outbox/outbox_pane.h"
#include "ui/preferences/preferences.h"
#include "ui/reader/reader_pane.h"
#include "ui/text/error_text.h"

#include <QApplication>
#include <QSettings>
#include <QTest>

using namespace Qt::StringLiterals;

namespace sobre::practice {
namespace {

template <typename Window> Window *shown()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<Window *>(window); found && found->isVisible())
            return found;
    }
    return nullptr;
}

} // namespace

Desktop::Desktop(const QString &profile, look::Theme &theme)
    : m_sobre(std::make_unique<Application>(profile))
{
    if (const Result<> opened = m_sobre->open(store::Access::ReadWrite); !opened)
        throw hands::Failure {text::sentence(opened.error())};
    // Long enough to be seen, short enough to be waited for three times.
    QSettings settings(Application::settingsFile(profile), QSettings::IniFormat);
    for (const store::AccountRecord &account : store::accounts::list(m_sobre->reader()).value_or(QList<store::AccountRecord> {}))
        ui::Preferences::setUndoDelay(settings, account.id, std::chrono::seconds(3));
    settings.sync();
    m_windows = std::make_unique<Windows>(*m_sobre, theme);
    m_windows->open({});
    hands::activate(main());
}

Desktop::~Desktop()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (qobject_cast<ui::ComposerWindow *>(window))
            delete window;
    }
}

ui::MainWindow &Desktop::main() const
{
    if (auto *window = shown<ui::MainWindow>())
        return *window;
    throw hands::Failure {u"The main window is gone."_s};
}

ui::LetterListPane &Desktop::list() const
{
    return *main().findChild<ui::LetterListPane *>();
}

ui::ReaderPane &Desktop::reader() const
{
    return *main().findChild<ui::ReaderPane *>();
}

ui::OutboxPane &Desktop::outbox() const
{
    return *main().findChild<ui::OutboxPane *>();
}

ui::ComposerWindow *Desktop::composer() const
{
    return shown<ui::ComposerWindow>();
}

ui::ComposerWindow &Desktop::newComposer() const
{
    hands::until(u"the window for writing"_s, [this] { return composer() != nullptr; });
    hands::activate(*composer());
    // It is filled by a worker; until then nothing in it has the focus.
    hands::until(u"a place to write"_s, [] { return QApplication::focusWidget() != nullptr; });
    return *composer();
}

int Desktop::count(store::FolderId folder) const
{
    return int(store::letters::count(m_sobre->reader(), folder).value_or(store::FolderCount {}).total);
}

void Desktop::openFolder(store::FolderId folder) const
{
    hands::activate(main());
    main().findChild<ui::FolderPane *>()->selectFolder(folder);
}

void Desktop::openLetter(const QString &subject) const
{
    hands::activate(main());
    ui::LetterListPane &letters = list();
    int row = -1;
    hands::until(u"the letter “%1” in the list"_s.arg(subject), [&] {
        for (int i = 0; i < letters.model().rowCount(); ++i) {
            const auto facts = store::letters::row(m_sobre->reader(), letters.model().idAt(i));
            if (facts && facts->subject == subject) {
                row = i;
                return true;
            }
        }
        return false;
    });
    const QModelIndex index = letters.model().index(row, 0);
    letters.view().scrollTo(index);
    QTest::mouseClick(letters.view().viewport(), Qt::LeftButton, Qt::NoModifier, letters.view().visualRect(index).center());
    hands::until(u"the letter “%1” beside the list"_s.arg(subject), [&] { return hands::sees(reader(), subject); });
}

void Desktop::getMail(int letters) const
{
    hands::activate(main());
    for (int tries = 0; tries < 20 && count(store::FolderId::Inbox) < letters; ++tries) {
        hands::press(Qt::Key_F5);
        hands::rest(std::chrono::milliseconds(500));
    }
    hands::until(u"letter number %1"_s.arg(letters), [&] { return count(store::FolderId::Inbox) >= letters; });
}

} // namespace sobre::practice
