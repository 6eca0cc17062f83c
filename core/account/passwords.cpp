// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/passwords.h"

#include "core/account/login_choice.h"
#include "core/auth/command_source.h"

using namespace Qt::StringLiterals;

namespace sobre::account {
namespace {

    const QString Incoming = u"incoming"_s;
    const QString Outgoing = u"outgoing"_s;

} // namespace

Task<QCA::SecureArray> Passwords::secretOf(Account account, QString direction)
{
    const auth::SecretName name {.account = store::number(account.id()), .direction = direction};
    if (account.record.passwordCommand.isEmpty())
        co_return co_await m_kept.read(name);
    auth::CommandSource command(account.record.passwordCommand);
    co_return co_await command.read(name);
}

Task<auth::Login> Passwords::loginFor(Account account, net::ServerAddress::Protocol direction)
{
    const bool incoming = direction == net::ServerAddress::Protocol::Pop3;
    const net::ServerAddress &server = incoming ? account.incoming : account.outgoing;
    auth::Login login;
    login.user = server.user;
    login.remembered = onlyMechanism(account, direction);
    if (login.user.isEmpty())
        co_return login;
    try {
        login.secret = co_await secretOf(account, incoming ? Incoming : Outgoing);
    } catch (MailError &error) {
        error.server = server.hostAndPort();
        throw;
    }
    co_return login;
}

Task<> Passwords::keep(store::AccountId account, QCA::SecureArray secret)
{
    for (const QString &direction : {Incoming, Outgoing}) {
        const auth::SecretName name {.account = store::number(account), .direction = direction};
        co_await m_kept.write(name, secret);
    }
}

Task<> Passwords::forget(store::AccountId account)
{
    for (const QString &direction : {Incoming, Outgoing}) {
        const auth::SecretName name {.account = store::number(account), .direction = direction};
        co_await m_kept.remove(name);
    }
}

} // namespace sobre::account
