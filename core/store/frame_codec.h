// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QByteArray>
#include <QByteArrayView>

namespace sobre::store {

/// Raw octets in a frame; only the last of a letter has fewer.
inline constexpr qint64 FrameOctets = 256 << 10;
/// Frames that a letter can have: 256 GiB.
inline constexpr qint64 FramesPerLetter = 1 << 20;

/// How the bytes of a frame are to be read. Values are those in mail.db.
enum class Codec : int { Raw = 0, Zstd = 1 };

/// A piece of a letter as it is stored.
struct Frame {
    Codec codec = Codec::Raw;
    QByteArray bytes;
};

/// The key of a frame in message_frames.
constexpr qint64 frameKey(LetterId letter, qint64 frame)
{
    return number(letter) * FramesPerLetter + frame;
}

/// Compresses at most FrameOctets; what would not shrink stays as it is. Any thread.
Frame encodeFrame(QByteArrayView raw);
/// What packs frames: encodeFrame, or in a test one with a fault.
using FrameEncoder = Frame (*)(QByteArrayView raw);
/// The raw octets. Errors: StoreDamaged. Any thread.
Result<QByteArray> decodeFrame(const Frame& frame);

} // namespace sobre::store
