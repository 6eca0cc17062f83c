// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/empty_state.h"

#include <optional>

namespace sobre::ui {

/// What stands where the letters would: why there are none, and what can be done.
class CounterPlace : public look::EmptyState {
    Q_OBJECT
public:
    enum class Why {
        Looking,
        NotLooked, ///< it was stopped
        Failed, ///< the reason stands in the notice above
        Empty, ///< nothing lies there
        AllHere, ///< only what is not here was to be shown
    };

    explicit CounterPlace(QWidget *parent = nullptr);

    /// `host`: the post office. Where the focus was on a button here, it goes on to the one that takes its place.
    void tell(Why why, const QString &host);

Q_SIGNALS:
    void lookWanted();
    void stopWanted();

private:
    std::optional<Why> m_why;
    QString m_host;
};

} // namespace sobre::ui
