// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/dialogue_script.h"

namespace sobre::tests {

/// The pieces that most dialogues have in common, for SmtpRun's letter as it is by default.
namespace scripts {

/// Greeting and EHLO of a server that offers little.
inline DialogueScript plainHello()
{
    return R"(
        S 220 mail.uno.test ESMTP
        C EHLO [127.0.0.1]
        S 250-mail.uno.test
        S 250-SIZE 1000000
        S 250 8BITMIME
    )";
}

/// The same with PIPELINING.
inline DialogueScript pipeliningHello()
{
    return R"(
        S 220 mail.uno.test ESMTP
        C EHLO [127.0.0.1]
        S 250-mail.uno.test
        S 250-PIPELINING
        S 250-SIZE 1000000
        S 250-8BITMIME
        S 250 ENHANCEDSTATUSCODES
    )";
}

/// The default envelope, up to the leave to send the letter.
inline DialogueScript envelope()
{
    return R"(
        C MAIL FROM:<ana@uno.test> SIZE=20
        S 250 2.1.0 Ok
        C RCPT TO:<luz@due.test>
        S 250 2.1.5 Ok
        C DATA
        S 354 End data with <CR><LF>.<CR><LF>
    )";
}

inline DialogueScript pipelinedEnvelope()
{
    return R"(
        C MAIL FROM:<ana@uno.test> SIZE=20
        C RCPT TO:<luz@due.test>
        C DATA
        S 250 2.1.0 Ok
        S 250 2.1.5 Ok
        S 354 End data with <CR><LF>.<CR><LF>
    )";
}

inline DialogueScript takesLetter()
{
    return R"(
        B
        S 250 2.0.0 Ok: queued as 4WxYz12345
    )";
}

inline DialogueScript goodbye()
{
    return R"(
        C QUIT
        S 221 2.0.0 Bye
    )";
}

inline DialogueScript reset()
{
    return R"(
        C RSET
        S 250 2.0.0 Ok
    )";
}

} // namespace scripts
} // namespace sobre::tests
