// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/reduce.h"

#include "core/html/html_nesting.h"
#include "core/html/html_tree.h"
#include "core/html/letter_reducer.h"

namespace sobre::html {

namespace {

constexpr qsizetype MostOctets = 2'000'000;
constexpr int MostNodes = 20'000;
constexpr int MostTables = 5; ///< within one another: QTextDocument's time doubles with each
constexpr double MostCost = 45'000; ///< microseconds: the window's thread must not stand still for 50 ms
constexpr qsizetype LongestPage = 4'000'000; ///< characters

} // namespace

Reduced reduce(const QString &html, const ReduceOptions &options)
{
    Reduced out;
    out.tooMuch = true;
    if (html.size() > MostOctets)
        return out;
    const QByteArray octets = html.toUtf8();
    if (octets.size() > MostOctets)
        return out;
    QByteArray sheets;
    const Tree tree(boundedNesting(octets, 200, &sheets));
    LetterShape shape(options.remotePictures);
    tree.walk(shape);
    if (shape.nodes() > MostNodes)
        return out;
    const QString css = QString::fromUtf8(sheets);
    const LetterColors colors(options.dark);
    PictureGate pictures(options);
    for (int tables = MostTables; tables >= 0 && out.tooMuch;) {
        Sheet sheet(css);
        LetterReducer reducer(shape, sheet, pictures, colors, tables);
        tree.walk(reducer);
        PageWriter &page = reducer.page();
        page.endBlock();
        out.tooMuch = page.cost() > MostCost || page.size() > LongestPage;
        tables = page.deepestTable() - 1; // fewer, if that is what takes the time
        if (!out.tooMuch)
            out.html = page.taken();
    }
    out.remotePictures = pictures.remotePictures();
    out.remoteHosts = pictures.remoteHosts();
    return out;
}

} // namespace sobre::html
