// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/html_text.h"

#include "core/html/html_nesting.h"
#include "core/html/html_tree.h"

#include <gumbo.h>

#include <algorithm>

namespace sobre::html {

namespace {

constexpr qsizetype MostCharacters = 4 << 20;

/// How an element sets its content apart from what stands around it.
enum class Shape { Flow, Line, Paragraph, Cell, Hidden };

Shape shapeOf(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
        return Shape::Hidden;
    case GUMBO_TAG_P:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_HR:
        return Shape::Paragraph;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
        return Shape::Cell;
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TR:
        return Shape::Line;
    default:
        return Shape::Flow;
    }
}

/// Collects text with the white space that a reader would see.
class TextFlow {
public:
    void text(const QString &piece, bool preformatted)
    {
        for (const QChar c : piece) {
            const char16_t u = c.unicode();
            if (u == u'\n' && preformatted)
                wantBreaks(1, true);
            else if (u == u' ' || u == u'\t' || u == u'\n' || u == u'\r' || u == u'\f' || u == 0xA0)
                preformatted &&u == u' ' ? put(c) : wantSpace();
            else if (u == 0x200C || u == 0x200D)
                m_joiner = c; // means something between two letters only
            else if (!isFiller(u))
                put(c);
        }
    }

    /// `count` line ends before the next text, unless more are asked for already.
    void wantBreaks(int count, bool further = false)
    {
        m_breaks = further ? std::min(m_breaks + count, 2) : std::max(m_breaks, count);
        m_space = false;
    }

    void wantSpace() { m_space = m_breaks == 0; }

    QString taken()
    {
        while (m_out.endsWith(u' '))
            m_out.chop(1);
        return m_out;
    }

private:
    /// Characters that newsletters put in numbers behind a hidden first line, and that show nothing.
    static bool isFiller(char16_t u)
    {
        return u == 0xAD || u == 0x34F || u == 0x200B || u == 0x2060 || u == 0xFEFF || u == 0xFFFC || u < 0x20
            || u == 0x7F;
    }

    void put(QChar c)
    {
        if (m_breaks > 0 && !m_out.isEmpty())
            m_out += QString(m_breaks, u'\n');
        else if (m_space && !m_out.isEmpty() && !m_out.endsWith(u' '))
            m_out += u' ';
        else if (!m_joiner.isNull() && !m_out.isEmpty())
            m_out += m_joiner;
        m_joiner = QChar();
        m_breaks = 0;
        m_space = false;
        m_out += c;
    }

    QString m_out;
    int m_breaks = 0;
    bool m_space = false;
    QChar m_joiner;
};

class TextWriter : public TreeVisitor {
public:
    bool enter(const GumboNode &node) override
    {
        if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) {
            m_flow.text(QString::fromUtf8(node.v.text.text), m_preformatted > 0);
            return false;
        }
        if (node.type != GUMBO_NODE_ELEMENT)
            return node.type == GUMBO_NODE_DOCUMENT;
        const GumboTag tag = node.v.element.tag;
        const Shape shape = shapeOf(tag);
        if (shape == Shape::Hidden || isHidden(node))
            return false;
        separate(shape);
        if (tag == GUMBO_TAG_BR)
            m_flow.wantBreaks(1, true);
        else if (tag == GUMBO_TAG_IMG)
            picture(node);
        else if (tag == GUMBO_TAG_LI)
            m_flow.text(QStringLiteral("- "), false);
        if (tag == GUMBO_TAG_PRE)
            ++m_preformatted;
        return true;
    }

    void leave(const GumboNode &node) override
    {
        if (node.type != GUMBO_NODE_ELEMENT)
            return;
        if (node.v.element.tag == GUMBO_TAG_PRE)
            --m_preformatted;
        separate(shapeOf(node.v.element.tag));
    }

    QString taken() { return m_flow.taken(); }

private:
    void separate(Shape shape)
    {
        if (shape == Shape::Paragraph)
            m_flow.wantBreaks(2);
        else if (shape == Shape::Line)
            m_flow.wantBreaks(1);
        else if (shape == Shape::Cell)
            m_flow.wantSpace();
    }

    void picture(const GumboNode &node)
    {
        const QString alt = attribute(node, "alt").simplified();
        if (alt.isEmpty())
            return;
        m_flow.wantSpace();
        m_flow.text(alt, false);
        m_flow.wantSpace();
    }

    TextFlow m_flow;
    int m_preformatted = 0;
};

} // namespace

QString toText(const QString &html)
{
    const QByteArray bounded = boundedNesting(html.left(MostCharacters).toUtf8());
    const Tree tree(bounded);
    TextWriter writer;
    tree.walk(writer);
    return writer.taken();
}

QString escape(const QString &text)
{
    QString out;
    out.reserve(text.size() + text.size() / 8);
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'&':
            out += QStringLiteral("&amp;");
            break;
        case u'<':
            out += QStringLiteral("&lt;");
            break;
        case u'>':
            out += QStringLiteral("&gt;");
            break;
        case u'"':
            out += QStringLiteral("&quot;");
            break;
        case u'\'':
            out += QStringLiteral("&#39;");
            break;
        case 0:
            out += QChar(QChar::ReplacementCharacter);
            break;
        default:
            out += c;
        }
    }
    return out;
}

} // namespace sobre::html
