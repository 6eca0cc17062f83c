// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/css_declarations.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::html {

namespace {

constexpr qsizetype LongestList = 16'384;
constexpr qsizetype LongestValue = 8'192;

bool is(QStringView text, QStringView word)
{
    return text.compare(word, Qt::CaseInsensitive) == 0;
}

/// The position of the first `mark` outside of quotes and parentheses; the end if there is none.
qsizetype findOutside(QStringView text, char16_t mark, qsizetype from)
{
    char16_t quote = 0;
    int depth = 0;
    for (qsizetype i = from; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (quote) {
            if (c == u'\\')
                ++i;
            else if (c == quote)
                quote = 0;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (c == u'(') {
            ++depth;
        } else if (c == u')') {
            depth = std::max(0, depth - 1);
        } else if (c == mark && depth == 0) {
            return i;
        }
    }
    return text.size();
}

/// The words of a value; a function with its parentheses is one.
QList<QStringView> wordsOf(QStringView value)
{
    QList<QStringView> out;
    qsizetype at = 0;
    while (at < value.size() && out.size() < 32) {
        const qsizetype end = findOutside(value, u' ', at);
        if (end > at)
            out += value.sliced(at, end - at);
        at = end + 1;
    }
    return out;
}

QStringList picturesOf(QStringView value)
{
    QStringList out;
    qsizetype at = 0;
    while (out.size() < 8 && (at = value.indexOf(u"url(", at, Qt::CaseInsensitive)) >= 0) {
        qsizetype end = value.indexOf(u')', at);
        if (end < 0)
            end = value.size();
        QStringView address = value.sliced(at + 4, end - at - 4).trimmed();
        if (address.size() > 1 && (address.front() == u'"' || address.front() == u'\'')) {
            address = address.sliced(1);
            if (const qsizetype close = std::max(address.lastIndexOf(u'"'), address.lastIndexOf(u'\''));
                close >= 0)
                address = address.first(close);
        }
        if (!address.isEmpty())
            out += address.toString();
        at = end;
    }
    return out;
}

std::optional<Color> firstColor(QStringView value)
{
    for (const QStringView word : wordsOf(value)) {
        if (const auto color = colorFrom(word))
            return color;
    }
    return std::nullopt;
}

/// What a gradient begins with.
std::optional<Color> gradientColor(QStringView value)
{
    const qsizetype gradient = value.indexOf(u"gradient(", 0, Qt::CaseInsensitive);
    for (qsizetype at = gradient < 0 ? value.size() : gradient + 9; at < value.size();) {
        const qsizetype end = findOutside(value, u',', at);
        if (const auto color = firstColor(value.sliced(at, end - at)))
            return color;
        at = end + 1;
    }
    return std::nullopt;
}

void readBackgroundImage(Declarations &out, QStringView value)
{
    out.pictures += picturesOf(value);
    if (const auto color = gradientColor(value))
        out.background = color;
}

void readBackground(Declarations &out, QStringView value)
{
    out.pictures += picturesOf(value);
    out.background = gradientColor(value);
    if (!out.background)
        out.background = firstColor(value);
    out.clearsBackground = !out.background && std::ranges::any_of(wordsOf(value), isTransparent);
}

void readSides(std::array<std::optional<Length>, 4> &out, QStringView value)
{
    const QList<QStringView> words = wordsOf(value);
    const auto word = [&](int side) {
        static constexpr int from[5][4]
            = { {}, { 0, 0, 0, 0 }, { 0, 1, 0, 1 }, { 0, 1, 2, 1 }, { 0, 1, 2, 3 } };
        return words[from[std::min<qsizetype>(words.size(), 4)][side]];
    };
    for (int side = 0; side < 4 && !words.isEmpty(); ++side) {
        const std::optional<Length> length = lengthFrom(word(side));
        out[static_cast<size_t>(side)] = length ? *length : Length{};
    }
}

/// "1px solid #ccc", in any order
Border borderFrom(QStringView value)
{
    Border out;
    bool hasWidth = true;
    for (const QStringView word : wordsOf(value)) {
        if (const auto length = lengthFrom(word))
            hasWidth = length->value > 0;
        else if (const auto color = colorFrom(word))
            out.color = color;
        else if (is(word, u"solid") || is(word, u"dashed") || is(word, u"dotted") || is(word, u"double")
                 || is(word, u"inset") || is(word, u"outset") || is(word, u"groove") || is(word, u"ridge"))
            out.isDrawn = true;
    }
    out.isDrawn = out.isDrawn && hasWidth;
    return out;
}

void readBorder(Declarations &out, QStringView value)
{
    out.border.fill(borderFrom(value));
}

template <size_t Side> void readBorderSide(Declarations &out, QStringView value)
{
    out.border[Side] = borderFrom(value);
}

void readDecoration(Declarations &out, QStringView value)
{
    out.underline = value.contains(u"underline", Qt::CaseInsensitive);
    out.strike = value.contains(u"line-through", Qt::CaseInsensitive);
}

void readFamily(Declarations &out, QStringView value)
{
    const QStringView first = value.first(findOutside(value, u',', 0));
    out.monospace = value.contains(u"monospace", Qt::CaseInsensitive)
        || first.contains(u"courier", Qt::CaseInsensitive) || first.contains(u"consolas", Qt::CaseInsensitive)
        || first.contains(u"lucida console", Qt::CaseInsensitive);
}

void readWeight(Declarations &out, QStringView value)
{
    bool isNumber = false;
    const int weight = value.toInt(&isNumber);
    if (isNumber || is(value, u"bold") || is(value, u"bolder"))
        out.bold = !isNumber || weight >= 600;
    else if (is(value, u"normal") || is(value, u"lighter"))
        out.bold = false;
}

/// "font: italic bold 12px/30px Georgia, serif"
void readFont(Declarations &out, QStringView value)
{
    for (const QStringView word : wordsOf(value)) {
        if (is(word, u"bold") || is(word, u"700"))
            out.bold = true;
        else if (is(word, u"italic") || is(word, u"oblique"))
            out.italic = true;
        else if (!out.fontSize)
            out.fontSize = fontSizeFrom(word.first(findOutside(word, u'/', 0)));
    }
    readFamily(out, value);
}

using Reader = void (*)(Declarations &, QStringView);

void readVisibility(Declarations &out, QStringView value)
{
    out.invisible = is(value, u"hidden") || is(value, u"collapse");
}

void readOpacity(Declarations &out, QStringView value)
{
    bool isNumber = false;
    const double opacity = value.toDouble(&isNumber);
    out.seeThrough = isNumber && opacity < 0.1;
}

void readPlace(Declarations &out, QStringView value)
{
    const std::optional<Length> length = lengthFrom(value);
    out.offScreen = length && length->pixels(16) <= -500;
}

void readSpaces(Declarations &out, QStringView value)
{
    out.preserveSpaces
        = is(value, u"pre") || is(value, u"pre-wrap") || is(value, u"pre-line") || is(value, u"break-spaces");
}

void readListMark(Declarations &out, QStringView value)
{
    out.pictures += picturesOf(value);
    for (const QStringView word : wordsOf(value)) {
        if (const auto mark = listMarkFrom(word))
            out.listMark = mark;
    }
}

template <auto Member, auto Read> void readInto(Declarations &out, QStringView value)
{
    if (const auto read = Read(value))
        out.*Member = read;
}

template <auto Sides, size_t Side> void readSide(Declarations &out, QStringView value)
{
    (out.*Sides)[Side] = lengthFrom(value).value_or(Length{});
}

template <auto Sides> void readAllSides(Declarations &out, QStringView value)
{
    readSides(out.*Sides, value);
}

const QHash<QString, Reader> &readers()
{
    using D = Declarations;
    static const QHash<QString, Reader> table = {
        { u"color"_s, readInto<&D::color, colorFrom> },
        { u"background"_s, readBackground },
        { u"background-color"_s, readBackground },
        { u"background-image"_s, readBackgroundImage },
        { u"font"_s, readFont },
        { u"font-size"_s, readInto<&D::fontSize, fontSizeFrom> },
        { u"font-weight"_s, readWeight },
        { u"font-style"_s,
          [](D &out, QStringView v) { out.italic = is(v, u"italic") || is(v, u"oblique"); } },
        { u"font-family"_s, readFamily },
        { u"text-decoration"_s, readDecoration },
        { u"text-decoration-line"_s, readDecoration },
        { u"text-align"_s, readInto<&D::align, alignFrom> },
        { u"vertical-align"_s, readInto<&D::verticalAlign, verticalAlignFrom> },
        { u"white-space"_s, readSpaces },
        { u"direction"_s, [](D &out, QStringView v) { out.rightToLeft = is(v, u"rtl"); } },
        { u"display"_s, readInto<&D::display, displayFrom> },
        { u"visibility"_s, readVisibility },
        { u"mso-hide"_s, [](D &out, QStringView v) { out.hiddenByOutlook = is(v, u"all"); } },
        { u"opacity"_s, readOpacity },
        { u"overflow"_s, [](D &out, QStringView v) { out.clipped = is(v, u"hidden"); } },
        { u"left"_s, readPlace },
        { u"top"_s, readPlace },
        { u"text-indent"_s, readPlace },
        { u"width"_s, readInto<&D::width, lengthFrom> },
        { u"height"_s, readInto<&D::height, lengthFrom> },
        { u"max-width"_s, readInto<&D::maxWidth, lengthFrom> },
        { u"max-height"_s, readInto<&D::maxHeight, lengthFrom> },
        { u"list-style"_s, readListMark },
        { u"list-style-type"_s, readListMark },
        { u"list-style-image"_s, readListMark },
        { u"border"_s, readBorder },
        { u"border-top"_s, readBorderSide<0> },
        { u"border-right"_s, readBorderSide<1> },
        { u"border-bottom"_s, readBorderSide<2> },
        { u"border-left"_s, readBorderSide<3> },
        { u"border-collapse"_s, [](D &out, QStringView v) { out.joinsBorders = is(v, u"collapse"); } },
        { u"margin"_s, readAllSides<&D::margin> },
        { u"margin-top"_s, readSide<&D::margin, 0> },
        { u"margin-right"_s, readSide<&D::margin, 1> },
        { u"margin-bottom"_s, readSide<&D::margin, 2> },
        { u"margin-left"_s, readSide<&D::margin, 3> },
        { u"padding"_s, readAllSides<&D::padding> },
        { u"padding-top"_s, readSide<&D::padding, 0> },
        { u"padding-right"_s, readSide<&D::padding, 1> },
        { u"padding-bottom"_s, readSide<&D::padding, 2> },
        { u"padding-left"_s, readSide<&D::padding, 3> },
    };
    return table;
}

template <typename T> void take(std::optional<T> &to, const std::optional<T> &from)
{
    if (from)
        to = from;
}

void readDeclaration(ParsedDeclarations &out, QStringView declaration)
{
    const qsizetype colon = declaration.indexOf(u':');
    if (colon < 0)
        return;
    const auto reader = readers().constFind(declaration.first(colon).trimmed().left(40).toString().toLower());
    if (reader == readers().constEnd())
        return;
    QStringView value = declaration.sliced(colon + 1).left(LongestValue).trimmed();
    const qsizetype mark = value.lastIndexOf(u'!');
    const bool isImportant = mark >= 0 && is(value.sliced(mark + 1).trimmed(), u"important");
    if (isImportant)
        value = value.first(mark).trimmed();
    (*reader)(isImportant ? out.important : out.normal, value);
}

} // namespace

void Declarations::merge(const Declarations &later)
{
    take(color, later.color);
    if (later.background || later.clearsBackground) {
        background = later.background;
        clearsBackground = later.clearsBackground;
    }
    take(fontSize, later.fontSize);
    for (auto member : { &Declarations::bold, &Declarations::italic, &Declarations::underline,
                         &Declarations::strike, &Declarations::monospace, &Declarations::preserveSpaces,
                         &Declarations::rightToLeft, &Declarations::invisible, &Declarations::seeThrough,
                         &Declarations::clipped, &Declarations::offScreen, &Declarations::hiddenByOutlook })
        take(this->*member, later.*member);
    take(align, later.align);
    take(verticalAlign, later.verticalAlign);
    take(display, later.display);
    take(listMark, later.listMark);
    for (auto member :
         { &Declarations::width, &Declarations::height, &Declarations::maxWidth, &Declarations::maxHeight })
        take(this->*member, later.*member);
    for (size_t side = 0; side < 4; ++side) {
        take(margin[side], later.margin[side]);
        take(padding[side], later.padding[side]);
        take(border[side], later.border[side]);
    }
    take(joinsBorders, later.joinsBorders);
    pictures += later.pictures;
}

bool Declarations::hides() const
{
    const auto isFlat = [](const std::optional<Length> &length) {
        return length && length->value <= 1 && length->unit != Length::Unit::Ems;
    };
    return display == Display::None || invisible.value_or(false) || seeThrough.value_or(false)
        || offScreen.value_or(false) || hiddenByOutlook.value_or(false) || isFlat(maxHeight)
        || (clipped.value_or(false) && (isFlat(height) || isFlat(width) || isFlat(maxWidth)));
}

ParsedDeclarations declarationsFrom(QStringView css)
{
    ParsedDeclarations out;
    const QString plain = withoutComments(css.left(LongestList)).simplified();
    const QStringView text(plain);
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = findOutside(text, u';', at);
        readDeclaration(out, text.sliced(at, end - at));
        at = end + 1;
    }
    return out;
}

QString withoutComments(QStringView css)
{
    QString out;
    out.reserve(css.size());
    qsizetype at = 0;
    while (at < css.size()) {
        const qsizetype open = css.indexOf(u"/*", at);
        out += css.sliced(at, (open < 0 ? css.size() : open) - at);
        if (open < 0)
            break;
        const qsizetype close = css.indexOf(u"*/", open + 2);
        at = close < 0 ? css.size() : close + 2;
    }
    return out;
}

} // namespace sobre::html
