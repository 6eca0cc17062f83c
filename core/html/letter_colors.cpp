// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/letter_colors.h"

namespace sobre::html {

namespace {

constexpr double Readable = 4.5;
constexpr Color White{ 255, 255, 255 };
constexpr Color Black{ 0, 0, 0 };
constexpr double Pale = 0.3; ///< luminance from which a ground is a page of paper
constexpr int Colourful = 90; ///< chroma from which it is a sign rather than paper

/// `color` moved towards `end` until it stands out from `ground`; none if even the end does not.
std::optional<Color> movedTo(Color end, Color color, Color ground)
{
    if (contrast(end, ground) < Readable)
        return std::nullopt;
    double share = 0;
    Color out = color;
    while (contrast(out, ground) < Readable && share < 1)
        out = mixed(color, end, share += 0.05);
    return contrast(out, ground) < Readable ? end : out;
}

} // namespace

LetterColors::LetterColors(bool dark)
    : m_dark(dark), m_page(dark ? Color{ 0x1D, 0x21, 0x26 } : White),
      m_ink(dark ? Color{ 0xE9, 0xEC, 0xEF } : Color{ 0x1B, 0x1F, 0x24 }),
      m_link(dark ? Color{ 0x79, 0xB8, 0xF7 } : Color{ 0x0B, 0x5C, 0xAD })
{
}

std::optional<Ground> LetterColors::ground(Color wanted, const Ground &under, std::optional<Color> ink) const
{
    if (m_dark && luminance(wanted) > Pale && chroma(wanted) < Colourful)
        return std::nullopt;
    Color color = wanted;
    if (ink && contrast(*ink, wanted) < Readable && contrast(*ink, wanted) > 1.8) {
        const Color away = luminance(*ink) > luminance(wanted) ? Black : White;
        color = movedTo(away, wanted, *ink).value_or(wanted);
    }
    if (color == under.color)
        return std::nullopt;
    return Ground{ color, false };
}

std::optional<Color> LetterColors::ink(std::optional<Color> wanted, const Ground &ground, bool isLink) const
{
    const Color usual = isLink ? m_link : m_ink;
    if (!wanted || *wanted == usual) {
        if (ground.isPage || contrast(usual, ground.color) >= Readable)
            return std::nullopt;
        return contrast(White, ground.color) >= Readable ? White : Black;
    }
    const bool isUsualReadable = ground.isPage || contrast(usual, ground.color) >= Readable;
    if (isUsualReadable && !isLink && chroma(*wanted) < 24 && contrast(*wanted, usual) < 1.4)
        return std::nullopt; // almost the view's own
    if (contrast(*wanted, ground.color) >= Readable)
        return wanted;
    // Plain black meant for paper, or white for a ground that was left out: as good as not said.
    const bool isPlain = chroma(*wanted) < 48;
    const double light = luminance(*wanted);
    if (ground.isPage && isPlain && (m_dark ? light < 0.25 : light > 0.75))
        return std::nullopt;
    const bool isLighter = light > luminance(ground.color);
    if (const auto moved = movedTo(isLighter ? White : Black, *wanted, ground.color))
        return moved;
    return isLighter ? Black : White;
}

Color LetterColors::usualLine() const
{
    return m_dark ? Color{ 0x4A, 0x52, 0x5C } : Color{ 0xB4, 0xBC, 0xC5 };
}

Color LetterColors::line(const Border &border, const Ground &ground) const
{
    if (!border.color)
        return usualLine();
    const Color wanted = *border.color;
    const double under = luminance(ground.color);
    const bool isSeen = contrast(wanted, ground.color) > 1.15 && (under > 0.2 || luminance(wanted) > under);
    const bool shines = m_dark && luminance(wanted) > Pale && chroma(wanted) < Colourful;
    return isSeen && !shines ? wanted : usualLine();
}

} // namespace sobre::html
