// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/type.h"

#include "ui/look/font_watch.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>

#include <algorithm>

namespace sobre::look {

namespace {

constexpr double referencePixels = 10.0 * 96 / 72;

QFont grown(QFont f, double factor)
{
    if (f.pointSizeF() > 0)
        f.setPointSizeF(f.pointSizeF() * factor);
    else
        f.setPixelSize(qRound(f.pixelSize() * factor));
    return f;
}

} // namespace

QFont font(TextStyle style)
{
    return font(style, QApplication::font());
}

QFont font(TextStyle style, const QFont &base)
{
    QFont f = base;
    switch (style) {
    case TextStyle::Body:
    case TextStyle::Secondary:
        break;
    case TextStyle::Strong:
        f.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Caption:
        return grown(f, 0.9);
    case TextStyle::Reading:
        return grown(f, 1.1);
    case TextStyle::Heading2:
        f.setWeight(QFont::DemiBold);
        return grown(f, 1.2);
    case TextStyle::Heading1:
        f.setWeight(QFont::DemiBold);
        return grown(f, 1.5);
    case TextStyle::Mono: {
        QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        if (base.pointSizeF() > 0)
            mono.setPointSizeF(base.pointSizeF());
        else
            mono.setPixelSize(base.pixelSize());
        return grown(mono, 0.95);
    }
    }
    return f;
}

void whenFontChanges(QObject *context, std::function<void()> then)
{
    QObject::connect(FontWatch::of(*qApp), &FontWatch::changed, context, std::move(then));
}

double scale()
{
    return scale(QApplication::font());
}

double scale(const QFont &font)
{
    const double factor = QFontInfo(font).pixelSize() / referencePixels;
    return std::max(1.0, factor);
}

int scaled(int pixels)
{
    return qRound(pixels * scale());
}

int scaled(int pixels, const QFont &font)
{
    return qRound(pixels * scale(font));
}

int lineHeight(const QFont &font)
{
    return std::max(QFontMetrics(font).lineSpacing(), qRound(QFontInfo(font).pixelSize() * 1.6));
}

double linePercent(const QFont &font, double times)
{
    const QFontMetricsF metrics(font);
    const double size = QFontInfo(font).pixelSize();
    return std::max(100.0, 100 * times * size / std::max(1.0, metrics.height()));
}

} // namespace sobre::look
