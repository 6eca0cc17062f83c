// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/end_signals.h"
#include "app/practice/practice_run.h"
#include "app/process.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTimer>
#include <QtCrypto>

#include <cstdio>

using namespace Qt::StringLiterals;
using sobre::practice::PracticeRun;

namespace {

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

} // namespace

int main(int argc, char **argv)
{
    sobre::beginProcess();
    QCoreApplication application(argc, argv);
    sobre::nameProcess();
    QCA::Initializer security;

    QCommandLineParser options;
    options.setApplicationDescription(u"Sobre on the practice post office: everything is made up, and gone at the end."_s);
    options.addHelpOption();
    options.addOptions({
        {u"headless"_s, u"Do the main job by itself, on no display, and say how each step went."_s},
        {u"pictures"_s, u"With --headless: save a picture a step in this folder."_s, u"folder"_s, u"build/demo"_s},
        {u"serve"_s, u"Only the post office; where it is goes to standard output as JSON."_s},
        {u"language"_s, u"Speak this language: en, es or id."_s, u"xx"_s},
    });
    options.process(application);
    if (!options.positionalArguments().isEmpty()) {
        std::fprintf(stderr, "%s", qPrintable(options.helpText()));
        return 2;
    }

    PracticeRun::Options how;
    if (options.isSet(u"serve"_s))
        how.what = PracticeRun::What::Serve;
    else if (options.isSet(u"headless"_s) || !hasDisplay())
        how.what = PracticeRun::What::Walk;
    how.pictures = QDir::current().absoluteFilePath(options.value(u"pictures"_s));
    if (options.isSet(u"language"_s))
        how.further << u"--language"_s << options.value(u"language"_s);

    int exitCode = 0;
    {
        sobre::practice::EndSignals endSignals;
        PracticeRun run(how);
        QObject::connect(&endSignals, &sobre::practice::EndSignals::caught, &run, [&run](int number) { run.end(128 + number); });
        QTimer::singleShot(0, &run, &PracticeRun::start);
        exitCode = QCoreApplication::exec();
    }
    sobre::endProcess();
    return exitCode;
}
