// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/strip.h"

#include "ui/look/paint.h"
#include "ui/look/type.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <QtMath>

#include <algorithm>
#include <memory>

namespace sobre::look {

namespace {

constexpr int before = 14; // mark, then air
constexpr int after = 8;
constexpr int above = 8;
constexpr int gap = 8;

/// Breaks the words into lines of `width`; returns their height.
qreal layOut(QTextLayout &layout, int width, int leadLength, Qt::LayoutDirection direction)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layout.text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment((direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    layout.setTextOption(option);
    QTextLayout::FormatRange bold;
    bold.start = 0;
    bold.length = leadLength;
    bold.format.setFontWeight(QFont::DemiBold);
    layout.setFormats({ bold });
    layout.beginLayout();
    qreal y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1));
        line.setPosition(QPointF(0, y));
        y += line.height();
    }
    layout.endLayout();
    return y;
}

} // namespace

/// Where everything goes at one width, in left-to-right coordinates.
struct Strip::Plan {
    QRect icon;
    QRect words;
    QList<QRect> buttons;
    int height = 0;
    std::shared_ptr<QTextLayout> layout;
};

Strip::Strip(QWidget *parent) : QWidget(parent)
{
    installAccessibility();
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Strip::setMessage(Tone tone, Glyph glyph, const QString &lead, const QString &sentence)
{
    m_tone = tone;
    m_glyph = glyph;
    m_lead = lead;
    m_sentence = sentence;
    setAccessibleName(spoken());
    for (Button *button : std::as_const(m_buttons))
        button->setTone(tone);
    arrange();
    update();
    if (isVisible())
        say();
}

QString Strip::spoken() const
{
    return m_lead.isEmpty() || m_sentence.isEmpty() ? m_lead + m_sentence : m_lead + u' ' + m_sentence;
}

Button *Strip::addButton(const QString &text)
{
    Q_ASSERT(m_buttons.size() < 3);
    auto *button = new Button(text, Button::Kind::Toned, Glyph::None, this);
    button->setTone(m_tone);
    QWidget::setTabOrder(m_buttons.isEmpty() ? static_cast<QWidget *>(this) : m_buttons.last(), button);
    m_buttons.append(button);
    button->setVisible(true);
    arrange();
    return button;
}

void Strip::clearButtons()
{
    for (Button *button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater(); // the click that leads here may be its own
    }
    m_buttons.clear();
    arrange();
}

Strip::Plan Strip::plan(int width) const
{
    Plan p;
    const int icon = scaled(20);
    const int left = before + icon + 10;
    QList<QSize> sizes;
    int row = 0;
    int tallest = 0;
    for (Button *button : m_buttons) {
        sizes.append(button->sizeHint());
        row += sizes.last().width() + gap;
        tallest = std::max(tallest, sizes.last().height());
    }
    p.layout = std::make_shared<QTextLayout>(spoken(), font());
    const auto lead = int(m_lead.size());
    const int beside = width - left - after - row - (row ? gap : 0);
    const bool below = row && beside < std::min(scaled(260), fontMetrics().horizontalAdvance(spoken()));
    const int words = below ? width - left - after : beside;
    const int text = qCeil(layOut(*p.layout, words, lead, layoutDirection()));
    const int first = std::max(text, icon);
    if (!below) {
        p.height = std::max(first, tallest) + 2 * above;
        int x = width - after - row + gap;
        for (const QSize &size : std::as_const(sizes)) {
            p.buttons.append(QRect(QPoint(x, (p.height - size.height()) / 2), size));
            x += size.width() + gap;
        }
        p.words = QRect(left, (p.height - text + 1) / 2, words, text);
        p.icon = QRect(before, (p.height - icon) / 2, icon, icon);
        return p;
    }
    p.words = QRect(left, above + (first - text) / 2, words, text);
    p.icon = QRect(before, above + (text > icon ? 0 : (first - icon) / 2), icon, icon);
    int x = left;
    int y = above + first + gap;
    for (const QSize &size : std::as_const(sizes)) {
        if (x > left && x + size.width() > width - after) {
            x = left;
            y += tallest + gap;
        }
        p.buttons.append(QRect(QPoint(x, y), size.boundedTo(QSize(width - left - after, size.height()))));
        x += size.width() + gap;
    }
    p.height = y + tallest + above;
    return p;
}

Strip::Plan Strip::planHere() const
{
    Plan p = plan(width());
    const int spare = (height() - p.height) / 2; // when the layout gives more than is needed
    if (spare > 0) {
        p.icon.translate(0, spare);
        p.words.translate(0, spare);
        for (QRect &button : p.buttons)
            button.translate(0, spare);
    }
    return p;
}

void Strip::arrange()
{
    const Plan p = planHere();
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), p.buttons[i]));
    setMinimumHeight(p.height);
    updateGeometry();
}

int Strip::heightForWidth(int width) const
{
    return plan(width).height;
}

QSize Strip::sizeHint() const
{
    const int wide = std::max(width(), scaled(480));
    return QSize(wide, plan(wide).height);
}

QSize Strip::minimumSizeHint() const
{
    return QSize(scaled(200), plan(std::max(width(), scaled(200))).height);
}

void Strip::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    const QColor ink = t.foreground(m_tone);
    QPainter painter(this);
    const bool edged = t.highContrast || m_tone == Tone::Neutral;
    paintFace(&painter, rect(), radius::control, t.background(m_tone), edged ? t.border : QColor(),
              t.borderWidth);
    painter.save();
    const QRect mark = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, markWidth, height()));
    painter.setClipRect(mark);
    paintFace(&painter, rect(), radius::control, m_tone == Tone::Neutral ? t.inputBorder : ink);
    painter.restore();

    const Plan p = planHere();
    paintGlyph(&painter, m_glyph, QStyle::visualRect(layoutDirection(), rect(), p.icon), ink);
    painter.setPen(ink);
    p.layout->draw(&painter, QStyle::visualRect(layoutDirection(), rect(), p.words).topLeft());
    if (hasFocus())
        paintFocusRing(&painter, rect(), radius::control, t.accent);
}

void Strip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Strip::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    say();
}

void Strip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::StyleChange:
        arrange();
        break;
    default:
        break;
    }
}

bool Strip::event(QEvent *event)
{
    if (event->type() == QEvent::Hide)
        m_said.clear(); // shown again, it is news again
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void Strip::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QWidget::keyPressEvent(event);
}

void Strip::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(look::icon(Glyph::Copy), tr("&Copy"), this, &Strip::copy);
    menu->popup(event->globalPos());
}

void Strip::copy() const
{
    QGuiApplication::clipboard()->setText(spoken());
}

void Strip::say()
{
    if (m_said == spoken())
        return;
    m_said = spoken();
    announce(this, m_said, m_urgency);
}

} // namespace sobre::look
