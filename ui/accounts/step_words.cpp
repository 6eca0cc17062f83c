// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/step_words.h"

#include "ui/text/error_text.h"
#include "ui/text/isolate.h"

#include <QCoreApplication>
#include <QLocale>

namespace sobre::ui {
namespace {

using What = account::CheckStep::What;

class StepWords {
    Q_DECLARE_TR_FUNCTIONS(StepWords)
};

QString methodWords(const QString &method)
{
    return StepWords::tr("log-in method %1").arg(text::isolated(method));
}

} // namespace

QList<What> stepsOf(const account::Account &account)
{
    QList<What> steps{ What::IncomingConnection, What::IncomingLogin, What::OutgoingConnection };
    if (!account.outgoing.user.isEmpty())
        steps += What::OutgoingLogin;
    steps += What::SenderAccepted;
    return steps;
}

QString serverAndPort(const net::ServerAddress &server)
{
    return StepWords::tr("%1, port %2").arg(text::isolated(server.host), QString::number(server.port));
}

QString protectionOf(const QString &tlsVersion)
{
    return tlsVersion.isEmpty() ? StepWords::tr("not encrypted") : tlsVersion;
}

QString stepTitle(What what, const account::Account &account, bool running)
{
    switch (what) {
    case What::IncomingConnection:
    case What::OutgoingConnection: {
        const QString server
            = serverAndPort(what == What::IncomingConnection ? account.incoming : account.outgoing);
        return running ? StepWords::tr("Connecting to %1").arg(server)
                       : StepWords::tr("Connect to %1").arg(server);
    }
    case What::IncomingLogin:
        return running ? StepWords::tr("Signing in for receiving") : StepWords::tr("Sign in for receiving");
    case What::OutgoingLogin:
        return running ? StepWords::tr("Signing in for sending") : StepWords::tr("Sign in for sending");
    case What::SenderAccepted:
        return running ? StepWords::tr("Checking that the server accepts your address as sender")
                       : StepWords::tr("Check that the server accepts your address as sender");
    }
    return {};
}

QString stepTitleDone(What what, const account::Account &account)
{
    switch (what) {
    case What::IncomingConnection:
        return StepWords::tr("Connected to %1").arg(serverAndPort(account.incoming));
    case What::OutgoingConnection:
        return StepWords::tr("Connected to %1").arg(serverAndPort(account.outgoing));
    case What::IncomingLogin:
        return StepWords::tr("Signed in for receiving");
    case What::OutgoingLogin:
        return StepWords::tr("Signed in for sending");
    case What::SenderAccepted:
        return StepWords::tr("The server accepts your address as sender");
    }
    return {};
}

QString stepNote(const account::CheckStep &step, const account::Account &account)
{
    using How = account::CheckStep::How;
    if (step.how == How::Failed)
        return step.error ? text::sentence(*step.error) : QString();
    if (step.what == What::SenderAccepted)
        return StepWords::tr("no mail is sent");
    if (step.how != How::Done)
        return {};
    if (step.what == What::IncomingConnection || step.what == What::OutgoingConnection) {
        const bool clear
            = (step.what == What::IncomingConnection ? account.incoming : account.outgoing).encryption
            == net::ServerAddress::Encryption::None;
        if (clear)
            return protectionOf({});
        return (step.byTrust ? StepWords::tr("%1, by the certificate that you trust")
                             : StepWords::tr("%1, the certificate is valid for this name"))
            .arg(protectionOf(step.detail));
    }
    return step.detail.isEmpty() ? QString() : methodWords(step.detail);
}

QString waitingNote(std::chrono::seconds waited, std::chrono::seconds limit)
{
    return StepWords::tr("waiting %1 s of at most %2 s").arg(waited.count()).arg(limit.count());
}

} // namespace sobre::ui
