// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"
#include "ui/look/glyphs.h"

#include <QString>
#include <QStringList>

namespace sobre::ui {

/// The name an attachment is shown and saved under: clean, and never empty.
QString attachmentName(const mime::Attachment &attachment);

/// Whether name or type say that opening it may run something.
bool mayRun(const mime::Attachment &attachment);
/// Whether the octets of a file say so, whatever its name. Any thread.
bool isProgramFile(const QString &file);

/// "88 kB", "2.1 MB".
QString sizeWords(qint64 octets);

look::Glyph attachmentGlyph(const mime::Attachment &attachment);

/// The files of a letter that the text does not show by itself. Those of a delivery report are called by
/// what they are.
QList<mime::Attachment> filesOf(const mime::Message &message, const QStringList &shownPictures);

} // namespace sobre::ui
