// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/body_edit.h"

#include "ui/composer/quote_colours.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QTextDocument>
#include <QUrl>

namespace sobre::ui {

BodyEdit::BodyEdit(QWidget *parent) : QPlainTextEdit(parent), m_colours(new QuoteColours(document()))
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(false);
    setAccessibleName(tr("Text of the letter"));
    document()->setDocumentMargin(look::space::l + look::space::xs);
    look::whenFontChanges(this, [this] { dress(); });
    dress();
}

void BodyEdit::setText(const QString &text)
{
    setPlainText(text);
    document()->clearUndoRedoStacks();
}

QString BodyEdit::text() const
{
    return toPlainText();
}

QStringList BodyEdit::filesIn(const QMimeData *data)
{
    QStringList paths;
    if (!data->hasUrls())
        return paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

bool BodyEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasImage() || !filesIn(source).isEmpty();
}

void BodyEdit::insertFromMimeData(const QMimeData *source)
{
    if (const QStringList paths = filesIn(source); !paths.isEmpty()) {
        Q_EMIT filesGiven(paths);
        return;
    }
    // A table copied from a spreadsheet comes as text and as a picture: the text was meant.
    if (source->hasText() && !source->text().isEmpty()) {
        textCursor().insertText(source->text());
        ensureCursorVisible();
        return;
    }
    if (const auto picture = source->imageData().value<QImage>(); !picture.isNull())
        Q_EMIT pictureGiven(picture);
}

bool BodyEdit::event(QEvent *event)
{
    // Before the shortcuts of the desktop's own style take them.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab)
            && key->modifiers().testFlag(Qt::ControlModifier)) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void BodyEdit::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (control && event->key() == Qt::Key_Tab && !event->modifiers().testFlag(Qt::ShiftModifier)) {
        QAbstractScrollArea::focusNextPrevChild(true); // QPlainTextEdit's own keeps the focus
        return;
    }
    if (event->key() == Qt::Key_Backtab || (control && event->key() == Qt::Key_Tab)) {
        QAbstractScrollArea::focusNextPrevChild(false);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void BodyEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_colours) {
        dress();
        m_colours->rehighlight();
    }
}

void BodyEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

void BodyEdit::dress()
{
    if (font() != look::font(look::TextStyle::Reading))
        setFont(look::font(look::TextStyle::Reading));
    setTabStopDistance(8 * fontMetrics().horizontalAdvance(u' '));
}

} // namespace sobre::ui
