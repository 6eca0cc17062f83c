// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/html/css_sheet.h"
#include "core/html/html_tree.h"
#include "core/html/letter_colors.h"
#include "core/html/letter_flow.h"
#include "core/html/letter_shape.h"
#include "core/html/page_writer.h"
#include "core/html/picture_gate.h"

#include <optional>
#include <vector>

namespace sobre::html {

/// Walks over a letter and has written anew what may be shown of it.
class LetterReducer : public TreeVisitor {
public:
    /// All four outlive it. Tables nest no deeper than `mostTables`.
    LetterReducer(const LetterShape &shape, Sheet &sheet, PictureGate &pictures, const LetterColors &colors,
                  int mostTables);

    bool enter(const GumboNode &node) override;
    void leave(const GumboNode &node) override;

    PageWriter &page() { return m_page; }

private:
    /// An element that was entered.
    struct Open {
        LetterFlow flow;
        int closes = 0; ///< what was opened on the page for it
        int spaceAfter = 0;
        bool isBlock = false;
        bool hasLineAfter = false;
        bool hasGapAfter = false; ///< within a line
        bool hasTable = false; ///< the last of m_tables is its own
    };
    enum class TableKind {
        Stack, ///< one column: what is in it goes one below the other
        Grid,
        Flat, ///< too deep or too wide: what is in it becomes lines
    };
    struct TableState {
        TableKind kind = TableKind::Stack;
        TableLook look;
        int columns = 1, rowsLeft = 0;
        double pixels = 0; ///< its width if the letter says so
        bool isOpen = false; ///< the page's table is
        bool hasBorders = false; ///< around all its cells
        Declarations row;
        Ground ground; ///< under its cells
    };

    Declarations styleOf(const GumboNode &element);
    void text(const GumboNode &node);
    void element(const GumboNode &node, const Declarations &declared, Open &open);
    void block(const GumboNode &node, const Declarations &declared, Open &open);
    void highlight(const Declarations &declared, Open &open);
    void line(const GumboNode &node, const Declarations &declared, Open &open);
    void gap(const LetterFlow &flow);
    void list(const GumboNode &node, const Declarations &declared, Open &open);
    void link(const GumboNode &node, const Declarations &declared, Open &open);
    void picture(const GumboNode &node, const Declarations &declared, const LetterFlow &flow);
    void table(const GumboNode &node, const Declarations &declared, Open &open);
    void row(const Declarations &declared, Open &open);
    void cell(const GumboNode &node, const Declarations &declared, Open &open);
    void gridCell(const GumboNode &node, const Declarations &declared, Open &open);
    bool openBox(const GumboNode &node, const Declarations &declared, Open &open, const QString &width);

    const LetterFlow &flow() const { return m_open.back().flow; }

    const LetterShape &m_shape;
    Sheet &m_sheet;
    PictureGate &m_pictures;
    const LetterColors &m_colors;
    PageWriter m_page;
    std::vector<ElementNames> m_names; ///< of the open elements
    std::vector<Open> m_open;
    std::vector<TableState> m_tables;
};

} // namespace sobre::html
