// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/accounts/lab.h"
#include "tests/ui/desk/walk.h"
#include "ui/accounts/add_account_window.h"

#include <QProcess>

namespace sobre::ui::test {

/// Puts letters into a mailbox of the lab, octet for octet.
inline bool drop(const QString &user, const QList<QByteArray> &letters)
{
    QFile file(qEnvironmentVariable("SOBRE_LAB"));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QString lab = QJsonDocument::fromJson(file.readAll()).object()[QLatin1StringView("command")].toString();
    QTemporaryDir folder;
    QStringList words {QStringLiteral("drop"), user};
    for (const QByteArray &letter : letters) {
        words += folder.filePath(QString::number(words.size()) + QLatin1StringView(".eml"));
        QFile one(words.last());
        if (!one.open(QIODevice::WriteOnly) || one.write(letter) != letter.size())
            return false;
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(lab, words);
    return process.waitForFinished() && process.exitCode() == 0;
}

/// Adds an account by the keyboard alone, from the welcome page or Ctrl+N's absence of one; the window is open.
inline bool addAccount(const QString &address, const QString &password, const QString &incoming, const QString &outgoing, const QString &user = {})
{
    if (!QTest::qWaitFor([] { return Walk::shown<AddAccountWindow>() != nullptr; }))
        return false;
    QPointer<AddAccountWindow> window = Walk::shown<AddAccountWindow>();
    if (!QTest::qWaitForWindowActive(window))
        return false;
    Keyboard keys(*window);
    keys.type(QStringLiteral("Marta Vidal"));
    if (!keys.fill("address", address) || !keys.fill("password", password))
        return false;
    keys.press(Qt::Key_Return);
    if (!keys.fill("incomingHost", incoming) || !keys.fill("outgoingHost", outgoing) || (!user.isEmpty() && !keys.fill("user", user)))
        return false;
    keys.press(Qt::Key_Return);
    const auto found = [&] { return window && window->findChild<QWidget *>(QStringLiteral("add"))->isVisible(); };
    if (!QTest::qWaitFor(found, 20000))
        return false;
    keys.press(Qt::Key_Return);
    return QTest::qWaitFor([&] { return !window || !window->isVisible(); }, 20000);
}

} // namespace sobre::ui::test
