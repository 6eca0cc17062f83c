// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/random_marks.h"

#include <QRandomGenerator>

namespace sobre::mime {

QByteArray randomMark()
{
    QByteArray random(16, Qt::Uninitialized);
    QRandomGenerator::system()->generate(random.begin(), random.end());
    return random.toHex();
}

QByteArray newBoundary()
{
    return "=_" + randomMark();
}

} // namespace sobre::mime
