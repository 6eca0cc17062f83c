// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/made_up_mail.h"

namespace sobre::screenshots {
namespace {

using store::FolderId;

const QByteArray marta = "Marta Vidal <marta@example.org>";

QByteArray newsletterHtml()
{
    return "<html><head><style>body{font-family:sans-serif} .t{background:#113355;color:#ffffff;padding:12px}</style></head><body>"
           "<div class='t'><h1>The Long Harbour</h1><p>Silent film night with a live piano</p></div>"
           "<p><img src='https://news.cinema.example/poster.jpg' width='320' height='180' alt='The poster: a harbour at night'></p>"
           "<h2>This week</h2><table border='1' cellpadding='6'><tr><th>Day</th><th>Film</th><th>Doors</th></tr>"
           "<tr><td>Friday</td><td>The Long Harbour</td><td>18:30 and 21:00</td></tr>"
           "<tr><td>Saturday</td><td>Letters from Nowhere</td><td>20:00</td></tr>"
           "<tr><td>Sunday</td><td>A Postcard for Ines</td><td>16:00</td></tr></table>"
           "<h2>The quiz</h2><p>Which lighthouse can be seen in the last minute of the film? Write us and win <b>two tickets</b>. "
           "The answer of last week was <i>the one of the old pier</i>.</p>"
           "<ul><li>Doors open half an hour before</li><li>The bar is open until ten</li><li>Dogs sleep for free</li></ul>"
           "<p>All dates are on <a href='https://cinema.example/programme'>our programme page</a>.</p>"
           "<p>Riverside Cinema, Quay 7. <a href='https://news.cinema.example/leave?m=88'>No more letters</a></p></body></html>";
}

QByteArray newsletterText()
{
    QByteArray text = "THE LONG HARBOUR\n\nSilent film night and a quiz. Friday 18:30 and 21:00.\n\n";
    for (int week = 1; week <= 30; ++week)
        text += "Week " + QByteArray::number(week) + ": doors open half an hour before the film, the bar is open until ten.\n\n";
    return text;
}

QByteArray bounceText()
{
    return "This is the mail system of mail.example.org.\n\nYour letter could not be delivered to one address:\n\n"
           "<old@example.net>: host mx.example.net said: 552 5.2.2 Mailbox full\n";
}

QByteArray agenda()
{
    return "Done: roof first, accounts second. The quote for the roof is 18 % higher than in March; Marta, could you ask the "
           "other firm for a second offer before Wednesday?\n\nThe agenda is at https://example.net/agenda\n\nOn Saturday, Jonas "
           "wrote:\n> Could we put the roof before the accounts? It will take longer, and last year we ran out of time.\n>\n> > I "
           "would rather begin with the accounts, they are short.\n> > > Last year it was after midnight.\n> > > > Remember the "
           "coffee.\n\nSee you there\n-- \nAna Ruiz\nHarbour association\n";
}

QList<MadeUpLetter> today()
{
    return {
        {.date = "2026-11-21 21:28", .from = "Dr. Helen Okafor <helen@praxis.example>", .subject = "Your results are ready",
         .text = "Your results from 14 November are ready. All values are as they should be; the sheet is attached.\n\nYours\nHelen Okafor",
         .files = {{"results.pdf", "application/pdf", 61'000}}, .more = route("2026-11-21 21:28", true), .unread = true},
        {.date = "2026-11-21 21:09", .from = "Budi Santoso <budi@example.test>", .subject = "Rapat hari Senin jam 9",
         .text = "Halo Marta,\n\nrapat hari Senin dipindah ke jam 9 pagi, ruangannya tetap sama. Bahan rapat saya kirim besok.\n\nSalam\nBudi",
         .unread = true},
        {.date = "2026-11-21 20:45", .from = "Ana Ruiz <ana.ruiz@example.net>", .subject = "The door code",
         .text = "Marta,\n\nthe new door code is in the envelope I left with Carlos. The plan of the second floor is attached: the marked "
                 "room is ours from Monday on.\n\nAna",
         .files = {{"floor-plan.pdf", "application/pdf", 66'000}}, .more = route("2026-11-21 20:45", false)},
        {.date = "2026-11-20 18:02", .from = "Carlos Peña <carlos@taller-pena.example>", .subject = "Agenda for the 28 November assembly",
         .text = "I would rather begin with the accounts, they are short.", .id = "agenda1", .to = "Ana Ruiz <ana.ruiz@example.net>, " + marta,
         .cc = "Jonas Weber <jonas@example.net>"},
        {.date = "2026-11-20 19:30", .from = marta, .subject = "Re: Agenda for the 28 November assembly",
         .text = "Accounts first is fine with me.", .id = "agenda2", .answers = "agenda1", .to = "Carlos Peña <carlos@taller-pena.example>",
         .folder = FolderId::Sent},
        {.date = "2026-11-21 10:12", .from = "Jonas Weber <jonas@example.net>", .subject = "Re: Agenda for the 28 November assembly",
         .text = "Could we put the roof before the accounts? It will take longer, and last year we ran out of time.", .id = "agenda3",
         .answers = "agenda1", .to = marta},
        {.date = "2026-11-21 20:05", .from = "Ana Ruiz <ana.ruiz@example.net>", .subject = "Re: Agenda for the 28 November assembly",
         .text = agenda(), .id = "agenda4", .answers = "agenda3",
         .to = marta + ", Jonas Weber <jonas@example.net>, Carlos Peña <carlos@taller-pena.example>", .files = {{"Quote roof 2026-114.pdf", "application/pdf", 157'000}},
         .more = route("2026-11-21 20:05", true), .unread = true},
        {.date = "2026-11-21 18:40", .from = "Riverside Cinema <news@cinema.example>", .subject = "This week: The Long Harbour", .text = newsletterText(),
         .html = newsletterHtml(), .more = "Reply-To: programme@mailer.example\n" + route("2026-11-21 18:40", true)},
        {.date = "2026-11-21 17:40", .from = "Lucía Fernández <lucia@example.test>", .subject = "Fotos del domingo",
         .text = "¡Hola!\n\nTe mando las fotos del paseo. La tercera es la mejor: parece que el faro sale de tu sombrero.\n\nUn abrazo\nLucía",
         .files = {{"faro-01.jpg", "image/jpeg", 90'000}, {"faro-02.jpg", "image/jpeg", 84'000}, {"faro-03.jpg", "image/jpeg", 120'000}}, .starred = true},
        {.date = "2026-11-21 15:00", .from = "Northwind Energy <billing@northwind.example>", .subject = "Invoice 2026-1187 is available",
         .text = "Your invoice of 61.20 EUR is attached. It will be collected on 1 December.", .files = {{"invoice-2026-1187.pdf", "application/pdf", 42'000}}},
        {.date = "2026-11-21 12:20", .from = "Mail Delivery System <MAILER-DAEMON@mail.example.org>", .subject = "Undelivered: Hello", .text = bounceText()},
        {.date = "2026-11-21 10:31", .from = "Dewi Lestari <dewi@example.test>", .subject = "Draft translation, chapter 3",
         .text = "Here is chapter 3.", .id = "dewi1", .files = {{"chapter-2.odt", "application/vnd.oasis.opendocument.text", 30'000}}},
        {.date = "2026-11-21 10:50", .from = "Dewi Lestari <dewi@example.test>", .subject = "Re: Draft translation, chapter 3",
         .text = "Sorry, wrong file! This one is right.", .id = "dewi2", .answers = "dewi1",
         .files = {{"chapter-3.odt", "application/vnd.oasis.opendocument.text", 31'000}}},
    };
}

QList<MadeUpLetter> earlier()
{
    return {
        {.date = "2026-11-20 16:11", .from = "Port Authority <moorings@port.example>", .subject = "Mooring renewal: action needed by 30 November",
         .text = "Your mooring at quay 12 ends on 31 December. Renew it by 30 November to keep the place."},
        {.date = "2026-11-20 11:00", .from = "Jonas Weber <jonas@example.net>", .subject = "Bike for sale?", .text = "Is the red bike still for sale?", .id = "bike1", .answered = true},
        {.date = "2026-11-20 12:30", .from = marta, .subject = "Re: Bike for sale?", .text = "Yes, still here. Come and see it on Saturday.", .id = "bike2",
         .answers = "bike1", .to = "Jonas Weber <jonas@example.net>", .folder = FolderId::Sent},
        {.date = "2026-11-19 09:00", .from = "Town Library <desk@library.example>", .subject = "Two books are due on Tuesday", .text = "You can renew them once if nobody waits for them."},
        {.date = "2026-11-19 08:21", .from = "Sofía Marín <sofia@example.test>", .subject = "¿Cenamos el jueves?", .text = "Conozco un sitio nuevo junto al puerto. Abren a las ocho y tienen mesa en la ventana."},
        {.date = "2026-11-18 20:15", .from = "Harbour Choir <choir@lists.example.org>", .subject = "Rehearsal moved to the church hall", .text = "We meet at 19:30 instead of 19:00.", .id = "choir1",
         .more = "List-Id: <choir.lists.example.org>\nList-Post: <mailto:choir@lists.example.org>\n"},
        {.date = "2026-11-18 21:40", .from = "Tom Baker <tom@example.net>", .subject = "Re: Rehearsal moved to the church hall", .text = "I bring the carols.", .id = "choir2", .answers = "choir1"},
        {.date = "2026-11-17 13:05", .from = "Rini Wijaya <rini@example.test>", .subject = "Undangan syukuran rumah baru",
         .text = "Marta yang baik,\n\nkami mengundang Anda ke syukuran rumah baru kami pada hari Minggu, 29 November, pukul 11.\n\nSalam hangat\nRini dan Agus"},
        {.date = "2026-11-16 10:00", .from = "\"security@bank.example\" <x91@mailer.example>", .subject = "Confirm your account", .text = "Open the file to confirm.",
         .files = {{"confirm.pdf.exe", "application/octet-stream", 9'000}}},
        {.date = "2026-11-15 19:19", .from = "Carlos Peña <carlos@taller-pena.example>", .subject = "Presupuesto revisado",
         .text = "Hola Marta: the roof quote without scaffolding is attached. Sin andamio son 4.180 euros.", .files = {{"presupuesto.pdf", "application/pdf", 52'000}}, .starred = true},
        {.date = "2026-11-14 12:00", .from = "Ferry Line <tickets@ferry.example>", .subject = "Your ticket for 5 December", .text = "Ferry Line, Saturday 5 December, 08:10.", .files = {{"ticket.pdf", "application/pdf", 20'000}}},
        {.date = "2026-11-12 15:45", .from = "Pedro Gil <pedro@example.test>", .subject = "Clases de vela en primavera", .text = "Empezamos el 14 de marzo. Hay sitio para seis personas."},
        {.date = "2026-11-09 08:00", .from = "Garden Club <club@garden.example>", .subject = "Seeds have arrived", .text = "Collect them on Wednesday from six to eight."},
        {.date = "2026-11-02 17:20", .from = "Siti Rahma <siti@example.test>", .subject = "Terima kasih atas bukunya", .text = "Bukunya sudah sampai kemarin. Terima kasih banyak!"},
        {.date = "2026-10-27 09:10", .from = "Helmi & Co <office@helmi.example>", .subject = "Key for the boat shed", .text = "It lies in the office, ask for Irene."},
        {.date = "2026-10-11 11:30", .from = "Irene Soto <irene@example.test>", .subject = "Receta de las rosquillas", .text = "Harina, dos huevos, anís, ralladura de limón y paciencia."},
        {.date = "2025-12-22 10:00", .from = "Aunt Clara <clara@example.net>", .subject = "Snow in the valley", .text = "The road is closed again, so I write letters."},
        {.date = "2025-11-18 14:00", .from = "Old Mill Museum <info@mill.example>", .subject = "Open again from May", .text = "The wheel turns again."},
        {.date = "2026-11-21 19:50", .from = marta, .subject = "Member list 2026", .text = "Hi Ana,\n\nhere is the list as", .to = "Ana Ruiz <ana.ruiz@example.net>", .folder = FolderId::Drafts},
        {.date = "2026-11-10 10:10", .from = "Harbour Notes <notes@example.net>", .subject = "Minutes of the October meeting", .text = "Attached.", .folder = FolderId::Archive},
        {.date = "2026-11-13 03:10", .from = "Lucky Prize <win@prize.test>", .subject = "You won a boat", .text = "Only today.", .folder = FolderId::Junk, .unread = true},
        {.date = "2026-11-08 18:10", .from = "Shoe Shop <news@shoes.test>", .subject = "Winter boots", .text = "Half price.", .folder = FolderId::Trash},
    };
}

} // namespace

QList<MadeUpLetter> madeUpMail()
{
    return today() + earlier();
}

QList<MadeUpLetter> madeUpOutbox()
{
    const auto letter = [](const char *date, const char *to, const char *subject, QList<MadeUpFile> files = {}) {
        return MadeUpLetter {.date = date, .from = marta, .subject = subject, .text = "Hello,\n\nhere it is.\n\nMarta", .to = to,
                             .files = std::move(files), .folder = FolderId::Outbox};
    };
    return {letter("2026-11-21 21:41", "Lucía Fernández <lucia@example.test>", "Fotos", {{"paseo.zip", "application/zip", 3'700'000}}),
            letter("2026-11-21 21:30", "Nobody <nobody@example.org>, Ana Ruiz <ana.ruiz@example.net>", "Keys"),
            letter("2026-11-21 21:12", "Tom Baker <tom@example.net>", "Order 56"),
            letter("2026-11-21 20:58", "Dewi Lestari <dewi@example.test>", "Chapter 4"),
            letter("2026-11-21 20:55", "Harbour Choir <choir@lists.example.org>", "Carols"),
            letter("2026-11-21 19:12", "Sofía Marín <sofia@example.test>", "Re: ¿Cenamos el jueves?"),
            letter("2026-11-21 20:52", "Ana Ruiz <ana.ruiz@example.net>", "Re: The door code")};
}

} // namespace sobre::screenshots
