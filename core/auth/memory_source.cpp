// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/memory_source.h"

#include "core/auth/secret_key.h"

namespace sobre::auth {

Task<QCA::SecureArray> MemorySource::read(SecretName name)
{
    const auto at = m_secrets.find(keyFor(name));
    if (at == m_secrets.end())
        throw noPassword({});
    co_return QCA::SecureArray(at->second);
}

Task<> MemorySource::write(SecretName name, QCA::SecureArray secret)
{
    m_secrets[keyFor(name)] = secret;
    co_return;
}

Task<> MemorySource::remove(SecretName name)
{
    m_secrets.erase(keyFor(name));
    co_return;
}

} // namespace sobre::auth
