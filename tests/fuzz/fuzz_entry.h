// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace sobre::fuzz {

/// What libFuzzer tries with millions of inputs and tst_fuzz_replay with those that are kept. Each ends the
/// program with a message (qFatal) where something that must always hold does not.
using Entry = void (*)(QByteArrayView input);

/// Lines as the server's answers: core/pop3/pop3_reply and the reader of letters, core/pop3/dot_reader.
void pop3Reply(QByteArrayView input);
/// An mbox as somebody else wrote it, and a letter that is put into one and read back: core/transfer.
void mbox(QByteArrayView input);
/// A letter that may be a delivery report: core/mime/report.
void report(QByteArrayView input);
/// A whole visit to a mailbox; see fuzz_pop3_dialogue.cpp for the form of an input.
void pop3Dialogue(QByteArrayView input);

/// Ends the program unless it holds.
inline void require(bool holds, const char *what)
{
    if (!holds)
        qFatal("does not hold: %s", what);
}

/// Takes one octet off; 0 where there is none.
inline uchar takeOctet(QByteArrayView &input)
{
    if (input.isEmpty())
        return 0;
    const auto octet = uchar(input.front());
    input = input.sliced(1);
    return octet;
}

} // namespace sobre::fuzz
