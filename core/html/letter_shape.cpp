// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/letter_shape.h"

#include "core/html/html_address.h"
#include "core/html/html_characters.h"

#include <algorithm>

namespace sobre::html {

namespace {

bool hasInk(const char *text)
{
    // Long texts are not converted: what is beyond fillers and spaces is soon found.
    const QString start = QString::fromUtf8(text, static_cast<qsizetype>(qstrnlen(text, 4096)));
    return std::ranges::any_of(start, [](QChar c) {
        return !isSpace(c.unicode()) && c != QChar::Nbsp && !isInvisible(c.unicode());
    });
}

bool isSeen(const GumboNode &picture)
{
    const GumboAttribute *alt = gumbo_get_attribute(&picture.v.element.attributes, "alt");
    const GumboAttribute *source = gumbo_get_attribute(&picture.v.element.attributes, "src");
    return (alt && hasInk(alt->value))
        || (source && pictureAddress(QString::fromUtf8(source->value)).kind == PictureKind::Own);
}

} // namespace

bool LetterShape::enter(const GumboNode &node)
{
    if (node.type == GUMBO_NODE_TEXT) {
        ++m_nodes;
        if (hasInk(node.v.text.text))
            fill();
        return false;
    }
    if (node.type == GUMBO_NODE_DOCUMENT)
        return true;
    if (node.type != GUMBO_NODE_ELEMENT)
        return false;
    ++m_nodes;
    m_path.push_back(&node);
    switch (node.v.element.tag) {
    case GUMBO_TAG_TABLE:
        m_open.push_back({ &node, {} });
        break;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
        if (!m_open.empty()) {
            m_open.back().columns += spanOf(node, "colspan", 1000);
            m_open.back().shape.hasHeaders |= node.v.element.tag == GUMBO_TAG_TH;
        }
        break;
    case GUMBO_TAG_IMG:
        if (m_remotePictures || isSeen(node))
            fill();
        break;
    case GUMBO_TAG_HR:
        fill();
        break;
    case GUMBO_TAG_A:
        if (const QString target = attribute(node, "href"); target.startsWith(u'#'))
            m_places += placeName(target.sliced(1));
        break;
    default:
        break;
    }
    return true;
}

void LetterShape::leave(const GumboNode &node)
{
    if (node.type != GUMBO_NODE_ELEMENT)
        return;
    const GumboTag tag = node.v.element.tag;
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
        if (m_filled >= m_path.size() && !m_open.empty())
            ++m_open.back().shownColumns;
    } else if (tag == GUMBO_TAG_TR && !m_open.empty()) {
        OpenTable &open = m_open.back();
        ++open.shape.rows;
        open.shape.columns = std::max(open.shape.columns, open.columns);
        open.shape.shownColumns = std::max(open.shape.shownColumns, open.shownColumns);
        open.columns = 0;
        open.shownColumns = 0;
    } else if (tag == GUMBO_TAG_TABLE) {
        m_tables.insert(&node, m_open.back().shape);
        m_open.pop_back();
    }
    m_path.pop_back();
    m_filled = std::min(m_filled, m_path.size());
}

void LetterShape::fill()
{
    for (; m_filled < m_path.size(); ++m_filled)
        m_filledElements.insert(m_path[m_filled]);
}

int spanOf(const GumboNode &cell, const char *attributeName, int most)
{
    return std::clamp(attribute(cell, attributeName).toInt(), 1, most);
}

} // namespace sobre::html
