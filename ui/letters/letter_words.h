// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/letters.h"
#include "ui/look/letter_roles.h"

#include <QSet>
#include <QString>

namespace sobre::ui {

/// The words of a letter's row. Window thread.
namespace letter_words {

/// A person in a list: the name, or the address where there is no name or the name could pass for an address.
QString person(const mime::Mailbox &mailbox);

/// Who wrote a conversation, the newest first, each once: "Ana, Jonas, me"; one person by the whole name.
/// `own`: addresses of the person, in small letters.
QString senders(const QList<mime::Mailbox> &newestFirst, const QSet<QString> &own);

/// "To: Ana, Jonas", for what the person wrote.
QString recipients(const QList<mime::Mailbox> &to);

/// What a subject line shows: "No subject" where there is none.
QString subject(const store::LetterRow &row);

/// What stands for the subject of a letter in an envelope that was not opened.
QString sealedSubject();

/// What stands for the first words of a letter of which only the header is here.
QString restIsThere();

/// "4 sealed letters were not searched": under what a search found.
QString unsearched(qint64 letters);

/// What a row's sign says to who does not see it; empty for none.
QString markWords(look::LetterMark mark);

/// What is told to a screen reader, part by part.
struct Spoken {
    bool unread = false;
    bool starred = false;
    QString sender;
    QString subject;
    int count = 1; ///< letters in the conversation
    bool attachment = false;
    QString mark; ///< of markWords()
    QString date;
};
/// "Unread. Ana Ruiz. Agenda for the 28 November assembly. 4 messages. Attachment. Sealed. Today 20:05."
QString sentence(const Spoken &parts);

} // namespace letter_words
} // namespace sobre::ui
