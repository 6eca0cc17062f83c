// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/store_fixture.h"

namespace sobre::store::test {

/// A letter made from its number alone, so that two processes know the same: most are small, each seventh is
/// larger than Intake::SmallLetter.
inline QByteArray numberedLetter(int number)
{
    Draft draft;
    draft.subject = "Number " + QByteArray::number(number);
    draft.messageId = '<' + QByteArray::number(number) + "@example.org>";
    draft.body
        = noise(number % 7 == 3 ? 1'100'000 + number * 10'007 : 200 + number * 331 % 9000, quint32(number));
    return draft.raw();
}

} // namespace sobre::store::test
