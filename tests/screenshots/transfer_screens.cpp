// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/studio.h"
#include "ui/look/strip.h"
#include "ui/transfer/export_window.h"
#include "ui/transfer/import_window.h"

#include <QAbstractButton>
#include <QFile>
#include <QLineEdit>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace sobre::screenshots {
namespace {

void press(QWidget &window, const QString &path)
{
    window.findChild<QLineEdit *>(u"path"_s)->setText(path);
    window.findChild<QAbstractButton *>(u"begin"_s)->click();
}

void waitForEnd(QWidget &window)
{
    (void)QTest::qWaitFor([&window] { return window.findChild<QWidget *>(u"end"_s)->isVisible(); }, 20'000);
}

/// As if it had happened in Marta's folder: where a test may write says nothing to whoever looks at the picture.
void showAtHome(QWidget &window, const QString &folder)
{
    const QString home = u"/home/marta/Mail"_s;
    auto *path = window.findChild<QLineEdit *>(u"path"_s);
    path->setText(path->text().replace(folder, home));
    auto *end = window.findChild<look::Strip *>(u"end"_s);
    end->setMessage(end->tone(), end->glyph(), end->lead(), end->sentence().replace(folder, home));
}

} // namespace

void takeTransfer(Studio &studio)
{
    ui::Desk &desk = studio.withoutAccount().desk;
    const QTemporaryDir folder;
    QFile letter(folder.filePath(u"letter.eml"_s));
    if (!letter.open(QIODevice::WriteOnly))
        return;
    letter.write("From: nadia@example.org\nSubject: The key to the shed\n\nIt hangs beside the door.\n");
    letter.close();

    const QPointer<ui::ImportWindow> in(new ui::ImportWindow(desk));
    studio.take(u"import-1"_s, *in);
    press(*in, folder.path());
    waitForEnd(*in);
    showAtHome(*in, folder.path());
    studio.take(u"import-2-done"_s, *in);
    press(*in, u"/home/marta/2019.mbox"_s);
    waitForEnd(*in);
    studio.take(u"import-3-not-found"_s, *in);
    delete in;
    const QPointer<ui::ExportWindow> out(new ui::ExportWindow(desk));
    studio.take(u"export-1"_s, *out);
    press(*out, folder.filePath(u"copy"_s));
    waitForEnd(*out);
    showAtHome(*out, folder.path());
    studio.take(u"export-2-done"_s, *out);
    delete out;
}

} // namespace sobre::screenshots
