// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/letter_writer.h"

#include <QSet>

#include <memory>

namespace sobre::transfer {

/// Letters in a Maildir, octet for octet, with their flags. Each is written into tmp and then put into cur under a name
/// that is made of its octets and its number: exported twice, the second one says that it is there, whatever its flags
/// were then.
class MaildirWriter : public LetterWriter {
public:
    /// `maildir` is a folder; its cur, new and tmp are made if absent. Errors: FileUnreadable.
    static Result<std::unique_ptr<LetterWriter>> open(const QDir &maildir);
    Result<> write(const store::LetterRow &row, const LetterFlags &flags, store::LetterDevice &letter) override;

private:
    explicit MaildirWriter(QDir maildir);

    const QDir m_maildir;
    QSet<QString> m_there; ///< names without flags of what lies in it
};

} // namespace sobre::transfer
