// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/account_setting.h"

#include "core/account/keep_policy.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace sobre::account {
namespace {

    using store::AccountRecord;

    constexpr int LongestEvery = 24 * 60; // minutes
    constexpr qint64 KiloOctets = 1000; // as people and ISPs count

    MailError nonsense(const QString &value, const QString &mayBe)
    {
        return {.kind = MailError::Kind::BadInput,
                .scope = MailError::Scope::Account,
                .retry = MailError::Retry::WhenUserActs,
                .detail = u"“%1” is not %2"_s.arg(value, mayBe)};
    }

    std::optional<qint64> octetsFrom(const QString &value)
    {
        if (value == "none"_L1)
            return 0;
        qint64 unit = 0;
        for (const auto &[suffix, octets] : {std::pair {"kB"_L1, KiloOctets}, std::pair {"MB"_L1, KiloOctets * KiloOctets},
                                             std::pair {"GB"_L1, KiloOctets * KiloOctets * KiloOctets}}) {
            if (value.endsWith(suffix, Qt::CaseInsensitive))
                unit = octets;
        }
        bool isNumber = false;
        const int count = unit > 0 ? value.chopped(2).toInt(&isNumber) : 0;
        return isNumber && count > 0 ? std::optional(count * unit) : std::nullopt;
    }

    std::optional<int> minutesFrom(const QString &value)
    {
        if (value == "usual"_L1)
            return -1;
        if (value == "never"_L1)
            return 0;
        bool isNumber = false;
        const int minutes = value.toInt(&isNumber);
        return isNumber && minutes >= 1 && minutes <= LongestEvery ? std::optional(minutes) : std::nullopt;
    }

    std::optional<QByteArray> choiceFrom(const QString &value)
    {
        if (value.compare("auto"_L1, Qt::CaseInsensitive) == 0)
            return QByteArray();
        const QByteArray name = value.toUpper().toLatin1();
        return loginChoices().contains(name) ? std::optional(name) : std::nullopt;
    }

    const QStringList &sealWords()
    {
        static const QStringList all {u"advised"_s, u"always"_s, u"never"_s};
        return all;
    }

} // namespace

const QByteArrayList &loginChoices()
{
    static const QByteArrayList all {"CRAM-MD5", "APOP", "XOAUTH2", "OAUTHBEARER", "EXTERNAL"};
    return all;
}

AccountRecord withLogin(AccountRecord account, const QByteArray &choice)
{
    if (account.loginChoice == choice)
        return account;
    account.loginChoice = choice;
    account.incomingMechanism.clear();
    account.outgoingMechanism.clear();
    return account;
}

const QStringList &settingNames()
{
    static const QStringList all {u"keep"_s, u"delete-there"_s, u"limit"_s, u"every"_s, u"login"_s, u"name"_s, u"send-key"_s, u"seal"_s};
    return all;
}

Result<AccountRecord> withSetting(AccountRecord account, const QString &name, const QString &value)
{
    if (name == "keep"_L1) {
        const auto policy = KeepPolicy::parse(value);
        if (!policy)
            return std::unexpected(policy.error());
        account.keep = policy->text();
    } else if (name == "delete-there"_L1) {
        if (value != "yes"_L1 && value != "no"_L1)
            return std::unexpected(nonsense(value, u"yes or no"_s));
        account.deleteThere = value == "yes"_L1;
    } else if (name == "limit"_L1) {
        const auto octets = octetsFrom(value);
        if (!octets)
            return std::unexpected(nonsense(value, u"none or a size such as 20MB"_s));
        account.fetchLimit = *octets;
    } else if (name == "every"_L1) {
        const auto minutes = minutesFrom(value);
        if (!minutes)
            return std::unexpected(nonsense(value, u"usual, never or a number of minutes from 1 to %1"_s.arg(LongestEvery)));
        account.everyMinutes = *minutes;
    } else if (name == "login"_L1) {
        const auto choice = choiceFrom(value);
        if (!choice)
            return std::unexpected(nonsense(value, u"auto, cram-md5, apop, xoauth2, oauthbearer or external"_s));
        account = withLogin(std::move(account), *choice);
    } else if (name == "send-key"_L1) {
        if (value != "yes"_L1 && value != "no"_L1)
            return std::unexpected(nonsense(value, u"yes or no"_s));
        account.sendsKey = value == "yes"_L1;
    } else if (name == "seal"_L1) {
        const qsizetype choice = sealWords().indexOf(value);
        if (choice < 0)
            return std::unexpected(nonsense(value, u"advised, always or never"_s));
        account.sealNew = int(choice);
    } else if (name == "name"_L1) {
        account.displayName = value;
    } else {
        return std::unexpected(MailError {.kind = MailError::Kind::NotFound, .scope = MailError::Scope::Account, .detail = u"setting “%1”"_s.arg(name)});
    }
    return account;
}

QString limitText(qint64 octets)
{
    if (octets <= 0)
        return u"none"_s;
    const qint64 mega = KiloOctets * KiloOctets;
    return octets % mega == 0 ? u"%1MB"_s.arg(octets / mega) : u"%1kB"_s.arg(octets / KiloOctets);
}

QString everyText(int minutes)
{
    return minutes < 0 ? u"usual"_s : minutes == 0 ? u"never"_s : QString::number(minutes);
}

QString sealText(int sealNew)
{
    return sealWords().value(sealNew, sealWords().constFirst());
}

QString loginText(const QByteArray &choice)
{
    return choice.isEmpty() ? u"auto"_s : QString::fromLatin1(choice).toLower();
}

} // namespace sobre::account
