// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/theme.h"

#include "ui/look/palette.h"
#include "ui/look/style.h"
#include "ui/look/tokens.h"

#include <QApplication>
#include <QPixmapCache>
#include <QStyle>
#include <QStyleHints>

namespace sobre::look {

Theme::Theme(QApplication &application) : QObject(&application)
{
    // Other styles (a desktop's own) draw fields and focus in their own clear way; Fusion's focus is too
    // faint.
    if (QApplication::style()->name().compare(QLatin1StringView("fusion"), Qt::CaseInsensitive) == 0)
        QApplication::setStyle(new Style);
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::apply);
    apply();
}

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    switch (mode) {
    case Mode::FollowSystem:
        QGuiApplication::styleHints()->unsetColorScheme();
        break;
    case Mode::Light:
        QGuiApplication::styleHints()->setColorScheme(Qt::ColorScheme::Light);
        break;
    case Mode::Dark:
        QGuiApplication::styleHints()->setColorScheme(Qt::ColorScheme::Dark);
        break;
    }
    apply();
}

void Theme::setContrast(Contrast contrast)
{
    m_contrast = contrast;
    apply();
}

bool Theme::wantsDark() const
{
    switch (m_mode) {
    case Mode::Light:
        return false;
    case Mode::Dark:
        return true;
    case Mode::FollowSystem:
        break;
    }
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
}

void Theme::apply()
{
    QApplication::setPalette(QPalette()); // so that what we read next is the desktop's
    QPalette desktop = QApplication::palette();
    if (m_contrast == Contrast::High || (m_mode == Mode::FollowSystem && isHighContrast(desktop))) {
        setTokens(highContrastTokens(desktop));
        desktop.setColor(QPalette::PlaceholderText, tokens().text); // secondary text is not to be fainter
    } else {
        setTokens(wantsDark() ? darkTokens() : lightTokens());
    }
    QPixmapCache::clear();
    QApplication::setPalette(tokens().highContrast ? desktop : paletteFrom(tokens()));
    Q_EMIT changed();
}

} // namespace sobre::look
