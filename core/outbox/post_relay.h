// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/outbox/post_letter.h"

#include <QObject>

namespace sobre::outbox {

/// Carries what became of letters from the mail thread to whoever connected; as the sender of a signal it may end, and the
/// receiver too, whenever they like.
class PostRelay : public QObject {
    Q_OBJECT
Q_SIGNALS:
    void posted(sobre::store::LetterId letter, const sobre::outbox::PostReport &report);
};

} // namespace sobre::outbox
