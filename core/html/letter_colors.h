// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/html/css_color.h"
#include "core/html/css_declarations.h"

#include <optional>

namespace sobre::html {

/// What lies under a text.
struct Ground {
    Color color;
    bool isPage = true; ///< the view's own page, on which its own ink and link colour are readable
};

/// Decides which of a letter's colours are shown, so that every text stands out from its ground by 4.5 to 1
/// (WCAG 2.2, 1.4.3). The page's colours are those of the window (tokens surface, text, accent).
class LetterColors {
public:
    explicit LetterColors(bool dark);

    Ground page() const { return { m_page, true }; }

    /// The ground that a wanted background gives upon `under`; none if it is left out: it is what lies there
    /// already, or a pale page in a dark window. `ink` is the text's colour if it is known: white on a
    /// middling blue darkens the blue a little instead of losing the white.
    std::optional<Ground> ground(Color wanted, const Ground &under, std::optional<Color> ink) const;

    /// The colour to write for a text; none where the view's own is as good. A wanted colour that does not
    /// stand out is moved until it does.
    std::optional<Color> ink(std::optional<Color> wanted, const Ground &ground, bool isLink) const;
    /// The colour of a line that the letter does not say.
    Color usualLine() const;
    /// The colour of a line on a ground: what the letter wants if it can be seen there, and does not shine in
    /// the dark.
    Color line(const Border &border, const Ground &ground) const;

    /// The colour that a person will see for it.
    Color shownInk(std::optional<Color> wanted, const Ground &ground, bool isLink) const
    {
        return ink(wanted, ground, isLink).value_or(isLink ? m_link : m_ink);
    }

private:
    bool m_dark;
    Color m_page, m_ink, m_link;
};

} // namespace sobre::html
