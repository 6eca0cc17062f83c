// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace sobre::look {

class ToolButton;

/// A row of tool buttons that gives way: where there is no room for the words, all its buttons show only
/// their icons. Names, tooltips and keys stay.
class ToolRow : public QWidget {
    Q_OBJECT
public:
    explicit ToolRow(const QString &accessibleName, QWidget *parent = nullptr);

    /// Appends a button; the row owns it. Buttons made IconOnly stay so.
    void add(ToolButton *button);
    /// Appends anything else: a primary button, a caption.
    void addWidget(QWidget *widget, int stretch = 0);
    void addSpacing(int pixels);
    void addStretch();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int widthOf(bool words) const;
    void fit();

    QHBoxLayout *m_row;
    QList<ToolButton *> m_folding;
};

} // namespace sobre::look
