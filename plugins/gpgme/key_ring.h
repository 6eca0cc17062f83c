// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/gpgme/context.h"

#include <QtCore/QStringList>

#include <expected>

namespace sobre::gpgme {

/// The person's own key ring, read only, on this computer only.
class KeyRing {
public:
    /// `mode`: what keys are to come with, besides the usual (GPGME_KEYLIST_MODE_…).
    explicit KeyRing(Run &run, gpgme_keylist_mode_t mode = 0);

    /// Those that fit one of `patterns` as gpg reads them, all where there are none. None is no error.
    std::expected<std::vector<Key>, gpgme_error_t> find(const QStringList &patterns, bool secretOnly = false);
    /// The key whose primary part has this fingerprint, or null.
    Key primary(const QString &fingerprint, bool secret = false);
    /// The key one of whose parts has this fingerprint (or long key id), or null.
    Key owner(const QString &part);

private:
    Context m_context;
};

} // namespace sobre::gpgme
