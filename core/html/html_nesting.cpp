// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/html_nesting.h"

#include "core/html/html_scan.h"

namespace sobre::html {

namespace {

/// Writes down what the scan tells.
class MarkupWriter : public MarkupSink {
public:
    MarkupWriter(qsizetype size, QByteArray *sheets) : m_sheets(sheets) { m_out.reserve(size + size / 8); }

    void text(QByteArrayView octets, bool) override { m_out += octets; }

    void start(const Tag &tag, bool) override
    {
        if (tag.isTooLong)
            m_out += '<' + tag.name + '>';
        else
            m_out += tag.octets;
    }

    void end(const QByteArray &name) override { m_out += "</" + name + '>'; }

    void headEnds() override { m_out += "</head>"; }

    void sheet(QByteArrayView octets) override
    {
        if (m_sheets)
            m_sheets->append(octets).append('\n');
    }

    const QByteArray &written() const { return m_out; }

private:
    QByteArray *const m_sheets;
    QByteArray m_out;
};

} // namespace

QByteArray boundedNesting(const QByteArray &html, int depth, QByteArray *sheets)
{
    MarkupWriter writer(html.size(), sheets);
    scanMarkup(html, depth, writer);
    return writer.written();
}

} // namespace sobre::html
