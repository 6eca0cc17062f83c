// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace sobre::look {

/// A field to search in, with a magnifying glass and an x that empties it.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    /// `prompt` stands in the empty field ("Search all mail") and is its accessible name; `keys` beside it in
    /// the tooltip.
    explicit SearchField(const QString &prompt, const QKeySequence &keys = {}, QWidget *parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// Esc. The text is untouched: whoever owns the field clears it and goes back where the person was.
    void escaped();
    /// Down: on to the results.
    void wentDown();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAction *m_clear;
};

} // namespace sobre::look
