// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/letter_opening.h"

#include "app/application.h"
#include "app/cli/letter_json.h"
#include "core/crypto/protection.h"

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

Task<crypto::OpenedLetter> openForTerminal(Application &sobre, crypto::LetterSource source, QStringList own,
                                            mime::Message parsed)
{
    if (!crypto::protectionOf(parsed).any()) {
        crypto::OpenedLetter plain;
        plain.message = std::move(parsed);
        co_return plain;
    }
    co_return co_await crypto::openLetter(std::move(source), true, std::move(own), sobre.engine(), sobre.keys());
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
        {u"unauthenticated"_s, letter.judgement.unauthenticated},
        {u"revocationUnknown"_s, letter.judgement.revocationUnknown},
        {u"signatures"_s, signatures},
        {u"sealedFor"_s, QJsonArray::fromStringList(letter.judgement.sealedFor)},
        {u"signedFor"_s, QJsonArray::fromStringList(letter.judgement.signedFor)},
        {u"detail"_s, textOrNull(letter.judgement.detail)},
    };
}

} // namespace sobre::cli
