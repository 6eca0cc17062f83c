// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace sobre::practice {

/// A letter as it lies at the server. Octets end in CRLF.
struct ServedLetter {
    QByteArray uid; ///< never used twice
    QByteArray octets;
};

/// What lies at the server for the one account there is, oldest first.
class Mailbox {
public:
    void put(const QByteArray &octets);
    void remove(const QByteArray &uid);
    const QList<ServedLetter> &letters() const { return m_letters; }

private:
    QList<ServedLetter> m_letters;
    int m_last = 0;
};

} // namespace sobre::practice
