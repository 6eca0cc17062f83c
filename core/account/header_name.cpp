// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/header_name.h"

#include "core/mime/headers.h"
#include "core/store/digest.h"

#include <algorithm>
#include <array>

namespace sobre::account {
namespace {

    constexpr qsizetype MaxHeader = 64 * 1024; ///< what pop3::LookedAt holds
    constexpr QByteArrayView Prefix = "header-";

    bool isTheServers(QByteArrayView name)
    {
        static constexpr std::array<QByteArrayView, 8> Names {"Status",     "X-Status", "X-UID",           "X-UIDL",
                                                              "X-Keywords", "X-IMAP",   "Content-Length", "X-IMAPbase"};
        return std::ranges::any_of(Names, [name](QByteArrayView one) { return mime::equalsIgnoringCase(one, name); });
    }

    // Up to the empty line; of one that has none in reach, up to the last whole line.
    QByteArrayView headerOf(QByteArrayView letter)
    {
        const QByteArrayView reach = letter.first(std::min(letter.size(), MaxHeader));
        if (reach.startsWith("\r\n"))
            return {};
        const qsizetype end = reach.indexOf("\r\n\r\n");
        if (end >= 0)
            return reach.first(end + 2);
        const qsizetype last = reach.lastIndexOf("\r\n");
        return reach.first(last < 0 ? 0 : last + 2);
    }

} // namespace

QByteArray headerName(QByteArrayView header)
{
    store::Digest digest;
    mime::HeaderWalk fields(headerOf(header));
    QByteArrayView name;
    QByteArrayView body;
    while (fields.next(name, body)) {
        if (isTheServers(name))
            continue;
        digest.add(name);
        digest.add(":");
        digest.add(mime::unfold(body));
        digest.add("\n");
    }
    return Prefix.toByteArray() + digest.finish().first(20).toHex();
}

bool isWholeHeader(QByteArrayView header)
{
    return header.startsWith("\r\n") || header.indexOf("\r\n\r\n") >= 0;
}

} // namespace sobre::account
