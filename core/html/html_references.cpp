// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/html_references.h"

#include "core/html/html_tree.h"

#include <QByteArray>
#include <QHash>

#include <gumbo.h>

namespace sobre::html {

namespace {

constexpr qsizetype LongestReference = 40; // the longest name has 31 letters
constexpr qsizetype MostRemembered = 1000;

bool belongsToReference(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
}

class FirstText : public TreeVisitor {
public:
    bool enter(const GumboNode &node) override
    {
        if (node.type == GUMBO_NODE_TEXT && found.isEmpty())
            found = QString::fromUtf8(node.v.text.text);
        return true;
    }
    void leave(const GumboNode &) override { }

    QString found;
};

/// libgumbo has the standard's table of two thousand names, and asks it by parsing alone.
QString meaningOf(const QByteArray &reference)
{
    FirstText text;
    Tree("x" + reference).walk(text); // white space at the beginning of a document would be left out
    return text.found.sliced(qMin<qsizetype>(text.found.size(), 1));
}

QString remembered(const QByteArray &reference)
{
    thread_local QHash<QByteArray, QString> known;
    const auto found = known.constFind(reference);
    if (found != known.constEnd())
        return *found;
    if (known.size() >= MostRemembered)
        known.clear();
    return *known.insert(reference, meaningOf(reference));
}

} // namespace

QString withoutReferences(QByteArrayView octets)
{
    qsizetype mark = octets.indexOf('&');
    if (mark < 0)
        return QString::fromUtf8(octets);
    QString out;
    qsizetype at = 0;
    for (; mark >= 0; mark = octets.indexOf('&', at)) {
        out += QString::fromUtf8(octets.sliced(at, mark - at));
        at = mark + 1;
        while (at < octets.size() && at - mark < LongestReference && belongsToReference(octets[at]))
            ++at;
        if (at < octets.size() && octets[at] == ';')
            ++at;
        out += remembered(octets.sliced(mark, at - mark).toByteArray());
    }
    return out + QString::fromUtf8(octets.sliced(at));
}

} // namespace sobre::html
