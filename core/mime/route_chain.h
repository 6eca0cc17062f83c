// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"
#include "core/mime/route.h"
#include "core/mime/route_line.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace sobre::mime {

/// Who handed a letter over, as the server that wrote the line found out by itself. The name he gave in greeting is
/// not in it.
struct Handing {
    QString host = {}; ///< of his address by reverse look-up, lower-case; empty: none, or it cannot be told from the greeting
    QString address = {}; ///< IP, as written; empty: the line has none, or two that differ
    bool found = false; ///< the address stands in a comment; the bare word may be what he said in greeting, and proves nothing
    bool doubtful = false; ///< the line names more than one
    bool byCustomer = false; ///< he logged in: a person, not a server
};

Handing handingOf(const ReceivedLine &line);

/// Marks the lines that the person's own post office wrote (Hop::trusted). The rule:
///
/// - The topmost line of a letter that was fetched from its mailbox is always one: it was put on last, by the server
///   that keeps the mailbox. Of any other letter none is.
/// - A line below is one only if the line above is, and says *by itself* that one of the post office's servers handed
///   the letter over: by a reverse name within its domains, by an address within its own network (private, loopback) that
///   stands in a comment, or through LMTP, which does not leave it; and if the line names a server of those domains as its writer.
/// - Nobody counts who logged in, whose reverse name is that of a customer's line (it has the numbers of the address),
///   or whose name is only what he said in greeting. Where a line does not say from whom the letter came, the chain ends.
///
/// What is found there is evidence; all else in a header may be written by the sender.
void markTrusted(const QList<ReceivedLine> &lines, const OwnServers &own, QList<Hop> &hops);

/// The name of the server that wrote the topmost line, lower-case; empty where it has none but an address.
/// `header`: the beginning of a letter, at least up to that line.
QString topmostServer(QByteArrayView header);

/// The domain that the servers of one post office have in common: the name without its first label, if that leaves more
/// than what everybody may have a name in ("co.uk"). Lower-case; empty for addresses and what is no name of a host.
QString serverDomain(const QString &host);

/// Whether the name is this domain or lies below it.
bool isWithin(const QString &host, const QStringList &domains);

/// Whether an address is of a network that cannot be reached from outside: loopback, private, link-local.
bool isInternalAddress(QStringView address);

/// Whether a server writes of itself only within its own house: "localhost", an address of its network, no name at all.
bool isInternalName(const QString &host);

} // namespace sobre::mime
