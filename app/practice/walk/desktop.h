// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "app/window/windows.h"
#include "core/store/folders.h"
#include "core/store/letters.h"

#include <QString>

#include <memory>

class QApplication;

namespace sobre::ui {
class ComposerWindow;
class LetterListPane;
class MainWindow;
class OutboxPane;
class ReaderPane;
}

namespace sobre::practice {

/// Sobre with its real windows on the practice profile, and where things are in them. Throws hands::Failure.
class Desktop {
public:
    Desktop(const QString &profile, look::Theme &theme);
    ~Desktop();
    Q_DISABLE_COPY_MOVE(Desktop)

    ui::MainWindow &main() const;
    ui::LetterListPane &list() const;
    ui::ReaderPane &reader() const;
    ui::OutboxPane &outbox() const;
    /// The letter being written; null: none is.
    ui::ComposerWindow *composer() const;
    /// Waits for one, and has it in front.
    ui::ComposerWindow &newComposer() const;

    /// Letters in a folder.
    int count(store::FolderId folder) const;
    /// Chooses a folder and waits until its letters are listed.
    void openFolder(store::FolderId folder) const;
    /// Clicks on the newest letter of this subject in the list and waits until it is read.
    void openLetter(const QString &subject) const;
    /// As many letters have to be in the Inbox; asks for mail again and again.
    void getMail(int letters) const;

private:
    std::unique_ptr<Application> m_sobre;
    std::unique_ptr<Windows> m_windows;
};

} // namespace sobre::practice
