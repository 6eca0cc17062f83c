// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"
#include "core/store/ids.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace sobre::ui {

/// What a composer is opened for. A value; nothing in it is trusted (it may come from a mailto link).
struct Writing {
    enum class Kind { New, Reply, ReplyAll, ReplyToList, Forward, Draft };

    Kind kind = Kind::New;
    store::LetterId about
        = store::LetterId::None; ///< the letter answered or forwarded, or the draft gone on with
    QList<mime::Mailbox> to = {}; ///< New only, as the rest
    QList<mime::Mailbox> cc = {};
    QList<mime::Mailbox> bcc = {};
    QString subject = {};
    QString text = {};
    QStringList files = {};
    /// What goes along without being a file of the disk: the own key.
    struct Piece {
        QString name;
        QByteArray type;
        QByteArray octets;
    };
    QList<Piece> pieces = {};
    QString selectRecipient = {}; ///< this address stands selected, to be corrected
    bool requireTls = false; ///< Draft only: a letter that was taken back was to go by closed vans only
    QDateTime planned = {}; ///< Draft only: when a letter that was taken back was to leave; invalid: at once
    QStringList recipients
        = {}; ///< Draft only: everybody a letter that was taken back would have gone to, see takeBack()
};

} // namespace sobre::ui
