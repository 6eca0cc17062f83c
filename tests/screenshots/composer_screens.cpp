// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/studio.h"
#include "ui/composer/composer_window.h"

#include <QApplication>
#include <QFile>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace sobre::screenshots {
namespace {

using ui::Writing;

/// Opens a composer, does `then` with it, takes its picture and closes it.
void shoot(Studio &studio, const QString &name, const Writing &writing, const std::function<void(QWidget &)> &then = {})
{
    if (!studio.wants(name))
        return;
    const QPointer<ui::ComposerWindow> window(new ui::ComposerWindow(studio.mail().desk, writing));
    window->resize(900, 680);
    window->show();
    QTest::qWait(800);
    if (then)
        then(*window);
    if (!window)
        qFatal("the composer of %s is gone", qPrintable(name));
    studio.take(name, *window);
    window->close();
    (void)QTest::qWaitFor([&window] { return !window; }, 5000);
}

} // namespace

void takeComposer(Studio &studio)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"members-2026.ods"_s);
    if (QFile members(file); members.open(QIODevice::WriteOnly))
        members.write(QByteArray(34'000, 'x'));
    const mime::Mailbox ana {u"Ana Ruiz"_s, u"ana.ruiz@example.net"_s};
    const mime::Mailbox carlos {{}, u"carlos@taller-pena.example"_s};
    const Writing letter {.to = {ana, carlos},
                          .subject = u"Door code and member list"_s,
                          .text = u"Hi Ana, Carlos,\n\nI attached the new member list. The door code is the one we agreed on the phone.\n\nMarta\n"_s,
                          .files = {file}};
    Writing without = letter;
    without.files.clear();
    const auto send = [](QWidget &window) {
        QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(300);
    };
    shoot(studio, u"composer"_s, letter);
    shoot(studio, u"composer-empty"_s, {});
    shoot(studio, u"composer-no-file"_s, without, send);
    shoot(studio, u"composer-reply"_s,
          {.kind = Writing::Kind::ReplyAll, .about = studio.mail().letter(u"Re: Agenda for the 28 November assembly"_s)});
    shoot(studio, u"composer-forward"_s, {.kind = Writing::Kind::Forward, .about = studio.mail().letter(u"Fotos del domingo"_s)});
    Writing wrong = letter;
    wrong.to += {{}, u"nobody at example"_s};
    shoot(studio, u"composer-wrong-address"_s, wrong, send);
    shoot(studio, u"composer-narrow"_s, letter, [](QWidget &window) { window.resize(560, 620); });
    const QFont font = QApplication::font();
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 2);
    shoot(studio, u"composer-large-font"_s, letter, [&](QWidget &window) {
        QApplication::setFont(large);
        window.resize(1280, 720);
        QTest::qWait(300);
    });
    QApplication::setFont(font);
}

} // namespace sobre::screenshots
