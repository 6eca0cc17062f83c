// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/letter_style.h"

#include "core/html/html_tree.h"

#include <algorithm>

namespace sobre::html {

namespace {

constexpr double ParagraphSpace = 12; ///< pixels

void setSpace(Declarations &out, double pixels)
{
    out.margin[0] = out.margin[2] = Length{ pixels };
}

Declarations headingStyle(int level)
{
    static constexpr double sizes[] = { 32, 24, 18.5, 16, 11, 16 };
    Declarations out;
    out.bold = true;
    out.fontSize = Length{ sizes[level - 1] };
    setSpace(out, level < 3 ? 16 : ParagraphSpace);
    return out;
}

/// <font size="5">, "+1"
std::optional<Length> oldFontSize(const QString &text)
{
    static constexpr double sizes[] = { 11, 11, 13, 16, 18, 24, 32, 48 };
    bool isNumber = false;
    int size = text.trimmed().toInt(&isNumber);
    if (!isNumber)
        return std::nullopt;
    if (text.trimmed().startsWith(u'+') || text.trimmed().startsWith(u'-'))
        size += 3;
    return Length{ sizes[std::clamp(size, 1, 7)] };
}

void readFontTag(Declarations &out, const GumboNode &element)
{
    out.color = colorFrom(attribute(element, "color"));
    out.fontSize = oldFontSize(attribute(element, "size"));
    if (attribute(element, "face").contains(u"courier", Qt::CaseInsensitive))
        out.monospace = true;
}

std::optional<ListMark> oldListMark(const QString &type)
{
    static constexpr std::pair<char16_t, ListMark> types[] = { { u'1', ListMark::Decimal },
                                                               { u'a', ListMark::LowerAlpha },
                                                               { u'A', ListMark::UpperAlpha },
                                                               { u'i', ListMark::LowerRoman },
                                                               { u'I', ListMark::UpperRoman } };
    for (const auto &[letter, mark] : types) {
        if (type == QChar(letter))
            return mark;
    }
    return listMarkFrom(type);
}

} // namespace

bool isDropped(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_LINK:
    case GUMBO_TAG_META:
    case GUMBO_TAG_BASE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_FRAME:
    case GUMBO_TAG_FRAMESET:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_COL:
    case GUMBO_TAG_COLGROUP:
        return true;
    default:
        return false;
    }
}

bool isBlock(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
        return true;
    default:
        return false;
    }
}

Declarations usualStyle(GumboTag tag)
{
    Declarations out;
    switch (tag) {
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
        return headingStyle(tag - GUMBO_TAG_H1 + 1);
    case GUMBO_TAG_P:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_FIGURE:
        setSpace(out, ParagraphSpace);
        break;
    case GUMBO_TAG_DD:
        out.margin[3] = Length{ 24 };
        break;
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_TEXTAREA:
        setSpace(out, ParagraphSpace);
        out.preserveSpaces = true;
        out.monospace = true;
        break;
    case GUMBO_TAG_B:
    case GUMBO_TAG_STRONG:
        out.bold = true;
        break;
    case GUMBO_TAG_TH:
        out.bold = true;
        out.align = Align::Center;
        break;
    case GUMBO_TAG_I:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_ADDRESS:
        out.italic = true;
        break;
    case GUMBO_TAG_U:
    case GUMBO_TAG_INS:
        out.underline = true;
        break;
    case GUMBO_TAG_S:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_DEL:
        out.strike = true;
        break;
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_SAMP:
        out.monospace = true;
        break;
    case GUMBO_TAG_SUB:
        out.verticalAlign = VerticalAlign::Sub;
        break;
    case GUMBO_TAG_SUP:
        out.verticalAlign = VerticalAlign::Super;
        break;
    case GUMBO_TAG_BIG:
        out.fontSize = Length{ 120, Length::Unit::Percent };
        break;
    case GUMBO_TAG_SMALL:
        out.fontSize = Length{ 83, Length::Unit::Percent };
        break;
    case GUMBO_TAG_MARK:
        out.background = Color{ 0xFF, 0xF0, 0x80 };
        break;
    case GUMBO_TAG_UL:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_MENU:
        out.listMark = ListMark::Disc;
        break;
    case GUMBO_TAG_OL:
        out.listMark = ListMark::Decimal;
        break;
    default:
        break;
    }
    return out;
}

Declarations attributeStyle(const GumboNode &element)
{
    Declarations out;
    const GumboTag tag = element.v.element.tag;
    if (element.v.element.attributes.length == 0)
        return out;
    out.background = colorFrom(attribute(element, "bgcolor"));
    if (tag != GUMBO_TAG_IMG) {
        out.align = alignFrom(attribute(element, "align"));
        out.verticalAlign = verticalAlignFrom(attribute(element, "valign"));
    }
    out.width = lengthFrom(attribute(element, "width"));
    out.height = lengthFrom(attribute(element, "height"));
    if (const QString direction = attribute(element, "dir").toLower();
        direction == u"rtl" || direction == u"ltr")
        out.rightToLeft = direction == u"rtl";
    if (const QString picture = attribute(element, "background"); !picture.isEmpty())
        out.pictures += picture;
    if (tag == GUMBO_TAG_FONT)
        readFontTag(out, element);
    else if (tag == GUMBO_TAG_BODY)
        out.color = colorFrom(attribute(element, "text"));
    else if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL)
        out.listMark = oldListMark(attribute(element, "type"));
    return out;
}

} // namespace sobre::html
