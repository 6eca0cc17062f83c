// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/html_text.h"

#include "core/html/html_references.h"
#include "core/html/html_scan.h"
#include "core/html/html_tree.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <utility>

namespace sobre::html {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostCharacters = 4 << 20;
constexpr int DeepestElement = 200;

/// How an element sets its content apart from what stands around it.
enum class Shape { Flow, Line, Paragraph, Cell, Hidden };

Shape shapeOf(const QByteArray &name)
{
    static const QHash<QByteArray, Shape> shapes = [] {
        const std::pair<Shape, const char *> groups[] = {
            { Shape::Hidden, "template object svg math audio video canvas" },
            { Shape::Paragraph, "p h1 h2 h3 h4 h5 h6 ul ol dl pre blockquote hr" },
            { Shape::Cell, "td th" },
            { Shape::Line,
              "address article aside body caption center dd details dir div dt fieldset figcaption figure footer form "
              "header legend li main menu nav option section summary table tr" },
        };
        QHash<QByteArray, Shape> made;
        for (const auto &[shape, names] : groups) {
            for (const QByteArray &one : QByteArray(names).split(' '))
                made.insert(one, shape);
        }
        return made;
    }();
    return shapes.value(name, Shape::Flow);
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

class TextWriter : public MarkupSink {
public:
    void text(QByteArrayView octets, bool isPlain) override
    {
        if (m_hidden == 0)
            m_flow.text(isPlain ? QString::fromUtf8(octets) : withoutReferences(octets), m_preformatted > 0);
    }

    void start(const Tag &tag, bool opens) override
    {
        const Shape shape = m_hidden > 0 ? Shape::Hidden : shapeOf(tag.name);
        const QString style = shape == Shape::Hidden ? QString() : withoutReferences(attributeOf(tag, "style"));
        if (shape == Shape::Hidden || hidesContent(style) || !attributeOf(tag, "hidden").isNull()) {
            m_hidden += opens ? 1 : 0;
            return;
        }
        if (opens) {
            m_keepsLines += tag.name == "pre" || style.contains(u"white-space:pre"_s);
            m_preformatted += m_keepsLines.constLast() ? 1 : 0;
        }
        separate(shape);
        if (tag.name == "br")
            m_flow.wantBreaks(1, true);
        else if (tag.name == "img")
            picture(tag);
        else if (tag.name == "li")
            m_flow.text(QStringLiteral("- "), false);
    }

    void end(const QByteArray &name) override
    {
        if (m_hidden > 0) {
            --m_hidden;
            return;
        }
        m_preformatted -= m_keepsLines.takeLast() ? 1 : 0;
        separate(shapeOf(name));
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

    void picture(const Tag &tag)
    {
        const QString alt = withoutReferences(attributeOf(tag, "alt")).simplified();
        if (alt.isEmpty())
            return;
        m_flow.wantSpace();
        m_flow.text(alt, false);
        m_flow.wantSpace();
    }

    TextFlow m_flow;
    int m_hidden = 0; ///< open elements from the first one on that is kept from sight
    QList<bool> m_keepsLines; ///< of each open element that is not kept from sight
    int m_preformatted = 0; ///< how many of them do
};

} // namespace

QString toText(const QString &html)
{
    TextWriter writer;
    scanMarkup(QStringView(html).left(MostCharacters).toUtf8(), DeepestElement, writer);
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
