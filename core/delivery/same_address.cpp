// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/same_address.h"

#include <QUrl>

#include <algorithm>

namespace sobre::delivery {
namespace {

    QString domainOf(QStringView address)
    {
        const QString domain = address.sliced(address.lastIndexOf(u'@') + 1).toString().toLower();
        const QByteArray label = QUrl::toAce(domain);
        return label.isEmpty() ? domain : QString::fromLatin1(label); // empty: no name that a server could have
    }

} // namespace

bool sameAddress(const QString &one, const QString &other)
{
    if (one == other)
        return !one.isEmpty();
    const qsizetype at = one.lastIndexOf(u'@');
    if (at <= 0 || other.lastIndexOf(u'@') != at || QStringView(one).first(at) != QStringView(other).first(at))
        return false;
    return domainOf(one) == domainOf(other);
}

qsizetype indexOfAddress(const QStringList &addresses, const QString &address)
{
    const auto found = std::ranges::find_if(addresses, [&address](const QString &one) { return sameAddress(one, address); });
    return found == addresses.end() ? -1 : found - addresses.begin();
}

} // namespace sobre::delivery
