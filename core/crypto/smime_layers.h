// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/cms_look.h"
#include "core/crypto/letter_look.h"
#include "core/mime/structure.h"

#include <optional>

class QIODevice;

namespace sobre::crypto {

/// An entity whose whole body is S/MIME's own kind of octets (RFC 8551 section 3.2).
struct SmimeEntity {
    QByteArray octets; ///< decoded
    CmsLook look;
};

/// The letter or entity in `octets` as one of those; nothing where its root is of another type.
std::optional<SmimeEntity> smimeEntity(const QByteArray &octets);

/// `entity` without the signatures around it that hold it, however many there are: what a reader is shown. Whether they
/// are good is another question. Pure.
QByteArray withoutSignatures(QByteArray entity);

/// Completes `look` for a letter that is S/MIME as a whole, by what its octets really are: sealed, signed (attack 39),
/// signed and an envelope within (attack 33, RFC 2634), or neither. `letter` has the `structure`. For a worker.
void lookIntoSmime(const std::shared_ptr<QIODevice> &letter, const mime::Structure &structure, LetterLook &look);

/// Whether that function is for it, which has this `protection` by its structure.
bool isWholeSmime(const mime::Structure &structure, const Protection &protection);

} // namespace sobre::crypto
