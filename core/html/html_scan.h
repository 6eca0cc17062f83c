// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace sobre::html {

/// A start tag as it stands in a document.
struct Tag {
    QByteArray name; ///< lower-case, its first 32 octets
    QByteArrayView octets; ///< from '<' to '>'; lives as long as the document
    bool isTooLong = false; ///< what stands outside of quotes exceeds 2 KiB: its attributes are not looked at
};

/// The value of a tag's first attribute of that name, as it stands; null if there is none, empty if it has no value.
QByteArrayView attributeOf(const Tag &tag, QByteArrayView name);

/// What scanMarkup() tells of a document, in its order. Each element that opens also ends, innermost first.
class MarkupSink {
public:
    virtual ~MarkupSink() = default;
    /// Text as it stands; with `isPlain` "&" means nothing in it.
    virtual void text(QByteArrayView octets, bool isPlain) = 0;
    /// An element; unless it `opens` it has no content and no end.
    virtual void start(const Tag &tag, bool opens) = 0;
    virtual void end(const QByteArray &name) = 0;
    virtual void headEnds() { }
    /// A style sheet of the document.
    virtual void sheet(QByteArrayView) { }
};

/// Goes through the tags of any octets (UTF-8) and closes what is open: end tags that HTML lets out, those that are
/// missing and those in the wrong order. Elements below `depth` levels lose their tags but not their content; script,
/// style, title, comments and the like are left out. Linear for a given depth; nothing recurses.
void scanMarkup(const QByteArray &html, int depth, MarkupSink &sink);

} // namespace sobre::html
