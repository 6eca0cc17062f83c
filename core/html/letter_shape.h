// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/html/html_tree.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <vector>

namespace sobre::html {

/// What a table is made of.
struct TableShape {
    int rows = 0;
    int columns = 0; ///< of the widest row, what cells span included
    int shownColumns = 0; ///< cells with something in them, of the row that has most
    bool hasHeaders = false;
};

/// What has to be known of a letter before it is written: how large it is, what its tables are made of, which
/// places it links to.
class LetterShape : public TreeVisitor {
public:
    /// Pictures of the network count as something to be seen if they are allowed or have an alternative text.
    explicit LetterShape(bool remotePictures) : m_remotePictures(remotePictures) { }

    bool enter(const GumboNode &node) override;
    void leave(const GumboNode &node) override;

    int nodes() const { return m_nodes; }
    TableShape table(const GumboNode &table) const { return m_tables.value(&table); }
    bool isLinkedTo(const QString &place) const { return m_places.contains(place); }
    /// Whether there is text or a picture to be seen in an element.
    bool isFilled(const GumboNode &element) const { return m_filledElements.contains(&element); }

private:
    struct OpenTable {
        const GumboNode *node;
        TableShape shape;
        int columns = 0, shownColumns = 0; ///< of the row at hand
    };

    void fill();

    bool m_remotePictures;
    int m_nodes = 0;
    QHash<const GumboNode *, TableShape> m_tables;
    QSet<QString> m_places;
    std::vector<OpenTable> m_open;
    QSet<const GumboNode *> m_filledElements;
    std::vector<const GumboNode *> m_path; ///< open elements
    size_t m_filled = 0; ///< so many of them are known to be filled
};

/// How many columns or rows a cell says it spans: 1 … `most`.
int spanOf(const GumboNode &cell, const char *attributeName, int most);

} // namespace sobre::html
