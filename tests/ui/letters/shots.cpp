// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the list of letters, to look at while working on it; not a test.
//   letters_shots FOLDER [LANGUAGE]
#include "tests/ui/letters/letters_fixture.h"
#include "ui/letters/letter_actions.h"
#include "ui/look/theme.h"
#include "ui/look/undo_bar.h"

#include <QAction>
#include <QApplication>
#include <QLocale>
#include <QMenu>
#include <QTranslator>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;
using store::FolderId;

namespace {

ListedLetter letter(const char *name, const char *subject, const char *preview, qint64 minutesAgo,
                    bool unread = false, bool file = false)
{
    ListedLetter made;
    made.name = QString::fromUtf8(name);
    made.address = QString::fromUtf8(name).toLower().replace(u' ', u'.') + u"@example.net"_s;
    made.subject = QString::fromUtf8(subject);
    made.preview = QString::fromUtf8(preview);
    made.date = QDateTime::currentSecsSinceEpoch() - minutesAgo * 60;
    made.flags = (unread ? 0 : int(store::Flag::Seen)) | (file ? int(store::Flag::HasFile) : 0);
    return made;
}

void fill(LettersFixture &mail)
{
    const auto add = [&mail](ListedLetter made, store::LetterId thread = store::LetterId::None) {
        made.thread = thread;
        return mail.writeOne(made);
    };
    constexpr int Day = 24 * 60;
    const auto agenda
        = add(letter("Carlos Peña", "Agenda for the 28 November assembly", "A first draft.", 300));
    add(letter("Jonas Weber", "Re: Agenda for the 28 November assembly", "Looks fine to me.", 200, true),
        agenda);
    add(letter("Ana Ruiz", "Re: Agenda for the 28 November assembly", "Done: roof first, accounts second.",
               80, true, true),
        agenda);
    add(letter("Dr. Helen Okafor", "Your results are ready",
               "Your results from 14 November are ready to be read.", 2, true, true));
    add(letter("Budi Santoso", "Rapat hari Senin jam 9", "Halo Marta, rapat hari Senin dipindah ke jam 9.",
               20, true));
    auto starred
        = letter("Ana Ruiz", "The door code", "Marta, the new door code is in the envelope I left.", 40);
    starred.flags |= int(store::Flag::Flagged);
    add(starred);
    add(letter("Riverside Cinema", "This week: The Long Harbour",
               "Silent film night and a quiz. Friday at eight.", 170));
    add(letter("Northwind Energy", "Invoice 2026-1187 is available", "Your invoice of 61.20 EUR is attached.",
               400, false, true));
    add(letter("Port Authority", "Mooring renewal: action needed by 30 November", "Your mooring ends.",
               Day + 60));
    add(letter("", "Bike for sale?", "Yes, still here. Come and see it on Saturday.", Day + 400));
    add(letter("Library", "Two books are due on Tuesday", "You can renew them once if nobody waits.",
               3 * Day));
    add(letter("Sofía Marín", "¿Cenamos el jueves?", "Conozco un sitio nuevo junto al puerto", 4 * Day));
    add(letter("Choir", "Rehearsal moved to the church hall", "We meet at 19:30 instead of 20:00.",
               12 * Day));
    add(letter("ceo@bank.example", "Urgent", "Do it now.", 500 * Day));
    for (int i = 0; i < 17; ++i)
        add(letter("Lucía Fernández", "Fotos del domingo", "¡Hola! Te mando las fotos del paseo.",
                   (20 + i) * Day, false, true));
}

void take(LetterListPane &pane, const QString &file)
{
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    pane.grab().save(file);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication::setStyle(u"fusion"_s);
    QApplication application(argc, argv);
    const QCA::Initializer qca;
    QFont font = QApplication::font();
    font.setPointSizeF(10);
    QApplication::setFont(font);
    look::Theme theme(application);
    theme.setMode(look::Theme::Mode::Light);
    const QStringList arguments = QApplication::arguments();
    const QString folder = arguments.value(1, u"."_s) + u'/';
    QLocale::setDefault(QLocale(arguments.value(2, u"en_GB"_s)));
    QTranslator words;
    if (arguments.size() > 3 && words.load(arguments.at(3)))
        QCoreApplication::installTranslator(&words);

    LettersFixture mail;
    fill(mail);
    LetterListPane pane(mail.desk, mail.mail);
    pane.resize(428, 850);
    pane.show();
    mail.show(pane, FolderId::Inbox);
    pane.view().setFocus();
    pane.view().selectRow(2);
    take(pane, folder + u"light.png"_s);
    theme.setMode(look::Theme::Mode::Dark);
    take(pane, folder + u"dark.png"_s);
    pane.model().setOpen(3, true);
    pane.actions().archive->trigger();
    pane.setBusy(true);
    pane.setProblem(look::Tone::Warn, look::Glyph::Warn, u"Could not get mail at 21:40."_s,
                    u"Your mail is safe; we try again at 21:50."_s);
    take(pane, folder + u"dark-undo-problem.png"_s);
    theme.setMode(look::Theme::Mode::Light);
    take(pane, folder + u"light-undo-problem.png"_s);
    pane.clearProblem();
    pane.setBusy(false);
    pane.undoBar().expire();
    pane.actions().removeForever->trigger();
    take(pane, folder + u"light-question.png"_s);
    pane.resize(300, 600);
    take(pane, folder + u"narrow.png"_s);
    mail.show(pane, FolderId::Trash);
    mail.show(pane, FolderId::Inbox);
    font.setPointSizeF(20);
    QApplication::setFont(font);
    pane.resize(428, 850);
    take(pane, folder + u"font2.png"_s);
    font.setPointSizeF(10);
    QApplication::setFont(font);
    mail.show(pane, FolderId::Trash);
    take(pane, folder + u"empty.png"_s);
    QSignalSpy shown(&pane, &LetterListPane::shown);
    pane.showSearch(u"roof"_s);
    shown.wait();
    take(pane, folder + u"nothing-found.png"_s);
    mail.show(pane, FolderId::Inbox);
    ListOptions options = pane.model().options();
    options.filter = LetterFilter::Starred;
    pane.model().setOptions(options);
    take(pane, folder + u"starred.png"_s);
    pane.model().setOptions({});
    pane.view().selectAll();
    pane.actions().move->trigger();
    take(pane, folder + u"all.png"_s);
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (widget->windowType() == Qt::Popup && widget->isVisible())
            widget->grab().save(folder + u"finder.png"_s);
    }
    return 0;
}
