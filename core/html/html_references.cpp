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
constexpr int MostAsked = 200; // of one text; each costs as much as a small letter

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

/// `asked` counts what was not remembered: past the limit a reference stays as it stands.
QString remembered(const QByteArray &reference, int &asked)
{
    thread_local QHash<QByteArray, QString> known;
    const auto found = known.constFind(reference);
    if (found != known.constEnd())
        return *found;
    if (++asked > MostAsked)
        return QString::fromUtf8(reference);
    if (known.size() >= MostRemembered)
        known.clear();
    return *known.insert(reference, meaningOf(reference));
}

/// "&#233;" and "&#xE9;". Empty for what is none, and for those that the standard reads otherwise.
QString numbered(QByteArrayView reference)
{
    const bool isHex = reference.size() > 2 && (reference[2] == 'x' || reference[2] == 'X');
    const QByteArrayView digits = reference.sliced(isHex ? 3 : 2, reference.size() - (isHex ? 4 : 3));
    bool isNumber = false;
    const uint character = digits.toUInt(&isNumber, isHex ? 16 : 10);
    if (!isNumber || character < 0x20 || (character >= 0x7f && character < 0xa0))
        return {};
    if (QChar::isSurrogate(character) || character > QChar::LastValidCodePoint)
        return QString(QChar(QChar::ReplacementCharacter));
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1);
}

} // namespace

QString withoutReferences(QByteArrayView octets)
{
    qsizetype mark = octets.indexOf('&');
    if (mark < 0)
        return QString::fromUtf8(octets);
    QString out;
    int asked = 0;
    qsizetype at = 0;
    for (; mark >= 0; mark = octets.indexOf('&', at)) {
        out += QString::fromUtf8(octets.sliced(at, mark - at));
        at = mark + 1;
        while (at < octets.size() && at - mark < LongestReference && belongsToReference(octets[at]))
            ++at;
        if (at < octets.size() && octets[at] == ';')
            ++at;
        const QByteArrayView reference = octets.sliced(mark, at - mark);
        const QString character = reference.startsWith("&#") && reference.endsWith(';') ? numbered(reference) : QString();
        out += character.isEmpty() ? remembered(reference.toByteArray(), asked) : character;
    }
    return out + QString::fromUtf8(octets.sliced(at));
}

} // namespace sobre::html
