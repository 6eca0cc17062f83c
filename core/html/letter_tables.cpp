// SPDX-License-Identifier: GPL-3.0-or-later
// How LetterReducer treats tables: most of those in letters only place things, some hold data.
#include "core/html/letter_reducer.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sobre::html {

namespace {

constexpr int MostColumns = 40;
constexpr int WideTable = 400; ///< pixels from which a table takes the width there is
constexpr int MostCellWidth = 200; ///< pixels that are kept where there is nothing to be a share of

int bounded(const std::optional<Length> &length, int most)
{
    return length ? static_cast<int>(std::clamp(length->pixels(16), 0.0, static_cast<double>(most))) : 0;
}

QString percent(double share)
{
    return QString::number(std::clamp(static_cast<int>(std::lround(share)), 1, 100)) + u'%';
}

/// The width of a table: a share of what there is, or pixels if they are few.
QString tableWidth(const std::optional<Length> &width)
{
    if (!width || width->value <= 0)
        return {};
    if (width->unit == Length::Unit::Percent)
        return percent(width->value);
    const double pixels = width->pixels(16);
    return pixels >= WideTable ? u"100%"_s : QString::number(static_cast<int>(pixels));
}

QString cellWidth(const std::optional<Length> &width, double tablePixels)
{
    if (!width || width->value <= 0)
        return {};
    if (width->unit == Length::Unit::Percent)
        return percent(width->value);
    const double pixels = width->pixels(16);
    if (tablePixels >= WideTable)
        return percent(pixels / tablePixels * 100);
    return pixels <= MostCellWidth ? QString::number(static_cast<int>(pixels)) : QString();
}

/// The number that an attribute of a table gives, or `otherwise`.
int numberOf(const GumboNode &table, const char *name, int otherwise, int most)
{
    const QString text = attribute(table, name);
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (text.isEmpty())
        return otherwise;
    return isNumber ? static_cast<int>(std::clamp(number, 0.0, static_cast<double>(most))) : otherwise;
}

} // namespace

void LetterReducer::table(const GumboNode &node, const Declarations &declared, Open &open)
{
    open.isBlock = true;
    open.hasTable = true;
    m_page.endBlock(bounded(declared.margin[0], 24));
    open.spaceAfter = bounded(declared.margin[2], 24);
    if (open.flow.oldAlign)
        open.flow.align = Align::Start;
    const Align place = declared.align.value_or(flow().oldAlign ? flow().align : Align::Start);
    if (declared.align && !attribute(node, "align").isEmpty())
        open.flow.align
            = flow().oldAlign ? Align::Start : flow().align; // says where the table is, not its text
    open.flow.oldAlign = false;
    open.flow.indent = 0;

    const TableShape shape = m_shape.table(node);
    TableState state;
    state.columns = std::max(1, shape.columns);
    state.rowsLeft = shape.rows;
    state.pixels = declared.width && declared.width->unit == Length::Unit::Pixels ? declared.width->value : 0;
    if (shape.shownColumns <= 1) {
        const QString width = tableWidth(declared.width);
        state.kind = TableKind::Stack;
        const Align text = open.flow.align;
        open.flow.align = place;
        openBox(node, declared, open, width.isEmpty() ? u"100%"_s : width);
        open.flow.align = text;
    } else if (shape.columns > MostColumns || !m_page.mayOpenTable()) {
        state.kind = TableKind::Flat;
    } else {
        state.kind = TableKind::Grid;
        std::optional<Ground> ground;
        if (declared.background)
            ground = m_colors.ground(*declared.background, open.flow.ground, declared.color);
        if (ground) {
            open.flow.ground = *ground;
            open.flow.runGround.reset();
            open.flow.blockGround.reset();
            state.look.ground = ground->color;
        }
        state.look.width = tableWidth(declared.width);
        state.look.align = place == Align::Justify ? Align::Start : place;
        state.look.rightToLeft = open.flow.rightToLeft;
        state.hasBorders = numberOf(node, "border", 0, 1) > 0;
        state.look.padding = numberOf(node, "cellpadding", state.hasBorders ? 4 : 1, 16);
        state.look.joinsBorders = state.hasBorders || declared.joinsBorders.value_or(false);
        state.look.spacing = state.look.joinsBorders ? 0 : numberOf(node, "cellspacing", 2, 8);
    }
    state.ground = open.flow.ground;
    m_tables.push_back(std::move(state));
}

void LetterReducer::row(const Declarations &declared, Open &open)
{
    if (m_tables.empty())
        return;
    TableState &table = m_tables.back();
    --table.rowsLeft;
    table.row = declared;
    if (table.kind != TableKind::Grid) {
        open.isBlock = true;
        m_page.endBlock();
        return;
    }
    if (!table.isOpen) {
        m_page.openTable(table.look);
        table.isOpen = true;
    }
    m_page.openRow();
    open.closes = 1;
}

void LetterReducer::cell(const GumboNode &node, const Declarations &declared, Open &open)
{
    open.flow.oldAlign = !attribute(node, "align").isEmpty();
    open.flow.heading = 0;
    if (!m_tables.empty() && m_tables.back().kind == TableKind::Grid && m_tables.back().isOpen) {
        gridCell(node, declared, open);
        return;
    }
    open.isBlock = !m_tables.empty() && m_tables.back().kind == TableKind::Stack;
    if (!open.isBlock) {
        m_page.text(u" ", open.flow.block(), open.flow.run(m_colors), false);
        highlight(declared, open);
        return;
    }
    Declarations own = declared;
    if (!own.background && !own.clearsBackground)
        own.background = m_tables.back().row.background;
    m_page.endBlock(bounded(own.padding[0], 24));
    line(node, own, open);
    open.spaceAfter = bounded(own.padding[2], 24);
    if (openBox(node, own, open, u"100%"_s))
        open.spaceAfter = 0;
}

void LetterReducer::gridCell(const GumboNode &node, const Declarations &declared, Open &open)
{
    TableState &table = m_tables.back();
    CellLook look;
    look.isHeader = node.v.element.tag == GUMBO_TAG_TH;
    look.columns = spanOf(node, "colspan", table.columns);
    look.rows = spanOf(node, "rowspan", std::max(1, table.rowsLeft + 1));
    look.width = cellWidth(declared.width, table.pixels);
    const VerticalAlign inRow = table.row.verticalAlign.value_or(VerticalAlign::Middle);
    look.place = declared.verticalAlign.value_or(inRow);
    open.flow.place = VerticalAlign::Baseline;
    std::optional<Color> wanted = declared.background;
    if (!wanted && !declared.clearsBackground)
        wanted = table.row.background;
    if (wanted) {
        if (const auto ground = m_colors.ground(*wanted, table.ground, declared.color)) {
            look.ground = ground->color;
            open.flow.ground = *ground;
            open.flow.runGround.reset();
            open.flow.blockGround.reset();
        }
    }
    for (size_t side = 0; side < 4; ++side) {
        if (declared.hasLine(side))
            look.border[side] = m_colors.line(*declared.border[side], open.flow.ground);
        else if (table.hasBorders)
            look.border[side] = m_colors.line({}, open.flow.ground);
    }
    for (size_t side = 0; side < 4; ++side)
        look.padding[side] = bounded(declared.padding[side], 24);
    m_page.openCell(look);
    open.closes = 1;
}

} // namespace sobre::html
