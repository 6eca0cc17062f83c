// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace sobre::html {

/// How an HTML letter is to be shown.
struct ReduceOptions {
    bool dark = false; ///< the page is dark: colours that would not be readable on it are left out
    /// Turns a picture's address as written ("cid:…", "data:image/png…", without white space at its ends)
    /// into what the view shall load, or an empty string to leave it out. Asked once for each address. An
    /// answer that names the network or a file of this machine is taken for empty: use a scheme of the view's
    /// own. Data is asked for raster pictures only. Never called for remote pictures unless they are allowed.
    std::function<QString(const QString &address)> picture = {};
    bool remotePictures = false; ///< a person allowed them: `picture` is asked for "https://…" too
};

/// HTML that is safe to show: made anew from a list of allowed elements, attributes and CSS properties; no
/// octet of the sender's markup passes. Nothing in it loads anything from the network.
struct Reduced {
    QString html; ///< a fragment for QTextBrowser, without html, head and body elements
    /// Addresses that were left out, each once: of pictures, of their alternatives for other screens
    /// (srcset), and of pictures behind a text. At most 2,000.
    QStringList remotePictures;
    QStringList remoteHosts; ///< their hosts, each once, lower-case, as DNS has them (xn--…)
    /// Beyond 20,000 nodes or 2 MB, or more than QTextDocument lays out without the window standing still:
    /// `html` is empty, show the plain text instead.
    bool tooMuch = false;
};

/// Any input at all; any thread. Tables nested deeper than five levels are flattened (fewer levels if the
/// letter would otherwise be tooMuch), what is hidden is left out. A link leads to http, https or mailto, or
/// to a place of the same letter by "#letter-NAME"; other links are text. Text sizes are steps relative to
/// the view's font. The view lays the page out once if its width is fixed beforehand, and three times if a
/// scroll bar comes and goes.
Reduced reduce(const QString &html, const ReduceOptions &options);

} // namespace sobre::html
