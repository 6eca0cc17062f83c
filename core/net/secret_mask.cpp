// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/secret_mask.h"

#include <algorithm>

namespace sobre::net {
namespace {

constexpr QByteArrayView Mask = "****";
constexpr qsizetype ShortSecret = 4;

bool isBase64(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/'
        || c == '=';
}

void wipe(QByteArray &octets)
{
    volatile char *at = octets.data();
    for (qsizetype i = 0; i < octets.size(); ++i)
        at[i] = 0;
}

/// The secret inside a SASL message: the password of PLAIN (RFC 4616), the token of XOAUTH2 and OAUTHBEARER,
/// the digest of CRAM-MD5; empty in any other.
QByteArray innermost(const QByteArray &message)
{
    if (const qsizetype bearer = message.toLower().indexOf("bearer "); bearer >= 0)
        return message.mid(bearer + 7).split('\1').constFirst();
    for (const char before : { '\0', ' ' }) {
        if (message.contains(before))
            return message.mid(message.lastIndexOf(before) + 1);
    }
    return {};
}

} // namespace

SecretMask::~SecretMask()
{
    std::for_each(m_secrets.begin(), m_secrets.end(), wipe);
}

void SecretMask::add(QByteArrayView secret)
{
    if (!secret.isEmpty() && !m_secrets.contains(secret))
        m_secrets.append(QByteArray(secret.data(), secret.size())); // a copy of our own, to be wiped
}

void SecretMask::addFrom(QByteArrayView written, QByteArrayView shown)
{
    const qsizetype hole = std::clamp<qsizetype>(shown.indexOf(Mask), 0, written.size());
    const QByteArray secret = written.sliced(hole).trimmed().toByteArray();
    add(secret);
    if (const auto decoded = QByteArray::fromBase64Encoding(secret, QByteArray::AbortOnBase64DecodingErrors))
        add(innermost(*decoded));
}

bool SecretMask::isIn(QByteArrayView octets) const
{
    return std::any_of(m_secrets.begin(), m_secrets.end(),
                       [octets](const QByteArray &secret) { return octets.contains(secret); });
}

QByteArray SecretMask::masked(QByteArrayView text) const
{
    QByteArray shown = text.toByteArray();
    if (m_secrets.isEmpty())
        return shown;
    for (const QByteArray &secret : m_secrets) {
        if (secret.size() < ShortSecret && shown.contains(secret) && !shown.contains(Mask))
            return Mask.toByteArray();
        shown.replace(secret, Mask);
    }
    for (qsizetype begin = 0; begin < shown.size();) {
        qsizetype stop = begin;
        while (stop < shown.size() && isBase64(shown[stop]))
            ++stop;
        const QByteArray run = shown.mid(begin, stop - begin);
        // A secret may begin at any octet of what was encoded, and the run may have been cut out of a longer
        // one.
        for (qsizetype skip = 0; skip < 4 && run.size() - skip >= 4; ++skip) {
            if (isIn(QByteArray::fromBase64(run.mid(skip)))) {
                shown.replace(begin, run.size(), Mask);
                stop = begin + Mask.size();
                break;
            }
        }
        begin = stop + 1;
    }
    return shown;
}

} // namespace sobre::net
