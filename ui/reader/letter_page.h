// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/letter_document.h"

#include <QColor>
#include <QFont>
#include <QSet>
#include <QStringList>

#include <memory>

namespace sobre::ui {

/// How the text of a letter is to be drawn: a snapshot of what only the window's thread may ask for.
struct PageOptions {
    bool dark = false;
    bool fixedFont = false; ///< plain text in a fixed font
    bool plainText = false; ///< the plain text even where there is HTML
    bool unfolded = false; ///< all deep quotes are open
    QSet<int> opened = {}; ///< folds that were opened, by number
    QFont reading = {};
    QFont fixed = {};
    QColor text = {}, quiet = {}, accent = {}, warn = {}; ///< warn: the frame around what is signed
};

/// The text of a letter, ready for the view. Its document belongs to the window's thread.
struct LetterPage {
    std::unique_ptr<LetterDocument> document;
    bool isHtml = false;
    bool hasHtml = false; ///< the letter has HTML, whether it is shown or not
    bool tooMuch = false; ///< its HTML is too large to show
    bool isFramed = false; ///< the signed part has a frame
    bool textCut = false; ///< only the beginning of the text is in the document
    int folds = 0; ///< how many deep quotes there are
    int width = 0; ///< pixels beyond which lines are not made longer; 0: as wide as the view
    QStringList remoteHosts; ///< where the pictures are that were not loaded
    QStringList shownPictures; ///< content ids of the pictures that the text shows
};

} // namespace sobre::ui
