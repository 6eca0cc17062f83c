// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/sending_checks.h"

#include "core/mime/build_address.h"
#include "ui/composer/attached_word.h"
#include "ui/composer/quote.h"
#include "ui/text/isolate.h"

#include <QLocale>

namespace sobre::ui {

SendingChecks::SendingChecks(const outbox::DraftState &letter, qint64 serverLimit)
{
    const QList<mime::Mailbox> everybody = letter.to + letter.cc + letter.bcc;
    if (letter.account == store::AccountId::None || letter.from.address.isEmpty())
        m_obstacle = tr("There is no account to send from. Add one first.");
    else if (everybody.isEmpty())
        m_obstacle = tr("There is nobody to send this to. Add a recipient.");
    for (const mime::Mailbox &one : everybody) {
        if (!mime::writtenAddress(one.address)) {
            m_obstacle
                = tr("“%1” is not a mail address. Correct or remove it.").arg(text::isolated(one.address));
            break;
        }
    }

    if (letter.subject.trimmed().isEmpty())
        m_doubts.append(tr("There is no subject."));
    const QString word = attachedWord(ownText(letter.text));
    m_lacksFile = letter.files.isEmpty() && !word.isEmpty();
    if (m_lacksFile) //: %1 is the word found in the letter: attached, enclosed…
        m_doubts.append(tr("You wrote “%1”, but there is no file.").arg(text::isolated(word)));
    if (const QString large = sizeSentence(sizeOf(letter), serverLimit); !large.isEmpty())
        m_doubts.append(large);
}

qint64 SendingChecks::sizeOf(const outbox::DraftState &letter)
{
    qint64 size = letter.text.size();
    for (const outbox::DraftFile &file : letter.files)
        size += file.size * 78 / 57; // base64 in lines
    return size;
}

QString SendingChecks::sizeSentence(qint64 size, qint64 serverLimit)
{
    const auto inWords = [](qint64 octets) {
        return text::isolated(QLocale().formattedDataSize(octets, octets < LargeLetter ? 1 : 0, QLocale::DataSizeSIFormat));
    };
    // Not an obstacle: the size is an estimate, and the limit may have changed since it was heard.
    if (serverLimit > 0 && size > serverLimit)
        return tr("This letter has %1. Your server takes %2 at most.").arg(inWords(size), inWords(serverLimit));
    if (size <= LargeLetter)
        return {};
    return tr("This letter has %1. Many servers refuse more than %2.").arg(inWords(size), inWords(LargeLetter));
}

} // namespace sobre::ui
