// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/label.h"

namespace sobre::look {

/// One line that gives way: too long, it ends in "…" and has the whole text in its tooltip. Screen readers
/// always get the whole text.
class ElidedLabel : public Label {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text, TextStyle style = TextStyle::Body, QWidget *parent = nullptr);

    /// ElideRight unless told; ElideMiddle for file names.
    void setElideMode(Qt::TextElideMode mode);
    bool isElided() const;

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace sobre::look
