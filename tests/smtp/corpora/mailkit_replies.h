// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/smtp/corpora/answered_smtp_run.h"
#include "tests/smtp/corpora/fake_mta.h"

#include <functional>

namespace sobre::tests {

/// What is expected of a file of the "mailkit-dialogues" set (one reply, or two): where it is fed, and what must come of it.
struct MailkitReply {
    QByteArray file; ///< "comcast-data.txt"
    QByteArray place; ///< "greeting", or a key of FakeMta::replies
    std::optional<MailError::Kind> error; ///< how the session ends
    std::function<void(FakeMta &mta, AnsweredSmtpRun &run)> prepare = {};
    /// What is wrong, empty if nothing. `octets`: of the file.
    std::function<QByteArray(const AnsweredSmtpRun &run, const QByteArray &octets)> wrong = {};
};

const QList<MailkitReply> &mailkitReplies();

} // namespace sobre::tests
