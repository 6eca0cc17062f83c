// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/studio.h"

#include <QDir>
#include <QHash>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace sobre::screenshots {
namespace {

constexpr int MostColours = 256;

int distance(QRgb a, QRgb b)
{
    const int red = qRed(a) - qRed(b), green = qGreen(a) - qGreen(b), blue = qBlue(a) - qBlue(b);
    return red * red * 2 + green * green * 4 + blue * blue * 3;
}

/// A table that leaves no colour far from all of its entries: each next entry is the colour whose pixels are worst off.
QList<QRgb> tableFor(const QHash<QRgb, int> &uses)
{
    QList<QRgb> colours = uses.keys();
    std::ranges::sort(colours, [&](QRgb a, QRgb b) { return uses[a] != uses[b] ? uses[a] > uses[b] : a < b; });
    QList<QRgb> table {colours.first()};
    QList<int> far(colours.size(), std::numeric_limits<int>::max());
    while (table.size() < std::min<qsizetype>(MostColours, colours.size())) {
        double worst = -1;
        qsizetype next = 0;
        for (qsizetype at = 0; at < colours.size(); ++at) {
            far[at] = std::min(far[at], distance(colours[at], table.last()));
            const double error = far[at] * std::sqrt(double(uses[colours[at]]));
            if (error > worst) {
                worst = error;
                next = at;
            }
        }
        table += colours[next];
    }
    return table;
}

uchar nearest(const QList<QRgb> &table, QRgb colour)
{
    int best = 0;
    int least = std::numeric_limits<int>::max();
    for (qsizetype at = 0; at < table.size(); ++at) {
        const int far = distance(table[at], colour);
        if (far < least) {
            least = far;
            best = int(at);
        }
    }
    return uchar(best);
}

} // namespace

bool saveSmall(const QImage &image, const QString &file)
{
    const QImage all = image.convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, int> uses;
    for (int y = 0; y < all.height(); ++y) {
        for (int x = 0; x < all.width(); ++x)
            ++uses[all.pixel(x, y)];
    }
    const QList<QRgb> table = tableFor(uses);
    QHash<QRgb, uchar> index;
    for (auto use = uses.cbegin(); use != uses.cend(); ++use)
        index.insert(use.key(), nearest(table, use.key()));
    QImage small(all.size(), QImage::Format_Indexed8);
    small.setColorTable(table);
    for (int y = 0; y < all.height(); ++y) {
        for (int x = 0; x < all.width(); ++x)
            small.setPixel(x, y, index.value(all.pixel(x, y)));
    }
    return small.save(file, "PNG", 0); // quality 0: zlib does its best
}

QImage contactSheet(const QString &folder)
{
    constexpr int Columns = 5, Width = 380, Height = 250, Gap = 16, Name = 22;
    const QStringList names = QDir(folder).entryList({u"*.png"_s}, QDir::Files, QDir::Name);
    const int rows = int(names.size() + Columns - 1) / Columns;
    QImage sheet(Columns * (Width + Gap) + Gap, rows * (Height + Name + Gap) + Gap, QImage::Format_RGB32);
    sheet.fill(QColor(0x8a, 0x90, 0x98));
    QPainter painter(&sheet);
    painter.setPen(Qt::white);
    for (int at = 0; at < names.size(); ++at) {
        const QRect cell(Gap + at % Columns * (Width + Gap), Gap + at / Columns * (Height + Name + Gap), Width, Height);
        const QImage picture = QImage(folder + u'/' + names[at]).scaled(cell.size(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
        painter.drawImage(cell.center() - picture.rect().center(), picture);
        painter.drawText(QRect(cell.left(), cell.bottom(), Width, Name), Qt::AlignCenter, names[at].chopped(4));
    }
    return sheet;
}

} // namespace sobre::screenshots
