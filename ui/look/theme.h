// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QApplication;

namespace sobre::look {

/// Dresses the application: palette, tokens and style, and keeps them right when the desktop changes between
/// light and dark. Made once, before the first window, by the one place where the application is built.
class Theme : public QObject {
    Q_OBJECT
public:
    enum class Mode { FollowSystem, Light, Dark };
    Q_ENUM(Mode)
    enum class Contrast { FollowSystem, High };
    Q_ENUM(Contrast)

    explicit Theme(QApplication &application);

    Mode mode() const { return m_mode; }
    /// At once, for all windows.
    void setMode(Mode mode);

    Contrast contrast() const { return m_contrast; }
    /// High: only the desktop's own palette and borders of 2 px. For a desktop setting that Qt does not pass
    /// on.
    void setContrast(Contrast contrast);

Q_SIGNALS:
    /// tokens() and the palette are new. Widgets need not listen: they get QEvent::PaletteChange.
    void changed();

private:
    void apply();
    bool wantsDark() const;

    Mode m_mode = Mode::FollowSystem;
    Contrast m_contrast = Contrast::FollowSystem;
};

} // namespace sobre::look
