// SPDX-License-Identifier: GPL-3.0-or-later
// Shows every widget of ui/look, to look at while working on it:
//   sobre_gallery [--page main|composer|controls|icons] [--dark | --high-contrast] [--font-scale 2] [--rtl]
//                 [--size 1440x900] [--ratio 1] [--focus OBJECT] [--save FILE.png]
#include "tests/ui/look/gallery_pages.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFont>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

using namespace sobre::look;

int main(int argc, char **argv)
{
    QApplication::setStyle(QStringLiteral("fusion"));
    QApplication app(argc, argv);
    QCommandLineParser parser;
    const auto option = [&parser](const char *name, const char *what, const char *value = nullptr,
                                  const char *standard = nullptr) {
        QCommandLineOption o(QString::fromLatin1(name), QString::fromLatin1(what));
        if (value)
            o.setValueName(QString::fromLatin1(value));
        if (standard)
            o.setDefaultValue(QString::fromLatin1(standard));
        parser.addOption(o);
    };
    option("page", "main, composer, controls or icons", "page", "main");
    option("dark", "dark theme");
    option("high-contrast", "the desktop's palette only");
    option("rtl", "right to left");
    option("font", "font family", "family");
    option("font-scale", "grow the font", "factor", "1");
    option("size", "window size", "WxH");
    option("focus", "object to give the focus to", "name");
    option("save", "write a picture and end", "file");
    parser.addHelpOption();
    parser.process(app);
    const auto value = [&parser](const char *name) { return parser.value(QString::fromLatin1(name)); };
    const auto isSet = [&parser](const char *name) { return parser.isSet(QString::fromLatin1(name)); };

    QFont font = app.font();
    if (isSet("font"))
        font.setFamily(value("font"));
    font.setPointSizeF(10 * value("font-scale").toDouble());
    app.setFont(font);
    if (isSet("rtl"))
        app.setLayoutDirection(Qt::RightToLeft);
    Theme theme(app);
    theme.setMode(isSet("dark") ? Theme::Mode::Dark : Theme::Mode::Light);
    if (isSet("high-contrast"))
        theme.setContrast(Theme::Contrast::High);

    QWidget *window = galleryPage(value("page"));
    const QStringList size = value("size").split(u'x');
    if (size.size() == 2)
        window->resize(size[0].toInt(), size[1].toInt());
    window->show();
    window->activateWindow();
    if (isSet("focus"))
        if (auto *target = window->findChild<QWidget *>(value("focus")))
            target->setFocus(Qt::TabFocusReason);
    if (isSet("save"))
        QTimer::singleShot(200, window, [&] {
            window->grab().save(value("save"));
            app.quit();
        });
    const int code = QApplication::exec();
    delete window;
    return code;
}
