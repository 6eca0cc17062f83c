// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/studio.h"
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
    studio.take(u"import-2-done"_s, *in);
    press(*in, u"/home/marta/2019.mbox"_s);
    waitForEnd(*in);
    studio.take(u"import-3-not-found"_s, *in);
    delete in;
    const QPointer<ui::ExportWindow> out(new ui::ExportWindow(desk));
    studio.take(u"export-1"_s, *out);
    press(*out, folder.filePath(u"copy"_s));
    waitForEnd(*out);
    studio.take(u"export-2-done"_s, *out);
    delete out;
}

} // namespace sobre::screenshots
