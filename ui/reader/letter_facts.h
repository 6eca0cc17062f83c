// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"
#include "core/store/letters.h"

#include <QHash>
#include <QImage>
#include <QList>
#include <QString>
#include <QStringList>

namespace sobre::ui {

/// One header field, decoded, one line, safe to show.
struct HeaderLine {
    QString name;
    QString value;
};

/// What was read of one letter. Values, safe in any thread; only the worker looks at `pictures`.
struct LetterFacts {
    store::LetterRow row;
    mime::Message message; ///< its route says which lines the person's own servers wrote
    QList<HeaderLine> headers;
    QStringList ownAddresses; ///< of all accounts, lower-case
    bool textCut = false; ///< there is more text than is kept here
    bool damaged = false; ///< parts of the letter are missing or cannot be read as they should
    QHash<QString, QImage> pictures; ///< decoded ones by the address the letter gives them
    QStringList shownPictures; ///< content ids that the page shows
    qint64 pixels = 0; ///< of all pictures together
};

} // namespace sobre::ui
