// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/check_account.h"

#include <QObject>

namespace sobre::account {

/// Carries the steps of a check from the mail thread to whoever connected; as the sender of a signal it may
/// end, and the receiver too, whenever they like.
class StepRelay : public QObject {
    Q_OBJECT
Q_SIGNALS:
    void stepped(const sobre::account::CheckStep &step);
};

} // namespace sobre::account
