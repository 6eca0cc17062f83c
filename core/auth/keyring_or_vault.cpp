// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/auth/keyring_or_vault.h"

#include "core/error/mail_error.h"

#include <utility>

namespace sobre::auth {
namespace {

using Kind = MailError::Kind;

} // namespace

KeyringOrVault::KeyringOrVault(std::unique_ptr<CredentialSource> keyring,
                               std::unique_ptr<CredentialSource> vault)
    : m_keyring(std::move(keyring)), m_vault(std::move(vault))
{
}

Task<QCA::SecureArray> KeyringOrVault::read(SecretName name)
{
    std::optional<MailError> why;
    try {
        QCA::SecureArray secret = co_await m_keyring->read(name);
        m_lastPlace = Place::Keyring;
        co_return secret;
    } catch (const MailError &error) {
        why = error;
    }
    // Also when the ring has no such secret: it may have been written while no ring ran.
    try {
        QCA::SecureArray secret = co_await m_vault->read(name);
        m_lastPlace = Place::Vault;
        co_return secret;
    } catch (const MailError &error) {
        // "The ring stays closed" says more than "the vault has none either".
        if (error.kind == Kind::NoPassword && error.detail.isEmpty() && why->kind == Kind::NoPassword)
            throw *why;
        throw;
    }
}

Task<> KeyringOrVault::write(SecretName name, QCA::SecureArray secret)
{
    bool noRing = false;
    try {
        co_await m_keyring->write(name, secret);
    } catch (const MailError &error) {
        if (error.kind != Kind::NotAvailable)
            throw;
        noRing = true;
    }
    if (noRing) {
        co_await m_vault->write(name, secret);
        m_lastPlace = Place::Vault;
        co_return;
    }
    m_lastPlace = Place::Keyring;
    try {
        co_await m_vault->remove(name);
    } catch (const MailError &) { // NOLINT: an old copy in a vault that cannot be opened is never read again
    }
}

Task<> KeyringOrVault::remove(SecretName name)
{
    try {
        co_await m_keyring->remove(name);
    } catch (const MailError &error) {
        if (error.kind != Kind::NotAvailable)
            throw;
    }
    co_await m_vault->remove(name);
}

} // namespace sobre::auth
