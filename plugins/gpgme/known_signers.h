// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/crypto_key.h"

#include <QtCore/QByteArray>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QHash>

#include <mutex>
#include <optional>

namespace sobre::gpgme {

/// The keys that made the last signatures, so that a folder of letters by one person needs one gpg a letter and not
/// two. Forgets all when GnuPG's files change, and after half a minute, since keys come to their ends. Any thread.
class KnownSigners {
public:
    /// Never destroyed.
    static KnownSigners &all();

    /// The key with this part, where it is known for `state` (gnupgState()).
    std::optional<plugin::CryptoKey> find(const QByteArray &state, const QString &part);
    void keep(const QByteArray &state, const QString &part, const plugin::CryptoKey &key);

private:
    std::mutex m_mutex;
    QByteArray m_state;
    QDeadlineTimer m_until;
    QHash<QString, plugin::CryptoKey> m_keys;
};

} // namespace sobre::gpgme
