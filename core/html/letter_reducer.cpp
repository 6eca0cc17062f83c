// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/letter_reducer.h"

#include "core/html/html_address.h"
#include "core/html/html_characters.h"
#include "core/html/letter_style.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sobre::html {

namespace {

constexpr int MostPicture = 600; ///< pixels of width
constexpr int MostClasses = 16;

ElementNames namesOf(const GumboNode &node)
{
    ElementNames out;
    out.tag = QString::fromLatin1(gumbo_normalized_tagname(node.v.element.tag));
    out.id = attribute(node, "id").left(256).toLower();
    const QString classes = attribute(node, "class").left(1024).toLower().simplified();
    if (!classes.isEmpty())
        out.classes = classes.split(u' ').mid(0, MostClasses);
    return out;
}

int pixelsOf(const std::optional<Length> &length)
{
    return length && length->unit != Length::Unit::Percent
        ? static_cast<int>(std::lround(std::clamp(length->pixels(16), 0.0, 10'000.0)))
        : 0;
}

int spaceOf(const std::optional<Length> &margin, const std::optional<Length> &padding)
{
    return std::max(pixelsOf(margin), pixelsOf(padding));
}

} // namespace

LetterReducer::LetterReducer(const LetterShape &shape, Sheet &sheet, PictureGate &pictures,
                             const LetterColors &colors, int mostTables)
    : m_shape(shape), m_sheet(sheet), m_pictures(pictures), m_colors(colors), m_page(mostTables)
{
    Open whole;
    whole.flow.ground = colors.page();
    m_open.push_back(std::move(whole));
}

bool LetterReducer::enter(const GumboNode &node)
{
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) {
        text(node);
        return false;
    }
    if (node.type != GUMBO_NODE_ELEMENT)
        return node.type == GUMBO_NODE_DOCUMENT;
    if (isDropped(node.v.element.tag) || gumbo_get_attribute(&node.v.element.attributes, "hidden"))
        return false;
    m_names.push_back(namesOf(node));
    const Declarations declared = styleOf(node);
    if (declared.hides()) {
        m_names.pop_back();
        return false;
    }
    Open open;
    open.flow = flow();
    open.flow.inherit(declared);
    element(node, declared, open);
    m_open.push_back(std::move(open));
    return true;
}

void LetterReducer::leave(const GumboNode &node)
{
    if (node.type != GUMBO_NODE_ELEMENT)
        return;
    const Open open = std::move(m_open.back());
    m_open.pop_back();
    m_names.pop_back();
    if (open.isBlock)
        m_page.endBlock();
    if (open.hasGapAfter)
        gap(flow());
    for (int i = 0; i < open.closes; ++i)
        m_page.close();
    if (open.hasTable) {
        if (m_tables.back().isOpen)
            m_page.close();
        m_tables.pop_back();
    }
    if (open.hasLineAfter)
        m_page.rule(m_colors.usualLine());
    if (open.isBlock)
        m_page.endBlock(open.spaceAfter);
}

Declarations LetterReducer::styleOf(const GumboNode &element)
{
    Declarations out = usualStyle(element.v.element.tag);
    out.merge(attributeStyle(element));
    const ParsedDeclarations sheet = m_sheet.declarationsFor(m_names);
    const ParsedDeclarations own = declarationsFrom(attribute(element, "style"));
    out.merge(sheet.normal);
    out.merge(own.normal);
    out.merge(sheet.important);
    out.merge(own.important);
    return out;
}

void LetterReducer::text(const GumboNode &node)
{
    if (!flow().isVisible())
        return;
    m_page.text(shownCharacters(QString::fromUtf8(node.v.text.text)), flow().block(), flow().run(m_colors),
                flow().preserveSpaces);
}

void LetterReducer::element(const GumboNode &node, const Declarations &declared, Open &open)
{
    for (const QString &address : declared.pictures)
        m_pictures.leaveOut(address);
    if (const QString id = placeName(attribute(node, "id")); !id.isEmpty() && m_shape.isLinkedTo(id))
        m_page.place(u"letter-"_s + id);
    switch (const GumboTag tag = node.v.element.tag) {
    case GUMBO_TAG_BR:
        m_page.lineBreak();
        return;
    case GUMBO_TAG_HR:
        m_page.endBlock(8);
        m_page.rule(m_colors.usualLine());
        m_page.endBlock(8);
        return;
    case GUMBO_TAG_IMG:
        picture(node, declared, open.flow);
        return;
    case GUMBO_TAG_A:
        link(node, declared, open);
        return;
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
        open.isBlock = true; // its ground is the view's page
        return;
    case GUMBO_TAG_TABLE:
        table(node, declared, open);
        return;
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TFOOT:
        return;
    case GUMBO_TAG_TR:
        row(declared, open);
        return;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
        cell(node, declared, open);
        return;
    default:
        if (isBlock(tag) ? declared.display != Display::Inline
                         : declared.display == Display::Block && tag != GUMBO_TAG_FONT)
            block(node, declared, open);
        else
            highlight(declared, open);
    }
}

void LetterReducer::block(const GumboNode &node, const Declarations &declared, Open &open)
{
    open.isBlock = true;
    open.flow.oldAlign = declared.align ? false : open.flow.oldAlign;
    const GumboTag tag = node.v.element.tag;
    if (tag == GUMBO_TAG_CENTER || (tag == GUMBO_TAG_DIV && !attribute(node, "align").isEmpty())) {
        open.flow.align = tag == GUMBO_TAG_CENTER ? Align::Center : open.flow.align;
        open.flow.oldAlign = true;
    }
    if (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6)
        open.flow.heading = tag - GUMBO_TAG_H1 + 1;
    else if (tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_LISTING || tag == GUMBO_TAG_XMP)
        open.flow.preformatted = true;
    m_page.endBlock(spaceOf(declared.margin[0], declared.padding[0]));
    line(node, declared, open);
    open.spaceAfter = spaceOf(declared.margin[2], declared.padding[2]);
    if (tag == GUMBO_TAG_BLOCKQUOTE) {
        m_page.openQuote();
        open.flow.indent = 0;
        open.closes = 1;
        open.spaceAfter = 8;
    } else if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_LI) {
        list(node, declared, open);
    } else {
        openBox(node, declared, open, u"100%"_s);
    }
}

void LetterReducer::line(const GumboNode &node, const Declarations &declared, Open &open)
{
    if (declared.hasFrame() || !m_shape.isFilled(node))
        return;
    if (declared.hasLine(0))
        m_page.rule(m_colors.usualLine());
    open.hasLineAfter = declared.hasLine(2);
}

void LetterReducer::gap(const LetterFlow &flow)
{
    LetterFlow around = flow;
    around.target.clear();
    m_page.text(u" ", around.block(), around.run(m_colors), false);
}

void LetterReducer::highlight(const Declarations &declared, Open &open)
{
    const auto isWide = [&](size_t side) {
        return pixelsOf(declared.padding[side]) + pixelsOf(declared.margin[side]) >= 4;
    };
    if (isWide(3))
        gap(flow());
    open.hasGapAfter = isWide(1);
    if (!declared.background)
        return;
    if (const auto ground = m_colors.ground(*declared.background, open.flow.ground, declared.color)) {
        open.flow.ground = *ground;
        open.flow.runGround = ground->color;
    }
}

void LetterReducer::list(const GumboNode &node, const Declarations &declared, Open &open)
{
    open.flow.indent = 0;
    open.closes = 1;
    if (node.v.element.tag == GUMBO_TAG_LI) {
        m_page.openItem(open.flow.block());
        return;
    }
    const int start = std::clamp(attribute(node, "start").toInt(), 0, 99'999);
    const ListMark mark = declared.listMark.value_or(ListMark::Disc);
    m_page.openList(mark, attribute(node, "start").isEmpty() ? 1 : start);
    open.spaceAfter = std::min(open.spaceAfter, 12);
}

void LetterReducer::link(const GumboNode &node, const Declarations &declared, Open &open)
{
    const QString name = placeName(attribute(node, "name"));
    if (!name.isEmpty() && m_shape.isLinkedTo(name))
        m_page.place(u"letter-"_s + name);
    const QString address = attribute(node, "href");
    QString target = linkTarget(address);
    if (const QString place = address.startsWith(u'#') ? placeName(address.sliced(1)) : QString();
        !place.isEmpty())
        target = u"#letter-"_s + place;
    if (!target.isEmpty()) {
        open.flow.target = target;
        open.flow.inkAroundLink = flow().ink;
        open.flow.ink = declared.color;
        open.flow.isPlainLink = declared.underline && !*declared.underline;
    }
    const bool isPadded
        = std::ranges::any_of(declared.padding, [](const auto &side) { return pixelsOf(side) >= 3; });
    const bool isOwnBlock = declared.display == Display::Block || declared.display == Display::InlineBlock;
    if ((isPadded || isOwnBlock) && (declared.background || (isPadded && declared.hasFrame()))
        && m_shape.isFilled(node)) {
        m_page.endBlock();
        if (openBox(node, declared, open, {})) {
            open.isBlock = true;
            open.spaceAfter = 4;
            open.flow.isPlainLink = true;
            open.flow.isButton = true;
            return;
        }
    }
    if (declared.display == Display::Block) {
        m_page.endBlock();
        open.isBlock = true;
    }
    highlight(declared, open);
}

void LetterReducer::picture(const GumboNode &node, const Declarations &declared, const LetterFlow &flow)
{
    const QString candidates = attribute(node, "srcset");
    QString address = attribute(node, "src");
    if (pictureAddress(address).kind == PictureKind::None)
        address = firstOfSet(candidates);
    const QString source = m_pictures.sourceFor(address);
    if (source.isEmpty())
        m_pictures.leaveOutSet(candidates);
    int width = pixelsOf(declared.width);
    int height = pixelsOf(declared.height);
    const bool isTiny = (declared.width && width <= 3 && declared.width->unit != Length::Unit::Percent)
        || (declared.height && height <= 3 && declared.height->unit != Length::Unit::Percent);
    if (isTiny)
        return;
    const bool standsAlone = declared.display == Display::Block;
    if (standsAlone)
        m_page.endBlock();
    QString alt = shownCharacters(attribute(node, "alt")).simplified().left(300);
    if (!source.isEmpty()) {
        if (width > MostPicture) {
            height = static_cast<int>(static_cast<qint64>(height) * MostPicture / width);
            width = MostPicture;
        }
        m_page.picture(source, width, std::min(height, 4 * MostPicture), alt, flow.block(),
                       flow.run(m_colors));
    } else if (!alt.isEmpty()) {
        LetterFlow shown = flow;
        shown.fontPixels = std::max(shown.fontPixels, 12.0);
        gap(flow);
        m_page.text(alt, shown.block(), shown.run(m_colors), false);
        gap(flow);
    }
    if (standsAlone)
        m_page.endBlock();
}

bool LetterReducer::openBox(const GumboNode &node, const Declarations &declared, Open &open,
                            const QString &width)
{
    const bool hasBorder = declared.hasFrame();
    std::optional<Ground> ground;
    if (declared.background)
        ground = m_colors.ground(*declared.background, open.flow.ground, declared.color);
    if (!ground && !hasBorder)
        return false;
    if (!m_shape.isFilled(node)) {
        if (declared.height && pixelsOf(declared.height) <= 4)
            m_page.rule(m_colors.usualLine());
        return false;
    }
    if (ground) {
        open.flow.ground = *ground;
        open.flow.runGround.reset();
        open.flow.blockGround.reset();
    }
    if (!m_page.mayOpenTable()) {
        if (ground)
            open.flow.blockGround = ground->color;
        return false;
    }
    TableLook look;
    look.width = width;
    look.align = open.flow.align == Align::Justify ? Align::Start : open.flow.align;
    look.rightToLeft = open.flow.rightToLeft;
    if (ground)
        look.ground = ground->color;
    CellLook cell;
    if (hasBorder)
        cell.border.fill(m_colors.line(*declared.border[0], open.flow.ground));
    static constexpr int least[] = { 4, 8, 4, 8 };
    static constexpr int most[] = { 24, 32, 24, 32 };
    for (size_t side = 0; side < 4; ++side)
        cell.padding[side] = std::clamp(pixelsOf(declared.padding[side]), least[side], most[side]);
    m_page.openTable(look);
    m_page.openRow();
    m_page.openCell(cell);
    open.closes += 3;
    open.flow.indent = 0;
    return true;
}

} // namespace sobre::html
