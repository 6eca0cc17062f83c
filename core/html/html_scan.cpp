// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/html_scan.h"

#include "core/html/html_elements.h"

#include <QHash>
#include <QList>

#include <algorithm>

namespace sobre::html {

namespace {

constexpr qsizetype LongestTag = 2 << 10; ///< outside of quoted values
constexpr qsizetype LongestName = 32;

bool isNameEnd(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '/' || c == '>';
}

/// A tag, and what the scan alone wants to know of it.
struct SeenTag : Tag {
    Element element;
    qsizetype bareSize = 0; ///< octets outside of quoted values
    bool isEnd = false;
};

class MarkupScan {
public:
    MarkupScan(const QByteArray &html, int depth, MarkupSink &sink) : m_html(html), m_depth(depth), m_sink(sink) { }

    void run()
    {
        qsizetype at = 0;
        while (at < m_html.size()) {
            const qsizetype open = m_html.indexOf('<', at);
            const qsizetype end = open < 0 ? m_html.size() : open;
            if (end > at)
                m_sink.text(QByteArrayView(m_html).sliced(at, end - at), false);
            if (open < 0)
                break;
            at = markup(open);
        }
        closeTo(0);
    }

private:
    /// Handles what begins with '<' and answers where the text goes on.
    qsizetype markup(qsizetype at)
    {
        const QByteArrayView rest = QByteArrayView(m_html).sliced(at);
        const char next = rest.size() > 1 ? rest[1] : '\0';
        if (rest.startsWith("<!--"))
            return behindComment(at);
        if (next == '!' || next == '?')
            return behind('>', at); // a doctype or nonsense: of no use for what is shown
        const bool isEnd = next == '/';
        const char first = rest.size() > (isEnd ? 2 : 1) ? rest[isEnd ? 2 : 1] : '\0';
        if (!((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z'))) {
            if (isEnd)
                return behind('>', at);
            m_sink.text("&lt;", false);
            return at + 1;
        }
        SeenTag tag;
        const qsizetype end = tagEnd(at, tag.bareSize);
        if (end < 0)
            return m_html.size(); // a tag without an end shows nothing
        tag.octets = QByteArrayView(m_html).sliced(at, end - at);
        tag.isTooLong = tag.bareSize > LongestTag;
        tag.isEnd = isEnd;
        const qsizetype nameStart = isEnd ? 2 : 1;
        qsizetype nameEnd = nameStart;
        while (!isNameEnd(tag.octets[nameEnd]))
            ++nameEnd; // '>' is there
        tag.name = tag.octets.sliced(nameStart, std::min(nameEnd - nameStart, LongestName)).toByteArray().toLower();
        tag.element = elementFor(tag.name);
        if (isEnd) {
            endTag(tag);
            return end;
        }
        return (tag.element.traits & Raw) ? rawText(tag, end) : startTag(tag, end);
    }

    qsizetype behind(char mark, qsizetype at) const
    {
        const qsizetype found = m_html.indexOf(mark, at);
        return found < 0 ? m_html.size() : found + 1;
    }

    qsizetype behindComment(qsizetype at) const
    {
        // "<!-->" is a whole comment; so is one that never ends.
        const QByteArrayView rest = QByteArrayView(m_html).sliced(at);
        if (rest.startsWith("<!-->"))
            return at + 5;
        const qsizetype end = m_html.indexOf("-->", at + 4);
        return end < 0 ? m_html.size() : end + 3;
    }

    /// Behind the '>' of the tag, which may hold others in quoted values; -1 if there is none. Counts what
    /// stands outside of those.
    qsizetype tagEnd(qsizetype at, qsizetype &bareSize) const
    {
        char quote = '\0';
        char before = '\0';
        for (qsizetype i = at + 1; i < m_html.size(); ++i) {
            const char c = m_html[i];
            if (quote != '\0') {
                if (c == quote)
                    quote = '\0';
            } else if ((c == '"' || c == '\'') && before == '=') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            } else {
                ++bareSize;
            }
            if (c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                before = c;
        }
        return -1;
    }

    qsizetype rawText(const SeenTag &tag, qsizetype end)
    {
        // Each position is looked at once: an end tag that is missing ends the document.
        const QByteArray mark = "</" + tag.name;
        qsizetype close = end;
        while (close < m_html.size()) {
            close = m_html.indexOf("</", close);
            if (close < 0)
                return m_html.size();
            const QByteArray here
                = m_html.sliced(close, std::min(mark.size(), m_html.size() - close)).toLower();
            if (here == mark)
                break;
            close += 2;
        }
        const QByteArrayView content = QByteArrayView(m_html).sliced(end, close - end);
        if (tag.name == "style")
            m_sink.sheet(content);
        const bool isPlainText = tag.name == "xmp";
        if ((isPlainText || tag.name == "textarea") && m_stack.size() < m_depth) {
            m_sink.start(tag, true);
            m_sink.text(content, isPlainText);
            m_sink.end(tag.name);
        }
        return behind('>', close);
    }

    qsizetype startTag(const SeenTag &tag, qsizetype end)
    {
        if (tag.name == "plaintext")
            return end; // would turn the rest into text
        if (tag.element.traits & Root) {
            m_sink.start(tag, false);
            return end;
        }
        closeImplied(tag.element);
        if ((tag.element.traits & Void) || (m_foreign > 0 && tag.octets.endsWith("/>"))) {
            m_sink.start(tag, false);
            return end;
        }
        if (tag.name == "form" && std::ranges::contains(m_stack, tag.element.id, &Open::id))
            return end; // a parser passes it by
        if (m_stack.size() >= m_depth) {
            ++m_beyond;
            return end;
        }
        m_stack += { tag.element.id, tag.element.traits, tag.name };
        m_foreign += (tag.element.traits & Foreign) ? 1 : 0;
        m_sink.start(tag, true);
        return end;
    }

    void endTag(const SeenTag &tag)
    {
        if (tag.name == "br")
            m_sink.start({ "br", "<br>" }, false);
        else if (tag.name == "head")
            m_sink.headEnds();
        if (tag.element.traits & (Void | Root))
            return;
        if (m_beyond > 0) {
            --m_beyond;
            return;
        }
        const quint32 heading = tag.element.traits & Heading;
        const quint32 wall = (tag.element.traits & TablePart) ? Table : Wall;
        for (qsizetype i = m_stack.size() - 1; i >= 0; --i) {
            if (m_stack.at(i).id == tag.element.id || (m_stack.at(i).traits & heading)) {
                closeTo(i);
                return;
            }
            if (m_stack.at(i).traits & wall)
                return; // out of reach: a parser passes it by
        }
    }

    /// Closes the innermost open element with one of `traits` that is not outside of one with `wall`.
    void closeInnermost(quint32 traits, quint32 wall)
    {
        for (qsizetype i = m_stack.size() - 1; i >= 0; --i) {
            if (m_stack.at(i).traits & traits) {
                closeTo(i);
                return;
            }
            if (m_stack.at(i).traits & wall)
                return;
        }
    }

    /// End tags that may be left out in HTML.
    void closeImplied(const Element &element)
    {
        const quint32 traits = element.traits;
        if (traits & Item)
            closeInnermost(Item, Wall | List);
        else if (traits & Definition)
            closeInnermost(Definition, Wall | DefinitionList);
        else if (traits & Cell)
            closeInnermost(Cell, Table);
        else if (traits & Row)
            closeInnermost(Row, Table);
        else if (traits & RowGroup)
            closeInnermost(RowGroup, Table);
        else if (traits & Option)
            closeInnermost(Option, Select | Table);
        else if ((traits & Heading) && !m_stack.isEmpty() && (m_stack.last().traits & Heading))
            closeTo(m_stack.size() - 1);
        else if (traits & Alone)
            closeSame(element.id);
        if (traits & Block)
            closeInnermost(Paragraph, Wall);
    }

    void closeSame(int id)
    {
        for (qsizetype i = m_stack.size() - 1; i >= 0; --i) {
            if (m_stack.at(i).id == id) {
                closeTo(i);
                return;
            }
            if (m_stack.at(i).traits & Wall)
                return;
        }
    }

    void closeTo(qsizetype size)
    {
        while (m_stack.size() > size) {
            const Open open = m_stack.takeLast();
            m_foreign -= (open.traits & Foreign) ? 1 : 0;
            m_sink.end(open.name);
        }
        m_beyond = 0;
    }

    Element elementFor(const QByteArray &name)
    {
        const auto known = knownElements().constFind(name);
        if (known != knownElements().constEnd())
            return *known;
        const auto invented = m_invented.constFind(name);
        if (invented != m_invented.constEnd())
            return *invented;
        const auto next = static_cast<int>(knownElements().size() + m_invented.size());
        return *m_invented.insert(name, Element{ next, 0 });
    }

    struct Open {
        int id;
        quint32 traits;
        QByteArray name;
    };

    const QByteArray &m_html;
    qsizetype m_depth;
    MarkupSink &m_sink;
    qsizetype m_beyond = 0; ///< open elements whose tags were left out
    int m_foreign = 0; ///< open elements of SVG and MathML
    QList<Open> m_stack;
    Elements m_invented; ///< elements that no standard knows
};

} // namespace

void scanMarkup(const QByteArray &html, int depth, MarkupSink &sink)
{
    MarkupScan(html, depth, sink).run();
}

QByteArrayView attributeOf(const Tag &tag, QByteArrayView name)
{
    if (tag.isTooLong)
        return {};
    const QByteArrayView octets = tag.octets.chopped(1);
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; };
    qsizetype at = 1 + tag.name.size();
    const auto skip = [&](auto &&wanted) {
        while (at < octets.size() && wanted(octets[at]))
            ++at;
    };
    while (at < octets.size()) {
        skip([&](char c) { return isBlank(c) || c == '/'; });
        const qsizetype nameStart = at;
        at += at < octets.size() && octets[at] == '=' ? 1 : 0; // a name may begin with it
        skip([&](char c) { return !isBlank(c) && c != '/' && c != '='; });
        const QByteArrayView here = octets.sliced(nameStart, at - nameStart);
        skip(isBlank);
        QByteArrayView value("", 0);
        if (at < octets.size() && octets[at] == '=') {
            ++at;
            skip(isBlank);
            const char quote = at < octets.size() && (octets[at] == '"' || octets[at] == '\'') ? octets[at] : '\0';
            at += quote ? 1 : 0;
            const qsizetype valueStart = at;
            skip([&](char c) { return quote ? c != quote : !isBlank(c); });
            value = octets.sliced(valueStart, at - valueStart);
            at += quote && at < octets.size() ? 1 : 0;
        }
        if (here.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace sobre::html
