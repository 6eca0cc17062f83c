// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/pictures.h"

#include <QBuffer>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace sobre::practice {
namespace {

constexpr QSize Size(640, 360);

void sky(QPainter &painter, QColor above, QColor below)
{
    QLinearGradient gradient(0, 0, 0, 260);
    gradient.setColorAt(0, above);
    gradient.setColorAt(1, below);
    painter.fillRect(QRect(QPoint(), Size), gradient);
}

void sea(QPainter &painter, int top, QColor color)
{
    for (int row = 0; top + row * 26 < Size.height(); ++row) {
        QPainterPath wave(QPointF(0, Size.height()));
        for (int x = 0; x <= Size.width(); x += 8)
            wave.lineTo(x, top + row * 26 + 5 * std::sin(x / 28.0 + row * 1.7));
        wave.lineTo(Size.width(), Size.height());
        painter.fillPath(wave, color.darker(100 + row * 9));
    }
}

void lighthouse(QPainter &painter)
{
    sky(painter, QColor(18, 24, 58), QColor(233, 138, 92));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 255, 255, 190));
    for (int i = 0; i < 40; ++i)
        painter.drawEllipse(QPointF((i * 167) % 640, (i * 61) % 130), 1.2, 1.2);
    QLinearGradient light(430, 0, 0, 0);
    light.setColorAt(0, QColor(255, 240, 180, 210));
    light.setColorAt(1, QColor(255, 240, 180, 0));
    painter.setBrush(light);
    painter.drawPolygon(QPolygonF({QPointF(440, 88), QPointF(0, 20), QPointF(0, 150)}));
    painter.setBrush(QColor(44, 52, 60));
    painter.drawEllipse(QPointF(470, 320), 190, 60);
    const QPolygonF tower({QPointF(418, 280), QPointF(428, 104), QPointF(468, 104), QPointF(478, 280)});
    painter.setBrush(QColor(246, 242, 234));
    painter.drawPolygon(tower);
    QPainterPath shape;
    shape.addPolygon(tower);
    painter.setClipPath(shape);
    for (int y = 130; y < 280; y += 60)
        painter.fillRect(400, y, 100, 30, QColor(196, 58, 48));
    painter.setClipping(false);
    painter.fillRect(430, 78, 36, 26, QColor(255, 232, 150));
    painter.setBrush(QColor(52, 40, 44));
    painter.drawPolygon(QPolygonF({QPointF(424, 80), QPointF(448, 54), QPointF(472, 80)}));
    painter.fillRect(420, 102, 56, 6, QColor(52, 40, 44));
    sea(painter, 286, QColor(36, 82, 110));
}

void harbour(QPainter &painter)
{
    sky(painter, QColor(124, 190, 226), QColor(250, 236, 206));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 214, 92));
    painter.drawEllipse(QPointF(520, 92), 40, 40);
    const QColor houses[] {QColor(222, 108, 78), QColor(242, 200, 110), QColor(120, 168, 150), QColor(236, 226, 208), QColor(170, 120, 150)};
    for (int i = 0; i < 8; ++i) {
        const int height = 60 + (i * 37) % 50;
        painter.fillRect(10 + i * 50, 220 - height, 44, height, houses[i % 5]);
        painter.setBrush(QColor(122, 62, 50));
        painter.drawPolygon(QPolygonF({QPointF(6 + i * 50, 220 - height), QPointF(32 + i * 50, 196 - height), QPointF(58 + i * 50, 220 - height)}));
        painter.fillRect(24 + i * 50, 200 - height / 2, 14, 18, QColor(60, 66, 80));
    }
    sea(painter, 218, QColor(54, 132, 160));
    painter.setBrush(QColor(250, 250, 246));
    painter.drawPolygon(QPolygonF({QPointF(480, 130), QPointF(480, 262), QPointF(560, 262)}));
    painter.setBrush(QColor(224, 84, 64));
    painter.drawPolygon(QPolygonF({QPointF(472, 146), QPointF(472, 262), QPointF(420, 262)}));
    painter.setBrush(QColor(80, 48, 36));
    painter.drawPolygon(QPolygonF({QPointF(404, 268), QPointF(580, 268), QPointF(552, 302), QPointF(430, 302)}));
}

void bread(QPainter &painter)
{
    sky(painter, QColor(246, 234, 212), QColor(226, 200, 160));
    painter.setPen(Qt::NoPen);
    painter.fillRect(0, 262, 640, 98, QColor(140, 92, 58));
    painter.setBrush(QColor(60, 34, 20, 60));
    painter.drawEllipse(QPointF(320, 292), 240, 26);
    QLinearGradient crust(0, 110, 0, 300);
    crust.setColorAt(0, QColor(222, 156, 84));
    crust.setColorAt(1, QColor(140, 78, 34));
    painter.setBrush(crust);
    painter.drawRoundedRect(QRectF(110, 120, 420, 174), 150, 86);
    painter.setBrush(QColor(250, 226, 178));
    for (int i = 0; i < 4; ++i)
        painter.drawEllipse(QRectF(170 + i * 84, 138, 26, 92));
}

} // namespace

QByteArray picture(const QByteArray &name)
{
    QImage image(Size, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    if (name == "lighthouse")
        lighthouse(painter);
    else if (name == "harbour")
        harbour(painter);
    else if (name == "bread")
        bread(painter);
    else
        return {};
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? png : QByteArray();
}

} // namespace sobre::practice
