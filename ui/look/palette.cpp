// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/palette.h"

namespace sobre::look {

QPalette paletteFrom(const Tokens &t)
{
    QPalette p;
    const auto set
        = [&p](QPalette::ColorRole role, const QColor &color) { p.setColor(QPalette::All, role, color); };
    set(QPalette::Window, t.window);
    set(QPalette::WindowText, t.text);
    set(QPalette::Base, t.surface);
    set(QPalette::AlternateBase, t.highContrast ? t.surface : mix(t.surface, t.window, 0.6));
    set(QPalette::Text, t.text);
    set(QPalette::Button, t.surface);
    set(QPalette::ButtonText, t.text);
    set(QPalette::BrightText, t.errFg);
    set(QPalette::Highlight, t.accent);
    set(QPalette::HighlightedText, t.onAccent);
    set(QPalette::Accent, t.accent);
    set(QPalette::Link, t.accent);
    set(QPalette::LinkVisited, t.quote);
    set(QPalette::PlaceholderText, t.text2);
    set(QPalette::ToolTipBase, t.surface);
    set(QPalette::ToolTipText, t.text);
    set(QPalette::Light, t.surface);
    set(QPalette::Midlight, t.hover);
    set(QPalette::Mid, t.border);
    set(QPalette::Dark, t.inputBorder);
    set(QPalette::Shadow, t.dark ? QColor(Qt::black) : t.inputBorder);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        p.setColor(QPalette::Disabled, role, t.disabled);
    if (!t.highContrast) {
        p.setColor(QPalette::Disabled, QPalette::Base, t.window);
        p.setColor(QPalette::Disabled, QPalette::Highlight, t.hover);
        p.setColor(QPalette::Disabled, QPalette::HighlightedText, t.text2);
    }
    return p;
}

bool isHighContrast(const QPalette &desktop)
{
    constexpr double least = 19.5;
    const auto ratio = [&desktop](QPalette::ColorRole text, QPalette::ColorRole back) {
        return contrast(desktop.color(QPalette::Active, text), desktop.color(QPalette::Active, back));
    };
    return ratio(QPalette::WindowText, QPalette::Window) >= least
        && ratio(QPalette::Text, QPalette::Base) >= least;
}

} // namespace sobre::look
