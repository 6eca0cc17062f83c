// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/letter_document.h"

#include <QUrl>

namespace sobre::ui {

LetterDocument::LetterDocument()
{
    setUndoRedoEnabled(false);
    setDocumentMargin(0);
}

void LetterDocument::addPicture(const QString &name, const QImage &picture)
{
    m_pictures.insert(name, picture);
}

QVariant LetterDocument::loadResource(int type, const QUrl &name)
{
    if (type != ImageResource)
        return QByteArray("/**/"); // neither null nor empty, or Qt would look elsewhere
    const auto found = m_pictures.constFind(name.toString());
    if (found != m_pictures.constEnd() && !found->isNull())
        return *found;
    // A null picture would make Qt load a file of that name.
    QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
    nothing.fill(Qt::transparent);
    return nothing;
}

} // namespace sobre::ui
