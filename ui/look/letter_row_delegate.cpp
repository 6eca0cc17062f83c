// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/letter_row_delegate.h"

#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/look/type.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <memory>

namespace sobre::look {

namespace {

constexpr int endMargin = 14;
constexpr int indent = 20;
constexpr int gap = 8;

struct Mark {
    Glyph glyph = Glyph::None;
    Tone tone = Tone::Neutral;
};

Mark markOf(const QVariant &value)
{
    switch (value.value<LetterMark>()) {
    case LetterMark::Sealed:
        return { Glyph::Lock, Tone::Envelope };
    case LetterMark::SealedShut:
        return { Glyph::Lock, Tone::Warn };
    case LetterMark::Signed:
        return { Glyph::Shield, Tone::Envelope };
    case LetterMark::SignedKnown:
        return { Glyph::Key, Tone::Envelope };
    case LetterMark::Warn:
        return { Glyph::Warn, Tone::Warn };
    case LetterMark::Bad:
        return { Glyph::Error, Tone::Error };
    case LetterMark::HeaderOnly:
        return { Glyph::Server, Tone::Info };
    case LetterMark::None:
        break;
    }
    return {};
}

} // namespace

/// Everything that depends on the font alone.
struct LetterRowDelegate::Metrics {
    explicit Metrics(const QFont &base)
        : font(base), plain(look::font(TextStyle::Body, base)), bold(look::font(TextStyle::Strong, base)),
          caption(look::font(TextStyle::Caption, base)), plainMetrics(plain), boldMetrics(bold),
          captionMetrics(caption), line(lineHeight(base)), icon(scaled(16, base)), dot(scaled(8, base)),
          start(scaled(28, base)), dotMiddle(scaled(15, base)),
          pill(std::max(captionMetrics.height() + 1, scaled(17, base)))
    {
    }
    QFont font, plain, bold, caption;
    QFontMetrics plainMetrics, boldMetrics, captionMetrics;
    int line, icon, dot, start, dotMiddle, pill;
};

/// Where the parts of one row stand, in left-to-right coordinates.
struct LetterRowDelegate::Row {
    QRect dot, sender, pill, star, clip, mark, date, subject, preview;
    QString senderText, subjectText, previewText, dateText, countText;
    Mark protection;
    bool unread = false, flagged = false, showStar = false;
};

LetterRowDelegate::LetterRowDelegate(QObject *parent) : QStyledItemDelegate(parent) { }

void LetterRowDelegate::setCompact(bool compact)
{
    m_compact = compact;
}

const LetterRowDelegate::Metrics &LetterRowDelegate::metrics(const QFont &font) const
{
    if (!m_metrics || m_metrics->font != font) {
        m_metrics = std::make_shared<Metrics>(font);
        m_elided.clear();
    }
    return *m_metrics;
}

int LetterRowDelegate::rowHeight(const QFont &font) const
{
    const int line = metrics(font).line;
    return m_compact ? std::max(line + 7, 28) : 2 * line + 16;
}

QSize LetterRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return QSize(scaled(200, option.font), rowHeight(option.font));
}

QString LetterRowDelegate::elided(const QString &text, bool bold, int width) const
{
    if (width <= 0)
        return {};
    const QString key = QString::number(width * 2 + int(bold)) + QChar(0x1F) + text;
    if (const QString *known = m_elided.object(key))
        return *known;
    const QFontMetrics &fm = bold ? m_metrics->boldMetrics : m_metrics->plainMetrics;
    // Measuring a long preview costs more than cutting it: no row shows more than a few hundred characters.
    const QString cut = fm.elidedText(text.left(400), Qt::ElideRight, width);
    m_elided.insert(key, new QString(cut));
    return cut;
}

LetterRowDelegate::Row LetterRowDelegate::place(const QStyleOptionViewItem &option,
                                                const QModelIndex &index) const
{
    const Metrics &m = metrics(option.font);
    Row row;
    row.unread = index.data(LetterUnreadRole).toBool();
    row.flagged = index.data(LetterFlaggedRole).toBool();
    row.showStar = row.flagged || (option.state & QStyle::State_MouseOver)
        || ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Selected));
    row.senderText = index.data(LetterSenderRole).toString();
    row.subjectText = index.data(LetterSubjectRole).toString();
    row.previewText = index.data(LetterPreviewRole).toString();
    row.dateText = index.data(LetterDateRole).toString();
    row.protection = markOf(index.data(LetterMarkRole));
    const int count = index.data(LetterCountRole).toInt();
    if (count > 1)
        row.countText = QString::number(count);

    const QRect all = option.rect;
    const int depth = std::clamp(index.data(LetterDepthRole).toInt(), 0, 6);
    const int x = all.left() + m.start + depth * scaled(indent, option.font);
    const int right = all.right() + 1 - endMargin;
    const int top = m_compact ? all.top() + (all.height() - m.line) / 2 : all.top() + 7;
    const int below = top + m.line;
    const auto box = [&](int left, int lineTop, int width, int height) {
        return QRect(left, lineTop + (m.line - height) / 2, width, height);
    };
    const QFontMetrics &names = row.unread ? m.boldMetrics : m.plainMetrics;

    row.dot = box(all.left() + m.dotMiddle + (x - all.left() - m.start) - m.dot / 2, top, m.dot, m.dot);
    const int dateWidth = m.captionMetrics.horizontalAdvance(row.dateText);
    row.date = box(right - dateWidth, top, dateWidth, m.line);
    int end = row.date.left() - 10;
    if (row.protection.glyph != Glyph::None) {
        row.mark = box(end - m.icon, top, m.icon, m.icon);
        end -= m.icon + 6;
    }
    if (index.data(LetterAttachmentRole).toBool()) {
        row.clip = box(end - m.icon, top, m.icon, m.icon);
        end -= m.icon + 6;
    }
    if (row.showStar && m_compact) {
        row.star = box(end - m.icon, top, m.icon, m.icon);
        end -= m.icon + 6;
    }

    const int pill = row.countText.isEmpty() ? 0 : pillWidth(m.captionMetrics, row.countText, m.pill);
    const int nameEnd
        = all.left() + m.start + std::min(scaled(190, option.font), all.width() * 2 / 5); // a column
    const int nameSpace = m_compact ? nameEnd - x : end - x;
    const int nameWidth = std::clamp(names.horizontalAdvance(row.senderText) + 1, 0,
                                     std::max(0, nameSpace - (pill ? pill + gap : 0)));
    row.sender = QRect(x, top, nameWidth, m.line);
    if (pill)
        row.pill = box(x + nameWidth + gap, top, pill, m.pill);

    int left = x;
    int lineEnd = right;
    if (m_compact) {
        left = x + nameSpace + gap + 4;
        lineEnd = end;
    } else if (row.showStar) {
        row.star = box(right - m.icon, below, m.icon, m.icon);
        lineEnd = row.star.left() - 6;
    }
    const int lineTop = m_compact ? top : below;
    const int subjectWidth
        = std::clamp(names.horizontalAdvance(row.subjectText) + 1, 0, std::max(0, lineEnd - left));
    row.subject = QRect(left, lineTop, subjectWidth, m.line);
    const int previewLeft = row.subject.right() + 1 + (subjectWidth ? 10 : 0);
    if (lineEnd - previewLeft > scaled(40, option.font))
        row.preview = QRect(previewLeft, lineTop, lineEnd - previewLeft, m.line);
    return row;
}

void LetterRowDelegate::drawText(QPainter *painter, const QStyleOptionViewItem &option, QRect rect,
                                 const QString &text, bool bold, const QColor &color,
                                 const TextHits &hits) const
{
    if (rect.width() <= 0 || text.isEmpty())
        return;
    const QRect place = QStyle::visualRect(option.direction, option.rect, rect);
    const QString shown = elided(text, bold, rect.width());
    const QFontMetrics &fm = bold ? m_metrics->boldMetrics : m_metrics->plainMetrics;
    painter->setFont(bold ? m_metrics->bold : m_metrics->plain);
    if (option.direction == Qt::LeftToRight && !hits.isEmpty()) {
        for (const TextHit &hit : hits) {
            if (hit.start < 0 || hit.length <= 0 || hit.start + hit.length > shown.size())
                continue;
            const int from = fm.horizontalAdvance(shown.left(hit.start));
            const int to = fm.horizontalAdvance(shown.left(hit.start + hit.length));
            const QRect back(place.left() + from - 1, place.top() + (place.height() - fm.height()) / 2,
                             to - from + 2, fm.height());
            paintFace(painter, back, 3, tokens().warnBg);
        }
    }
    painter->setPen(color);
    painter->drawText(place,
                      int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
                          | Qt::AlignAbsolute | Qt::TextSingleLine | Qt::TextDontClip,
                      shown);
}

void LetterRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Tokens &t = tokens();
    const Metrics &m = metrics(option.font);
    const Row row = place(option, index);
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = option.state & QStyle::State_HasFocus;
    const bool pending = index.data(LetterPendingRole).toBool();
    const QColor ink = selected ? t.onSelected : pending ? t.text2 : t.text;
    const QColor ink2 = selected ? t.onSelected2 : t.text2;
    const QColor strong = selected && t.highContrast ? t.onSelected : t.accent;
    const auto visual
        = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const auto toned
        = [&](Tone tone) { return selected && t.highContrast ? t.onSelected : t.foreground(tone); };

    painter->save();
    painter->setLayoutDirection(
        Qt::LayoutDirectionAuto); // words run as they are written, places as the window does
    painter->setClipRect(option.rect);
    const QColor back = selected                                      ? t.selected
        : (option.state & QStyle::State_MouseOver) && !t.highContrast ? mix(t.surface, t.hover, 0.6)
                                                                      : t.surface;
    painter->fillRect(option.rect, back);
    const int lineY = option.rect.bottom() - t.borderWidth + 1;
    if (!selected)
        painter->fillRect(visual(QRect(row.sender.left(), lineY, option.rect.right() - row.sender.left() + 1,
                                       t.borderWidth)),
                          t.border);
    if (selected && !t.highContrast)
        painter->fillRect(
            visual(QRect(option.rect.left(), option.rect.top(), markWidth, option.rect.height())),
            t.selectedMark);
    if (row.unread)
        paintFace(painter, visual(row.dot), m.dot, strong);

    drawText(painter, option, row.sender, row.senderText, row.unread, ink);
    drawText(painter, option, row.subject, row.subjectText, row.unread, ink,
             index.data(LetterSubjectHitsRole).value<TextHits>());
    drawText(painter, option, row.preview, row.previewText, false, ink2,
             index.data(LetterPreviewHitsRole).value<TextHits>());

    painter->setFont(m.caption);
    painter->setPen(row.unread ? strong : ink2);
    painter->drawText(visual(row.date), Qt::AlignCenter | Qt::TextDontClip, row.dateText);
    if (!row.countText.isEmpty()) {
        const bool open = index.data(LetterOpenRole).toBool();
        paintPill(painter, visual(row.pill), row.countText,
                  open           ? ink2
                      : selected ? QColor()
                                 : t.hover,
                  selected ? ink2 : t.inputBorder, open ? back : ink);
    }
    if (row.protection.glyph != Glyph::None)
        paintGlyph(painter, row.protection.glyph, visual(row.mark), toned(row.protection.tone));
    if (!row.clip.isNull())
        paintGlyph(painter, Glyph::Attachment, visual(row.clip), ink2);
    if (row.showStar)
        paintGlyph(painter, row.flagged ? Glyph::StarFilled : Glyph::Star, visual(row.star),
                   row.flagged ? toned(Tone::Warn) : ink2);
    if (focused)
        paintFocusRing(painter, option.rect, 0, t.selectedMark);
    painter->restore();
}

bool LetterRowDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonRelease)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton)
        return false;
    QStyleOptionViewItem hovered(option);
    hovered.state |= QStyle::State_MouseOver;
    const Row row = place(hovered, index);
    const auto hit = [&](const QRect &rect) {
        return !rect.isNull()
            && QStyle::visualRect(option.direction, option.rect, rect.adjusted(-4, -5, 4, 5))
                   .contains(mouse->position().toPoint());
    };
    const bool star = hit(row.star);
    if (!star && !hit(row.pill))
        return false;
    if (event->type() == QEvent::MouseButtonRelease) {
        if (star)
            Q_EMIT starClicked(index);
        else
            Q_EMIT threadClicked(index);
    }
    return true;
}

} // namespace sobre::look
