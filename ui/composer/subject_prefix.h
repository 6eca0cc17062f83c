// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sobre::ui {

/// The subject without the "Re:", "Fwd:", "RV:", "Bls:", "Aw[2]:"… that mailers of many languages put before
/// it.
QString bareSubject(const QString &subject);

/// "Re: " before the bare subject; "Fwd: " for a letter passed on. One prefix, however many there were.
QString replySubject(const QString &subject);
QString forwardSubject(const QString &subject);

} // namespace sobre::ui
