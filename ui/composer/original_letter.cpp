// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/original_letter.h"

#include "core/crypto/protection.h"
#include "core/html/html_text.h"
#include "core/mime/addresses.h"
#include "core/mime/headers.h"
#include "core/mime/parse.h"
#include "core/store/letter_device.h"
#include "core/store/letters.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

/// "<mailto:list@example.org?subject=x>, <https://…>": the address of the first mailto (RFC 2369).
QString listAddressIn(const QByteArray &body)
{
    const QString text = QString::fromUtf8(body);
    const qsizetype start = text.indexOf("<mailto:"_L1, 0, Qt::CaseInsensitive);
    const qsizetype end = start < 0 ? -1 : text.indexOf(u'>', start);
    if (end < 0)
        return {};
    const QStringView target = QStringView(text).sliced(start + 8, end - start - 8);
    const qsizetype question = target.indexOf(u'?');
    return QUrl::fromPercentEncoding((question < 0 ? target : target.first(question)).trimmed().toUtf8());
}

} // namespace

QString OriginalLetter::text() const
{
    return letter.textSaysAll() ? letter.text : html::toText(letter.html);
}

Result<OriginalLetter> readOriginal(store::Database &reader, store::LetterId letter)
{
    const auto row = store::letters::row(reader, letter);
    if (!row)
        return std::unexpected(row.error());
    const auto device = store::LetterDevice::open(reader, letter);
    if (!device)
        return std::unexpected(device.error());
    OriginalLetter original;
    original.id = letter;
    original.account = row->account;
    original.letter = mime::parse(**device);
    for (const mime::HeaderField &field : mime::readHeaders(**device)) {
        if (mime::equalsIgnoringCase(field.name, "Mail-Followup-To"))
            original.followUpTo = mime::readMailboxes(field.body);
        else if (mime::equalsIgnoringCase(field.name, "List-Post"))
            original.listAddress = listAddressIn(field.body);
    }
    if ((*device)->failure())
        return std::unexpected(*(*device)->failure());
    original.sealed = crypto::protectionOf(original.letter).isSealedLetter();
    return original;
}

Result<bool> isSealed(store::Database &reader, store::LetterId letter)
{
    const auto device = store::LetterDevice::open(reader, letter);
    if (!device)
        return std::unexpected(device.error());
    const bool sealed = crypto::protectionOf(mime::parse(**device)).isSealedLetter();
    if ((*device)->failure())
        return std::unexpected(*(*device)->failure());
    return sealed;
}

} // namespace sobre::ui
