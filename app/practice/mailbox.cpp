// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/mailbox.h"

namespace sobre::practice {

void Mailbox::put(const QByteArray &octets)
{
    m_letters.append({"practice-" + QByteArray::number(++m_last), octets});
}

void Mailbox::remove(const QByteArray &uid)
{
    m_letters.removeIf([&](const ServedLetter &letter) { return letter.uid == uid; });
}

} // namespace sobre::practice
