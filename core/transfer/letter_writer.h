// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/letter_device.h"
#include "core/store/letters.h"
#include "core/transfer/letter_flags.h"

#include <QDateTime>
#include <QDir>
#include <QString>

class QFile;

namespace sobre::transfer {

/// Writes letters into files of one form. What is there already is never overwritten, and a letter that could not be
/// written whole leaves nothing behind. One thread.
class LetterWriter {
public:
    virtual ~LetterWriter() = default;

    /// `letter` is at its start. Errors: DiskFull, FileUnreadable (the detail names the file), what LetterDevice
    /// says; of scope Letter, after
    /// which others may be written, or of scope Profile, after which none can be.
    virtual Result<> write(const store::LetterRow &row, const LetterFlags &flags, store::LetterDevice &letter) = 0;
};

/// The error of a file that could not be made or written.
MailError unwritable(const QFile &file);

} // namespace sobre::transfer
