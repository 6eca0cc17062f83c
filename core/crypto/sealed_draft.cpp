// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/sealed_draft.h"

#include "core/async/in_worker.h"
#include "core/crypto/engine.h"
#include "core/crypto/letter_look.h"
#include "core/crypto/outcome_error.h"
#include "core/crypto/seal_stream.h"
#include "core/mime/encode_header.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace sobre::crypto {
namespace {

    QByteArray headerOf(const DraftCover &cover)
    {
        // What is no address yet is kept inside alone: a field that cannot be written is left out.
        mime::HeaderWriter header;
        (void)header.mailboxes("From", {cover.from});
        for (const mime::Mailbox &reader : cover.to) {
            mime::HeaderWriter trial;
            if (!trial.mailboxes("To", {reader}))
                continue;
            (void)header.mailboxes("To", {reader});
            break;
        }
        header.text("Subject", u"..."_s);
        header.date("Date", QDateTime::currentDateTimeUtc());
        if (!cover.messageId.isEmpty())
            (void)header.ids("Message-ID", {cover.messageId});
        header.words("MIME-Version", {"1.0"});
        return header.bytes();
    }

} // namespace

Task<std::shared_ptr<QIODevice>> sealDraft(PlainWriter write, DraftCover cover, QString fingerprint,
                                           QString directory, Engine &engine)
{
    if (fingerprint.isEmpty())
        throw noKeyFor(cover.from.address);
    Sealing sealing {.header = headerOf(cover),
                     .write = std::move(write),
                     .recipients = {fingerprint},
                     .signers = {},
                     .mayAsk = false,
                     .directory = directory};
    co_return co_await sealStream(std::move(sealing), engine);
}

Task<QByteArray> openDraft(LetterSource source, bool mayAsk, Engine &engine)
{
    const Result<LetterLook> look = co_await inWorker([source] { return lookAt(source); });
    if (!look)
        throw look.error();
    if (!look->protection.isSealedLetter() || look->questions.isEmpty()) {
        throw MailError {.kind = MailError::Kind::CryptoFailed,
                         .scope = MailError::Scope::Letter,
                         .detail = u"not sealed"_s};
    }
    const auto inside = std::make_shared<QBuffer>();
    inside->open(QIODevice::ReadWrite);
    plugin::CryptoRequest request(plugin::CryptoRequest::Operation::Decrypt);
    request.setSource(look->questions.first().octets);
    request.setSink(inside);
    request.setMayAsk(mayAsk);
    const plugin::CryptoOutcome outcome = co_await engine.run(request);
    if (outcome.kind() != plugin::CryptoOutcome::Kind::Done)
        throw errorOf(outcome);
    co_return inside->data();
}

} // namespace sobre::crypto
