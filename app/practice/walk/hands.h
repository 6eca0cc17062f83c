// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtTypes>

#include <chrono>
#include <functional>

class QAbstractButton;
class QWidget;

/// Hands, eyes and patience: what a person has before Sobre's windows. Each throws Failure where a person would give up.
namespace sobre::practice::hands {

/// Why a step did not work, in a sentence.
struct Failure {
    QString reason;
};

inline constexpr std::chrono::seconds Patience {20};

/// Looks again and again until it is so. `what` completes the sentence "It never came: …".
void until(const QString &what, const std::function<bool()> &isSo, std::chrono::milliseconds patience = Patience);
/// Does nothing for a while.
void rest(std::chrono::milliseconds time);

/// To what has the focus in the window that is active.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void type(const QString &text);
/// Brings a window to the front.
void activate(QWidget &window);

/// The button of these words or this name that can be seen in `window`; null: there is none.
QAbstractButton *button(const QWidget &window, const QString &called);
/// Waits for it until it can be pressed, and presses it.
void click(const QWidget &window, const QString &called);
/// Every word that can be seen in `window`.
QString words(const QWidget &window);
bool sees(const QWidget &window, const QString &text);
/// Gives a path to the file dialogue that opens.
void chooseFile(const QString &path);

} // namespace sobre::practice::hands
