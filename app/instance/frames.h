// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

class QIODevice;

namespace sobre::instance {

/// One message between a process that was asked to run a command and the one that holds the profile: a type octet, a
/// length of four octets (big endian) and that many octets.
struct Frame {
    enum class Type : char {
        Command = 'C', ///< to the holder: JSON {"arguments","folder"}
        Input = 'I', ///< to the holder: standard input; empty at its end
        Begun = 'B', ///< from the holder: the command runs from now on; without it nothing was done
        Output = 'O', ///< from the holder: standard output
        Complaint = 'X', ///< from the holder: standard error
        WantInput = 'W', ///< from the holder: send the next Input
        Exit = 'Q', ///< from the holder: the exit code in decimal; the last frame
    };
    Type type = Type::Exit;
    QByteArray payload;
};

/// Longest payload either side accepts, in octets.
inline constexpr quint32 MaxPayload = 1 << 20;

void writeFrame(QIODevice &socket, Frame::Type type, QByteArrayView payload);

/// Takes a whole frame from the front of `buffer`; none if it has not arrived yet. Sets `broken` for a frame that no
/// Sobre sends.
std::optional<Frame> takeFrame(QByteArray &buffer, bool &broken);

} // namespace sobre::instance
