// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/key_wish.h"
#include "ui/reader/letter_page.h"

#include <QScrollArea>

#include <memory>

namespace sobre::look {
class EmptyState;
}

namespace sobre::ui {

class FilesBar;
class BodyView;
class HeaderCard;
class FatePanel;
class LinkTarget;
class PostingPanel;
class RoutePanel;
class SecurityBar;
class StripColumn;
struct LetterFacts;

/// One letter: header, strips, text, attachments, route, one below the other. The text scrolls; where the
/// window is too low for the rest, all of it does.
class LetterView : public QScrollArea {
    Q_OBJECT
public:
    explicit LetterView(QWidget *parent = nullptr);

    /// Takes the document out of `page`.
    void showLetter(const LetterFacts &facts, LetterPage &page);
    /// The same letter, drawn anew.
    void showAgain(const LetterFacts &facts, LetterPage &page);

    /// Nothing of the letter stays in the widgets.
    void forget();

    /// A page down; false if the end of everything is in sight.
    bool pageDown();

    BodyView &body() { return *m_body; }
    StripColumn &strips() { return *m_strips; }
    SecurityBar &security() { return *m_security; }
    FilesBar &attachments() { return *m_attachments; }
    RoutePanel &route() { return *m_route; }
    PostingPanel &posting() { return *m_posting; }
    FatePanel &fate() { return *m_fate; }

Q_SIGNALS:
    void wentBeyondEnd();
    void sourceRequested();
    /// A key is missing, and lies in a file perhaps.
    void keysRequested(const sobre::ui::KeyWish &wish);

private:
    void tellOfText(const LetterFacts &facts, const LetterPage &page);
    void tellOfEnvelope(const LetterFacts &facts);

    HeaderCard *m_header;
    SecurityBar *m_security;
    StripColumn *m_strips;
    look::EmptyState *m_shut; ///< in the place of a text that cannot be opened
    QWidget *m_room; ///< where nothing stands in its place, so that the rest stays at the top
    BodyView *m_body;
    LinkTarget *m_target;
    FilesBar *m_attachments;
    RoutePanel *m_route;
    FatePanel *m_fate;
    PostingPanel *m_posting;
};

} // namespace sobre::ui
