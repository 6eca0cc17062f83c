// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/icons.h"

#include <QKeySequence>
#include <QToolButton>

namespace sobre::look {

/// A flat button of a tool row: icon, or icon and words. `name` is what it does; it is shown beside the icon
/// unless the button is IconOnly, and always told to screen readers and in the tooltip, with the shortcut.
class ToolButton : public QToolButton {
    Q_OBJECT
public:
    enum class Face { IconAndText, IconOnly };

    ToolButton(Glyph glyph, const QString &name, Face face = Face::IconAndText, QWidget *parent = nullptr);

    void setGlyph(Glyph glyph, Ink ink = Ink::Text);
    void setName(const QString &name);
    /// Only for the tooltip ("Archive (A)"); the key itself belongs to an action.
    void setShownShortcut(const QKeySequence &keys);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    /// Its size with and without the words, whatever it shows now.
    QSize sizeFor(bool words) const;

protected:
    /// Where the drawing says already that a menu opens: without the style's small arrow.
    void initStyleOption(QStyleOptionToolButton *option) const override;

private:
    void describe();

    QString m_name;
    QKeySequence m_keys;
};

} // namespace sobre::look
