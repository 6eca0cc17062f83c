// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the strip of each verdict to look at; not a test:  security_shots FOLDER [LANGUAGE.qm]
#include "tests/support/wait_until.h"
#include "tests/ui/reader/reader_fixture.h"
#include "tests/ui/reader/security_states.h"
#include "ui/look/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTranslator>
#include <QtCrypto>

using namespace sobre;
using namespace sobre::ui::test;

int main(int argc, char **argv)
{
    QApplication::setStyle(u"fusion"_s);
    QApplication app(argc, argv);
    const QCA::Initializer qca;
    look::Theme theme(app);
    QTranslator translator;
    if (translator.load(app.arguments().value(2)))
        QApplication::installTranslator(&translator);
    const QString folder = app.arguments().value(1);
    for (const bool dark : { false, true }) {
        theme.setMode(dark ? look::Theme::Mode::Dark : look::Theme::Mode::Light);
        ReaderFixture reader;
        WritingSide ana;
        reader.pane->resize(620, 460);
        for (const char *state : { "checked", "known", "unknown", "other", "others", "changed", "bad", "expired", "revoked", "old", "repaired",
                                   "sealed", "unsigned", "locked", "damaged", "part", "files", "nokey", "off" }) {
            QByteArray raw = letterInState(state == QByteArray("files") ? "part" : state, ana, reader.side);
            if (state == QByteArray("files"))
                raw.replace("--outer--", "--outer\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=plan.pdf\r\n\r\nx\r\n--outer--");
            const store::LetterId id = reader.add(raw);
            reader.pane->show({ id });
            (void)tests::waitUntil([&] { return reader.pane->displayed() == id; });
            QTest::qWait(150);
            reader.pane->grab().save(u"%1/%2-%3.png"_s.arg(folder, QLatin1StringView(state), dark ? u"dark"_s : u"light"_s));
            if (auto *details = reader.pane->findChild<QAbstractButton *>(u"securityDetailsButton"_s); details && state == QByteArray("repaired")) {
                details->click();
                QTest::qWait(150);
                reader.pane->grab().save(u"%1/details-%2.png"_s.arg(folder, dark ? u"dark"_s : u"light"_s));
            }
        }
    }
    return 0;
}
