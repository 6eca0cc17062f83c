// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/html_elements.h"

namespace sobre::html {

namespace {

Elements makeKnownElements()
{
    struct Group {
        quint32 traits;
        const char *names;
    };
    static constexpr Group groups[] = {
        { Void,
          "area base basefont bgsound br col embed frame hr img input keygen link meta param source track "
          "wbr" },
        { Raw, "script style title textarea xmp iframe noembed noframes" },
        { Block,
          "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption "
          "figure footer "
          "form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p pre section summary table "
          "ul" },
        { Wall, "td th caption table template object marquee applet button" },
        { TablePart, "table tbody thead tfoot tr td th caption colgroup" },
        { Table, "table template" },
        { List, "ul ol menu dir" },
        { DefinitionList, "dl" },
        { Paragraph, "p" },
        { Item, "li" },
        { Definition, "dd dt" },
        { Cell, "td th" },
        { Row, "tr" },
        { RowGroup, "tbody thead tfoot caption colgroup" },
        { Option, "option" },
        { Select, "select" },
        { Heading, "h1 h2 h3 h4 h5 h6" },
        { Foreign, "svg math" },
        { Root, "html head body frameset" },
        { Alone, "a nobr button" },
    };
    Elements out;
    for (const Group &group : groups) {
        for (const QByteArray &name : QByteArray(group.names).split(' ')) {
            const int id = static_cast<int>(out.size());
            if (!out.contains(name))
                out.insert(name, Element{ id, 0 });
            out[name].traits |= group.traits;
        }
    }
    return out;
}

} // namespace

const Elements &knownElements()
{
    static const Elements elements = makeKnownElements();
    return elements;
}

} // namespace sobre::html
