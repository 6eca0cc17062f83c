// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/tokens.h"

#include <QWidget>

namespace sobre::look {

/// A small count or word in a rounded outline: "4", "Beta".
class Pill : public QWidget {
    Q_OBJECT
public:
    explicit Pill(const QString &text, Tone tone = Tone::Postcard, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setTone(Tone tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone;
};

} // namespace sobre::look
