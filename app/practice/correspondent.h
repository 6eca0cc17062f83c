// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/people.h"
#include "app/practice/smtp_conversation.h"
#include "core/mime/message.h"

#include <optional>

namespace sobre::practice {

class GnupgHome;

/// Somebody who reads what is written to them and answers: what was sealed to their key is answered sealed.
class Correspondent {
public:
    /// `keys`: this person's own; null for one who has none. Outlives it.
    Correspondent(const Person &person, GnupgHome *keys);

    /// The answer as it leaves this person, without any Received field. Empty if it cannot be written.
    QByteArray answer(const PostedLetter &letter, const QDateTime &now) const;

private:
    /// A letter as this person reads it.
    struct Read {
        mime::Message outside;
        std::optional<mime::Message> inside; ///< of one that was sealed and could be opened
        bool wasSealed = false;

        const mime::Message &letter() const { return inside ? *inside : outside; }
    };
    Read read(const QByteArray &octets) const;
    QString words(const Read &read) const;

    const Person m_person;
    GnupgHome *m_keys;
};

} // namespace sobre::practice
