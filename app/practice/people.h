// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"

#include <QList>
#include <QString>

namespace sobre::practice {

enum class Tongue { English, Spanish, Indonesian };

/// Somebody who lives in the practice world and answers letters.
struct Person {
    mime::Mailbox mailbox;
    Tongue tongue = Tongue::English;
    bool hasKey = false;
};

/// Whose post office it is.
mime::Mailbox owner();
const QList<Person> &people();
/// Nobody: null.
const Person *personAt(const QString &address);
/// The one person who has a key.
const Person &keyHolder();

/// An address that is taken and then bounces.
inline constexpr char NobodyAddress[] = "nobody@practice.example";
/// An address that is refused at once.
inline constexpr char RefusedAddress[] = "refused@practice.example";

} // namespace sobre::practice
