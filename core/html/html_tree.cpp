// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/html_tree.h"

namespace sobre::html {

namespace {

const GumboVector *childrenOf(const GumboNode &node)
{
    if (node.type == GUMBO_NODE_DOCUMENT)
        return &node.v.document.children;
    if (node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE)
        return &node.v.element.children;
    return nullptr;
}

/// Nobody reads its list of mistakes, which for some letters is longer than they are.
const GumboOptions &options()
{
    static const GumboOptions chosen = [] {
        GumboOptions made = kGumboDefaultOptions;
        made.max_errors = 0;
        return made;
    }();
    return chosen;
}

} // namespace

Tree::Tree(const QByteArray &html)
    : m_html(html),
      m_output(gumbo_parse_with_options(&options(), m_html.constData(), static_cast<size_t>(m_html.size())))
{
}

Tree::~Tree()
{
    if (m_output)
        gumbo_destroy_output(&options(), m_output);
}

void Tree::walk(TreeVisitor &visitor) const
{
    if (!m_output)
        return;
    // The parent pointers are the stack.
    const GumboNode *const top = m_output->document;
    const GumboNode *node = top;
    while (node) {
        const GumboVector *children = visitor.enter(*node) ? childrenOf(*node) : nullptr;
        const bool entered = children != nullptr;
        if (entered && children->length > 0) {
            node = static_cast<const GumboNode *>(children->data[0]);
            continue;
        }
        if (entered)
            visitor.leave(*node);
        // Up until there is a next one beside.
        while (node != top) {
            const GumboVector *siblings = childrenOf(*node->parent);
            const size_t next = node->index_within_parent + 1;
            if (next < siblings->length) {
                node = static_cast<const GumboNode *>(siblings->data[next]);
                break;
            }
            node = node->parent;
            visitor.leave(*node);
        }
        if (node == top)
            return;
    }
}

QString attribute(const GumboNode &element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element.v.element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

bool hidesContent(const QString &style)
{
    if (style.isEmpty())
        return false;
    QString looked = style.left(4096).toLower();
    looked.removeIf([](QChar c) { return c.isSpace(); });
    return looked.contains(u"display:none") || looked.contains(u"mso-hide:all")
        || looked.contains(u"visibility:hidden");
}

bool isHidden(const GumboNode &element)
{
    return gumbo_get_attribute(&element.v.element.attributes, "hidden")
        || hidesContent(attribute(element, "style"));
}

} // namespace sobre::html
