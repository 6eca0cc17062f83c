// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/one_key.h"
#include "plugins/gpgme/work.h"

#include <QtCore/QDateTime>

#include <algorithm>

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;

namespace {
/// What may stand in gpg's list of parameters, and in a user id: one line without brackets.
bool plain(const QString &text)
{
    return text.size() <= 200 && std::ranges::none_of(text, [](QChar each) {
               return !each.isPrint() || each == u'<' || each == u'>' || each == u'(' || each == u')';
           });
}

bool isAddress(const QString &text)
{
    return plain(text) && text.count(u'@') == 1 && !text.startsWith(u'@') && !text.endsWith(u'@')
        && !text.contains(u' ');
}
} // namespace

plugin::CryptoOutcome makeKey(Run &run)
{
    const plugin::CryptoRequest &request = run.request();
    const QString name = request.name().trimmed();
    if (request.addresses().size() != 1 || !isAddress(request.addresses().front()))
        return outcome(Kind::Failed, QStringLiteral("A key is made for one address"));
    if (!plain(name))
        return outcome(Kind::Failed, QStringLiteral("There are characters in the name that a key cannot have"));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (request.expires().isValid() && request.expires() <= now)
        return outcome(Kind::Failed, QStringLiteral("The end is not in the future"));

    // Curves by name, whatever gpg.conf or a later GnuPG hold for the default.
    QString list = QStringLiteral("<GnupgKeyParms format=\"internal\">\n"
                                  "Key-Type: EDDSA\nKey-Curve: ed25519\nKey-Usage: cert,sign\n"
                                  "Subkey-Type: ECDH\nSubkey-Curve: cv25519\nSubkey-Usage: encrypt\n");
    if (!name.isEmpty())
        list += QStringLiteral("Name-Real: ") + name + u'\n';
    list += QStringLiteral("Name-Email: ") + request.addresses().front() + u'\n';
    list += request.expires().isValid()
        ? QStringLiteral("Expire-Date: seconds=%1\n").arg(now.secsTo(request.expires()))
        : QStringLiteral("Expire-Date: 0\n");
    list += request.mayAsk() ? QStringLiteral("%ask-passphrase\n") : QStringLiteral("%no-protection\n");
    list += QStringLiteral("</GnupgKeyParms>\n");

    Context context(run);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    const gpgme_error_t error
        = context.finish(gpgme_op_genkey_start(context.get(), list.toUtf8().constData(), nullptr, nullptr));
    const gpgme_genkey_result_t made = gpgme_op_genkey_result(context.get());
    if (error || !made || !made->fpr || !made->primary || !made->sub)
        return changeFailed(error, run, context);
    return doneWith(run, QString::fromLatin1(made->fpr));
}

} // namespace sobre::gpgme
