// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace sobre::mime {

/// One piece of a parameter in the form of RFC 2231: name*=…, name*0=…, name*1*=…
struct ParameterSegment {
    int index = -1; ///< -1: the whole value
    bool encoded = false; ///< percent-encoded; the first such piece names the charset
    QByteArray bytes;
};

/// The value they make, in the order of their numbers; of two with one number the first counts.
QString joinSegments(std::vector<ParameterSegment> segments);

} // namespace sobre::mime
