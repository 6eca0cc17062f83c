// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/letter_page.h"

#include <QTextBrowser>

namespace sobre::ui {

/// Shows the text of a letter: selectable by keyboard, links walked by Tab and opened only by a click or
/// Enter. Loads nothing.
class BodyView : public QTextBrowser {
    Q_OBJECT
public:
    explicit BodyView(QWidget *parent = nullptr);
    ~BodyView() override;

    /// Takes the document out of `page`. Scrolls to the top unless `keepPlace`.
    void showPage(LetterPage &page, bool keepPlace = false);
    void clearPage();

    /// Puts the focus mark on the control of a folded quote, where there is one.
    void selectFold(int fold);
    /// A page down (or up); false if the end was in sight already.
    bool pageBy(int pages);

    QVariant loadResource(int type, const QUrl &name) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// Space at the end of the text.
    void wentBeyondEnd();
    /// The control of a folded quote was used.
    void foldToggled(int fold);
    /// What the link under the mouse or the focus leads to; empty if there is none.
    void linkPointedAt(const QString &target);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void follow(const QUrl &link);
    void point(const QUrl &link);
    void fitWidth();

    std::unique_ptr<LetterDocument> m_document;
    int m_pageWidth = 0;
    bool m_isHtml = false;
};

} // namespace sobre::ui
