// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/body_view.h"

#include "ui/look/icons.h"
#include "ui/look/tokens.h"
#include "ui/reader/plain_page.h"
#include "ui/reader/text_links.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace sobre::ui {

BodyView::BodyView(QWidget *parent) : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setAcceptDrops(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setLineWrapMode(FixedPixelWidth);
    setAccessibleName(tr("Text of the message"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setSizePolicy(policy);
    connect(this, &QTextBrowser::anchorClicked, this, &BodyView::follow);
    connect(this, &QTextBrowser::highlighted, this, &BodyView::point);
}

BodyView::~BodyView()
{
    // The document goes before the view's own parts do, or the view would draw what is gone.
    clearPage();
}

void BodyView::showPage(LetterPage &page, bool keepPlace)
{
    const int place = keepPlace ? verticalScrollBar()->value() : 0;
    const std::unique_ptr<LetterDocument> before = std::move(m_document);
    m_document = std::move(page.document);
    m_pageWidth = page.width;
    m_isHtml = page.isHtml;
    setExtraSelections({});
    setDocument(m_document.get());
    fitWidth();
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(place);
    Q_EMIT linkPointedAt(QString());
}

void BodyView::clearPage()
{
    if (!m_document)
        return;
    setExtraSelections({});
    setDocument(new QTextDocument(this));
    m_document.reset();
}

void BodyView::selectFold(int fold)
{
    const QString link = QStringLiteral("fold:%1").arg(fold);
    for (QTextBlock block = document()->begin(); fold >= 0 && block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment piece = at.fragment();
            if (piece.charFormat().anchorHref() != link)
                continue;
            QTextCursor cursor(block);
            cursor.setPosition(piece.position());
            cursor.setPosition(piece.position() + piece.length(), QTextCursor::KeepAnchor);
            setTextCursor(cursor);
            return;
        }
    }
}

bool BodyView::pageBy(int pages)
{
    QScrollBar *bar = verticalScrollBar();
    const int before = bar->value();
    bar->setValue(before + pages * std::max(bar->pageStep() - fontMetrics().height() * 2, bar->singleStep()));
    return bar->value() != before;
}

QVariant BodyView::loadResource(int type, const QUrl &)
{
    // The document answers for itself; this is the second fence. Nothing null, or Qt would go on looking.
    if (type != QTextDocument::ImageResource)
        return QByteArray("/**/");
    QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
    nothing.fill(Qt::transparent);
    return nothing;
}

QSize BodyView::sizeHint() const
{
    return QSize(200, fontMetrics().lineSpacing() * 7);
}

void BodyView::fitWidth()
{
    const int view = std::max(viewport()->width(), 80);
    const int wide = m_pageWidth > 0 ? std::min(view, m_pageWidth) : view;
    if (lineWrapColumnOrWidth() != wide)
        setLineWrapColumnOrWidth(wide);
    else if (document()->textWidth() != wide)
        document()->setTextWidth(wide);
}

void BodyView::resizeEvent(QResizeEvent *event)
{
    fitWidth();
    QTextBrowser::resizeEvent(event);
}

void BodyView::paintEvent(QPaintEvent *event)
{
    QTextBrowser::paintEvent(event);
    if (m_isHtml || !m_document)
        return;
    QPainter painter(viewport());
    const QPoint shift(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    const int indent = quoteIndent(m_document->defaultFont());
    const QColor ink = look::tokens().quote;
    for (QTextBlock block = cursorForPosition(QPoint(0, 0)).block(); block.isValid(); block = block.next()) {
        QRectF box = document()->documentLayout()->blockBoundingRect(block);
        box.translate(shift);
        if (box.top() > viewport()->height())
            break;
        const int level = block.blockFormat().intProperty(LetterDocument::QuoteLevel);
        // A block's first line carries its extra height above it: bars of one quote meet.
        const qreal next = block.next().isValid()
            ? document()->documentLayout()->blockBoundingRect(block.next()).top() + shift.y()
            : box.bottom();
        for (int i = 0; i < level; ++i)
            painter.fillRect(QRectF(i * indent, box.top(), 2, std::max(next, box.bottom()) - box.top()), ink);
    }
}

void BodyView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (event->key() == Qt::Key_Space && plain) {
        const bool back = event->modifiers() & Qt::ShiftModifier;
        if (!pageBy(back ? -1 : 1) && !back)
            Q_EMIT wentBeyondEnd();
        event->accept();
        return;
    }
    QTextBrowser::keyPressEvent(event);
}

void BodyView::follow(const QUrl &link)
{
    if (const int fold = foldOf(link); fold >= 0 && !m_isHtml) {
        Q_EMIT foldToggled(fold);
        return;
    }
    if (link.scheme().isEmpty() && link.path().isEmpty() && link.hasFragment())
        scrollToAnchor(link.fragment());
    else if (isSafeLink(link))
        QDesktopServices::openUrl(link);
}

void BodyView::point(const QUrl &link)
{
    Q_EMIT linkPointedAt(isSafeLink(link) ? shownTarget(link) : QString());
}

bool BodyView::focusNextPrevChild(bool next)
{
    const bool moved = QTextBrowser::focusNextPrevChild(next);
    // Qt does not tell of a link that had the focus before.
    if (hasFocus() && textCursor().hasSelection())
        point(QUrl(textCursor().charFormat().anchorHref()));
    return moved;
}

void BodyView::contextMenuEvent(QContextMenuEvent *event)
{
    // Qt's own menu has no words in all our languages and offers what makes no sense here.
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copyText = menu->addAction(look::icon(look::Glyph::Copy), tr("&Copy"), this, &QTextEdit::copy);
    copyText->setEnabled(textCursor().hasSelection());
    menu->addAction(tr("Select &all"), this, &QTextEdit::selectAll);
    const QUrl link(anchorAt(event->pos()));
    if (isSafeLink(link)) {
        menu->addSeparator();
        menu->addAction(look::icon(look::Glyph::Link), tr("Copy &link address"), this,
                        [link] { QGuiApplication::clipboard()->setText(shownTarget(link)); });
    }
    menu->popup(event->globalPos());
}

} // namespace sobre::ui
