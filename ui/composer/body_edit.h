// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPlainTextEdit>
#include <QStringList>

class QMimeData;

namespace sobre::ui {

class QuoteColours;

/// Where the text is written: plain text in the reading font. Files and pictures that are pasted or dropped
/// are not put into it but handed out. Tab writes a tab; Ctrl+Tab and Ctrl+Shift+Tab leave.
class BodyEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit BodyEdit(QWidget *parent = nullptr);

    /// Replaces all text; cannot be undone. Lines are separated by '\n'.
    void setText(const QString &text);
    QString text() const;

    /// Local files in what was dragged or copied; folders and files that are not there included.
    static QStringList filesIn(const QMimeData *data);

Q_SIGNALS:
    void filesGiven(const QStringList &paths);
    void pictureGiven(const QImage &picture);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void dress();

    QuoteColours *m_colours;
};

} // namespace sobre::ui
