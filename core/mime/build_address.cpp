// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/build_address.h"

#include "core/mime/build_error.h"
#include "core/mime/encode_header.h"

#include <QUrl>

#include <algorithm>
#include <cstring>

namespace sobre::mime {

namespace {

constexpr qsizetype LongestAddress
    = 512; // RFC 5321 allows 254; a little more does no harm, a line's worth would

std::unexpected<MailError> bad(const QString &address)
{
    return badInput(oneLine(address.left(LongestAddress)), MailError::Scope::Recipient);
}

bool isLocalCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return u >= 0x80 || c.isLetterOrNumber() || (u != 0 && std::strchr(".!#$%&'*+-/=?^_`{|}~", u) != nullptr);
}

bool isQuotedLocal(QStringView local)
{
    if (local.size() < 2 || !local.startsWith(u'"') || !local.endsWith(u'"'))
        return false;
    local = local.sliced(1, local.size() - 2);
    for (qsizetype i = 0; i < local.size(); ++i) {
        if (local[i] == u'"')
            return false;
        if (local[i] == u'\\' && ++i == local.size())
            return false;
    }
    return true;
}

/// The domain in ASCII, empty if it is none.
QByteArray asciiDomain(QStringView domain)
{
    if (domain.startsWith(u'[') && domain.endsWith(u']')) {
        const auto literal = domain.sliced(1, domain.size() - 2);
        const bool good = !literal.isEmpty() && std::ranges::all_of(literal, [](QChar c) {
            return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'.' || c == u':' || c == u'-');
        });
        return good ? domain.toLatin1() : QByteArray();
    }
    const bool ascii = std::ranges::all_of(domain, [](QChar c) { return c.unicode() < 0x80; });
    const QByteArray out = ascii ? domain.toLatin1() : QUrl::toAce(domain.toString());
    const bool good = !out.isEmpty() && !out.startsWith('.') && !out.contains("..")
        && std::ranges::all_of(out, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.'
                   || c == '-' || c == '_';
           });
    return good ? out : QByteArray();
}

} // namespace

Result<QByteArray> writtenAddress(const QString &address)
{
    // The order matters: nothing with a control character gets past this line, whatever the rest would
    // accept.
    const bool controls = std::ranges::any_of(address, [](QChar c) {
        const char16_t u = c.unicode();
        return u < 0x20 || (u >= 0x7F && u < 0xA0) || u == 0x2028 || u == 0x2029 || u == 0xFFFD;
    });
    const qsizetype at = address.lastIndexOf(u'@');
    if (controls || at < 1 || address.size() > LongestAddress || !address.isValidUtf16())
        return bad(address);
    const QStringView local = QStringView(address).first(at);
    const QByteArray domain = asciiDomain(QStringView(address).sliced(at + 1));
    if (domain.isEmpty() || !(std::ranges::all_of(local, isLocalCharacter) || isQuotedLocal(local)))
        return bad(address);
    return local.toUtf8() + '@' + domain;
}

QByteArray writtenDomain(const QString &address)
{
    const QByteArray domain = asciiDomain(QStringView(address).sliced(address.lastIndexOf(u'@') + 1));
    return domain.isEmpty() || !address.contains(u'@') ? QByteArrayLiteral("localhost.invalid") : domain;
}

} // namespace sobre::mime
