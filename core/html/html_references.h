// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace sobre::html {

/// Text of a document (UTF-8) with its character references ("&amp;", "&#233;") replaced by what they mean. Any thread.
QString withoutReferences(QByteArrayView octets);

} // namespace sobre::html
