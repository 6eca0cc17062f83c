// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/gpg_error.h"
#include "plugins/gpgme/signature_peek.h"
#include "plugins/gpgme/signatures.h"
#include "plugins/gpgme/streams.h"
#include "plugins/gpgme/work.h"

namespace sobre::gpgme {

using Kind = plugin::CryptoOutcome::Kind;

namespace {
/// gpg keeps the order of the file; where it passed over one of them nothing can be told.
void nameIntended(const QByteArray &signature, QList<plugin::SignatureEvidence> &found)
{
    const QList<QStringList> intended = intendedIn(signature);
    if (intended.size() != found.size())
        return;
    for (qsizetype i = 0; i < found.size(); ++i)
        found[i].setIntended(intended[i]);
}
} // namespace

plugin::CryptoOutcome verify(Run &run)
{
    // gpg would look into the text for a signature, and find one that covers something else.
    if (run.request().isDetached() && run.request().signature().trimmed().isEmpty())
        return outcome(Kind::Damaged, QStringLiteral("No signature"));
    Context context(run);
    if (context.error())
        return outcomeOf(context.error(), run, context.status());
    Source source(run);
    Sink sink(run, &source);
    gpgme_error_t error = 0;
    if (!run.request().isDetached()) {
        error = context.finish(gpgme_op_verify_start(context.get(), source.data(), nullptr, sink.data()));
    } else {
        Octets signature(run.request().signature());
        error
            = context.finish(gpgme_op_verify_start(context.get(), signature.data(), source.data(), nullptr));
    }
    plugin::CryptoOutcome result = outcomeOf(error, run, context.status(), &source, &sink);
    if (result.kind() == Kind::Cancelled || result.kind() == Kind::TooLarge || result.kind() == Kind::Failed)
        return result;
    auto signatures = signaturesOf(context, run);
    if (run.request().isDetached())
        nameIntended(run.request().signature(), signatures);
    if (run.cancelled())
        return outcome(Kind::Cancelled);
    if (signatures.isEmpty())
        return result.kind() == Kind::Done ? outcome(Kind::Damaged, QStringLiteral("No signature")) : result;
    // Evidence of a signature in a message that gpg could not read to its end is none.
    if (result.kind() == Kind::Done)
        result.setSignatures(signatures);
    return result;
}

} // namespace sobre::gpgme
