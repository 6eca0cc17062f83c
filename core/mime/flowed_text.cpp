// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/flowed_text.h"

namespace sobre::mime {

QString unflow(QStringView text, bool deleteSpace)
{
    QString out;
    out.reserve(text.size());
    qsizetype openDepth = -1; // quote depth of a paragraph that goes on, -1 if none does
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype newline = text.indexOf(u'\n', at);
        QStringView line = text.sliced(at, (newline < 0 ? text.size() : newline) - at);
        at += line.size() + 1;

        qsizetype depth = 0;
        while (depth < line.size() && line[depth] == u'>')
            ++depth;
        const QStringView quotes = line.first(depth);
        line = line.sliced(depth);
        const bool stuffed = line.startsWith(u' ');
        if (stuffed)
            line = line.sliced(1);
        const bool signature = line == u"-- ";

        if (openDepth >= 0 && (openDepth != depth || signature)) {
            out += u'\n'; // a paragraph ends where the quoting changes, whatever its last line says
            openDepth = -1;
        }
        if (openDepth < 0) {
            out += quotes;
            if (depth > 0 && !line.isEmpty())
                out += u' ';
        }
        const bool flows = line.endsWith(u' ') && !signature;
        out += flows && deleteSpace ? line.chopped(1) : line;
        openDepth = flows ? depth : -1;
        if (!flows && newline >= 0)
            out += u'\n';
    }
    if (openDepth >= 0 && text.endsWith(u'\n'))
        out += u'\n';
    return out;
}

} // namespace sobre::mime
