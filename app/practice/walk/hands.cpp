// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/walk/hands.h"

#include "ui/look/strip.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace sobre::practice::hands {
namespace {

QString plain(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069)).remove(u'&');
}

QString wordsOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    if (const auto *strip = qobject_cast<const look::Strip *>(&widget))
        return strip->spoken();
    if (const auto *one = qobject_cast<const QAbstractButton *>(&widget))
        return one->text();
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return line->displayText();
    if (const auto *text = qobject_cast<const QTextEdit *>(&widget))
        return text->toPlainText();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&widget))
        return text->toPlainText();
    return {};
}

QFileDialog *fileDialog()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<QFileDialog *>(window); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

} // namespace

void until(const QString &what, const std::function<bool()> &isSo, std::chrono::milliseconds patience)
{
    if (!QTest::qWaitFor(isSo, QDeadlineTimer(patience)))
        throw Failure {u"It never came: %1."_s.arg(what)};
}

void rest(std::chrono::milliseconds time)
{
    QTest::qWait(time);
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
    if (!focus)
        throw Failure {u"No window has the focus."_s};
    QTest::keyClick(focus, key, modifiers);
}

void type(const QString &text)
{
    for (const QChar one : text) {
        if (!QApplication::focusWidget())
            throw Failure {u"Nothing has the focus to type into."_s};
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(one), Qt::NoModifier);
    }
}

void activate(QWidget &window)
{
    until(u"the window “%1”"_s.arg(window.windowTitle()), [&] {
        window.raise();
        window.activateWindow();
        return window.isVisible() && QApplication::activeWindow() == &window;
    });
}

QAbstractButton *button(const QWidget &window, const QString &called)
{
    for (QAbstractButton *one : window.findChildren<QAbstractButton *>()) {
        if (one->isVisible() && (plain(one->text()) == called || plain(one->accessibleName()) == called || one->objectName() == called))
            return one;
    }
    return nullptr;
}

void click(const QWidget &window, const QString &called)
{
    QAbstractButton *one = nullptr;
    until(u"a button “%1” in “%2”"_s.arg(called, window.windowTitle()), [&] {
        one = button(window, called);
        return one && one->isEnabled();
    });
    QTest::mouseClick(one, Qt::LeftButton);
}

QString words(const QWidget &window)
{
    QStringList all {wordsOf(window)};
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisibleTo(&window))
            all += wordsOf(*widget);
    }
    return plain(all.join(u'\n'));
}

bool sees(const QWidget &window, const QString &text)
{
    return words(window).contains(text);
}

void chooseFile(const QString &path)
{
    until(u"the file dialogue"_s, [] { return fileDialog() != nullptr; });
    QFileDialog *dialog = fileDialog();
    auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    auto *buttons = dialog->findChild<QDialogButtonBox *>();
    if (!name || !buttons)
        throw Failure {u"The file dialogue has no place for a name."_s};
    name->setFocus();
    name->setText(path); // typed, it would be completed
    const bool saves = dialog->acceptMode() == QFileDialog::AcceptSave;
    QTest::mouseClick(buttons->button(saves ? QDialogButtonBox::Save : QDialogButtonBox::Open), Qt::LeftButton);
    until(u"the end of the file dialogue"_s, [] { return fileDialog() == nullptr; });
}

} // namespace sobre::practice::hands
