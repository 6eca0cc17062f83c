// SPDX-License-Identifier: GPL-3.0-or-later
// Sobre's windows as pictures, with made-up mail, for the documentation and for looking at them; not a test.
//   sobre_screenshots FOLDER LANGUAGE light|dark [SCREEN…]     into FOLDER/LANGUAGE-THEME/SCREEN.png
//   sobre_screenshots --sheet FOLDER FILE                      the pictures of FOLDER in one
#include "app/process.h"
#include "tests/screenshots/studio.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QLocale>
#include <QTranslator>
#include <QtCrypto>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    qputenv("TZ", "UTC");
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    sobre::beginProcess();
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setFont(QFont(u"Noto Sans"_s, 10));
    const QCA::Initializer security;

    const QStringList arguments = QApplication::arguments().sliced(1);
    if (arguments.size() == 3 && arguments[0] == "--sheet"_L1)
        return sobre::screenshots::saveSmall(sobre::screenshots::contactSheet(arguments[1]), arguments[2]) ? 0 : 1;
    if (arguments.size() < 3) {
        qWarning("usage: sobre_screenshots FOLDER LANGUAGE light|dark [SCREEN...]");
        return 2;
    }
    const QLocale language(arguments[1] == "en"_L1 ? u"en_GB"_s : arguments[1]);
    QLocale::setDefault(language);
    QTranslator words;
    if (!words.load(language, u"sobre"_s, u"_"_s, QStringLiteral(SOBRE_QM_DIR)))
        qFatal("no words of this language");
    QApplication::installTranslator(&words);
    sobre::look::Theme theme(application);
    theme.setMode(arguments[2] == "dark"_L1 ? sobre::look::Theme::Mode::Dark : sobre::look::Theme::Mode::Light);
    {
        const QDir folder(arguments[0] + u'/' + arguments[1] + u'-' + arguments[2]);
        folder.mkpath(u"."_s);
        const auto camera = [&folder](const QString &name, QWidget &window) {
            const QString file = folder.filePath(name + u".png"_s);
            if (!sobre::screenshots::saveSmall(window.grab().toImage(), file))
                qFatal("cannot write %s", qPrintable(file));
        };
        sobre::screenshots::Studio studio(camera, arguments.sliced(3));
        takeMain(studio);
        takeStates(studio);
        takeSecurity(studio);
        takeComposer(studio);
        takeSealing(studio);
        takeAccounts(studio);
        takeCounter(studio);
        takeTransfer(studio);
        takeSending(studio);
        takeKeys(studio);
    }
    return 0;
}
