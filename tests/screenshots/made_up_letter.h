// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace sobre::screenshots {

/// A file of a made-up letter.
struct MadeUpFile {
    QByteArray name;
    QByteArray type;
    qsizetype octets;
};

/// A letter that nobody wrote, as it is described in made_up_mail.cpp. All texts are UTF-8.
struct MadeUpLetter {
    const char *date; ///< "2026-11-21 20:45", UTC
    QByteArray from; ///< "Ana Ruiz <ana.ruiz@example.net>"
    QByteArray subject;
    QByteArray text;
    QByteArray id = {}; ///< of the Message-ID
    QByteArray answers = {}; ///< the Message-ID's of the letter that it answers
    QByteArray to = "Marta Vidal <marta@example.org>";
    QByteArray cc = {};
    QByteArray html = {};
    QList<MadeUpFile> files = {};
    QByteArray more = {}; ///< further header fields, with their line ends
    store::FolderId folder = store::FolderId::Inbox;
    bool unread = false;
    bool starred = false;
    bool answered = false;

    QDateTime time() const;
    /// As it would lie at a server, with CRLF.
    QByteArray raw() const;
};

/// Where it went through on its way, as Received fields: with TLS all the way, or with one step that shows no sign of
/// it.
QByteArray route(const char *date, bool tlsAllTheWay);

} // namespace sobre::screenshots
