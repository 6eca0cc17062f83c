// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"
#include "core/store/ids.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace sobre::outbox {

/// A file that goes along, wherever its octets lie now: in a part of a stored letter, in memory (what was
/// pasted), or on the person's disk; looked for in that order.
struct DraftFile {
    quint64 key = 0; ///< the caller's own number for it
    QString name; ///< may be empty
    QByteArray type; ///< "type/subtype"
    QByteArray charset; ///< of text, empty if not known
    qint64 size = 0; ///< octets

    store::LetterId letter = store::LetterId::None; ///< the letter that holds it
    mime::PartPath part; ///< where in that letter
    QByteArray octets;
    QString path;
};

/// All there is of a letter while it is being written. A value; nothing in it is trusted or known to be
/// sendable.
struct DraftState {
    enum class Answers { Nothing, Reply, Forward };

    store::AccountId account = store::AccountId::None; ///< it goes out by
    mime::Mailbox from;
    QList<mime::Mailbox> to, cc, bcc; ///< as typed: an address may be none
    QString subject;
    QString text;
    QString html; ///< what readDraft() found in place of text in a draft that another program wrote; never written
    QList<DraftFile> files;
    QString messageId; ///< without angle brackets, as the next two
    QString inReplyTo;
    QStringList references;
    Answers answers = Answers::Nothing;
    store::LetterId answered = store::LetterId::None; ///< the letter that is answered or forwarded
    bool seal = false; ///< it is to go out in an envelope: then no copy of it lies anywhere in the open
    bool sealChosen = false; ///< the person said so, or that it is not to be: no advice changes it any more
    bool sign = false; ///< it is to be signed, in an envelope or not
    bool ofSealed = false; ///< what it answers or forwards came in an envelope
    bool requireTls = false; ///< "closed vans only": over TLS all the way or not at all (RFC 8689)
    QList<QByteArray> autocrypt; ///< the field with the writer's key, see mime::Draft; no draft keeps it
    bool localDate = false; ///< its Date is to be in local time; a preference, so no draft keeps it
};

} // namespace sobre::outbox
