// SPDX-License-Identifier: GPL-3.0-or-later
// A person who types in a composer until the process is killed. Prints the profile's directory, then for each
// letter the milliseconds since the first one.
#include "composer_fixture.h"

#include "ui/look/theme.h"

#include <QElapsedTimer>
#include <QTextStream>

using namespace sobre::ui;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QCA::Initializer qca;
    new sobre::look::Theme(application);
    test::ComposerFixture fixture;
    QTextStream out(stdout);
    out << fixture.profile().directory() << Qt::endl;
    ComposerWindow *window = fixture.open();
    window->setDraftInterval(std::chrono::milliseconds(application.arguments().value(1).toInt()));
    auto *body = test::ComposerFixture::body(window);
    body->setFocus();
    QElapsedTimer clock;
    clock.start();
    while (true) {
        QTest::keyClick(body, 'x');
        out << clock.elapsed() << Qt::endl;
        QTest::qWait(20);
    }
}
