// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/pieces.h"

#include "app/practice/pictures.h"

#include <QLocale>
#include <QTimeZone>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sobre::practice {
namespace {

/// High and low water of a week, twelve hours and twenty-five minutes apart.
QByteArray tides(const QDateTime &now)
{
    QByteArray lines = "day;time;water;metres\r\n";
    QDateTime time(now.date(), QTime(3, 10));
    for (int i = 0; i < 28; ++i) {
        const double metres = i % 2 == 0 ? 3.9 + 0.5 * std::sin(i / 9.0) : 0.8 - 0.3 * std::sin(i / 9.0);
        lines += time.toString(u"yyyy-MM-dd;HH:mm;"_s).toLatin1() + (i % 2 == 0 ? "high;" : "low;") + QByteArray::number(metres, 'f', 1) + "\r\n";
        time = time.addSecs(6 * 3600 + 12 * 60 + 30);
    }
    return lines;
}

/// One page: the way from the pier to the lighthouse.
QByteArray map()
{
    const QByteArray drawing = "BT /F1 22 Tf 60 760 Td (From the pier to the lighthouse) Tj ET\n"
                               "BT /F1 12 Tf 60 730 Td (Follow the wall, mind the goat, 20 minutes.) Tj ET\n"
                               "2 w 80 200 m 160 320 240 260 300 420 c 360 560 420 520 460 660 c S\n"
                               "0.9 0.3 0.1 rg 452 652 16 16 re f 0.1 0.3 0.6 rg 72 192 16 16 re f\n"
                               "BT 0 g /F1 11 Tf 96 192 Td (Pier) Tj ET BT /F1 11 Tf 476 652 Td (Lighthouse) Tj ET\n";
    const QList<QByteArray> objects {
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        "<< /Length " + QByteArray::number(drawing.size()) + " >>\nstream\n" + drawing + "endstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    };
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray index = "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        index += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    return pdf + index + "trailer\n<< /Size " + QByteArray::number(objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + QByteArray::number(pdf.size())
        + "\n%%EOF\n";
}

/// An invitation for the next Saturday evening.
QByteArray evening(const QDateTime &now)
{
    const QDate day = now.date().addDays(6 - now.date().dayOfWeek() + (now.date().dayOfWeek() >= 6 ? 7 : 0));
    const auto at = [&](int hour) { return QDateTime(day, QTime(hour, 0), QTimeZone::UTC).toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1(); };
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//practice.example//Practice post office//EN\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\n"
           "UID:soup-evening@laut.example\r\nDTSTAMP:"
        + now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1() + "\r\nDTSTART:" + at(18) + "\r\nDTEND:" + at(21)
        + "\r\nSUMMARY:Malam sup ikan\r\nLOCATION:Rumah Dewi\r\nORGANIZER;CN=Dewi Laut:mailto:dewi@laut.example\r\n"
          "ATTENDEE;CN=Robin Vela;RSVP=TRUE:mailto:robin@practice.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
}

/// Looks like a program to everyone who looks at names and first octets, and does nothing.
QByteArray program()
{
    return QByteArray("MZ\x90\0\3\0\0\0", 8) + QByteArray(56, '\0') + "This is no program. It only looks like one, so that you can see what Sobre says to it.\r\n";
}

} // namespace

QByteArray piece(const QByteArray &name, const QDateTime &now)
{
    if (name.endsWith(".png"))
        return picture(name.chopped(4));
    if (name == "tides.csv")
        return tides(now);
    if (name == "map.pdf")
        return map();
    if (name == "evening.ics")
        return evening(now);
    if (name == "tide-clock.exe")
        return program();
    return {};
}

} // namespace sobre::practice
