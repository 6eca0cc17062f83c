// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/screenshots/made_up_profile.h"

#include <QStringList>

#include <functional>
#include <memory>

class QWidget;

namespace sobre::ui {
class MainWindow;
}

namespace sobre::screenshots {

/// Goes through the screens: has a profile for each need, opens windows over it, waits until they are quiet and hands them
/// to the camera, which takes a picture of them or looks at them in another way.
class Studio {
public:
    using Camera = std::function<void(const QString &name, QWidget &window)>;

    /// Only the screens in `wanted`, or all if that is empty.
    explicit Studio(Camera camera, QStringList wanted = {});
    ~Studio();

    bool wants(const QString &name) const { return m_wanted.isEmpty() || m_wanted.contains(name); }
    /// Any screen whose name begins with one of these.
    bool wantsAnyOf(const QStringList &beginnings) const;
    /// Shows `window`, waits until it is quiet and hands it to the camera.
    void take(const QString &name, QWidget &window, int quiet = 400);

    MadeUpProfile &mail();
    MadeUpProfile &withoutMail();
    MadeUpProfile &withoutAccount();
    /// A main window of 1440x900 with the inbox, over mail().
    std::unique_ptr<ui::MainWindow> mainWindow();

private:
    const Camera m_camera;
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
void takeCounter(Studio &studio);
void takeKeys(Studio &studio);
void takeTransfer(Studio &studio);
void takeSending(Studio &studio);

} // namespace sobre::screenshots
