// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/pop3/answered_run.h"
#include "tests/pop3/corpora/mailkit_mailbox.h"

#include <functional>

namespace sobre::tests {

/// What is expected of a file of the "mailkit-dialogues" set: where it is fed, and what must come of it.
struct MailkitRow {
    QByteArray file; ///< "gmail/list1.txt"
    QByteArray place; ///< see MailkitMailbox; empty: Sobre never asks for this
    std::optional<MailError::Kind> error; ///< how the visit ends
    std::function<void(MailkitMailbox &box, AnsweredRun &run)> prepare = {};
    /// What is wrong, empty if nothing. `octets`: of the file.
    std::function<QByteArray(const AnsweredRun &run, const QByteArray &octets)> wrong = {};
};

const QList<MailkitRow> &mailkitRows();

} // namespace sobre::tests
