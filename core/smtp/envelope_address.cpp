// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/envelope_address.h"

#include <QUrl>

#include <algorithm>
#include <cstring>

namespace sobre::smtp {

namespace {

bool isAscii(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::unexpected<MailError> refused(const char *why, QByteArrayView address)
{
    QString shown = QString::fromUtf8(address.first(std::min<qsizetype>(address.size(), 320)));
    for (QChar &c : shown) {
        if (c.category() == QChar::Other_Control)
            c = QChar::ReplacementCharacter;
    }
    return std::unexpected(MailError{ .kind = MailError::Kind::BadInput,
                                      .scope = MailError::Scope::Letter,
                                      .retry = MailError::Retry::WhenUserActs,
                                      .detail = QString::fromLatin1(why) + QLatin1String(": ") + shown });
}

// Where the at sign between local part and domain stands; a quoted local part may hold others. -1 if there is
// none.
qsizetype atSign(QByteArrayView address)
{
    if (!address.startsWith('"'))
        return address.indexOf('@');
    for (qsizetype i = 1; i < address.size(); ++i) {
        if (address[i] == '\\')
            ++i;
        else if (address[i] == '"')
            return i + 1 < address.size() && address[i + 1] == '@' ? i + 1 : -1;
    }
    return -1;
}

// RFC 5321 Local-part; dots are not counted, because mailboxes with two in a row exist. Quoted: atSign() saw
// its end.
bool isLocalPart(QByteArrayView local)
{
    if (local.isEmpty())
        return false;
    if (local.startsWith('"'))
        return local.size() > 2;
    return std::ranges::none_of(local, [](char c) { return c == ' ' || std::strchr("()<>[]:;@\\,\"", c); });
}

bool isDomain(QByteArrayView domain)
{
    if (domain.startsWith('[')) { // an address literal
        return domain.size() > 2 && domain.endsWith(']')
            && std::ranges::all_of(domain.sliced(1, domain.size() - 2), [](char c) {
                   return isAlphanumeric(c) || c == '.' || c == ':' || c == '-';
               });
    }
    qsizetype label = 0;
    for (const char c : domain) {
        if (c == '.') {
            if (label == 0)
                return false;
            label = 0;
        } else if ((!isAlphanumeric(c) && c != '-' && c != '_') || ++label > 63) {
            return false;
        }
    }
    return label > 0 && domain.size() <= 253;
}

} // namespace

Result<EnvelopeAddress> EnvelopeAddress::parse(QByteArrayView address)
{
    if (address.isEmpty())
        return refused("no address", address);
    if (std::ranges::any_of(address, isControl))
        return refused("a control character in an address", address);
    if (!address.isValidUtf8())
        return refused("an address that is not UTF-8", address);
    const qsizetype at = atSign(address);
    if (at < 0)
        return refused("not an address", address);
    const QByteArrayView local = address.first(at);
    if (!isLocalPart(local))
        return refused("not an address", address);
    QByteArray domain = address.sliced(at + 1).toByteArray();
    if (!isAscii(domain))
        domain = QUrl::toAce(QString::fromUtf8(domain));
    if (!isDomain(domain)) // after toAce, which turns wide forms of < > @ into these
        return refused("not a domain", address);

    EnvelopeAddress checked;
    checked.m_octets = local.toByteArray() + '@' + domain;
    checked.m_needsSmtpUtf8 = !isAscii(local);
    if (checked.m_octets.size() > MaxOctets)
        return refused("an address that is too long", address);
    return checked;
}

} // namespace sobre::smtp
