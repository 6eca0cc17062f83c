// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/screenshots/made_up_profile.h"

#include <QDir>
#include <QStringList>

#include <functional>
#include <memory>

class QWidget;

namespace sobre::ui {
class MainWindow;
}

namespace sobre::screenshots {

/// Takes the pictures: has a profile for each need, opens windows over it, waits until they are quiet and grabs them.
class Studio {
public:
    /// Pictures go to `folder`; only those in `wanted`, or all if that is empty.
    Studio(const QString &folder, QStringList wanted);
    ~Studio();

    bool wants(const QString &name) const { return m_wanted.isEmpty() || m_wanted.contains(name); }
    /// Shows `window`, waits until it is quiet and grabs it into NAME.png.
    void take(const QString &name, QWidget &window, int quiet = 400);

    MadeUpProfile &mail();
    MadeUpProfile &withoutMail();
    MadeUpProfile &withoutAccount();
    /// A main window of 1440x900 with the inbox, over mail().
    std::unique_ptr<ui::MainWindow> mainWindow();

private:
    const QDir m_folder;
    const QStringList m_wanted;
    std::unique_ptr<MadeUpProfile> m_mail;
    std::unique_ptr<MadeUpProfile> m_withoutMail;
    std::unique_ptr<MadeUpProfile> m_withoutAccount;
};

/// Saves with at most 256 colours, which is a third of the octets and cannot be told apart by eye.
bool saveSmall(const QImage &image, const QString &file);

/// All pictures below `folder` (of one language and theme) in one, with their names.
QImage contactSheet(const QString &folder);

// The screens, in groups.
void takeMain(Studio &studio);
void takeStates(Studio &studio);
void takeSecurity(Studio &studio);
void takeComposer(Studio &studio);
void takeSealing(Studio &studio);
void takeAccounts(Studio &studio);

} // namespace sobre::screenshots
