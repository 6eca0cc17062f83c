// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/html/css_color.h"
#include "core/html/css_values.h"

#include <QString>
#include <QStringView>

#include <array>
#include <optional>
#include <vector>

namespace sobre::html {

/// How a paragraph is set.
struct BlockLook {
    Align align = Align::Start;
    bool rightToLeft = false;
    bool preformatted = false;
    int heading = 0; ///< 1 … 6
    int indent = 0; ///< pixels
    std::optional<Color> ground;

    bool operator==(const BlockLook &) const = default;
};

/// How a run of text within a paragraph is set.
struct RunLook {
    QString target; ///< of a link, empty if none
    bool plainLink = false; ///< not underlined
    std::optional<Color> ink, ground;
    int size = 0; ///< steps of QTextFormat::FontSizeAdjustment: -1 … 4
    bool bold = false, italic = false, underline = false, strike = false, monospace = false;
    VerticalAlign place = VerticalAlign::Baseline; ///< Sub and Super count

    bool operator==(const RunLook &) const = default;
};

struct TableLook {
    QString width; ///< "100%", "240" or empty
    Align align = Align::Start;
    bool rightToLeft = false;
    std::optional<Color> ground;
    int spacing = 0, padding = 0; ///< pixels
    bool joinsBorders = false; ///< of cells side by side
};

struct CellLook {
    bool isHeader = false;
    int columns = 1, rows = 1;
    QString width; ///< as of a table
    VerticalAlign place = VerticalAlign::Middle;
    std::array<int, 4> padding = {}; ///< pixels: top, right, bottom, left
    std::optional<Color> ground;
    std::array<std::optional<Color>, 4> border; ///< lines, as padding
};

/// Writes the HTML that QTextBrowser is given, and nothing else: a paragraph begins where something is to be
/// seen, what is empty leaves no trace, white space and the distance between paragraphs are reckoned here.
/// What is opened is closed in reverse order by its own closing function.
class PageWriter {
public:
    static constexpr int MostNested = 8; ///< lists, and quotations, within one another

    /// Tables nest no deeper than `mostTables`.
    explicit PageWriter(int mostTables);

    void text(QStringView text, const BlockLook &block, const RunLook &run, bool keepSpaces);
    void lineBreak();
    /// An address that isHarmlessSource(); width and height in pixels, 0 for unknown.
    void picture(const QString &source, int width, int height, const QString &alt, const BlockLook &block,
                 const RunLook &run);
    /// A place that links of this letter lead to; `name` by placeName().
    void place(const QString &name);
    void rule(Color color);

    /// The paragraph is over; the next thing comes at least so many pixels below.
    void endBlock(int space = 0);

    void openQuote();
    void openList(ListMark mark, int start);
    void openItem(const BlockLook &block);
    bool mayOpenTable() const { return m_tables < m_mostTables; }
    void openTable(const TableLook &look);
    void openRow();
    void openCell(const CellLook &look);
    /// Closes what was opened last of these.
    void close();

    /// What there is so far. Nothing may be open.
    QString taken() { return std::move(m_out); }
    qsizetype size() const { return m_out.size(); }
    /// About how long QTextDocument will take to read it and to lay it out once, in microseconds of a slow
    /// machine.
    double cost() const { return m_cost; }
    /// How many tables lie within one another where that are most.
    int deepestTable() const { return m_deepest; }

private:
    struct Container {
        enum Kind { Quote, List, Item, Table, Row, Cell, Nothing } kind;
        QString start; ///< the tag that was not yet written
        QString end;
        bool isOpen = false;
    };

    void open(Container container);
    void writeOpening();
    void beginParagraph(const BlockLook &block);
    void setRun(const RunLook &run);
    void endRun();
    void endLink();
    void breakLines();
    int nested(Container::Kind kind) const;
    void charge(double reading, double layout);

    QString m_out;
    int m_mostTables;
    int m_tables = 0, m_deepest = 0;
    std::vector<Container> m_containers;
    QString m_places; ///< anchors to be written before the next text
    QString m_blank; ///< spaces that begin a paragraph if text follows
    BlockLook m_block;
    RunLook m_run;
    QString m_runEnd, m_blockEnd;
    bool m_inBlock = false, m_inRun = false, m_inLink = false;
    bool m_afterSpace = true;
    bool m_atStart = true; ///< of the letter or a cell: no distance above
    int m_wordLength = 0; ///< characters since a line could break
    int m_breaks = 0; ///< line breaks that show if text follows
    int m_space = 0; ///< pixels above the next paragraph
    double m_cost = 0;
};

} // namespace sobre::html
