// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/addresses.h"

#include <algorithm>

namespace sobre::gpgme {

QString asciiLower(QString text)
{
    for (QChar &each : text) {
        if (each >= u'A' && each <= u'Z')
            each = QChar(each.unicode() + 32);
    }
    return text;
}

bool plausibleAddress(const QString &address)
{
    return address.contains(u'@') && std::ranges::none_of(address, [](QChar each) {
               return each.isSpace() || each.unicode() < 32 || each == u'<' || each == u'>';
           });
}

bool sameAddress(const QString &one, const QString &other)
{
    const qsizetype at = one.lastIndexOf(u'@') + 1;
    return at > 0 && one.first(at) == other.first(std::min(at, other.size()))
        && asciiLower(one.sliced(at)) == asciiLower(other.sliced(std::min(at, other.size())));
}

} // namespace sobre::gpgme
