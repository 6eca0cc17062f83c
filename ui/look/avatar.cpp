// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/avatar.h"

#include "ui/look/accessible.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QPainter>
#include <QTextBoundaryFinder>

#include <array>

namespace sobre::look {

namespace {

/// The first character as people see it, if it is a letter or a digit.
QString firstLetter(const QString &word)
{
    if (word.isEmpty() || !word.at(0).isLetterOrNumber())
        return {};
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? word.first(end).toUpper() : QString();
}

} // namespace

Avatar::Avatar(QWidget *parent) : QWidget(parent)
{
    installAccessibility();
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    whenFontChanges(this, [this] { updateGeometry(); });
}

void Avatar::setPerson(const QString &name, const QString &address)
{
    m_initials = initialsOf(name, address);
    m_address = address;
    update();
}

void Avatar::setSide(int side)
{
    m_side = side;
    updateGeometry();
}

QSize Avatar::sizeHint() const
{
    return QSize(scaled(m_side), scaled(m_side));
}

QString Avatar::initialsOf(const QString &name, const QString &address)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    QStringList letters;
    for (const QString &word : words)
        if (const QString letter = firstLetter(word); !letter.isEmpty() && !word.endsWith(u'.'))
            letters.append(letter);
    if (letters.isEmpty())
        return firstLetter(name.isEmpty() ? address : name);
    return letters.size() == 1 ? letters.first() : letters.first() + letters.last();
}

QColor Avatar::colorOf(const QString &address)
{
    static constexpr std::array<unsigned, 8> colors{ 0x7A4FA3, 0x0B5CAD, 0x15603A, 0x7A4300,
                                                     0x9B1F55, 0x0F6470, 0x4B55A8, 0x5D5A2A };
    unsigned sum = 0;
    const QByteArray bytes = address.toLower().toUtf8();
    for (const char c : bytes)
        sum = sum * 31 + static_cast<unsigned char>(c);
    return QColor::fromRgb(colors[sum % colors.size()]);
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = std::min(width(), height());
    QRectF disc(0, 0, side, side);
    disc.moveCenter(QRectF(rect()).center());
    const Tokens &t = tokens();
    const QColor fill = t.highContrast ? t.surface : colorOf(m_address);
    paintFace(&painter, disc, side, fill, t.highContrast ? t.border : QColor(), t.borderWidth);
    QFont f = look::font(TextStyle::Strong);
    f.setPixelSize(std::max(6, qRound(side * 0.36)));
    painter.setFont(f);
    painter.setPen(t.highContrast ? t.text : QColor(Qt::white));
    painter.drawText(disc, Qt::AlignCenter, m_initials);
}

} // namespace sobre::look
