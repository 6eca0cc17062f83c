// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/tokens.h"

#include <QPalette>

#include <algorithm>
#include <cmath>

namespace sobre::look {

namespace {

QColor rgb(unsigned value)
{
    return QColor::fromRgb(value);
}

Tokens makeLight()
{
    Tokens t;
    t.window = rgb(0xF5F6F8);
    t.surface = rgb(0xFFFFFF);
    t.sidebar = rgb(0xECEFF3);
    t.hover = rgb(0xE4E9EF);
    t.selected = rgb(0xD6E6F8);
    t.border = rgb(0xD3D9E0);
    t.inputBorder = rgb(0x7D8791);
    t.text = rgb(0x1B1F24);
    t.text2 = rgb(0x525C66);
    t.accent = rgb(0x0B5CAD);
    t.onAccent = rgb(0xFFFFFF);
    t.envFg = rgb(0x15603A);
    t.envBg = rgb(0xE2F3E8);
    t.postFg = rgb(0x46505A);
    t.postBg = rgb(0xE9EDF1);
    t.warnFg = rgb(0x7A4300);
    t.warnBg = rgb(0xFFEFD0);
    t.errFg = rgb(0x9B1519);
    t.errBg = rgb(0xFCE6E6);
    t.infoFg = rgb(0x0B4F94);
    t.infoBg = rgb(0xE2EEFA);
    t.quote = rgb(0x5B4B8A);
    t.onSelected = t.text;
    t.onSelected2 = t.text2;
    t.selectedMark = t.accent;
    t.disabled = mix(t.window, t.text2, 0.65);
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.window = rgb(0x15181C);
    t.surface = rgb(0x1D2126);
    t.sidebar = rgb(0x181B20);
    t.hover = rgb(0x282E36);
    t.selected = rgb(0x203D5E);
    t.border = rgb(0x343B44);
    t.inputBorder = rgb(0x7A8591);
    t.text = rgb(0xE9ECEF);
    t.text2 = rgb(0xA9B2BC);
    t.accent = rgb(0x79B8F7);
    t.onAccent = rgb(0x0A1B2D);
    t.envFg = rgb(0x86DBA8);
    t.envBg = rgb(0x15301F);
    t.postFg = rgb(0xB4BDC7);
    t.postBg = rgb(0x2A3038);
    t.warnFg = rgb(0xF4C477);
    t.warnBg = rgb(0x372A10);
    t.errFg = rgb(0xFFA49D);
    t.errBg = rgb(0x3E1C1C);
    t.infoFg = rgb(0x9CCBFA);
    t.infoBg = rgb(0x16304B);
    t.quote = rgb(0xB9A9EE);
    t.onSelected = t.text;
    t.onSelected2 = t.text2;
    t.selectedMark = t.accent;
    t.disabled = mix(t.window, t.text2, 0.6);
    t.dark = true;
    return t;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

Tokens &current()
{
    static Tokens shown = makeLight();
    return shown;
}

} // namespace

QColor Tokens::foreground(Tone tone) const
{
    switch (tone) {
    case Tone::Envelope:
        return envFg;
    case Tone::Postcard:
        return postFg;
    case Tone::Warn:
        return warnFg;
    case Tone::Error:
        return errFg;
    case Tone::Info:
        return infoFg;
    case Tone::Neutral:
        break;
    }
    return text;
}

QColor Tokens::background(Tone tone) const
{
    switch (tone) {
    case Tone::Envelope:
        return envBg;
    case Tone::Postcard:
        return postBg;
    case Tone::Warn:
        return warnBg;
    case Tone::Error:
        return errBg;
    case Tone::Info:
        return infoBg;
    case Tone::Neutral:
        break;
    }
    return surface;
}

const Tokens &lightTokens()
{
    static const Tokens light = makeLight();
    return light;
}

const Tokens &darkTokens()
{
    static const Tokens dark = makeDark();
    return dark;
}

Tokens highContrastTokens(const QPalette &palette)
{
    Tokens t;
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    const QColor back = palette.color(QPalette::Active, QPalette::Window);
    t.window = t.sidebar = t.hover = back;
    t.surface = palette.color(QPalette::Active, QPalette::Base);
    t.text = t.text2 = t.border = t.inputBorder = t.quote = text;
    t.envFg = t.postFg = t.warnFg = t.errFg = t.infoFg = text;
    t.envBg = t.postBg = t.warnBg = t.errBg = t.infoBg = back;
    t.selected = palette.color(QPalette::Active, QPalette::Highlight);
    t.onSelected = t.onSelected2 = t.selectedMark
        = palette.color(QPalette::Active, QPalette::HighlightedText);
    const bool usable = contrast(t.selected, back) >= 4.5;
    t.accent = usable ? t.selected : text;
    t.onAccent = usable ? t.onSelected : back;
    t.disabled = palette.color(QPalette::Disabled, QPalette::WindowText);
    t.borderWidth = 2;
    t.dark = luminance(back) < luminance(text);
    t.highContrast = true;
    return t;
}

const Tokens &tokens()
{
    return current();
}

void setTokens(const Tokens &next)
{
    current() = next;
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

QColor mix(const QColor &under, const QColor &over, double amount)
{
    const auto channel = [amount](int u, int o) { return qRound(u + (o - u) * amount); };
    return QColor(channel(under.red(), over.red()), channel(under.green(), over.green()),
                  channel(under.blue(), over.blue()));
}

} // namespace sobre::look
