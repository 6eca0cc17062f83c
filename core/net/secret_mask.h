// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace sobre::net {

/// Knows the secrets of one link and covers them with "****" wherever they come up: as they are, in base64,
/// or as part of something in base64. A secret of fewer than four octets covers the whole text: a hole would
/// say as much as the secret. Forgets by overwriting.
class SecretMask {
public:
    SecretMask() = default;
    ~SecretMask();
    SecretMask(const SecretMask &) = delete;
    SecretMask &operator=(const SecretMask &) = delete;

    void add(QByteArrayView secret);
    /// A line as it was written and as it may be shown: what stands where `shown` has "****" is the secret,
    /// and so is what is in it if it is base64 (the password of PLAIN, the token of XOAUTH2 …).
    void addFrom(QByteArrayView written, QByteArrayView shown);
    QByteArray masked(QByteArrayView text) const;

private:
    bool isIn(QByteArrayView octets) const;

    QList<QByteArray> m_secrets;
};

} // namespace sobre::net
