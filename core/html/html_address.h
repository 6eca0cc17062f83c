// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sobre::html {

/// Where a link may lead: an http, https or mailto address without control, bidi and invisible characters and
/// without what would end an attribute; host names stay as they are written. Empty for anything else.
QString linkTarget(const QString &address);

/// The name of a place in the same letter that "#name" leads to, or an id or name that such a place has:
/// letters, digits and "-_.:" only, at most 64. Empty for anything else.
QString placeName(const QString &name);

enum class PictureKind {
    None, ///< nothing that may be shown
    Own, ///< "cid:…" or "data:" with a raster picture
    Remote, ///< somewhere in the network
};

struct PictureAddress {
    PictureKind kind = PictureKind::None;
    QString address; ///< as written, without the white space and control characters that no loader minds
};

PictureAddress pictureAddress(const QString &address);

/// The host of a remote picture, lower-case, as the network sees it; empty if it has none.
QString hostOf(const QString &address);

/// Whether a picture's address that the view was given may be shown to it: it has a scheme, and neither one
/// of the network nor of the files of this machine.
bool isHarmlessSource(const QString &source);

} // namespace sobre::html
