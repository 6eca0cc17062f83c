// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/answering_channel.h"

#include <QByteArray>
#include <QMap>

#include <memory>

namespace sobre::tests {

/// A mailbox with ordinary answers, some of which are replaced: what single replies of the
/// "mailkit-dialogues" set are fed in.
struct MailkitMailbox {
    /// Where a reply stands → its octets with LF line ends. A whole line ("UIDL 1") goes before its verb
    /// ("UIDL"). "greeting", and "CAPA" that becomes "CAPA in" after the log-in; "123 RETR": one piece for
    /// the third of them, nothing for the first two; "+ AUTH": the answer to the line after AUTH's.
    QMap<QByteArray, QByteArray> replies;
    int letters = 3;
    bool bareLf = false; ///< the server ends its lines with LF alone
    std::shared_ptr<QMap<QByteArray, int>> fed = std::make_shared<QMap<QByteArray, int>>();

    AnsweringChannel::Server server() const;
};

} // namespace sobre::tests
