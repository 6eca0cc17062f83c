// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/web_place.h"

#include "core/net/host_match.h"

#include <libpsl.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sobre::web {
namespace {

    constexpr int LongestUrl = 2000;

    MailError unfit(const QString &why)
    {
        return {.kind = MailError::Kind::BadInput, .retry = MailError::Retry::WhenUserActs, .detail = why};
    }

    /// A block of addresses that is not for everybody.
    struct Block {
        const char *prefix;
        int bits;
    };

    constexpr std::array Blocks4 {
        Block {"0.0.0.0", 8},       Block {"10.0.0.0", 8},     Block {"100.64.0.0", 10}, Block {"127.0.0.0", 8},
        Block {"169.254.0.0", 16},  Block {"172.16.0.0", 12},  Block {"192.0.0.0", 24},  Block {"192.0.2.0", 24},
        Block {"192.88.99.0", 24},  Block {"192.168.0.0", 16}, Block {"198.18.0.0", 15}, Block {"198.51.100.0", 24},
        Block {"203.0.113.0", 24},  Block {"224.0.0.0", 4},    Block {"240.0.0.0", 4},
    };

    // Of IPv6 only 2000::/3 is given out; within it these are not for everybody.
    constexpr std::array Blocks6 {
        Block {"2001::", 23}, // 2001:0::/32 (Teredo, which carries an IPv4 address) among others
        Block {"2001:db8::", 32},
        Block {"3fff::", 20},
    };

    bool isPublic4(quint32 address)
    {
        const QHostAddress as4(address);
        return std::ranges::none_of(Blocks4, [&](const Block &block) {
            return as4.isInSubnet(QHostAddress(QString::fromLatin1(block.prefix)), block.bits);
        });
    }

    quint32 fourOf(const Q_IPV6ADDR &six, int from)
    {
        return quint32(six[from]) << 24 | quint32(six[from + 1]) << 16 | quint32(six[from + 2]) << 8 | six[from + 3];
    }

    QString siteOf(const QString &host)
    {
        const QByteArray name = host.toLatin1();
        const char *const site = psl_registrable_domain(psl_builtin(), name.constData());
        return site ? QString::fromLatin1(site) : QString();
    }

} // namespace

Result<> mayAsk(const QUrl &url)
{
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty())
        return std::unexpected(unfit(u"only https addresses are asked"_s));
    if (!url.userInfo().isEmpty())
        return std::unexpected(unfit(u"an address with a user in it is not asked"_s));
    if (url.toEncoded().size() > LongestUrl)
        return std::unexpected(unfit(u"the address is too long"_s));
    return {};
}

bool isPublic(const QHostAddress &address)
{
    if (address.protocol() == QHostAddress::IPv4Protocol)
        return isPublic4(address.toIPv4Address());
    if (address.protocol() != QHostAddress::IPv6Protocol || !address.scopeId().isEmpty())
        return false;
    const Q_IPV6ADDR six = address.toIPv6Address();
    bool mapped = false;
    const quint32 inside = address.toIPv4Address(&mapped); // ::ffff:a.b.c.d
    if (mapped)
        return isPublic4(inside);
    if (address.isInSubnet(QHostAddress(u"64:ff9b::"_s), 96)) // translated by the network (RFC 6052)
        return isPublic4(fourOf(six, 12));
    if (address.isInSubnet(QHostAddress(u"2002::"_s), 16)) // 6to4
        return isPublic4(fourOf(six, 2));
    if (!address.isInSubnet(QHostAddress(u"2000::"_s), 3))
        return false;
    return std::ranges::none_of(Blocks6, [&](const Block &block) {
        return address.isInSubnet(QHostAddress(QString::fromLatin1(block.prefix)), block.bits);
    });
}

bool isSameSite(const QString &host, const QString &other)
{
    const QString one = net::canonicalHost(host);
    const QString two = net::canonicalHost(other);
    if (one == two)
        return !one.isEmpty();
    if (!QHostAddress(one).isNull() || !QHostAddress(two).isNull())
        return false;
    const QString site = siteOf(one);
    return !site.isEmpty() && site == siteOf(two);
}

} // namespace sobre::web
