// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace sobre::html {

/// How an HTML letter is to be shown.
struct ReduceOptions {
    bool dark = false; ///< the page is dark: colours that would not be readable on it are left out
    /// Turns a picture's address as written ("cid:…", "data:…") into what the view shall load, or an empty string to
    /// leave it out. Never called for remote pictures unless they are allowed.
    std::function<QString(const QString &address)> picture = {};
};

/// HTML that is safe to show: made anew from a list of allowed elements, attributes and CSS properties; no octet of
/// the sender's markup passes. Nothing in it loads anything from the network.
struct Reduced {
    QString html; ///< a fragment for QTextBrowser, without html, head and body elements
    QStringList remotePictures; ///< addresses that were left out, each once
    QStringList remoteHosts; ///< their hosts, each once, lower-case
    bool tooMuch = false; ///< beyond 20,000 nodes or 2 MB: `html` is empty, show the plain text instead
};

/// Any input at all. Tables nested deeper than five levels are flattened, what is hidden is left out. Any thread.
Reduced reduce(const QString &html, const ReduceOptions &options);

} // namespace sobre::html
