// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/account_draft.h"

#include "core/account/account_setting.h"
#include "core/account/server_says.h"
#include "ui/accounts/enter_page.h"

#include <QCoreApplication>

namespace sobre::ui {
namespace {

class DraftWords {
    Q_DECLARE_TR_FUNCTIONS(DraftWords)
};

} // namespace

AccountDraft AccountDraft::of(const account::Account &account, const QString &signature,
                              std::chrono::seconds undo)
{
    return { .name = account.record.name,
             .displayName = account.record.displayName,
             .email = account.record.email,
             .incoming = account.incoming,
             .outgoing = account.outgoing,
             .keep = account.keep,
             .deleteThere = account.record.deleteThere,
             .fetchLimit = account.record.fetchLimit,
             .everyMinutes = account.record.everyMinutes,
             .loginChoice = account.record.loginChoice,
             .password = {},
             .signature = signature,
             .sendsKey = account.record.sendsKey,
             .sealNew = account.record.sealNew,
             .undo = undo,
             .trust = {},
             .expireDays = account::ServerSays::parse(account.record.serverSays).expireDays };
}

store::AccountRecord AccountDraft::applied(store::AccountRecord record) const
{
    record.name = name.isEmpty() ? email : name;
    record.displayName = displayName;
    record.email = email;
    record.incomingUrl = incoming.url();
    record.outgoingUrl = outgoing.url();
    record.keep = keep.text();
    record.deleteThere = deleteThere;
    record.fetchLimit = fetchLimit;
    record.everyMinutes = everyMinutes;
    record.sendsKey = sendsKey;
    record.sealNew = sealNew;
    return account::withLogin(std::move(record), loginChoice);
}

QStringList AccountDraft::differences(const AccountDraft &from) const
{
    QStringList all;
    if (name != from.name)
        all += DraftWords::tr("name of the account");
    if (displayName != from.displayName)
        all += DraftWords::tr("your name");
    if (email != from.email)
        all += DraftWords::tr("address");
    if (incoming != from.incoming)
        all += DraftWords::tr("receiving server");
    if (loginChoice != from.loginChoice)
        all += DraftWords::tr("log-in");
    if (!password.isNull())
        all += DraftWords::tr("password");
    if (keep != from.keep || deleteThere != from.deleteThere || fetchLimit != from.fetchLimit)
        all += DraftWords::tr("messages on the server");
    if (everyMinutes != from.everyMinutes)
        all += DraftWords::tr("checking");
    if (outgoing != from.outgoing)
        all += DraftWords::tr("sending server");
    if (trust != from.trust)
        all += DraftWords::tr("trusted certificate");
    if (undo != from.undo)
        all += DraftWords::tr("time to take back");
    if (sealNew != from.sealNew || sendsKey != from.sendsKey)
        all += DraftWords::tr("envelopes");
    if (signature != from.signature)
        all += DraftWords::tr("signature");
    return all;
}

bool AccountDraft::needsTest(const AccountDraft &from) const
{
    return incoming != from.incoming || outgoing != from.outgoing || email != from.email
        || loginChoice != from.loginChoice || !password.isNull();
}

QString AccountDraft::obstacle() const
{
    if (!looksLikeAddress(email))
        return DraftWords::tr("An email address looks like name@provider.example.");
    if (incoming.user.isEmpty())
        return DraftWords::tr("Type the user name.");
    return {};
}

} // namespace sobre::ui
