// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/page_writer.h"

#include "core/html/html_characters.h"
#include "core/html/html_text.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sobre::html {

namespace {

constexpr int Line = 14; ///< pixels of an empty line
constexpr int MostSpace = 32;
constexpr int MostBreaks = 3;
constexpr int LongestWord = 500; ///< characters

// Measured; see PageWriter::cost().
constexpr double CharacterReading = 0.03;
constexpr double CharacterLayout = 0.11;

bool canBreakAt(char16_t c)
{
    return isSpace(c) || c == 0x200B || (c >= 0x3000 && c < 0xA000);
}

QString attributed(QStringView name, const QString &value)
{
    return value.isEmpty() ? QString() : u' ' + name.toString() + u"=\""_s + escape(value) + u'"';
}

QString attributed(QStringView name, const std::optional<Color> &color)
{
    return color ? attributed(name, color->name()) : QString();
}

QString alignAttribute(Align align)
{
    switch (align) {
    case Align::Left:
        return u" align=\"left\""_s;
    case Align::Center:
        return u" align=\"center\""_s;
    case Align::Right:
        return u" align=\"right\""_s;
    case Align::Justify:
        return u" align=\"justify\""_s;
    case Align::Start:
        break;
    }
    return {};
}

QString styleAttribute(const QStringList &declarations)
{
    return attributed(u"style", declarations.join(u';'));
}

/// A line of spaces is kept as it is: every second one does not break.
QString keptSpaces(const QString &escaped)
{
    QString out;
    out.reserve(escaped.size() + escaped.size() / 8);
    for (const QChar c : escaped) {
        if (c == u'\n')
            out += u"<br>"_s;
        else if (c == u'\t')
            out += QString(4, QChar(QChar::Nbsp));
        else if (c == u' ' && (out.isEmpty() || out.endsWith(u' ') || out.endsWith(u'>')))
            out += QChar(QChar::Nbsp);
        else if (c != u'\r')
            out += c;
    }
    return out;
}

} // namespace

PageWriter::PageWriter(int mostTables) : m_mostTables(mostTables) { }

void PageWriter::text(QStringView text, const BlockLook &block, const RunLook &run, bool keepSpaces)
{
    QString piece;
    const auto flush = [&] {
        if (piece.isEmpty())
            return;
        setRun(run);
        charge(CharacterReading * static_cast<double>(piece.size()),
               CharacterLayout * static_cast<double>(piece.size()));
        const QString escaped = escape(piece);
        m_out += keepSpaces && !block.preformatted ? keptSpaces(escaped) : escaped;
        piece.clear();
    };
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const bool space = isSpace(u);
        if (!m_inBlock || m_breaks > 0) {
            // Only what is seen begins a paragraph or a new line.
            if (space || u == QChar::Nbsp || isInvisible(u) || u == 0x2800) {
                if (space && keepSpaces && u == u'\n')
                    lineBreak();
                else if ((!space || keepSpaces) && m_blank.size() < 64)
                    m_blank += u == u'\t' ? QChar(u' ') : c;
                continue;
            }
            flush();
            if (!m_inBlock)
                beginParagraph(block);
            breakLines();
            for (const QChar blank : std::as_const(m_blank))
                piece += isSpace(blank.unicode()) ? QChar(QChar::Nbsp) : blank;
            m_blank.clear();
        }
        if (space && keepSpaces && u == u'\n' && !block.preformatted) {
            flush();
            lineBreak();
        } else if (!space || keepSpaces) {
            piece += c;
            // Qt's time is quadratic in the length of a word: it may break now and then.
            m_wordLength = canBreakAt(u) ? 0 : m_wordLength + 1;
            if (m_wordLength >= LongestWord && !c.isHighSurrogate()) {
                piece += QChar(0x200B);
                m_wordLength = 0;
            }
        } else if (!m_afterSpace) {
            m_wordLength = 0;
            piece += u' ';
        }
        m_afterSpace = space;
    }
    flush();
}

void PageWriter::lineBreak()
{
    m_blank.clear();
    m_afterSpace = true;
    if (m_inBlock)
        ++m_breaks;
    else
        m_space = std::min(m_space + Line, MostSpace);
}

void PageWriter::picture(const QString &source, int width, int height, const QString &alt,
                         const BlockLook &block, const RunLook &run)
{
    if (!m_inBlock)
        beginParagraph(block);
    breakLines();
    setRun(run);
    m_blank.clear();
    m_out += u"<img"_s + attributed(u"src", source);
    if (width > 0)
        m_out += attributed(u"width", QString::number(width));
    if (height > 0)
        m_out += attributed(u"height", QString::number(height));
    m_out += attributed(u"alt", alt) + u" style=\"max-width:100%\">"_s;
    m_afterSpace = false;
    charge(10, 4);
}

void PageWriter::place(const QString &name)
{
    if (m_places.size() < 4096)
        m_places += u"<a"_s + attributed(u"name", name) + u"></a>"_s;
}

void PageWriter::rule(Color color)
{
    endBlock();
    writeOpening();
    m_out += u"<hr style=\"background-color:"_s + color.name() + u"\">"_s;
    m_atStart = false;
    charge(3, 2);
}

void PageWriter::endBlock(int space)
{
    endLink();
    if (m_inBlock)
        m_out += m_blockEnd;
    const int lines = m_inBlock ? m_breaks - 1 : m_blank.isEmpty() ? 0 : 1;
    m_inBlock = false;
    m_breaks = 0;
    m_blank.clear();
    m_afterSpace = true;
    m_space = std::min(std::max(m_space, space) + std::max(0, lines) * Line, MostSpace);
}

void PageWriter::openQuote()
{
    endBlock(8);
    const bool isShown = nested(Container::Quote) < MostNested;
    open(isShown
             ? Container{ Container::Quote, u"<blockquote type=\"cite\" style=\"margin:0px 0px 0px 16px\">"_s,
                          u"</blockquote>"_s }
             : Container{ Container::Nothing });
}

void PageWriter::openList(ListMark mark, int start)
{
    static const QString tags[] = { u"<ul"_s,
                                    u"<ul type=\"circle\""_s,
                                    u"<ul type=\"square\""_s,
                                    u"<ol"_s,
                                    u"<ol type=\"a\""_s,
                                    u"<ol type=\"A\""_s,
                                    u"<ol type=\"i\""_s,
                                    u"<ol type=\"I\""_s };
    endBlock(nested(Container::List) > 0 ? 0 : 8);
    if (mark == ListMark::None || nested(Container::List) >= MostNested) {
        open({ Container::Nothing });
        return;
    }
    const bool isNumbered = mark >= ListMark::Decimal;
    QString tag = tags[static_cast<int>(mark)];
    if (isNumbered && start != 1)
        tag += attributed(u"start", QString::number(start));
    open({ Container::List, tag, isNumbered ? u"</ol>"_s : u"</ul>"_s });
}

void PageWriter::openItem(const BlockLook &block)
{
    endBlock();
    const bool isListed = !m_containers.empty() && m_containers.back().kind == Container::List;
    if (!isListed) {
        open({ Container::Nothing });
        return;
    }
    QString tag = u"<li"_s + alignAttribute(block.align);
    if (block.rightToLeft)
        tag += u" dir=\"rtl\""_s;
    open({ Container::Item, tag + u'>', u"</li>"_s });
}

void PageWriter::openTable(const TableLook &look)
{
    endBlock();
    writeOpening();
    m_out += u"<table"_s + QString(u" border=\"0\"")
        + attributed(u"cellspacing", QString::number(look.spacing))
        + attributed(u"cellpadding", QString::number(look.padding)) + attributed(u"width", look.width)
        + alignAttribute(look.align) + attributed(u"bgcolor", look.ground);
    if (look.rightToLeft)
        m_out += u" dir=\"rtl\""_s;
    QStringList style;
    if (look.joinsBorders)
        style << u"border-collapse:collapse"_s;
    if (m_space > 0 && !m_atStart)
        style << u"margin-top:"_s + QString::number(m_space) + u"px"_s;
    m_out += styleAttribute(style) + u'>';
    m_containers.push_back({ Container::Table, {}, u"</table>"_s, true });
    m_deepest = std::max(m_deepest, ++m_tables);
    m_space = 0;
    charge(8, 5);
}

void PageWriter::openRow()
{
    m_out += u"<tr>"_s;
    m_containers.push_back({ Container::Row, {}, u"</tr>"_s, true });
}

void PageWriter::openCell(const CellLook &look)
{
    m_out += look.isHeader ? u"<th"_s : u"<td"_s;
    if (look.columns > 1)
        m_out += attributed(u"colspan", QString::number(look.columns));
    if (look.rows > 1)
        m_out += attributed(u"rowspan", QString::number(look.rows));
    m_out += attributed(u"width", look.width) + attributed(u"bgcolor", look.ground);
    m_out += look.place == VerticalAlign::Middle ? u" valign=\"middle\""_s
        : look.place == VerticalAlign::Bottom    ? u" valign=\"bottom\""_s
                                                 : u" valign=\"top\""_s;
    static const QString sides[]
        = { u"padding-top:"_s, u"padding-right:"_s, u"padding-bottom:"_s, u"padding-left:"_s };
    QStringList style;
    for (size_t side = 0; side < 4; ++side) {
        if (look.padding[side] > 0)
            style << sides[side] + QString::number(look.padding[side]) + u"px"_s;
    }
    static const QString lines[]
        = { u"border-top:"_s, u"border-right:"_s, u"border-bottom:"_s, u"border-left:"_s };
    const bool isFramed = look.border[0] && std::ranges::count(look.border, look.border[0]) == 4;
    for (size_t side = 0; side < 4; ++side) {
        if (look.border[side] && (side == 0 || !isFramed))
            style << (isFramed ? u"border:"_s : lines[side]) + u"1px solid "_s + look.border[side]->name();
    }
    m_out += styleAttribute(style) + u'>';
    m_containers.push_back({ Container::Cell, {}, look.isHeader ? u"</th>"_s : u"</td>"_s, true });
    m_atStart = true;
    m_space = 0;
    charge(8, 5);
}

void PageWriter::close()
{
    endBlock();
    const Container container = std::move(m_containers.back());
    m_containers.pop_back();
    if (container.isOpen)
        m_out += container.end;
    if (container.kind == Container::Table) {
        --m_tables;
        m_atStart = false;
    }
    if (container.kind == Container::Cell || container.kind == Container::Table)
        m_space = 0;
}

void PageWriter::open(Container container)
{
    m_containers.push_back(std::move(container));
}

void PageWriter::writeOpening()
{
    for (Container &container : m_containers) {
        if (container.isOpen || container.kind == Container::Nothing)
            continue;
        container.isOpen = true;
        m_out += container.start;
        if (container.kind == Container::List) {
            m_out += u" style=\"margin-top:"_s + QString::number(m_atStart ? 0 : m_space)
                + u"px;margin-bottom:0px\">"_s;
            m_space = 0;
        }
    }
}

void PageWriter::beginParagraph(const BlockLook &block)
{
    const bool isItem = !m_containers.empty() && m_containers.back().kind == Container::Item
        && !m_containers.back().isOpen && block.heading == 0 && !block.preformatted;
    writeOpening();
    m_block = block;
    m_inBlock = true;
    m_afterSpace = true;
    m_blockEnd.clear();
    if (!isItem) {
        const QString name = block.heading > 0 ? u'h' + QString::number(block.heading)
            : block.preformatted               ? u"pre"_s
                                               : u"div"_s;
        m_out += u'<' + name + alignAttribute(block.align)
            + (block.rightToLeft ? u" dir=\"rtl\""_s : QString());
        QStringList style;
        const int space = m_atStart ? 0 : m_space;
        if (space > 0 || block.heading > 0 || block.preformatted)
            style << u"margin-top:"_s + QString::number(space) + u"px"_s;
        if (block.heading > 0 || block.preformatted)
            style << u"margin-bottom:0px"_s;
        if (block.preformatted)
            style << u"white-space:pre-wrap"_s;
        if (block.indent > 0)
            style << u"margin-left:"_s + QString::number(block.indent) + u"px"_s;
        if (block.ground)
            style << u"background-color:"_s + block.ground->name();
        m_out += styleAttribute(style) + u'>';
        m_blockEnd = u"</"_s + name + u'>';
    }
    m_space = 0;
    m_atStart = false;
    charge(5, 2);
}

void PageWriter::breakLines()
{
    if (m_breaks == 0)
        return;
    endLink();
    m_out += u"<br>"_s.repeated(std::min(m_breaks, MostBreaks));
    charge(1, 0.5);
    m_breaks = 0;
    m_afterSpace = true;
}

void PageWriter::setRun(const RunLook &run)
{
    if (m_inRun && run == m_run && m_places.isEmpty())
        return;
    endRun();
    if (m_inLink && (run.target != m_run.target || run.plainLink != m_run.plainLink || !m_places.isEmpty()))
        endLink();
    m_out += m_places;
    m_places.clear();
    if (!m_inLink && !run.target.isEmpty()) {
        m_out += u"<a"_s + attributed(u"href", run.target)
            + (run.plainLink ? u" style=\"text-decoration:none\">"_s : u">"_s);
        m_inLink = true;
    }
    m_run = run;
    m_inRun = true;
    const auto wrap = [this](const QString &tag, const QString &attributes = {}) {
        m_out += u'<' + tag + attributes + u'>';
        m_runEnd.prepend(u"</"_s + tag + u'>');
    };
    static constexpr int headingSizes[] = { 0, 3, 2, 1, 0, -1, 0 };
    const QString size
        = run.size == headingSizes[m_block.heading] ? QString() : QString::number(run.size + 3);
    if (run.ink || !size.isEmpty())
        wrap(u"font"_s, attributed(u"color", run.ink) + attributed(u"size", size));
    QStringList style;
    if (run.ground)
        style << u"background-color:"_s + run.ground->name();
    const bool isHeading = m_block.heading > 0 && m_block.heading < 6;
    if (isHeading && !run.bold)
        style << u"font-weight:normal"_s;
    if (!style.isEmpty())
        wrap(u"span"_s, styleAttribute(style));
    if (run.bold && !isHeading)
        wrap(u"b"_s);
    if (run.italic)
        wrap(u"i"_s);
    if (run.underline && run.target.isEmpty())
        wrap(u"u"_s);
    if (run.strike)
        wrap(u"s"_s);
    if (run.monospace && !m_block.preformatted)
        wrap(u"tt"_s);
    if (run.place == VerticalAlign::Sub || run.place == VerticalAlign::Super)
        wrap(run.place == VerticalAlign::Sub ? u"sub"_s : u"sup"_s);
    charge(m_runEnd.isEmpty() && run.target.isEmpty() ? 1 : 6, 1);
}

void PageWriter::endRun()
{
    m_out += m_runEnd;
    m_runEnd.clear();
    m_inRun = false;
}

void PageWriter::endLink()
{
    endRun();
    if (m_inLink)
        m_out += u"</a>"_s;
    m_inLink = false;
}

int PageWriter::nested(Container::Kind kind) const
{
    return static_cast<int>(std::ranges::count(m_containers, kind, &Container::kind));
}

void PageWriter::charge(double reading, double layout)
{
    // A table lays its cells out twice, to know their widths, and so does the one around it.
    m_cost += reading + std::ldexp(layout, m_tables);
}

} // namespace sobre::html
