// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/smtp/batch_run.h"

namespace sobre::tests {

/// A batch over a long way, and the pieces of its dialogues: each letter is one line, "Hola".
class FarBatchRun : public BatchRun {
public:
    FarBatchRun() { roundTrip = std::chrono::milliseconds(100); }
    LetterInMemory &add(const QList<QByteArray> &recipients) { return letters.add(recipients, "Hola\r\n"); }
};

namespace scripts {

inline DialogueScript chunkingHello()
{
    return helloOffering({ "PIPELINING", "CHUNKING", "8BITMIME" });
}

/// What the client says for a letter to one recipient.
inline DialogueScript chunkTo(const QByteArray &to)
{
    return "C MAIL FROM:<ana@uno.test> SIZE=6\nC RCPT TO:<" + to + ">\nC BDAT 6 LAST\nC Hola";
}

/// What the server answers to it.
inline DialogueScript chunkTaken(const QByteArray &name)
{
    return "S 250 Ok\nS 250 Ok\nS 250 2.0.0 Ok: queued as " + name;
}

} // namespace scripts
} // namespace sobre::tests
