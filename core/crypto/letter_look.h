// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/open_letter.h"
#include "core/crypto/payload.h"
#include "core/crypto/protection.h"

#include <QByteArray>
#include <QList>

#include <memory>

class QIODevice;

namespace sobre::crypto {

/// Something in a letter that an engine must be asked about.
struct Question {
    enum class What { Detached, Inside, Sealed } what = What::Detached;
    Format format = Format::None;
    std::shared_ptr<QIODevice> octets; ///< what was signed, or what is sealed; read once
    QByteArray signature; ///< of Detached
    mime::PartPath part = {}; ///< of Detached: the layer; of inline armour: the text part
    ProtectedHeader header = {}; ///< of Detached: what stands in what was signed
    int block = -1; ///< of inline armour beside other text: which one of the part, as armourBlocks() counts
    QByteArray charset = {}; ///< of inline armour: of what comes out
};

/// What a letter shows before an engine was asked.
struct LetterLook {
    mime::Message message;
    Protection protection;
    Claims claims;
    ProtectedHeader header; ///< of what is signed in the open, worth something once the signature is good
    QList<Question> questions; ///< one where the whole is covered, a few where only parts are
    QByteArray inlineCharset;
    QByteArray inside = {}; ///< of S/MIME: the entity that a signature holds in itself (RFC 8551 section 3.5.2)
    bool wrapped = false; ///< of S/MIME: what is signed is an envelope, which the second question is about
};

/// Whether the lines of a letter in a file end in bare line feeds. On its way, when it was signed, it had none.
bool hasBareLines(QIODevice &letter);

/// Reads and parses the letter. For a worker. Errors: those of `source`.
Result<LetterLook> lookAt(const LetterSource &source);

} // namespace sobre::crypto
