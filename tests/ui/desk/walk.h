// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "app/window/windows.h"
#include "core/store/database.h"
#include "core/store/folders.h"
#include "core/store/letters.h"
#include "tests/store/store_fixture.h"
#include "tests/ui/accounts/keyboard.h"
#include "ui/composer/composer_window.h"
#include "ui/desk/main_window.h"
#include "ui/folders/folder_pane.h"
#include "ui/letters/letter_list_model.h"
#include "ui/letters/letter_list_pane.h"
#include "ui/look/button.h"
#include "ui/look/theme.h"
#include "ui/look/undo_bar.h"
#include "ui/outbox/outbox_pane.h"
#include "ui/reader/reader_pane.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QTemporaryDir>
#include <QTest>

namespace sobre::ui::test {

/// Sobre with all its windows on a profile of its own, and hands for keyboard and mouse.
class Walk {
public:
    /// An empty path: a profile that goes with this object.
    explicit Walk(look::Theme &theme, const QString &profile = {})
        : m_theme(theme)
        , m_profile(profile.isEmpty() ? m_directory.filePath(QStringLiteral("profile")) : profile)
    {
        start();
    }
    ~Walk() { end(); }
    Q_DISABLE_COPY_MOVE(Walk)

    /// As if the program was started (again).
    void start()
    {
        m_sobre = std::make_unique<Application>(m_profile);
        if (const auto opened = m_sobre->open(store::Access::ReadWrite); !opened)
            qFatal("cannot open: %s", qPrintable(opened.error().detail));
        m_windows = std::make_unique<Windows>(*m_sobre, m_theme);
        m_windows->open({});
        if (!QTest::qWaitForWindowActive(main()))
            qFatal("the window does not come");
    }
    /// All windows and services, at once.
    void end()
    {
        QList<ComposerWindow *> composers;
        for (QWidget *window : QApplication::topLevelWidgets()) { // menus that belong to them are among these
            if (auto *composer = qobject_cast<ComposerWindow *>(window))
                composers.append(composer);
        }
        qDeleteAll(composers);
        m_windows.reset();
        m_sobre.reset();
    }

    const QString &profile() const { return m_profile; }
    Application &sobre() { return *m_sobre; }
    Windows &windows() { return *m_windows; }
    store::Database &reader() { return m_sobre->reader(); }
    MainWindow *main() const { return shown<MainWindow>(); }
    LetterListPane *list() const { return main()->findChild<LetterListPane *>(); }
    ReaderPane *letter() const { return main()->findChild<ReaderPane *>(); }
    OutboxPane *outbox() const { return main()->findChild<OutboxPane *>(); }
    FolderPane *folders() const { return main()->findChild<FolderPane *>(); }

    /// The window of this kind that is on the screen, or null.
    template <typename Window> static Window *shown()
    {
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows) {
            if (auto *found = qobject_cast<Window *>(window); found && found->isVisible())
                return found;
        }
        return nullptr;
    }

    /// To whatever has the focus, as a keyboard does it.
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
        QTest::keyClick(focus, key, modifiers);
    }
    static void type(const QString &text)
    {
        for (const QChar one : text)
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(one), Qt::NoModifier);
    }
    /// The button with these words in `window`, if it can be seen.
    static QAbstractButton *button(const QWidget *window, const QString &words)
    {
        for (QAbstractButton *one : window->findChildren<QAbstractButton *>()) {
            if (one->isVisible() && one->text().remove(u'&') == words)
                return one;
        }
        return nullptr;
    }
    static bool click(const QWidget *window, const QString &words)
    {
        QAbstractButton *one = button(window, words);
        if (!one || !one->isEnabled())
            return false;
        QTest::mouseClick(one, Qt::LeftButton);
        return true;
    }
    /// Every word that can be seen in `window`.
    static QString words(QWidget *window) { return window ? Keyboard(*window).words() : QString(); }
    static bool sees(QWidget *window, const QString &text) { return words(window).contains(text); }
    /// Gives a path to the file dialogue that opens.
    static bool chooseFile(const QString &path)
    {
        if (!QTest::qWaitFor([] { return shown<QFileDialog>() != nullptr; }))
            return false;
        QFileDialog *dialog = shown<QFileDialog>();
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        name->setFocus();
        name->selectAll();
        name->setText(path); // typed, it would be completed
        auto *buttons = dialog->findChild<QDialogButtonBox *>();
        QTest::mouseClick(buttons->button(dialog->acceptMode() == QFileDialog::AcceptSave ? QDialogButtonBox::Save : QDialogButtonBox::Open), Qt::LeftButton);
        return QTest::qWaitFor([] { return shown<QFileDialog>() == nullptr; });
    }

    /// What a desktop does when another window was closed.
    bool backToMain()
    {
        main()->activateWindow();
        return QTest::qWaitForWindowActive(main());
    }

    int rows() const { return list()->model().rowCount(); }
    /// Of the letters that are selected.
    QStringList subjects() const
    {
        QStringList all;
        for (const store::LetterId id : list()->selection())
            all += store::letters::row(m_sobre->reader(), id)->subject;
        return all;
    }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        LetterListView &view = list()->view();
        const QModelIndex index = list()->model().index(row, 0);
        view.scrollTo(index);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, view.visualRect(index).center());
    }
    store::FolderCount count(store::FolderId folder) { return store::letters::count(reader(), folder).value_or(store::FolderCount {}); }
    QList<store::LetterRow> letters(store::FolderId folder)
    {
        return store::letters::newest(reader(), folder, 10000).value_or(QList<store::LetterRow> {});
    }
    QByteArray raw(store::LetterId id)
    {
        const auto device = store::LetterDevice::open(reader(), id);
        return device ? (*device)->readAll() : QByteArray();
    }
    /// Puts letters into the store as if they had come.
    void receive(const QList<QByteArray> &letters)
    {
        qsizetype open = letters.size();
        for (const QByteArray &octets : letters) {
            const auto arrival = m_sobre->store().intake().begin({});
            arrival->append(octets);
            arrival->finish(m_windows.get(), [&](const Result<store::LetterId> &) { --open; });
        }
        (void)QTest::qWaitFor([&] { return open == 0; }, 20000);
    }
    /// What the sidebar says of a folder, read aloud.
    QString folderWords(const QString &name) const
    {
        const QAbstractItemModel *model = folders()->findChild<QAbstractItemView *>()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QString spoken = model->index(row, 0).data(Qt::AccessibleTextRole).toString();
            if (spoken.startsWith(name))
                return spoken;
        }
        return {};
    }

private:
    look::Theme &m_theme;
    QTemporaryDir m_directory;
    QString m_profile;
    std::unique_ptr<Application> m_sobre;
    std::unique_ptr<Windows> m_windows;
};

} // namespace sobre::ui::test
