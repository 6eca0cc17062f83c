// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace sobre::tests {

/// A dialogue written down, one step a line, for ScriptedChannel to play as the server:
///
///     S +OK ready        the server sends this line and CRLF ("S" alone: an empty line)
///     C PASS ****        the client must send exactly this line; "****" stands for anything, and the wire
///     log must
///                        show the line as it is written here
///     T                  the client must start TLS now, with nothing sent since its last line
///     R octets\r\n       the server sends these octets; \r \n \t \0 \\ and \xHH are understood
///     B                  the client sends lines up to a lone "." (a letter); ScriptedChannel::uploads() has
///     them W                  the server is silent until the client's deadline passes P 20000            the
///     server is silent for so many milliseconds of the channel's own clock X                  the server
///     drops the link Z 300000000        the server sends so many octets of a made-up letter (whole lines, no
///     dot first)
///
/// Empty lines and lines that begin with '#' are left out.
class DialogueScript {
public:
    enum class What { Server, Client, Tls, Upload, Pause, Drop, Flood };
    struct Step {
        What what;
        QByteArray octets; ///< what the server sends or the client's line without CRLF
        qint64 count = 0; ///< of a Flood octets, of a Pause milliseconds, -1: until the deadline
    };

    DialogueScript() = default;
    /// Ends the program with a message when the text makes no sense: it is a test's own.
    DialogueScript(const char *text);
    DialogueScript(const QByteArray &text);

    const QList<Step> &steps() const { return m_steps; }
    /// All that the server would send, one after the other.
    QByteArray serverOctets() const;
    DialogueScript operator+(const DialogueScript &more) const;

private:
    QList<Step> m_steps;
};

/// Undoes the \r \n \t \0 \\ \xHH of a step.
QByteArray unescaped(QByteArrayView text);

} // namespace sobre::tests
