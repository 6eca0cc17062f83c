// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/letter_opening.h"

#include "app/application.h"
#include "app/cli/letter_json.h"
#include "core/crypto/protection.h"
#include "core/store/database.h"
#include "core/store/letter_device.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace sobre::cli {
namespace {

    QJsonValue textOrNull(const QString &text)
    {
        return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    }

    QString signerOf(const crypto::SignatureFinding &finding)
    {
        if (finding.name.isEmpty() || finding.address.isEmpty())
            return finding.name + finding.address;
        return finding.name + u" <"_s + finding.address + u'>';
    }

} // namespace

crypto::LetterSource fileSource(const QString &path)
{
    return [path]() -> Result<std::shared_ptr<QIODevice>> {
        auto file = std::make_shared<QFile>(path);
        if (file->open(QIODevice::ReadOnly))
            return file;
        return std::unexpected(MailError {.kind = MailError::Kind::FileUnreadable,
                                          .scope = MailError::Scope::Letter,
                                          .detail = path + u": "_s + file->errorString()});
    };
}

crypto::LetterSource storedSource(const store::Store &store, store::LetterId letter)
{
    struct Held {
        std::unique_ptr<store::Database> reader;
        std::unique_ptr<store::LetterDevice> device; // goes first
    };
    return [&store, letter]() -> Result<std::shared_ptr<QIODevice>> {
        auto held = std::make_shared<Held>();
        auto reader = store.openReader();
        if (!reader)
            return std::unexpected(reader.error());
        held->reader = std::move(*reader);
        auto device = store::LetterDevice::open(*held->reader, letter);
        if (!device)
            return std::unexpected(device.error());
        held->device = std::move(*device);
        return std::shared_ptr<QIODevice>(held, held->device.get());
    };
}

Task<crypto::OpenedLetter> openForTerminal(Application &sobre, crypto::LetterSource source, mime::Message parsed)
{
    if (!crypto::protectionOf(parsed).any()) {
        crypto::OpenedLetter plain;
        plain.message = std::move(parsed);
        co_return plain;
    }
    co_return co_await crypto::openLetter(std::move(source), true, sobre.engine(), sobre.keys());
}

QJsonObject protectionJson(const crypto::OpenedLetter &letter)
{
    QJsonArray signatures;
    for (const crypto::SignatureFinding &finding : letter.judgement.signatures) {
        signatures += QJsonObject {
            {u"verdict"_s, QString::fromLatin1(wordFor(finding.word))},
            {u"signer"_s, textOrNull(signerOf(finding))},
            {u"keyId"_s, textOrNull(finding.fingerprint)},
            {u"time"_s, timeJson(finding.signedAt)},
        };
    }
    return {
        {u"format"_s, QString::fromLatin1(wordFor(letter.protection.format))},
        {u"encrypted"_s, letter.protection.sealed},
        {u"covers"_s, QString::fromLatin1(wordFor(letter.protection.covers))},
        {u"verdict"_s, QString::fromLatin1(wordFor(letter.judgement.verdict))},
        {u"opened"_s, letter.judgement.opened},
        {u"signatures"_s, signatures},
        {u"sealedFor"_s, QJsonArray::fromStringList(letter.judgement.sealedFor)},
        {u"detail"_s, textOrNull(letter.judgement.detail)},
    };
}

} // namespace sobre::cli
