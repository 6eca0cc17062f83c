// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/known_signers.h"

namespace sobre::gpgme {

using namespace std::chrono_literals;

namespace {
constexpr qsizetype MostKeys = 200;
} // namespace

KnownSigners &KnownSigners::all()
{
    static KnownSigners *const it = new KnownSigners;
    return *it;
}

std::optional<plugin::CryptoKey> KnownSigners::find(const QByteArray &state, const QString &part)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_keys.constFind(part);
    return state == m_state && !m_until.hasExpired() && found != m_keys.constEnd()
        ? std::optional(*found)
        : std::optional<plugin::CryptoKey>();
}

void KnownSigners::keep(const QByteArray &state, const QString &part, const plugin::CryptoKey &key)
{
    const std::scoped_lock lock(m_mutex);
    if (state != m_state || m_until.hasExpired() || m_keys.size() >= MostKeys) {
        m_keys.clear();
        m_state = state;
        m_until = QDeadlineTimer(30s);
    }
    m_keys.insert(part, key);
}

} // namespace sobre::gpgme
