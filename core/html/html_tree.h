// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <gumbo.h>

namespace sobre::html {

/// What walks over a tree is told of each node on the way in and, if it went in, on the way out.
class TreeVisitor {
public:
    virtual ~TreeVisitor() = default;
    /// False to pass the node by: no children, no leave().
    virtual bool enter(const GumboNode &node) = 0;
    virtual void leave(const GumboNode &node) = 0;
};

/// An HTML document parsed by libgumbo. Give it what boundedNesting() made, or its time is quadratic in the
/// depth.
class Tree {
public:
    explicit Tree(const QByteArray &html);
    ~Tree();
    Tree(const Tree &) = delete;
    Tree &operator=(const Tree &) = delete;

    /// From the document's node on, in the order of the text, without recursion.
    void walk(TreeVisitor &visitor) const;

private:
    QByteArray m_html; ///< the tree points into it
    GumboOutput *m_output;
};

/// The value of an attribute of an element, decoded; empty if it has none.
QString attribute(const GumboNode &element, const char *name);

/// Whether what a `style` attribute says keeps an element from sight.
bool hidesContent(const QString &style);

/// Whether an element is kept from sight by its own `hidden` or `style` attribute.
bool isHidden(const GumboNode &element);

} // namespace sobre::html
