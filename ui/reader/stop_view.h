// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/route_words.h"

#include <QWidget>

class QBoxLayout;

namespace sobre::look {
class ElidedLabel;
class Label;
} // namespace sobre::look

namespace sobre::ui {

/// One stop of a letter's way with the step that led to it: in a row of stops the step stands before it, in a
/// list behind its name.
class StopView : public QWidget {
    Q_OBJECT
public:
    explicit StopView(const RouteStop &stop, QWidget *parent = nullptr);

    void setListed(bool listed);
    /// The width it asks for in a row.
    int rowWidth() const;
    /// The width it asks for in a list.
    int listWidth() const;

private:
    RouteStop m_stop;
    QBoxLayout *m_outer;
    QBoxLayout *m_words;
    QBoxLayout *m_stepLayout = nullptr;
    look::ElidedLabel *m_name;
    look::ElidedLabel *m_note;
    QWidget *m_step = nullptr;
    look::Label *m_arrow = nullptr;
};

} // namespace sobre::ui
