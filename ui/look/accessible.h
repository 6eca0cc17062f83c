// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QObject;

namespace sobre::look {

/// Makes known how our own widgets present themselves to screen readers. Widgets of ui/look call it; once is
/// enough.
void installAccessibility();

/// How much a message may interrupt what a screen reader is saying.
enum class Urgency { Polite, Assertive };

/// Has a screen reader say `text`, as coming from `source`. Nothing happens where none runs.
void announce(QObject *source, const QString &text, Urgency urgency = Urgency::Polite);

} // namespace sobre::look
