// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/css_color.h"

#include "core/html/css_color_names.h"

#include <QList>

#include <algorithm>
#include <cmath>

namespace sobre::html {

namespace {

constexpr double LeastAlpha = 0.1; ///< below, a colour is as good as not there

struct Tint {
    Color color;
    double alpha = 1;
};

quint8 channel(double value)
{
    return static_cast<quint8>(std::clamp(std::lround(value), 0L, 255L));
}

std::optional<Tint> fromHex(QStringView digits)
{
    if (digits.size() != 3 && digits.size() != 4 && digits.size() != 6 && digits.size() != 8)
        return std::nullopt;
    bool isNumber = false;
    const uint number = digits.toUInt(&isNumber, 16);
    if (!isNumber || digits.startsWith(u'+'))
        return std::nullopt;
    const bool isShort = digits.size() < 6;
    const auto part = [&](int i) {
        const int bits = isShort ? 4 : 8;
        const int count = static_cast<int>(digits.size()) / (isShort ? 1 : 2);
        const uint value = (number >> (bits * (count - 1 - i))) & (isShort ? 0xFU : 0xFFU);
        return static_cast<quint8>(isShort ? value * 17 : value);
    };
    const bool hasAlpha = digits.size() == 4 || digits.size() == 8;
    return Tint{ { part(0), part(1), part(2) }, hasAlpha ? part(3) / 255.0 : 1.0 };
}

/// A number or a percentage of `whole`.
double partOf(QStringView text, double whole)
{
    bool isNumber = false;
    const double value
        = text.endsWith(u'%') ? text.chopped(1).toDouble(&isNumber) / 100 * whole : text.toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? value : 0;
}

Color fromHsl(double hue, double saturation, double lightness)
{
    const double h = std::fmod(std::fmod(hue, 360) + 360, 360) / 30;
    const double a = saturation * std::min(lightness, 1 - lightness);
    const auto part = [&](double n) {
        const double k = std::fmod(n + h, 12);
        return channel(255 * (lightness - a * std::max(-1.0, std::min({ k - 3, 9 - k, 1.0 }))));
    };
    return { part(0), part(8), part(4) };
}

std::optional<Tint> fromFunction(QStringView text)
{
    const qsizetype open = text.indexOf(u'(');
    if (open < 0)
        return std::nullopt;
    const QStringView name = text.first(open);
    const bool isHsl = name == u"hsl" || name == u"hsla";
    if (!isHsl && name != u"rgb" && name != u"rgba")
        return std::nullopt;
    QString inside = text.sliced(open + 1).left(100).toString();
    inside.replace(u',', u' ').replace(u'/', u' ').remove(u')');
    const QList<QStringView> parts = QStringView(inside).split(u' ', Qt::SkipEmptyParts);
    if (parts.size() < 3)
        return std::nullopt;
    Tint tint;
    if (isHsl) {
        const auto unit = [&](int i) { return std::clamp(partOf(parts[i], 1), 0.0, 1.0); };
        tint.color = fromHsl(partOf(parts[0], 360), unit(1), unit(2));
    } else {
        tint.color = { channel(std::clamp(partOf(parts[0], 255), 0.0, 255.0)),
                       channel(std::clamp(partOf(parts[1], 255), 0.0, 255.0)),
                       channel(std::clamp(partOf(parts[2], 255), 0.0, 255.0)) };
    }
    if (parts.size() > 3)
        tint.alpha = std::clamp(partOf(parts[3], 1), 0.0, 1.0);
    return tint;
}

std::optional<Tint> tintFrom(QStringView text)
{
    const QString lower = text.trimmed().left(128).toString().toLower();
    if (lower.startsWith(u'#'))
        return fromHex(QStringView(lower).sliced(1));
    if (lower == u"transparent")
        return Tint{ {}, 0 };
    if (const auto named = colorByName(lower))
        return Tint{ Color{ static_cast<quint8>(*named >> 16), static_cast<quint8>(*named >> 8),
                            static_cast<quint8>(*named) },
                     1 };
    if (const auto tint = fromFunction(lower))
        return tint;
    return lower.size() == 6 ? fromHex(lower) : std::nullopt;
}

double linear(quint8 value)
{
    const double part = value / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

} // namespace

QString Color::name() const
{
    return u'#' + QString::number((red << 16) | (green << 8) | blue, 16).rightJustified(6, u'0');
}

std::optional<Color> colorFrom(QStringView text)
{
    const std::optional<Tint> tint = tintFrom(text);
    if (!tint || tint->alpha < LeastAlpha)
        return std::nullopt;
    return mixed(Color{ 255, 255, 255 }, tint->color, tint->alpha);
}

bool isTransparent(QStringView text)
{
    if (text.trimmed().compare(u"none", Qt::CaseInsensitive) == 0)
        return true;
    const std::optional<Tint> tint = tintFrom(text);
    return tint && tint->alpha < LeastAlpha;
}

double luminance(Color color)
{
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

double contrast(Color a, Color b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

int chroma(Color color)
{
    return std::max({ color.red, color.green, color.blue })
        - std::min({ color.red, color.green, color.blue });
}

Color mixed(Color a, Color b, double share)
{
    const auto part = [share](quint8 from, quint8 to) { return channel(from + (to - from) * share); };
    return { part(a.red, b.red), part(a.green, b.green), part(a.blue, b.blue) };
}

} // namespace sobre::html
