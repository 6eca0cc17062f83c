// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace sobre::mime {

/// Joins the lines of a format=flowed text (RFC 3676). `text` has \n line ends.
QString unflow(QStringView text, bool deleteSpace);

} // namespace sobre::mime
