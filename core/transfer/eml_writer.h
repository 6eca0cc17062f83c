// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/letter_writer.h"

namespace sobre::transfer {

/// Each letter in a file of its own, octet for octet: "000042 Subject.eml".
class EmlWriter : public LetterWriter {
public:
    /// The folder is there.
    explicit EmlWriter(QDir folder);
    Result<> write(const store::LetterRow &row, const LetterFlags &flags, store::LetterDevice &letter) override;

private:
    const QDir m_folder;
};

/// Copies all of `from` into `to`, which is open, and hands it to the system. Errors: as LetterWriter::write().
Result<> copyLetter(store::LetterDevice &from, QFile &to);

} // namespace sobre::transfer
