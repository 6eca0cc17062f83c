// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/css_values.h"

#include <algorithm>
#include <cmath>

namespace sobre::html {

namespace {

constexpr double Largest = 100'000;

template <typename T> struct Word {
    const char16_t *word;
    T value;
};

template <typename T, size_t N> std::optional<T> find(const Word<T> (&words)[N], QStringView text)
{
    const QStringView wanted = text.trimmed();
    for (const Word<T> &word : words) {
        if (wanted.compare(QStringView(word.word), Qt::CaseInsensitive) == 0)
            return word.value;
    }
    return std::nullopt;
}

constexpr Word<Length> units[] = {
    { u"", { 1, Length::Unit::Pixels } },
    { u"px", { 1, Length::Unit::Pixels } },
    { u"pt", { 96 / 72.0, Length::Unit::Pixels } },
    { u"pc", { 16, Length::Unit::Pixels } },
    { u"in", { 96, Length::Unit::Pixels } },
    { u"cm", { 96 / 2.54, Length::Unit::Pixels } },
    { u"mm", { 96 / 25.4, Length::Unit::Pixels } },
    { u"rem", { 16, Length::Unit::Pixels } },
    { u"em", { 1, Length::Unit::Ems } },
    { u"ex", { 0.5, Length::Unit::Ems } },
    { u"ch", { 0.5, Length::Unit::Ems } },
    { u"%", { 1, Length::Unit::Percent } },
};

} // namespace

double Length::pixels(double em, double whole) const
{
    const double factor = unit == Unit::Ems ? em : unit == Unit::Percent ? whole / 100 : 1;
    return std::clamp(value * factor, -Largest, Largest);
}

std::optional<Length> lengthFrom(QStringView text)
{
    const QStringView wanted = text.trimmed();
    qsizetype end = 0;
    while (end < wanted.size() && end < 32) {
        const char16_t c = wanted[end].unicode();
        if (!(c >= u'0' && c <= u'9') && c != u'.' && !(end == 0 && (c == u'-' || c == u'+')))
            break;
        ++end;
    }
    bool isNumber = false;
    const double number = wanted.first(end).toDouble(&isNumber);
    const std::optional<Length> unit = find(units, wanted.sliced(end));
    if (!isNumber || !unit || !std::isfinite(number))
        return std::nullopt;
    return Length{ std::clamp(number * unit->value, -Largest, Largest), unit->unit };
}

std::optional<Align> alignFrom(QStringView text)
{
    static constexpr Word<Align> words[] = {
        { u"left", Align::Left },       { u"center", Align::Center }, { u"middle", Align::Center },
        { u"right", Align::Right },     { u"start", Align::Start },   { u"-webkit-center", Align::Center },
        { u"justify", Align::Justify },
    };
    return find(words, text);
}

std::optional<VerticalAlign> verticalAlignFrom(QStringView text)
{
    static constexpr Word<VerticalAlign> words[] = {
        { u"baseline", VerticalAlign::Baseline }, { u"sub", VerticalAlign::Sub },
        { u"super", VerticalAlign::Super },       { u"top", VerticalAlign::Top },
        { u"text-top", VerticalAlign::Top },      { u"middle", VerticalAlign::Middle },
        { u"bottom", VerticalAlign::Bottom },     { u"text-bottom", VerticalAlign::Bottom },
    };
    return find(words, text);
}

std::optional<Display> displayFrom(QStringView text)
{
    static constexpr Word<Display> words[] = {
        { u"none", Display::None },       { u"inline", Display::Inline },
        { u"block", Display::Block },     { u"inline-block", Display::InlineBlock },
        { u"flex", Display::Block },      { u"grid", Display::Block },
        { u"list-item", Display::Block }, { u"inline-flex", Display::InlineBlock },
        { u"flow-root", Display::Block }, { u"inline-table", Display::InlineBlock },
    };
    return find(words, text);
}

std::optional<ListMark> listMarkFrom(QStringView text)
{
    static constexpr Word<ListMark> words[] = {
        { u"disc", ListMark::Disc },
        { u"circle", ListMark::Circle },
        { u"square", ListMark::Square },
        { u"decimal", ListMark::Decimal },
        { u"lower-alpha", ListMark::LowerAlpha },
        { u"lower-latin", ListMark::LowerAlpha },
        { u"upper-alpha", ListMark::UpperAlpha },
        { u"upper-latin", ListMark::UpperAlpha },
        { u"lower-roman", ListMark::LowerRoman },
        { u"upper-roman", ListMark::UpperRoman },
        { u"none", ListMark::None },
    };
    return find(words, text);
}

std::optional<Length> fontSizeFrom(QStringView text)
{
    static constexpr Word<double> words[] = {
        { u"xx-small", 9 }, { u"x-small", 10 }, { u"small", 13 },    { u"medium", 16 },
        { u"large", 18 },   { u"x-large", 24 }, { u"xx-large", 32 },
    };
    if (const auto pixels = find(words, text))
        return Length{ *pixels };
    static constexpr Word<double> relative[] = { { u"smaller", 83 }, { u"larger", 120 } };
    if (const auto percent = find(relative, text))
        return Length{ *percent, Length::Unit::Percent };
    const std::optional<Length> length = lengthFrom(text);
    return length && length->value >= 0 ? length : std::nullopt;
}

} // namespace sobre::html
