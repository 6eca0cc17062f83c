// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QHostAddress>
#include <QString>
#include <QUrl>

namespace sobre::web {

/// Whether Sobre asks there at all: https, a host, no user, at most 2000 characters. Error: BadInput. Pure.
Result<> mayAsk(const QUrl &url);

/// An address of the public network (the registries of RFC 6890): not this computer, a private network, a link, a
/// carrier's inside, a multicast group, a documentation prefix; nor an IPv6 one that carries such an IPv4 one. Pure.
bool isPublic(const QHostAddress &address);

/// Whether two hosts belong to one site: they are the same, or share a registrable domain by the public suffix list. IP
/// literals are a site each. Any thread.
bool isSameSite(const QString &host, const QString &other);

} // namespace sobre::web
