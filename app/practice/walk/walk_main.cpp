// SPDX-License-Identifier: GPL-3.0-or-later
// The main job by itself, through Sobre's real windows. sobre-practice starts it; by hand it is of no use.
#include "app/language.h"
#include "app/practice/walk/desktop.h"
#include "app/practice/walk/hands.h"
#include "app/practice/walk/main_job.h"
#include "app/process.h"
#include "ui/desk/main_window.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QTimer>
#include <QtCrypto>

#include <cstdio>

using namespace Qt::StringLiterals;
using sobre::practice::Step;

namespace {

constexpr std::chrono::milliseconds Settling {300}; // what moves or fades has come to rest

void print(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

QString pictureName(int number, const QString &name)
{
    return u"%1-%2.png"_s.arg(number, 2, 10, QChar(u'0')).arg(name.toLower().replace(u' ', u'-'));
}

/// Runs the steps up to the first that fails. The exit code.
int walk(const QList<Step> &steps, const QDir &pictures)
{
    int number = 0;
    for (const Step &step : steps) {
        QElapsedTimer clock;
        clock.start();
        QString outcome;
        bool held = true;
        try {
            outcome = step.run();
        } catch (const sobre::practice::hands::Failure &failure) {
            held = false;
            outcome = failure.reason;
        }
        const qint64 took = clock.elapsed();
        sobre::practice::hands::rest(Settling);
        QWidget *window = step.picture ? step.picture() : nullptr;
        if (!window)
            window = QApplication::activeWindow();
        const QString picture = pictures.filePath(pictureName(++number, step.name));
        if (window && !window->grab().save(picture)) {
            held = false;
            outcome = u"The picture %1 cannot be saved."_s.arg(picture);
        }
        print(u"%1  %2  %3  %4 s  %5"_s.arg(number, 2).arg(step.name, -28).arg(held ? u"ok"_s : u"FAILED"_s, -6).arg(double(took) / 1000, 4, 'f', 1).arg(outcome));
        if (!held)
            return 1;
    }
    print(u"All %1 steps held. Pictures: %2"_s.arg(number).arg(pictures.path()));
    return 0;
}

int run(const QCommandLineParser &options, sobre::look::Theme &theme)
{
    const QDir pictures(options.value(u"pictures"_s));
    pictures.mkpath(u"."_s);
    for (const QString &old : pictures.entryList({u"[0-9][0-9]-*.png"_s}, QDir::Files))
        QFile::remove(pictures.filePath(old));
    try {
        sobre::practice::Desktop desktop(options.value(u"profile"_s), theme);
        desktop.main().resize(1280, 800);
        sobre::practice::MainJob job(desktop, {options.value(u"letters"_s).toInt(), options.value(u"files"_s), options.isSet(u"sealed"_s)});
        return walk(job.steps(), pictures);
    } catch (const sobre::practice::hands::Failure &failure) {
        print(failure.reason);
        return 1;
    }
}

} // namespace

int main(int argc, char **argv)
{
    sobre::beginProcess();
    QApplication::setStyle(u"fusion"_s);
    QApplication application(argc, argv);
    sobre::nameProcess();
    QApplication::setQuitOnLastWindowClosed(false);
    QCA::Initializer security;
    sobre::installLanguage(application, u"en"_s); // the buttons are found by their words

    QCommandLineParser options;
    options.addOptions({
        {u"profile"_s, u"The practice profile."_s, u"folder"_s},
        {u"pictures"_s, u"Save a picture a step here."_s, u"folder"_s},
        {u"files"_s, u"Write files here."_s, u"folder"_s},
        {u"letters"_s, u"So many lie at the server."_s, u"number"_s},
        {u"sealed"_s, u"GnuPG is there."_s},
        {u"language"_s, u"Not used: English."_s, u"xx"_s},
    });
    options.process(application);

    int exitCode = 0;
    {
        sobre::look::Theme theme(application);
        QTimer::singleShot(0, &application, [&] { QCoreApplication::exit(run(options, theme)); });
        exitCode = QApplication::exec();
    }
    sobre::endProcess();
    return exitCode;
}
