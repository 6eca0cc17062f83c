// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/icons.h"

#include "ui/look/icon_engine.h"

#include <QGuiApplication>
#include <QHash>
#include <QMetaEnum>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <memory>

namespace sobre::look {

namespace {

QSvgRenderer *renderer(Glyph glyph)
{
    static QHash<Glyph, std::shared_ptr<QSvgRenderer>> loaded;
    auto &one = loaded[glyph];
    if (!one)
        one = std::make_shared<QSvgRenderer>(glyphFile(glyph));
    return one.get();
}

} // namespace

Ink inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Envelope:
        return Ink::Envelope;
    case Tone::Postcard:
        return Ink::Postcard;
    case Tone::Warn:
        return Ink::Warn;
    case Tone::Error:
        return Ink::Error;
    case Tone::Info:
        return Ink::Info;
    case Tone::Neutral:
        break;
    }
    return Ink::Text;
}

QColor inkColor(Ink ink)
{
    const Tokens &t = tokens();
    switch (ink) {
    case Ink::Text:
        return t.text;
    case Ink::Secondary:
        return t.text2;
    case Ink::Accent:
        return t.accent;
    case Ink::OnAccent:
        return t.onAccent;
    case Ink::Envelope:
        return t.envFg;
    case Ink::Postcard:
        return t.postFg;
    case Ink::Warn:
        return t.warnFg;
    case Ink::Error:
        return t.errFg;
    case Ink::Info:
        return t.infoFg;
    }
    return t.text;
}

QIcon icon(Glyph glyph, Ink ink)
{
    return glyph == Glyph::None ? QIcon() : QIcon(new IconEngine(glyph, ink));
}

QString glyphFile(Glyph glyph)
{
    const QByteArray key = QMetaEnum::fromType<Glyph>().valueToKey(int(glyph));
    QString name;
    for (const char c : key) {
        if (c >= 'A' && c <= 'Z' && !name.isEmpty())
            name += u'_';
        name += QChar::fromLatin1(c).toLower();
    }
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

bool mirrors(Glyph glyph)
{
    switch (glyph) {
    case Glyph::Reply:
    case Glyph::ReplyAll:
    case Glyph::Forward:
    case Glyph::Route:
    case Glyph::Sent:
    case Glyph::Undo:
    case Glyph::Redo:
    case Glyph::ChevronLeft:
    case Glyph::ChevronRight:
    case Glyph::Move:
    case Glyph::Import:
    case Glyph::Export:
    case Glyph::OpenOutside:
    case Glyph::ListBullets:
    case Glyph::Quote:
        return true;
    default:
        return false;
    }
}

QPixmap glyphPixmap(Glyph glyph, const QColor &color, int side, qreal ratio)
{
    if (glyph == Glyph::None || side <= 0)
        return {};
    const bool mirrored = mirrors(glyph) && QGuiApplication::layoutDirection() == Qt::RightToLeft;
    const int pixels = std::max(1, qRound(side * ratio));
    const QString key = QStringLiteral("sobre/%1/%2/%3/%4")
                            .arg(int(glyph))
                            .arg(color.rgba(), 0, 16)
                            .arg(pixels)
                            .arg(int(mirrored));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(pixels, pixels);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        if (mirrored) {
            painter.translate(pixels, 0);
            painter.scale(-1, 1);
        }
        renderer(glyph)->render(&painter, QRectF(0, 0, pixels, pixels));
        painter.resetTransform();
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), color);
        painter.end();
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

void paintGlyph(QPainter *painter, Glyph glyph, const QRect &rect, const QColor &color)
{
    const int side = std::min(rect.width(), rect.height());
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    const QPoint corner(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
    painter->drawPixmap(corner, glyphPixmap(glyph, color, side, ratio));
}

} // namespace sobre::look
