// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/server_name.h"
#include "core/mime/message.h"
#include "core/store/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace sobre::account {

/// A letter as it lies at the post office. A value.
struct ServerLetter {
    /// How much of it is here.
    enum class Here {
        Nothing, ///< not fetched yet
        Failed, ///< could not be fetched: see error
        Header, ///< its header alone, in a folder
        Whole, ///< in a folder
        Deleted, ///< it was fetched and deleted here for ever
    };
    /// When it is taken away there, if nobody does anything.
    enum class Goes {
        Never,
        WhenFetched,
        DaysAfterFetch, ///< `days` after it was fetched
        OnDay, ///< at `goesAt`
        NextVisit,
    };
    /// Facts that a person may want to know before they fetch it; each is seen in the header alone.
    enum Mark {
        Large = 1, ///< over 20 MB
        NoSender = 2, ///< no From, or none with an address
        Program = 4, ///< the whole letter is a program, an archive or a file by whose name one is known
        OtherAddress = 8, ///< the sender's name holds another address than the sender's
    };
    static constexpr quint64 LargeOctets = 20'000'000;

    quint32 number = 0; ///< in the listing it was read from
    ServerName name; ///< empty uid: the server gives no names
    std::optional<quint64> size; ///< octets as the server claims; none if it makes no sense
    bool headerKnown = false; ///< the next four are what they say; else nobody looked yet
    mime::Mailbox from = {};
    QString subject = {};
    QDateTime date = {}; ///< UTC; invalid: it has none
    int marks = 0; ///< of Mark
    QString fileName = {}; ///< of the file that Mark::Program is about; may be empty

    Here here = Here::Nothing;
    store::LetterId letter = store::LetterId::None; ///< for Header and Whole
    std::optional<MailError> error = {}; ///< for Failed
    Goes goes = Goes::Never;
    int days = 0;
    QDateTime goesAt = {}; ///< UTC

    bool has(Mark mark) const { return marks & mark; }
};

/// What lies at the post office at one moment.
struct ServerListing {
    store::AccountId account = store::AccountId::None;
    QList<ServerLetter> letters; ///< in the server's order, the oldest first as a rule
    quint64 octets = 0; ///< of all, as far as the sizes are known
    qsizetype unread = 0; ///< headers that are neither known from here nor were looked at
    bool named = true; ///< false: the server gives its letters no names, so that none can be chosen
    std::optional<int> expireDays = {}; ///< the server itself deletes after so many days; -1: it never does
};

} // namespace sobre::account

Q_DECLARE_METATYPE(sobre::account::ServerListing)
