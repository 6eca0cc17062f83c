// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/dialogue_script.h"

#include <QList>

namespace sobre::ui::test {

/// A letter at a made-up server.
struct Lying {
    QByteArray uid;
    quint64 size = 2000;
    QByteArray header = {}; ///< lines, each with its \n
};

/// Log-in and listing of a server with PIPELINING.
inline tests::DialogueScript listing(const QList<Lying> &letters, const QByteArray &capability = "TOP")
{
    const QByteArray capabilities = "C CAPA\nS +OK\nS USER\nS UIDL\nS PIPELINING\nS " + capability + "\nS .\n";
    quint64 octets = 0;
    QByteArray uids, sizes;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        octets += letters[i].size;
        uids += "S " + QByteArray::number(i + 1) + ' ' + letters[i].uid + '\n';
        sizes += "S " + QByteArray::number(i + 1) + ' ' + QByteArray::number(letters[i].size) + '\n';
    }
    QByteArray script = "S +OK ready\n" + capabilities + "C USER marta\nS +OK\nC PASS ****\nS +OK in\n" + capabilities + "C STAT\nS +OK "
        + QByteArray::number(letters.size()) + ' ' + QByteArray::number(octets) + "\nC UIDL\nS +OK\n" + uids + "S .\n";
    if (!letters.isEmpty())
        script += "C LIST\nS +OK\n" + sizes + "S .\n";
    return script;
}

/// TOP of the letters at these places, counted from 0.
inline tests::DialogueScript tops(const QList<Lying> &letters, const QList<qsizetype> &places)
{
    QByteArray script;
    for (const qsizetype place : places) {
        script += "C TOP " + QByteArray::number(place + 1) + " 0\nS +OK\n";
        for (const QByteArray &line : letters[place].header.split('\n'))
            script += line.isEmpty() ? QByteArray() : "S " + line + '\n';
        script += "S\nS .\n";
    }
    return script;
}

inline tests::DialogueScript quit()
{
    return "C QUIT\nS +OK bye\n";
}

} // namespace sobre::ui::test
