// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/keys/key_rows.h"

#include <QByteArray>
#include <QString>

namespace sobre::ui {

enum class KeyFile { Public, Secret };

/// A name to propose: of the person and of what it is, nothing that a file system minds.
QString keyFileName(const keys::KeyRow &row, KeyFile kind = KeyFile::Public);

/// In place of what the file holds, whole or not at all; a secret one is readable by its owner alone. For a worker.
/// Errors: FileUnreadable.
Result<> writeKeyFile(const QString &path, const QByteArray &octets, KeyFile kind);

/// At most a key's size of it. For a worker. Errors: FileUnreadable, BadInput (too large).
Result<QByteArray> readKeyFile(const QString &path);

/// What a file or the clipboard holds, told by its first octets.
enum class KeyContent {
    Nothing,
    Backup, ///< an OpenPGP message: what "Back up" wrote
    SecretKey,
    PublicKey, ///< one
    PublicKeys, ///< several
    Certificates, ///< S/MIME, PEM or DER
    Pkcs12,
};
KeyContent contentOf(const QByteArray &octets);

/// A certificate of a chain in one line.
QString chainLine(const plugin::CryptoKey &key);

} // namespace sobre::ui
