// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/letter_writer.h"

#include <QFile>

#include <memory>

namespace sobre::transfer {

/// Letters one after the other in one mbox file, in the form mboxrd: every line that is "From " behind any number of ">"
/// gets one more. Lines end with LF; a letter whose last line has no end gets one. Nothing else is changed, so flags do
/// not come along.
class MboxWriter : public LetterWriter {
public:
    /// Makes the file. Errors: FileUnreadable (also where there is one), DiskFull.
    static Result<std::unique_ptr<LetterWriter>> open(const QString &path);
    Result<> write(const store::LetterRow &row, const LetterFlags &flags, store::LetterDevice &letter) override;

private:
    explicit MboxWriter(const QString &path);
    bool append(const QDateTime &received, store::LetterDevice &letter);

    QFile m_file; ///< unbuffered: what could not be written must not follow later
};

} // namespace sobre::transfer
